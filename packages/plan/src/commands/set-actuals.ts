// Records what really happened: when a task began and ended, how long it took so far, how long it will still take, how
// much work went into it. What is not said is kept or follows on the task's calendar.

import { allocate, scaleHalfEven } from "@throughline/engine"
import type { Instant, Ticks } from "@throughline/engine"
import { command } from "../command.ts"
import { crewOf, writeBalance } from "../crew.ts"
import type { Task, TaskId } from "../document.ts"
import { duration, instant, taskId, work } from "../entity-shapes.ts"
import type { CommandError } from "../errors.ts"
import { isRefusal, refusal } from "../errors.ts"
import { durationCalendar, isComplete } from "../open-task.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { clearProgress, openForProgress, recordCompletion, recordPart } from "../progress.ts"
import { nullable, optional } from "../shapes.ts"
import { DURATION_MAX } from "../text/duration.ts"
import { doneOf } from "../work-triangle.ts"

export interface SetActualsArgs {
  readonly taskId: TaskId
  /** Null takes all progress back. */
  readonly actualStart?: Instant | null
  /** Null opens a completed task again. */
  readonly actualFinish?: Instant | null
  readonly actualDuration?: Ticks
  readonly remainingDuration?: Ticks
  /** Of all people together; of the task where nobody is assigned. */
  readonly actualWork?: Ticks
}

export const setActuals = command<SetActualsArgs>({
  taskId, actualStart: optional(nullable(instant)), actualFinish: optional(nullable(instant)),
  actualDuration: optional(duration), remainingDuration: optional(duration), actualWork: optional(work),
}, (edit, args) => {
  const task = openForProgress(edit, args.taskId, "/taskId")
  if (isRefusal(task)) return task
  const start = args.actualStart === undefined ? task.actualStart : args.actualStart
  const saysMore = (args.actualFinish ?? args.actualDuration ?? args.remainingDuration ?? args.actualWork) !== undefined && args.actualFinish !== null
  if (start === null) {
    if (saysMore) return refusal("dateNeeded", "/actualStart", { taskIds: [task.id] })
    clearProgress(edit, task)
    return null
  }
  return recordDates(edit, task, start, args) ?? (args.actualWork === undefined ? null : recordActualWork(edit, task.id, args.actualWork))
})

function recordDates(edit: PlanEdit, task: Task, start: Instant, args: SetActualsArgs): CommandError | null {
  const { actualFinish, actualDuration, remainingDuration } = args
  if (actualFinish !== undefined && actualFinish !== null) return complete(edit, task, start, actualFinish, actualDuration)
  if (actualDuration !== undefined || remainingDuration !== undefined) return recordDurations(edit, task, start, actualDuration, remainingDuration)
  if (isComplete(task) && actualFinish === undefined) return recordCompletion(edit, task, start, task.actualFinish ?? start, "/actualStart")
  // Opened again: how much is done has to be said anew.
  recordPart(edit, task, start, isComplete(task) ? 0 : task.percentComplete)
  return null
}

/** The duration becomes what it really was: the working time between the dates, without the pauses. */
function complete(edit: PlanEdit, task: Task, start: Instant, finish: Instant, actualDuration: Ticks | undefined): CommandError | null {
  if (finish < start) return refusal("finishBeforeStart", "/actualFinish", { taskIds: [task.id] })
  const pauses = task.splits.reduce((sum, split) => sum + split.gap, 0)
  const worked = durationCalendar(edit, task).work(start, finish) - pauses
  const took = actualDuration ?? (task.duration > 0 && worked > 0 ? worked : task.duration)
  const problem = stretch(edit, task, took, took)
  return problem ?? recordCompletion(edit, edit.task.get(task.id) ?? task, start, finish, "/actualFinish")
}

function recordDurations(edit: PlanEdit, task: Task, start: Instant, actual: Ticks | undefined, remainingGiven: Ticks | undefined): CommandError | null {
  const done = actual ?? doneOf(task.duration, task.percentComplete)
  const remaining = remainingGiven ?? Math.max(0, task.duration - done)
  const total = done + remaining
  if (total > DURATION_MAX) return refusal("limit.duration", "/remainingDuration", { limit: DURATION_MAX })
  const problem = stretch(edit, task, total, remaining)
  const stretched = edit.task.get(task.id) ?? task
  if (problem !== null) return problem
  if (remaining === 0) return recordCompletion(edit, stretched, start, durationCalendar(edit, stretched).add(start, total), "/remainingDuration")
  const percent = done === 0 ? 0 : Math.min(9_999, Math.max(1, scaleHalfEven(done, 10_000, total)))
  recordPart(edit, stretched, start, percent)
  edit.update("task", task.id, { remainingDuration: remaining })
  return null
}

/** People's work follows the new total; a fixed amount of work stays and their units follow. */
function stretch(edit: PlanEdit, task: Task, total: Ticks, remaining: Ticks): CommandError | null {
  const opened: Task = { ...task, percentComplete: 0, actualFinish: null, actualStart: null }
  edit.update("task", task.id, { percentComplete: 0, actualFinish: null, actualStart: null })
  const crew = crewOf(edit, task.id).map((member) => {
    if (task.duration === 0 || total === 0 || total === task.duration) return member
    if (task.type === "fixedWork") return { ...member, units: Math.max(1, scaleHalfEven(member.units, task.duration, total)) }
    return { ...member, work: scaleHalfEven(member.work, total, task.duration) }
  })
  return writeBalance(edit, opened, { duration: total, crew }, remaining === total ? "/remainingDuration" : "/actualDuration")
}

function recordActualWork(edit: PlanEdit, id: TaskId, actualWork: Ticks): CommandError | null {
  const crew = crewOf(edit, id)
  const task = edit.task.get(id)
  if (crew.length === 0) edit.update("task", id, { actualWork, work: Math.max(actualWork, task?.work ?? 0) })
  const weights = crew.map((member) => member.work)
  const parts = allocate(actualWork, weights.some((weight) => weight > 0) ? weights : crew.map(() => 1))
  for (const [index, member] of crew.entries()) {
    const part = parts[index] ?? 0
    const changesWork = part > member.work
    edit.update("assignment", member.id, {
      actualWork: part, actualOvertimeWork: Math.min(member.actualOvertimeWork, part), remainingWork: null,
      ...(changesWork ? { work: part, profile: null } : {}),
    })
  }
  return null
}
