// Civil dates and the plan's instants: tenths of a minute since 2000-01-01T00:00 without a zone. No Date object, so the
// machine's own zone can never enter. Gregorian calendar throughout.

import { FIRST_INSTANT, LAST_INSTANT, TICKS_PER_DAY, TICKS_PER_MINUTE } from "@throughline/engine"
import type { DayNumber, Instant, Ticks } from "@throughline/engine"

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

const DAYS_PER_400_YEARS = 146_097
/** Days from 0000-03-01 to 2000-01-01. Years are counted from March, so that the leap day is the last of its year. */
const EPOCH_FROM_MARCH_0 = 730_425

/** The number of a civil day; months and days beyond their range run on into the next month or year. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const months = year * 12 + (month - 1) - 2
  const marchYear = Math.floor(months / 12)
  const marchMonth = months - marchYear * 12
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + daysBeforeMarchMonth(marchMonth) + day - 1 - EPOCH_FROM_MARCH_0
}

export function civilOf(dayCount: DayNumber): CivilDate {
  const days = dayCount + EPOCH_FROM_MARCH_0
  const era = Math.floor(days / DAYS_PER_400_YEARS)
  const dayOfEra = days - era * DAYS_PER_400_YEARS
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((dayOfYear * 5 + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - daysBeforeMarchMonth(marchMonth) + 1,
  }
}

/** 0 = Sunday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 6) % 7) + 7) % 7
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
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

/** March, April … February: 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31 and the rest. */
function daysBeforeMarchMonth(marchMonth: number): number {
  return Math.floor((marchMonth * 153 + 2) / 5)
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0")
}
