// Reports progress or board state on a task. Whoever edits the plan may do so for every task, others for their own.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { openPlan, ownTaskIds, presentCommitted, viewOf } from "../plan/index.ts"
import { applyFields } from "./apply-fields.ts"
import { progressCommands } from "./task-commands.ts"

export const planProgress = handle("planProgress", async ({ taskId, seenRevision, ...fields }, context) => {
  const { tx, project, actor } = context
  const view = await viewOf(context)
  const { plan, schedule } = await openPlan(context, project)
  if (!plan.task.has(taskId) || (view.own !== null && !view.own.has(taskId))) fail("notFound")
  const isOwn = project.permissions.has("plan.edit") || (view.own ?? (await ownTaskIds(tx, project, actor.userId))).has(taskId)
  if (!isOwn) fail("forbidden")
  return presentCommitted(await applyFields(context, progressCommands(taskId, fields, schedule.task.get(taskId) ?? null), seenRevision, view), view)
}, { lockProject: true })
