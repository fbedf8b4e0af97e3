// Answers an approval that was asked of me. It signs what was asked about: when that has changed since, the answer is refused.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import type { ProjectContext } from "../../../platform/handler.ts"
import { contentHash } from "../content.ts"
import { openArtefact } from "../open-artefact.ts"
import { sightOf } from "../sight.ts"
import { chooseStep, refuseUnsaid } from "../steps/choose-step.ts"
import { settle } from "../steps/decide-step.ts"
import { takeStep } from "../steps/take-step.ts"
import { tellPeople } from "../tell-people.ts"
import { presentApproval } from "./approvals.present.ts"
import { approvalById, openQuestionsOn, withdrawApprovals } from "./approvals.sql.ts"
import type { ApprovalRow } from "./approvals.sql.ts"
import { signAnswer } from "./sign.ts"
import { approvalSubject } from "./subjects.ts"

type Decision = "approved" | "rejected"

export const approvalDecide = handle("approvalDecide", async ({ approvalId, decision, comment }, context) => {
  const { tx, project, actor } = context
  const approval = await approvalById(tx, project, sightOf(context), approvalId)
  if (approval === null) fail("notFound")
  if (approval.approver_id !== actor.userId) fail("forbidden")
  if (approval.decision !== null) fail("wrongState", { detail: "It has been answered or withdrawn." })
  if (decision === "rejected" && comment.trim() === "") fail("invalidInput", { problems: [{ pointer: "/comment", code: "required", message: "is missing" }] })
  await (approval.subject_kind === "artefact" ? answerArtefact : answerOther)(context, approval, decision, comment)
  context.emit({ topic: "approval", payload: {} })
  const after = await approvalById(tx, project, { ...sightOf(context), linkedTo: actor.userId }, approvalId)
  return presentApproval(after ?? approval, actor.userId)
}, { lockProject: true })

async function answerArtefact(context: ProjectContext, approval: ApprovalRow, decision: Decision, comment: string): Promise<void> {
  const { row, kind } = await openArtefact(context, approval.subject_id, "see", { lock: true })
  const step = chooseStep(row, kind, approval.step)
  const hash = contentHash(row)
  if (!hash.equals(approval.content_hash)) fail("conflict", { revision: row.revision, conflicts: [] })
  if (decision === "approved") refuseUnsaid(row, step)
  await signAnswer(context, { id: approval.id, contentHash: hash }, decision, comment)
  await tellPeople(context, row, [approval.asked_by], "follows", "approvalAnswered", { step: approval.step, decision })
  if (decision === "approved") {
    await settle(context, row, step, comment === "" ? null : comment)
    return
  }
  const others = (await openQuestionsOn(context.tx, context.project, [row.id])).filter((question) => question.step === step.name)
  await withdrawApprovals(context.tx, context.project, others.map(({ id }) => id))
  const back = kind.transitions.find(({ to, from }) => to === "changesRequested" && from.includes(row.state))
  if (back !== undefined) await takeStep(context, row, back, comment)
}

async function answerOther(context: ProjectContext, approval: ApprovalRow, decision: Decision, comment: string): Promise<void> {
  const subject = approvalSubject(approval.subject_kind)
  const hash = (await subject?.contentHash(context, approval.subject_id, approval.step)) ?? null
  if (subject === undefined || hash === null) fail("wrongState", { detail: "There is nothing to be approved any more." })
  if (!hash.equals(approval.content_hash)) fail("conflict", { conflicts: [] })
  await signAnswer(context, { id: approval.id, contentHash: hash }, decision, comment)
  await subject.answered(context, approval, decision, comment)
}
