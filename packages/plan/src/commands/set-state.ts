// Moves tasks to another column of the board. "Done" completes a task and needs its dates; leaving "done" opens it again;
// a cancelled task leaves the plan's computation together with everything below it, until it is taken up again.

import type { Instant } from "@throughline/engine"
import { command } from "../command.ts"
import type { Task, TaskId, TaskState } from "../document.ts"
import { instant, taskId, taskState } from "../entity-shapes.ts"
import type { CommandError } from "../errors.ts"
import { firstRefusal, isRefusal, refusal } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { isComplete, openOwnTask } from "../open-task.ts"
import { subtree } from "../outline-edits.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { clearProgress, recordCompletion, recordPart } from "../progress.ts"
import { list, optional, record } from "../shapes.ts"

export interface TaskInState {
  readonly taskId: TaskId
  /** The dates at which it began and ended, for "done" (both) and "in progress" (the start), unless recorded before. */
  readonly start?: Instant
  readonly finish?: Instant
}

export interface SetStateArgs {
  readonly state: TaskState
  readonly tasks: readonly TaskInState[]
}

export const setState = command<SetStateArgs>({
  state: taskState,
  tasks: list(record<TaskInState>({ taskId, start: optional(instant), finish: optional(instant) }), FIELD_LIMITS.idsPerCommand),
}, (edit, { state, tasks }) =>
  firstRefusal(tasks, (moved, index) => {
    const task = openOwnTask(edit, moved.taskId, `/tasks/${index}/taskId`)
    if (isRefusal(task)) return task
    if (task.state === state) return null
    if (task.state === "cancelled" || state === "cancelled") takeOut(edit, task, state === "cancelled")
    const problem = edit.isSummary(task.id) || state === "cancelled" ? null : recordState(edit, task, state, moved, `/tasks/${index}`)
    if (problem === null) edit.update("task", task.id, { state })
    return problem
  }))

function takeOut(edit: PlanEdit, task: Task, isCancelled: boolean): void {
  for (const id of subtree(edit, task.id)) {
    const isStillCancelled = id !== task.id && edit.task.get(id)?.state === "cancelled"
    edit.update("task", id, { active: !isCancelled && !isStillCancelled })
  }
}

function recordState(edit: PlanEdit, task: Task, state: TaskState, moved: TaskInState, field: string): CommandError | null {
  const start = task.actualStart ?? moved.start
  if (state === "done") {
    if (isComplete(task)) return null
    const finish = task.actualFinish ?? moved.finish
    if (start === undefined || finish === undefined) return refusal("datesNeeded", field, { taskIds: [task.id] })
    return recordCompletion(edit, task, start, finish, `${field}/finish`)
  }
  if (state === "inProgress") {
    // Opened again: how much is done has to be said anew.
    if (start !== undefined && (isComplete(task) || task.actualStart === null)) recordPart(edit, task, start, isComplete(task) ? 0 : task.percentComplete)
    return null
  }
  if (task.actualStart !== null || task.percentComplete > 0) clearProgress(edit, task)
  return null
}
