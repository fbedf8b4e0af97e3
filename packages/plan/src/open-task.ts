// Finding the task that a command is about, and the questions that commands ask of it before they write.

import type { WorkingTime } from "@throughline/engine"
import { ELAPSED_TIME } from "@throughline/engine"
import { calendarBook } from "./compile/calendar-book.ts"
import { drivingAssignments } from "./compile/driving-assignments.ts"
import type { Task, TaskId } from "./document.ts"
import type { CommandError } from "./errors.ts"
import { isRefusal, refusal } from "./errors.ts"
import type { PlanEdit } from "./plan-edit.ts"

export function openTask(edit: PlanEdit, id: TaskId, field = "/taskId"): Task | CommandError {
  return edit.task.get(id) ?? refusal("unknownTask", field, { taskIds: [id] })
}

/** A task whose dates are ours to plan: not the shadow of a task in another project. */
export function openOwnTask(edit: PlanEdit, id: TaskId, field = "/taskId"): Task | CommandError {
  const task = openTask(edit, id, field)
  return !isRefusal(task) && task.external ? refusal("externalTask", field, { taskIds: [id] }) : task
}

export function isStarted(task: Task): boolean {
  return task.actualStart !== null || task.percentComplete > 0
}

export function isComplete(task: Task): boolean {
  return task.actualFinish !== null || (task.actualStart !== null && task.percentComplete === 10_000)
}

/** A summary that its children schedule. */
export function isAutomaticSummary(edit: PlanEdit, task: Task): boolean {
  return task.mode === "automatic" && edit.isSummary(task.id)
}

/** The calendar on which the task's duration counts: that of its people together, else its own or the project's. */
export function durationCalendar(edit: PlanEdit, task: Task): WorkingTime {
  if (task.elapsed) return ELAPSED_TIME
  const plan = edit.plan
  const book = calendarBook(plan)
  const assigned = edit.assignmentsOf(task.id).map((assignment) => ({
    assignment, resource: assignment.resourceId === null ? undefined : edit.resource.get(assignment.resourceId),
  }))
  const { spans } = drivingAssignments(book, task, assigned)
  return spans.length === 0 ? book.ofTask(task) : book.union(spans.map((span) => span.calendar))
}
