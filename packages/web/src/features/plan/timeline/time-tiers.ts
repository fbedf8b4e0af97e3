// Which units do the two lines of the timeline's head show at a zoom, and where do those units begin?

import { TICKS_PER_DAY, TICKS_PER_HOUR } from "@throughline/engine"
import type { Instant } from "@throughline/engine"
import { civilOf, dayNumber, dayOf, instantOfDay, weekdayOf } from "@throughline/plan"

export type TierUnit = "decade" | "year" | "halfYear" | "quarter" | "month" | "week" | "day" | "sixHours" | "hour"

export interface Tiers {
  readonly upper: TierUnit
  readonly lower: TierUnit
}

export interface TierCell {
  readonly unit: TierUnit
  readonly from: Instant
  readonly to: Instant
}

/** Widest first: the first pair whose lower unit is wide enough to be labelled. */
const LADDER: readonly { readonly above: number; readonly tiers: Tiers }[] = [
  { above: 480, tiers: { upper: "day", lower: "hour" } },
  { above: 110, tiers: { upper: "day", lower: "sixHours" } },
  { above: 15, tiers: { upper: "week", lower: "day" } },
  { above: 4.2, tiers: { upper: "month", lower: "week" } },
  { above: 1.1, tiers: { upper: "year", lower: "month" } },
  { above: 0.55, tiers: { upper: "year", lower: "quarter" } },
  { above: 0.25, tiers: { upper: "decade", lower: "year" } },
]

export function tiersAt(pxPerDay: number): Tiers {
  return LADDER.find((step) => pxPerDay >= step.above)?.tiers ?? { upper: "decade", lower: "year" }
}

/** The cells of a unit that touch from…to. */
export function tierCells(unit: TierUnit, from: Instant, to: Instant, weekStartsOn: number): readonly TierCell[] {
  const cells: TierCell[] = []
  let start = tierStart(unit, from, weekStartsOn)
  while (start < to) {
    const next = tierNext(unit, start)
    cells.push({ unit, from: start, to: next })
    start = next
  }
  return cells
}

/** The beginning of the unit in which an instant lies. */
export function tierStart(unit: TierUnit, at: Instant, weekStartsOn: number): Instant {
  if (unit === "hour") return Math.floor(at / TICKS_PER_HOUR) * TICKS_PER_HOUR
  if (unit === "sixHours") return Math.floor(at / (6 * TICKS_PER_HOUR)) * 6 * TICKS_PER_HOUR
  const day = dayOf(at)
  if (unit === "day") return instantOfDay(day)
  if (unit === "week") return instantOfDay(day - ((weekdayOf(day) - weekStartsOn + 7) % 7))
  const { year, month } = civilOf(day)
  const months = monthsOf(unit)
  return firstOfMonth(Math.floor((year * 12 + month - 1) / months) * months)
}

function tierNext(unit: TierUnit, start: Instant): Instant {
  switch (unit) {
    case "hour": return start + TICKS_PER_HOUR
    case "sixHours": return start + 6 * TICKS_PER_HOUR
    case "day": return start + TICKS_PER_DAY
    case "week": return start + 7 * TICKS_PER_DAY
    default: {
      const { year, month } = civilOf(dayOf(start))
      return firstOfMonth(year * 12 + month - 1 + monthsOf(unit))
    }
  }
}

/** Months counted from the year 0. */
function firstOfMonth(count: number): Instant {
  return instantOfDay(dayNumber(Math.floor(count / 12), (count % 12) + 1, 1))
}

function monthsOf(unit: TierUnit): number {
  switch (unit) {
    case "decade": return 120
    case "year": return 12
    case "halfYear": return 6
    case "quarter": return 3
    default: return 1
  }
}
