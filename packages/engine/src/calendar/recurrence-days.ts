// On which days does a recurring rule fall? Used by recurring calendar exceptions and by series of tasks.
import { divFloor, modFloor } from "../arith.ts"
import { FIRST_INSTANT, TICKS_PER_DAY, type DayNumber } from "../units.ts"
import type { Recurrence } from "./calendar-rules.ts"
import { civilDateOf, dayNumberOf, daysInMonth, weekdayOf } from "./civil-date.ts"

/**
 * The days of `rule` that lie in first…last, ascending. A rule counts its occurrences from its own first day, so days
 * before `first` use up the count. Without `until` and `count` the rule never ends.
 */
export function recurrenceDays(rule: Recurrence, first: DayNumber, last: DayNumber): DayNumber[] {
  const end = Math.min(rule.until ?? last, last)
  const from = Math.max(rule.from, FIRST_DAY)
  const days: DayNumber[] = []
  let left = rule.count ?? Infinity
  for (const day of occurrences({ ...rule, from }, end)) {
    if (left <= 0) break
    left -= 1
    if (day >= first) days.push(day)
  }
  return days
}

/** No rule is followed from before the first year that plans may hold. */
const FIRST_DAY = divFloor(FIRST_INSTANT, TICKS_PER_DAY)

/** Every day of the rule from its beginning to `end`, without regard to the count. */
function occurrences(rule: Recurrence, end: DayNumber): Iterable<DayNumber> {
  switch (rule.kind) {
    case "daily":
      return daily(rule.from, end, Math.max(1, rule.every), rule.workdaysOnly)
    case "weekly":
      return weekly(rule.from, end, Math.max(1, rule.every), rule.weekdays)
    case "monthlyByDay":
      return monthly(rule.from, end, Math.max(1, rule.every), (year, month) => dayOfMonth(year, month, rule.day))
    case "monthlyByWeekday":
      return monthly(rule.from, end, Math.max(1, rule.every), (year, month) => weekdayOfMonth(year, month, rule.position, rule.weekday))
    case "yearlyByDay":
      return yearly(rule.from, end, rule.month, (year, month) => dayOfMonth(year, month, rule.day))
    case "yearlyByWeekday":
      return yearly(rule.from, end, rule.month, (year, month) => weekdayOfMonth(year, month, rule.position, rule.weekday))
  }
}

function* daily(from: DayNumber, end: DayNumber, every: number, workdaysOnly: boolean): Generator<DayNumber> {
  for (let day = from; day <= end; day += workdaysOnly ? 1 : every) {
    const weekday = weekdayOf(day)
    if (!workdaysOnly || (weekday > 0 && weekday < 6)) yield day
  }
}

/** Weeks of a rule with `every` > 1 are counted from the Sunday on or before its first day. */
function* weekly(from: DayNumber, end: DayNumber, every: number, weekdays: readonly number[]): Generator<DayNumber> {
  const sunday = from - weekdayOf(from)
  for (let week = sunday; week <= end; week += 7 * every) {
    for (let weekday = 0; weekday < 7; weekday += 1) {
      const day = week + weekday
      if (day >= from && day <= end && weekdays.includes(weekday)) yield day
    }
  }
}

type PickDay = (year: number, month: number) => DayNumber | null

function* monthly(from: DayNumber, end: DayNumber, every: number, pick: PickDay): Generator<DayNumber> {
  const start = civilDateOf(from)
  for (let month = start.year * 12 + start.month - 1; ; month += every) {
    const year = divFloor(month, 12)
    // Written so that a rule that is not made of numbers ends as well.
    if (!(dayNumberOf(year, modFloor(month, 12) + 1, 1) <= end)) return
    const day = pick(year, modFloor(month, 12) + 1)
    if (day !== null && day >= from && day <= end) yield day
  }
}

function* yearly(from: DayNumber, end: DayNumber, month: number, pick: PickDay): Generator<DayNumber> {
  for (let year = civilDateOf(from).year; dayNumberOf(year, month, 1) <= end; year += 1) {
    const day = pick(year, month)
    if (day !== null && day >= from && day <= end) yield day
  }
}

/** A month without such a day (the 31st, 29 February) has no occurrence. */
function dayOfMonth(year: number, month: number, day: number): DayNumber | null {
  return day >= 1 && day <= daysInMonth(year, month) ? dayNumberOf(year, month, day) : null
}

/** Position 1 to 4 from the beginning of the month, 5 = the last one. */
function weekdayOfMonth(year: number, month: number, position: number, weekday: number): DayNumber {
  const firstOfMonth = dayNumberOf(year, month, 1)
  const firstMatch = firstOfMonth + modFloor(weekday - weekdayOf(firstOfMonth), 7)
  const length = daysInMonth(year, month)
  const weeks = Math.min(Math.max(position, 1), 5) - 1
  const day = firstMatch + 7 * weeks
  // Every month has four of each weekday.
  return day < firstOfMonth + length ? day : day - 7
}
