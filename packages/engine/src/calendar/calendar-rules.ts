// What people say about working time: weekly pattern, work weeks, exceptions, recurring exceptions. The shapes are those
// of the plan document; a calendar with a base is a list of rules, its own first.
import type { DayNumber, Ticks } from "../units.ts"

/** Ticks from midnight; `to` may be 14400, midnight at the end of the day. */
export interface Shift {
  readonly from: Ticks
  readonly to: Ticks
}

/** null = as the next rule in the order of S-1 says. An empty list = a day without work. */
export type DayRule = readonly Shift[] | null

export interface WorkWeek {
  readonly from: DayNumber
  readonly to: DayNumber
  /** Index 0 = Sunday. */
  readonly week: readonly DayRule[]
}

export type Recurrence = {
  readonly from: DayNumber
  readonly until: DayNumber | null
  readonly count: number | null
} & (
  | { readonly kind: "daily"; readonly every: number; readonly workdaysOnly: boolean }
  | { readonly kind: "weekly"; readonly every: number; readonly weekdays: readonly number[] }
  | { readonly kind: "monthlyByDay"; readonly every: number; readonly day: number }
  | { readonly kind: "monthlyByWeekday"; readonly every: number; readonly position: number; readonly weekday: number }
  | { readonly kind: "yearlyByDay"; readonly month: number; readonly day: number }
  | { readonly kind: "yearlyByWeekday"; readonly month: number; readonly position: number; readonly weekday: number }
)

export interface CalendarException {
  readonly from: DayNumber
  readonly to: DayNumber
  readonly shifts: readonly Shift[]
  readonly recurrence: Recurrence | null
}

export interface CalendarRules {
  readonly week: readonly DayRule[]
  readonly workWeeks: readonly WorkWeek[]
  readonly exceptions: readonly CalendarException[]
}

const morningAndAfternoon: readonly Shift[] = [
  { from: 4800, to: 7200 },
  { from: 7800, to: 10_200 },
]

/** S-1: where no rule says otherwise, Monday to Friday 08-12 and 13-17. */
export const DEFAULT_WEEK: readonly (readonly Shift[])[] = [
  [],
  morningAndAfternoon,
  morningAndAfternoon,
  morningAndAfternoon,
  morningAndAfternoon,
  morningAndAfternoon,
  [],
]
