// Who was asked about a thing and what they said.

import { handle } from "../../../platform/handler.ts"
import { sightOf } from "../sight.ts"
import { presentApproval } from "./approvals.present.ts"
import { approvalsOf } from "./approvals.sql.ts"

export const approvalList = handle("approvalList", async ({ subjectId, open }, context) => {
  const rows = await approvalsOf(context.tx, context.project, sightOf(context), { subjectId: subjectId ?? null, open: open ?? null })
  return { items: rows.map((row) => presentApproval(row, context.actor.userId)) }
})
