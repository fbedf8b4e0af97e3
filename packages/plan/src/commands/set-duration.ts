// Sets how long a task takes, as typed. People's work or units follow by the task's type; what is done stays done.

import type { Ticks } from "@throughline/engine"
import { command } from "../command.ts"
import { crewOf, effortOf, writeBalance, alignManualFinish } from "../crew.ts"
import type { TaskId, TimeUnit } from "../document.ts"
import { duration, taskId, timeUnit } from "../entity-shapes.ts"
import { isRefusal, refusal } from "../errors.ts"
import { isAutomaticSummary, isComplete, openOwnTask } from "../open-task.ts"
import { flag, optional } from "../shapes.ts"
import { withDuration } from "../work-triangle.ts"

export interface SetDurationArgs {
  readonly taskId: TaskId
  readonly duration: Ticks
  /** As typed, so that it is shown like that; where left out, as before. */
  readonly unit?: TimeUnit
  readonly elapsed?: boolean
  readonly estimated?: boolean
}

export const setDuration = command<SetDurationArgs>({
  taskId, duration, unit: optional(timeUnit), elapsed: optional(flag), estimated: optional(flag),
}, (edit, args) => {
  const task = openOwnTask(edit, args.taskId)
  if (isRefusal(task)) return task
  if (isAutomaticSummary(edit, task)) return refusal("summaryDuration", "/duration", { taskIds: [task.id] })
  if (isComplete(task) && args.duration !== task.duration) return refusal("completedTask", "/duration", { taskIds: [task.id] })
  const elapsed = args.elapsed ?? task.elapsed
  edit.update("task", task.id, { durationUnit: args.unit ?? task.durationUnit, elapsed, estimated: args.estimated ?? false, placeholder: false })
  const balance = withDuration(effortOf(task), crewOf(edit, task.id), args.duration)
  const problem = writeBalance(edit, { ...task, elapsed }, balance, "/duration")
  if (problem === null && elapsed !== task.elapsed) alignManualFinish(edit, task.id)
  return problem
})
