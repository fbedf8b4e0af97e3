// Takes back a question that nobody has answered yet.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { may, sightOf } from "../sight.ts"
import { approvalById, withdrawApprovals } from "./approvals.sql.ts"
import { seenArtefacts } from "../artefacts.sql.ts"
import { kindOf } from "../open-artefact.ts"

export const approvalWithdraw = handle("approvalWithdraw", async ({ approvalId }, context) => {
  const { tx, project, actor } = context
  const approval = await approvalById(tx, project, sightOf(context), approvalId)
  if (approval === null) fail("notFound")
  const [row] = approval.subject_kind === "artefact" ? await seenArtefacts(tx, project, sightOf(context), { ids: [approval.subject_id] }) : []
  // Whoever asked, and whoever may edit what was asked about; gates are for those who prepare them.
  const allowed = approval.asked_by === actor.userId || (row === undefined ? project.permissions.has("gate.prepare") : may(context, "edit", kindOf(row).kind))
  if (!allowed) fail("forbidden")
  if (approval.decision !== null) fail("wrongState", { detail: "It has been answered." })
  await withdrawApprovals(tx, project, [approvalId])
  context.emit({ topic: "approval", payload: {} })
  return {}
}, { lockProject: true })
