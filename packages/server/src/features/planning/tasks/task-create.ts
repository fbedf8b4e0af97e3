// Adds a task after another, under a parent, or at the end.

import { handle } from "../../../platform/handler.ts"
import type { PlanCommand, TaskId } from "@throughline/plan"
import { fail } from "../../../platform/failure.ts"
import { openPlan, viewOf } from "../plan/index.ts"
import { applyFields } from "./apply-fields.ts"
import { commandsFor } from "./task-commands.ts"
import { presentTask } from "./tasks.present.ts"
import { taskById } from "./tasks.sql.ts"

export const taskCreate = handle("taskCreate", async ({ projectId: _project, parentId, afterId, ...fields }, context) => {
  const view = await viewOf(context)
  const { name, durationMinutes, milestone } = fields
  const duration = durationMinutes === undefined ? (milestone === true ? 0 : undefined) : Math.round(durationMinutes * 10)
  const place = afterId === null ? { where: "lastUnder" as const, taskId: parentId } : { where: "after" as const, taskId: afterId }
  const add: PlanCommand = { name: "addTask", args: { place, fields: { name, ...(milestone === undefined ? {} : { milestone }), ...(duration === undefined ? {} : { duration }) } } }
  const { plan } = await openPlan(context, context.project)
  if (afterId !== null && parentId !== null && plan.task.get(afterId)?.parentId !== parentId) fail("planRefused", { problems: [{ pointer: "/afterId", code: "otherParent", message: "does not stand under this parent" }] })
  // The id of the new task is known before: the first that the seed gives.
  const seed = context.newId("chg").slice(4)
  const taskId: TaskId = `tsk_${seed}0000`
  const { name: _name, durationMinutes: _duration, milestone: _milestone, ...more } = fields
  await applyFields(context, [{ field: afterId === null ? "parentId" : "afterId", command: add }, ...commandsFor(taskId, more, null)], null, view, seed)
  const row = await taskById(context.tx, context.project, taskId)
  if (row === null) throw new Error("A task that was just made is there")
  return presentTask(row, context.project.planRevision + 1, view)
}, { lockProject: true })
