// Deletes a task with everything under it. Can be undone.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { openPlan, viewOf } from "../plan/index.ts"
import { applyFields } from "./apply-fields.ts"
import { presentCommitted } from "../plan/index.ts"

export const taskDelete = handle("taskDelete", async ({ taskId }, context) => {
  const view = await viewOf(context)
  if (!(await openPlan(context, context.project)).plan.task.has(taskId)) fail("notFound")
  const committed = await applyFields(context, [{ field: "taskId", command: { name: "deleteTasks", args: { taskIds: [taskId] } } }], null, view)
  const { revision, change } = presentCommitted(committed, view)
  return { revision, changeId: change.id }
}, { lockProject: true })
