// Sets or clears the range in which people think a task will take, and the group with which it runs over or under. The plan
// stays as it is: only simulations read ranges.

import { command } from "../command.ts"
import type { Estimate, TaskId } from "../document.ts"
import { estimate, groupName, taskId } from "../entity-shapes.ts"
import { isRefusal, refusal } from "../errors.ts"
import { openOwnTask } from "../open-task.ts"
import { nullable, optional } from "../shapes.ts"

export interface SetEstimateArgs {
  readonly taskId: TaskId
  readonly estimate: Estimate | null
  /** Where left out, as before. */
  readonly correlationGroup?: string | null
}

export const setEstimate = command<SetEstimateArgs>({
  taskId, estimate: nullable(estimate), correlationGroup: optional(nullable(groupName)),
}, (edit, args) => {
  const task = openOwnTask(edit, args.taskId)
  if (isRefusal(task)) return task
  if (args.estimate !== null && edit.isSummary(task.id)) return refusal("summaryDuration", "/estimate", { taskIds: [task.id] })
  edit.update("task", task.id, { estimate: args.estimate, correlationGroup: args.correlationGroup === undefined ? task.correlationGroup : args.correlationGroup })
  return null
})
