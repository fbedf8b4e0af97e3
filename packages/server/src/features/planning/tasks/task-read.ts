// One task with its links, notes and counts.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { viewOf } from "../plan/index.ts"
import { presentTaskDetail } from "./tasks.present.ts"
import { taskById } from "./tasks.sql.ts"

export const taskRead = handle("taskRead", async (input, context) => {
  const view = await viewOf(context)
  const row = view.own === null || view.own.has(input.taskId) ? await taskById(context.tx, context.project, input.taskId) : null
  if (row === null) fail("notFound")
  return presentTaskDetail(row, context.project.planRevision, view)
})
