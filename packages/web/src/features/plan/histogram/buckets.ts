// Into which stretches is the load of a person divided at a zoom? Days, weeks or months: never thinner than can be seen.

import type { Instant } from "@throughline/engine"
import { tierCells } from "../timeline/time-tiers.ts"
import type { TierUnit } from "../timeline/time-tiers.ts"

export function bucketUnit(pxPerDay: number): TierUnit {
  if (pxPerDay >= 9) return "day"
  return pxPerDay >= 1.6 ? "week" : "month"
}

/** The borders, ascending: one more than there are buckets. */
export function bucketBorders(from: Instant, to: Instant, pxPerDay: number, weekStartsOn: number): readonly Instant[] {
  const cells = tierCells(bucketUnit(pxPerDay), from, Math.max(to, from + 1), weekStartsOn)
  return [...cells.map((cell) => cell.from), cells.at(-1)?.to ?? to]
}
