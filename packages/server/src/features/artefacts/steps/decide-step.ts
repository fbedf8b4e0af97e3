// A step that decides. Where people have been asked, it is taken when each of them has said yes; where nobody has, whoever may
// decide takes it alone, and signs for it.

import type { Transition } from "@throughline/contract"
import { fail } from "../../../platform/failure.ts"
import type { ProjectContext } from "../../../platform/handler.ts"
import { approversOf, insertApprovals, openQuestionsOn } from "../approvals/approvals.sql.ts"
import { eligibility } from "../approvals/eligible.ts"
import { signAnswer } from "../approvals/sign.ts"
import type { ArtefactRow } from "../artefacts.sql.ts"
import { contentHash } from "../content.ts"
import { kindOf } from "../open-artefact.ts"
import { refuseIncomplete } from "./choose-step.ts"
import { takeStep } from "./take-step.ts"

export async function decideStep(context: ProjectContext, row: ArtefactRow, step: Transition, reason: string | null): Promise<ArtefactRow> {
  const { tx, project, actor } = context
  refuseIncomplete(row, step, reason)
  const open = (await openQuestionsOn(tx, project, [row.id])).filter((question) => question.step === step.name)
  const mine = open.find(({ approver_id }) => approver_id === actor.userId)
  if (open.length > 0 && mine === undefined) fail("wrongState", { detail: "Others have been asked to approve this; it waits for their answer." })
  const hash = contentHash(row)
  if (mine !== undefined) await signAnswer(context, { id: mine.id, contentHash: mine.content_hash }, "approved", reason ?? "")
  else if (step.asks !== undefined) {
    const id = context.newId("apr")
    await insertApprovals(tx, project, [{ id, subjectKind: "artefact", subjectId: row.id, step: step.name, contentHash: hash, approverId: actor.userId, approverRole: project.role, askedBy: actor.userId, due: null, message: "" }])
    await signAnswer(context, { id, contentHash: hash }, "approved", reason ?? "")
  }
  return settle(context, row, step, reason)
}

/** Takes the step if nobody is left to answer, and one who may decide has said yes. */
export async function settle(context: ProjectContext, row: ArtefactRow, step: Transition, reason: string | null): Promise<ArtefactRow> {
  const { tx, project } = context
  const open = (await openQuestionsOn(tx, project, [row.id])).some((question) => question.step === step.name)
  if (open) return row
  if (step.asks !== undefined) {
    const approvers = await approversOf(tx, project, row.id, step.name, contentHash(row))
    const eligible = await eligibility(context, kindOf(row).kind, approvers)
    if (![...eligible.values()].some(({ mayDecide }) => mayDecide)) return row
  }
  return takeStep(context, row, step, reason)
}
