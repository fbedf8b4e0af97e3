// On which days does a recurring calendar exception fall? Types: 1 and 7 daily, 2 yearly by day, 3 yearly by weekday,
// 4 monthly by day, 5 monthly by weekday, 6 weekly, 8 every weekday. Months in files count from 0.

import type { Recurrence } from "@throughline/plan"
import { IMPORT_LIMITS } from "../limits.ts"
import type { Row } from "./row.ts"

export interface Period {
  readonly from: number
  readonly to: number
}

/** null: every day of the period. "unknown": a pattern the plan has no words for. */
export function readRecurrence(row: Row, period: Period): Recurrence | null | "unknown" {
  const type = row.integer("Type", 1)
  const every = Math.min(1000, Math.max(1, row.integer("Period", 1)))
  const counted = row.flag("EnteredByOccurrences", false) && row.integer("Occurrences", 0) > 0
  const span = counted
    ? { from: period.from, until: null, count: Math.min(IMPORT_LIMITS.occurrences, row.integer("Occurrences", 1)) }
    : { from: period.from, until: period.to, count: null }
  switch (type) {
    case 1: case 7:
      return every === 1 ? null : { kind: "daily", every, workdaysOnly: false, ...span }
    case 2:
      return { kind: "yearlyByDay", month: monthOf(row), day: dayOfMonth(row), ...span }
    case 3: {
      const weekday = weekdayOfItem(row)
      return weekday === null ? "unknown" : { kind: "yearlyByWeekday", month: monthOf(row), position: positionOf(row), weekday, ...span }
    }
    case 4:
      return { kind: "monthlyByDay", every, day: dayOfMonth(row), ...span }
    case 5: {
      const weekday = weekdayOfItem(row)
      return weekday === null ? "unknown" : { kind: "monthlyByWeekday", every, position: positionOf(row), weekday, ...span }
    }
    case 6:
      return weekly(weekdaysOf(row.integer("DaysOfWeek", 0)), every, span)
    case 8:
      return { kind: "daily", every: 1, workdaysOnly: true, ...span }
    default:
      return "unknown"
  }
}

type Span = { readonly from: number; readonly until: number | null; readonly count: number | null }

function weekly(weekdays: readonly number[], every: number, span: Span): Recurrence | "unknown" {
  return weekdays.length === 0 ? "unknown" : { kind: "weekly", every, weekdays, ...span }
}

function monthOf(row: Row): number {
  return Math.min(11, Math.max(0, row.integer("Month", 0))) + 1
}

function dayOfMonth(row: Row): number {
  return Math.min(31, Math.max(1, row.integer("MonthDay", 1)))
}

/** 0 first … 4 last. */
function positionOf(row: Row): number {
  return Math.min(4, Math.max(0, row.integer("MonthPosition", 0))) + 1
}

/** 3 Sunday … 9 Saturday; 0 to 2 (any day, weekday, weekend day) have no counterpart. */
function weekdayOfItem(row: Row): number | null {
  const item = row.integer("MonthItem", -1)
  return item >= 3 && item <= 9 ? item - 3 : null
}

/** Bit 0 = Sunday. */
function weekdaysOf(mask: number): number[] {
  return [0, 1, 2, 3, 4, 5, 6].filter((weekday) => (mask & (1 << weekday)) !== 0)
}
