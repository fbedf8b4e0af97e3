// Moves what is left of late tasks behind a date (the status date, usually): the remaining part of a task in progress
// resumes there, a task that should have begun before it begins no earlier. Tasks that are complete, out of the plan,
// summaries or tied to a date by a hard constraint stay as they are.

import type { Instant } from "@throughline/engine"
import { command } from "../command.ts"
import { alignManualFinish } from "../crew.ts"
import type { Task } from "../document.ts"
import { instant } from "../entity-shapes.ts"
import { firstRefusal, isRefusal } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { durationCalendar, isComplete, isStarted, openTask } from "../open-task.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { list } from "../shapes.ts"
import { doneOf } from "../work-triangle.ts"
import { datedTask } from "./set-mode.ts"
import type { DatedTask } from "./set-mode.ts"

export interface RescheduleRemainingArgs {
  readonly after: Instant
  /** Any tasks with their present dates: those that need it are moved. */
  readonly tasks: readonly DatedTask[]
}

export const rescheduleRemaining = command<RescheduleRemainingArgs>({ after: instant, tasks: list(datedTask, FIELD_LIMITS.idsPerCommand) }, (edit, { after, tasks }) =>
  firstRefusal(tasks, (dated, index) => {
    const task = openTask(edit, dated.taskId, `/tasks/${index}/taskId`)
    if (isRefusal(task)) return task
    if (isComplete(task) || !task.active || task.external || edit.isSummary(task.id)) return null
    if (isStarted(task)) resumeAfter(edit, task, dated, after)
    else if (dated.start < after) beginAfter(edit, task, after)
    return null
  }))

/** Nothing moves forward: a remainder that begins later stays there. */
function resumeAfter(edit: PlanEdit, task: Task, dated: DatedTask, after: Instant): void {
  const start = task.actualStart ?? dated.start
  const calendar = durationCalendar(edit, task)
  const done = doneOf(task.duration, task.percentComplete)
  const pauses = task.splits.filter((split) => split.offset < done).reduce((sum, split) => sum + split.gap, 0)
  const stop = calendar.add(start, done + pauses)
  if (stop >= after || (task.resume ?? stop) >= after) return
  edit.update("task", task.id, { actualStart: start, stop, resume: after })
}

function beginAfter(edit: PlanEdit, task: Task, after: Instant): void {
  if (task.mode === "manual") {
    edit.update("task", task.id, { manualStart: after, placeholder: false })
    alignManualFinish(edit, task.id)
    return
  }
  if (task.constraint === "asap" || task.constraint === "snet") edit.update("task", task.id, { constraint: "snet", constraintDate: after })
}
