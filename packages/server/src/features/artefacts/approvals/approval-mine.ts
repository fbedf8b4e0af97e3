// What waits for my yes or no, in all projects.

import { handle } from "../../../platform/handler.ts"
import { presentApproval } from "./approvals.present.ts"
import { approvalsFor } from "./approvals.sql.ts"

export const approvalMine = handle("approvalMine", async (_, { tx, actor }) => ({ items: (await approvalsFor(tx, actor)).map((row) => presentApproval(row, actor.userId)) }))
