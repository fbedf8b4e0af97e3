// Changes fields of a task; fields that others changed since are a conflict.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { openPlan, viewOf } from "../plan/index.ts"
import { applyFields } from "./apply-fields.ts"
import { commandsFor } from "./task-commands.ts"
import { presentTask } from "./tasks.present.ts"
import { taskById } from "./tasks.sql.ts"

export const taskUpdate = handle("taskUpdate", async ({ projectId: _project, taskId, seenRevision, ...fields }, context) => {
  const view = await viewOf(context)
  const before = await openPlan(context, context.project)
  if (!before.plan.task.has(taskId)) fail("notFound")
  const { state } = await applyFields(context, commandsFor(taskId, fields, before.schedule.task.get(taskId) ?? null), seenRevision, view)
  const row = await taskById(context.tx, context.project, taskId)
  if (row === null) throw new Error("A task that was just changed is there")
  return presentTask(row, state.revision, view)
}, { lockProject: true })
