// The people on a task, and writing what the work triangle made of them and of the task's duration.

import type { Ticks } from "@throughline/engine"
import { scaleHalfEven } from "@throughline/engine"
import type { Assignment, Task, TaskId } from "./document.ts"
import type { CommandError } from "./errors.ts"
import { refusal } from "./errors.ts"
import { FIELD_LIMITS } from "./limits.ts"
import { durationCalendar, isComplete } from "./open-task.ts"
import type { PlanEdit } from "./plan-edit.ts"
import { DURATION_MAX } from "./text/duration.ts"
import { doneOf } from "./work-triangle.ts"
import type { Balance, Member, TaskEffort } from "./work-triangle.ts"

/** Assignments of people: material, cost and the placeholders of files take no part in the triangle. */
export function crewOf(edit: PlanEdit, id: TaskId): readonly Assignment[] {
  return edit.assignmentsOf(id).filter((assignment) => isPerson(edit, assignment))
}

export function isPerson(edit: PlanEdit, assignment: Assignment): boolean {
  return assignment.resourceId !== null && edit.resource.get(assignment.resourceId)?.kind === "work"
}

export function effortOf(task: Task): TaskEffort {
  return { type: task.type, duration: task.duration, done: doneOf(task.duration, task.percentComplete) }
}

export function totalWork(crew: readonly Pick<Member, "work">[]): Ticks {
  return crew.reduce((sum, member) => sum + member.work, 0)
}

/** Writes the duration and everybody's units and work. `field` is where the command's caller reads a refusal. */
export function writeBalance(edit: PlanEdit, task: Task, balance: Balance, field: string): CommandError | null {
  for (const member of balance.crew) {
    if (member.units > FIELD_LIMITS.units) return refusal("limit.units", field, { taskIds: [task.id], limit: FIELD_LIMITS.units })
    if (member.work > FIELD_LIMITS.work) return refusal("limit.work", field, { taskIds: [task.id], limit: FIELD_LIMITS.work })
    writeMember(edit, member)
  }
  return writeDuration(edit, task, balance.duration, field)
}

/** A new duration of a task: what is done stays done, and inputs that depended on the old one go. */
export function writeDuration(edit: PlanEdit, task: Task, duration: Ticks, field: string): CommandError | null {
  if (duration === task.duration) return null
  if (duration > DURATION_MAX) return refusal("limit.duration", field, { taskIds: [task.id], limit: DURATION_MAX })
  if (isComplete(task)) return refusal("completedTask", field, { taskIds: [task.id] })
  const done = doneOf(task.duration, task.percentComplete)
  if (done > 0 && duration <= done) return refusal("durationBelowDone", field, { taskIds: [task.id], limit: done })
  edit.update("task", task.id, {
    duration,
    percentComplete: done === 0 ? task.percentComplete : Math.min(9_999, scaleHalfEven(done, 10_000, duration)),
    remainingDuration: null,
    splits: task.splits.filter((split) => split.offset < duration),
    milestone: task.milestone && (task.duration > 0 || duration === 0),
  })
  for (const assignment of edit.assignmentsOf(task.id)) forgetProfile(edit, assignment)
  alignManualFinish(edit, task.id)
  return null
}

/** The finish of a manual task follows its start and duration, on its calendar. */
export function alignManualFinish(edit: PlanEdit, id: TaskId): void {
  const task = edit.task.get(id)
  if (task === undefined || task.mode !== "manual" || task.manualStart === null) return
  edit.update("task", id, { manualFinish: durationCalendar(edit, task).add(task.manualStart, task.duration) })
}

function writeMember(edit: PlanEdit, member: Member): void {
  const assignment = edit.assignment.get(member.id)
  if (assignment === undefined) return
  const { units, work, overtimeWork, delay } = member
  const isSame = assignment.units === units && assignment.work === work && assignment.overtimeWork === overtimeWork && assignment.delay === delay
  if (isSame) return
  forgetProfile(edit, assignment)
  edit.update("assignment", member.id, { units, work, overtimeWork, delay, remainingWork: null })
}

/** How work lay in time is no longer true; a contour drawn by hand existed only in it. */
export function forgetProfile(edit: PlanEdit, assignment: Assignment): void {
  if (assignment.profile === null) return
  edit.update("assignment", assignment.id, { profile: null, contour: assignment.contour === "contoured" ? "flat" : assignment.contour })
}
