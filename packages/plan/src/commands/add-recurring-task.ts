// Adds a series: a head summary with the rule, and one child for each occurrence, which starts no earlier than its day.

import { LAST_INSTANT, TICKS_PER_MINUTE, recurrenceDays } from "@throughline/engine"
import type { DayNumber, Ticks } from "@throughline/engine"
import { dayOf, instantOfDay } from "../civil.ts"
import { command } from "../command.ts"
import type { Recurrence, TaskId } from "../document.ts"
import { duration as durationShape, recurrence as recurrenceShape } from "../entity-shapes.ts"
import type { CommandError } from "../errors.ts"
import { refusal } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { placeShape } from "../place.ts"
import type { Place } from "../place.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { integer, line, optional } from "../shapes.ts"
import { createTask } from "./add-task.ts"

export interface AddRecurringTaskArgs {
  readonly place: Place
  readonly name: string
  readonly recurrence: Recurrence
  readonly duration: Ticks
  /** Minutes from midnight; the plan's default start where left out. */
  readonly startMinute?: number
}

export const startMinuteShape = integer(0, 1_439)

export const addRecurringTask = command<AddRecurringTaskArgs>({
  place: placeShape, name: line(FIELD_LIMITS.name - 10), recurrence: recurrenceShape, duration: durationShape, startMinute: optional(startMinuteShape),
}, (edit, args) => {
  const days = occurrenceDays(edit, args.recurrence)
  if (!Array.isArray(days)) return days
  const head = createTask(edit, args.place, { name: args.name, mode: "automatic", recurrence: args.recurrence, duration: args.duration, estimated: false })
  if (typeof head !== "string") return head
  return addOccurrences(edit, head, { name: args.name, duration: args.duration, startMinute: args.startMinute ?? edit.settings.defaultStartMinute }, days, 1)
})

/** The days of the rule; refused where it never falls on a day, never ends, or falls on too many. */
export function occurrenceDays(edit: PlanEdit, rule: Recurrence): DayNumber[] | CommandError {
  if (rule.until === null && rule.count === null) return refusal("shape.missing", "/recurrence/until")
  const limit = edit.limits.occurrences
  const days = recurrenceDays({ ...rule, count: Math.min(rule.count ?? limit + 1, limit + 1) }, rule.from, dayOf(LAST_INSTANT))
  if (days.length === 0) return refusal("emptyRecurrence", "/recurrence")
  return days.length > limit ? refusal("limit.occurrences", "/recurrence", { limit }) : days
}

export interface Occurrence {
  readonly name: string
  readonly duration: Ticks
  readonly startMinute: number
}

/** Occurrences are numbered from `first` on. */
export function addOccurrences(edit: PlanEdit, head: TaskId, { name, duration, startMinute }: Occurrence, days: readonly DayNumber[], first: number): CommandError | null {
  for (const [index, day] of days.entries()) {
    const added = createTask(edit, { where: "lastUnder", taskId: head }, {
      name: `${name} ${first + index}`, mode: "automatic", duration, estimated: false,
      constraint: "snet", constraintDate: instantOfDay(day) + startMinute * TICKS_PER_MINUTE,
    })
    if (typeof added !== "string") return { ...added, field: "/recurrence" }
  }
  return null
}
