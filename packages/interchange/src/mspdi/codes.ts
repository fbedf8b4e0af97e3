// What do the numbers in a Microsoft Project file stand for? The same tables serve reading and writing.

import type { Accrual, ConstraintKind, Contour, LinkKind, TaskType, TimeUnit } from "@throughline/plan"

export const CONSTRAINTS: readonly ConstraintKind[] = ["asap", "alap", "mso", "mfo", "snet", "snlt", "fnet", "fnlt"]
export const LINK_KINDS: readonly LinkKind[] = ["FF", "FS", "SF", "SS"]
export const TASK_TYPES: readonly TaskType[] = ["fixedUnits", "fixedDuration", "fixedWork"]
export const CONTOURS: readonly Contour[] = ["flat", "backLoaded", "frontLoaded", "doublePeak", "earlyPeak", "latePeak", "bell", "turtle", "contoured"]
export const RATE_TABLES = ["A", "B", "C", "D", "E"] as const
/** Index 0 does not occur. */
export const ACCRUALS: readonly (Accrual | undefined)[] = [undefined, "start", "end", "prorated"]

/** 3 m, 5 h, 7 d, 9 w, 11 mo; each +1 = elapsed; +32 = the same, estimated. 21 and 53: no unit given. */
const UNIT_OF_FORMAT: Readonly<Record<number, TimeUnit>> = { 3: "m", 5: "h", 7: "d", 9: "w", 11: "mo" }
const FORMAT_OF_UNIT: Readonly<Record<TimeUnit, number>> = { m: 3, h: 5, d: 7, w: 9, mo: 11 }
const ESTIMATED = 32
const PERCENT = 19

export interface TimeFormat {
  readonly unit: TimeUnit
  readonly elapsed: boolean
  readonly estimated: boolean
  readonly percent: boolean
}

export function timeFormat(code: number): TimeFormat {
  const estimated = code >= 35
  const plain = estimated ? code - ESTIMATED : code
  if (plain === PERCENT || plain === PERCENT + 1) return { unit: "d", elapsed: plain === PERCENT + 1, estimated, percent: true }
  const unit = UNIT_OF_FORMAT[plain]
  if (unit !== undefined) return { unit, elapsed: false, estimated, percent: false }
  const elapsedUnit = UNIT_OF_FORMAT[plain - 1]
  if (elapsedUnit !== undefined) return { unit: elapsedUnit, elapsed: true, estimated, percent: false }
  return { unit: "d", elapsed: false, estimated, percent: false }
}

export function durationFormat(unit: TimeUnit, elapsed: boolean, estimated: boolean): number {
  return FORMAT_OF_UNIT[unit] + (elapsed ? 1 : 0) + (estimated ? ESTIMATED : 0)
}

export function percentFormat(elapsed: boolean): number {
  return elapsed ? PERCENT + 1 : PERCENT
}
