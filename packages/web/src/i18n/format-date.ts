// Dates and times in words. Civil texts ("2026-03-02T08:00", without zone) are the plan's and are shown as they are;
// moments ("…Z") are points in time and are shown in a zone.

import { TICKS_PER_MINUTE } from "@throughline/engine"
import type { Instant } from "@throughline/engine"
import { remembered } from "./format-region.ts"

const DATE: Record<string, Intl.DateTimeFormatOptions> = {
  /** 2 Mar 2026 */
  date: { day: "numeric", month: "short", year: "numeric" },
  /** Mon 2 Mar */
  day: { weekday: "short", day: "numeric", month: "short" },
  /** 02/03/26 */
  short: { day: "2-digit", month: "2-digit", year: "2-digit" },
  dateTime: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  month: { month: "long", year: "numeric" },
}
export type DateStyle = "date" | "day" | "short" | "dateTime" | "long" | "time" | "month"

const civilFormat = remembered((tag, style) => new Intl.DateTimeFormat(tag, { ...DATE[style], timeZone: "UTC" }))
const zonedFormat = remembered((tag, kind) => {
  const [style = "date", timeZone = "UTC"] = kind.split("|")
  return new Intl.DateTimeFormat(tag, { ...DATE[style], timeZone })
})

/** A civil date or date-time text; "" for null. */
export function formatCivil(civil: string | null, style: DateStyle = "date"): string {
  if (civil === null) return ""
  const at = Date.parse(`${civil.length === 10 ? `${civil}T00:00` : civil}Z`)
  return Number.isNaN(at) ? civil : civilFormat(style).format(at)
}

/** An instant of the engine (tenths of a minute since 2000-01-01, civil). */
export function formatInstant(instant: Instant | null, style: DateStyle = "date"): string {
  return instant === null ? "" : civilFormat(style).format(EPOCH + (instant / TICKS_PER_MINUTE) * 60_000)
}

/** A point in time (ISO with Z), in a zone. */
export function formatMoment(moment: string | null, timeZone: string, style: DateStyle = "dateTime"): string {
  return moment === null ? "" : zonedFormat(`${style}|${timeZone}`).format(Date.parse(moment))
}

/** "3 minutes ago", "in 2 days". */
export function formatRelative(moment: string, now: number): string {
  const seconds = Math.round((Date.parse(moment) - now) / 1000)
  const [unit, size] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? (["second", 1] as const)
  return relativeFormat("").format(Math.trunc(seconds / size), unit)
}

/** Today as civil date text in a zone. */
export function todayIn(timeZone: string, now: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now)
}

const EPOCH = Date.UTC(2000, 0, 1)
const STEPS = [["year", 31_536_000], ["month", 2_592_000], ["week", 604_800], ["day", 86_400], ["hour", 3_600], ["minute", 60]] as const
const relativeFormat = remembered((tag) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }))
