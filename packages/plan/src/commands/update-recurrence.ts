// Changes the rule of a series. Occurrences that have begun stay as they are; all others are made anew.

import { TICKS_PER_MINUTE } from "@throughline/engine"
import type { DayNumber, Ticks } from "@throughline/engine"
import { dayOf, timeOf } from "../civil.ts"
import { command } from "../command.ts"
import type { Recurrence, Task, TaskId } from "../document.ts"
import { duration as durationShape, recurrence as recurrenceShape, taskId } from "../entity-shapes.ts"
import { isRefusal, refusal } from "../errors.ts"
import { isStarted, openTask } from "../open-task.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { optional } from "../shapes.ts"
import { addOccurrences, occurrenceDays, startMinuteShape } from "./add-recurring-task.ts"
import { removeSubtree } from "./delete-tasks.ts"

export interface UpdateRecurrenceArgs {
  /** The head of the series. */
  readonly taskId: TaskId
  readonly recurrence: Recurrence
  readonly duration?: Ticks
  readonly startMinute?: number
}

export const updateRecurrence = command<UpdateRecurrenceArgs>({
  taskId, recurrence: recurrenceShape, duration: optional(durationShape), startMinute: optional(startMinuteShape),
}, (edit, args) => {
  const head = openTask(edit, args.taskId)
  if (isRefusal(head)) return head
  if (head.recurrence === null) return refusal("notRecurring", "/taskId", { taskIds: [head.id] })
  const days = occurrenceDays(edit, args.recurrence)
  if (!Array.isArray(days)) return days
  const occurrences = edit.children.get(head.id).flatMap((id) => edit.task.get(id) ?? [])
  const begun = occurrences.filter((task) => hasBegun(edit, task))
  const pattern = occurrences.find((task) => !begun.includes(task)) ?? occurrences[0]
  for (const task of occurrences) if (!begun.includes(task)) removeSubtree(edit, task.id)
  // The head may have been renamed to the full length: there is room for the number of the occurrence.
  const name = [...head.name].slice(0, 240).join("")
  const duration = args.duration ?? pattern?.duration ?? head.duration
  edit.update("task", head.id, { recurrence: args.recurrence, duration })
  const taken = new Set(begun.map(dayOfOccurrence))
  const open = days.filter((day) => !taken.has(day))
  const startMinute = args.startMinute ?? startMinuteOf(pattern) ?? edit.settings.defaultStartMinute
  return addOccurrences(edit, head.id, { name, duration, startMinute }, open, begun.length + 1)
})

function hasBegun(edit: PlanEdit, task: Task): boolean {
  return isStarted(task) || edit.assignmentsOf(task.id).some((assignment) => assignment.actualWork > 0)
}

function dayOfOccurrence(task: Task): DayNumber | null {
  const at = task.constraintDate ?? task.actualStart
  return at === null ? null : dayOf(at)
}

function startMinuteOf(task: Task | undefined): number | null {
  const date = task?.constraintDate ?? null
  return date === null ? null : Math.floor(timeOf(date) / TICKS_PER_MINUTE)
}
