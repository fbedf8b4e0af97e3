// Civil dates and the plan's instants: tenths of a minute since 2000-01-01T00:00 without a zone. No Date object, so the
// machine's own zone can never enter. Gregorian calendar throughout;
// its arithmetic is the engine's.

import {
  FIRST_INSTANT, LAST_INSTANT, TICKS_PER_DAY, TICKS_PER_MINUTE, civilDateOf as civilOf, dayNumberOf as dayNumber, daysInMonth, weekdayOf,
} from "@throughline/engine"
import type { CivilDate, DayNumber, Instant, Ticks } from "@throughline/engine"

export { civilOf, dayNumber, daysInMonth, weekdayOf }
export type { CivilDate }

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function isCivilDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function instantOf(year: number, month: number, day: number, minutes = 0): Instant {
  return instantOfDay(dayNumber(year, month, day), minutes)
}

export function instantOfDay(day: DayNumber, minutes = 0): Instant {
  return day * TICKS_PER_DAY + minutes * TICKS_PER_MINUTE
}

export function dayOf(instant: Instant): DayNumber {
  return Math.floor(instant / TICKS_PER_DAY)
}

/** Time of day in ticks since midnight. */
export function timeOf(instant: Instant): Ticks {
  return instant - dayOf(instant) * TICKS_PER_DAY
}

export function isInstant(value: unknown): value is Instant {
  return typeof value === "number" && Number.isInteger(value) && value >= FIRST_INSTANT && value <= LAST_INSTANT
}

/** "2026-03-02T08:00", with ":06" and the like after it only where an instant is not on a full minute. */
export function toIso(instant: Instant): string {
  const seconds = (timeOf(instant) % TICKS_PER_MINUTE) * 6
  const minutes = toIsoSeconds(instant).slice(0, 16)
  return seconds === 0 ? minutes : toIsoSeconds(instant)
}

/** "2026-03-02T08:00:00", as files want it. */
export function toIsoSeconds(instant: Instant): string {
  const ticks = timeOf(instant)
  const minutes = Math.floor(ticks / TICKS_PER_MINUTE)
  const seconds = (ticks % TICKS_PER_MINUTE) * 6
  return `${toIsoDay(dayOf(instant))}T${digits(Math.floor(minutes / 60), 2)}:${digits(minutes % 60, 2)}:${digits(seconds, 2)}`
}

/** "2026-03-02". */
export function toIsoDay(day: DayNumber): string {
  const date = civilOf(day)
  return `${digits(date.year, 4)}-${digits(date.month, 2)}-${digits(date.day, 2)}`
}

/**
 * Reads "2026-03-02", "2026-03-02T08:00" and "2026-03-02T08:00:06.0"; null where the text is something else, names a
 * day that does not exist or lies outside the years a plan may hold. Seconds are rounded to the tenth of a minute.
 */
export function fromIso(text: string): Instant | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?$/.exec(text)
  if (match === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0))
  if (!isCivilDate(year, month, day) || !isTimeOfDay(hour, minute, second)) return null
  const instant = instantOf(year, month, day, hour * 60 + minute) + Math.round(second / 6)
  return isInstant(instant) ? instant : null
}

export function dayFromIso(text: string): DayNumber | null {
  const instant = text.length === 10 ? fromIso(text) : null
  return instant === null ? null : dayOf(instant)
}

/** 24:00 is allowed: the midnight at the end of the day. */
function isTimeOfDay(hour: number, minute: number, second: number): boolean {
  return (hour < 24 && minute < 60 && second < 60) || (hour === 24 && minute === 0 && second === 0)
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0")
}
