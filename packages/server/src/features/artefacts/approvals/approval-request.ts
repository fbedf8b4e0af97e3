// Asks people to approve the present content of an artefact for a step.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { openArtefact } from "../open-artefact.ts"
import { may, sightOf } from "../sight.ts"
import { chooseStep } from "../steps/choose-step.ts"
import { approvalsOf } from "./approvals.sql.ts"
import { presentApproval } from "./approvals.present.ts"
import { askApprovers } from "./ask-approvers.ts"

export const approvalRequest = handle("approvalRequest", async ({ artefactId, step, approverIds, due, message }, context) => {
  const { tx, project, actor } = context
  const { row, kind } = await openArtefact(context, artefactId, "see", { lock: true })
  if (!may(context, "edit", kind.kind) && !may(context, "decide", kind.kind)) fail("forbidden")
  const transition = chooseStep(row, kind, step)
  if (transition.right !== "decide") fail("wrongState", { detail: "This step asks nobody." })
  await askApprovers(context, { row, step, approverIds, due, message })
  return { items: (await approvalsOf(tx, project, sightOf(context), { subjectId: row.id })).map((approval) => presentApproval(approval, actor.userId)) }
}, { lockProject: true })
