// How do the plan's values look in a Microsoft Project file?

import { TICKS_PER_HOUR, TICKS_PER_MINUTE } from "@throughline/engine"
import type { BasisPoints, DayNumber, Instant, Ticks } from "@throughline/engine"
import { toIsoDay, toIsoSeconds } from "@throughline/plan"
import { decimalText } from "./money.ts"

export const flag = (value: boolean): string => (value ? "1" : "0")

export function date(instant: Instant | null): string | null {
  return instant === null ? null : toIsoSeconds(instant)
}

export const startOfDay = (day: DayNumber): string => `${toIsoDay(day)}T00:00:00`
export const endOfDay = (day: DayNumber): string => `${toIsoDay(day)}T23:59:00`

/** A tick is six seconds. */
export function duration(ticks: Ticks): string {
  const sign = ticks < 0 ? "-" : ""
  const length = Math.abs(ticks)
  const hours = Math.floor(length / TICKS_PER_HOUR)
  const minutes = Math.floor((length % TICKS_PER_HOUR) / TICKS_PER_MINUTE)
  return `${sign}PT${hours}H${minutes}M${(length % TICKS_PER_MINUTE) * 6}S`
}

export function timeOfDay(ticks: Ticks): string {
  const ofDay = ticks % 14_400
  return `${two(Math.floor(ofDay / TICKS_PER_HOUR))}:${two(Math.floor((ofDay % TICKS_PER_HOUR) / TICKS_PER_MINUTE))}:${two((ofDay % TICKS_PER_MINUTE) * 6)}`
}

function two(value: number): string {
  return String(value).padStart(2, "0")
}

/** Fields without text are left out. */
export const text = (value: string): string | null => (value === "" ? null : value)

/** 10000 basis points are 1. */
export const units = (value: BasisPoints): string => decimalText(value, 4)

/** Whole percents are all the format holds. */
export const wholePercent = (value: BasisPoints): string => String(Math.floor(value / 100))
