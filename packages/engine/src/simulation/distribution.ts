// Which values can a duration or a cost take, and how often? (S-53)
import { LAST_INSTANT, type BasisPoints } from "../units.ts"

export type Distribution =
  | { readonly kind: "fixed"; readonly value: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly likely: number; readonly high: number }
  /** Beta with mean (low + 4 likely + high) / 6. */
  | { readonly kind: "pert"; readonly low: number; readonly likely: number; readonly high: number }
  | { readonly kind: "normal"; readonly mean: number; readonly deviation: number }
  /** `mean` and `deviation` are those of the value, not of its logarithm. */
  | { readonly kind: "lognormal"; readonly mean: number; readonly deviation: number }
  /** One of the values, each in proportion to its weight. */
  | { readonly kind: "discrete"; readonly values: readonly WeightedValue[] }
  /** A cumulative curve: `share` of all values lies at or below `value`; straight between the points, from 0 to 10000. */
  | { readonly kind: "table"; readonly points: readonly CurvePoint[] }

export interface WeightedValue {
  readonly value: number
  readonly weight: number
}

export interface CurvePoint {
  readonly value: number
  readonly share: BasisPoints
}

/** False where the numbers contradict each other (least above most, no weight at all) or leave what a plan can hold. */
export function isDistribution(d: Distribution): boolean {
  switch (d.kind) {
    case "fixed":
      return isHeld(d.value)
    case "uniform":
      return isHeld(d.low) && isHeld(d.high) && d.low <= d.high
    case "triangular":
    case "pert":
      return isHeld(d.low) && isHeld(d.high) && d.low <= d.likely && d.likely <= d.high
    case "normal":
      return isHeld(d.mean) && isHeld(d.deviation) && d.deviation >= 0
    case "lognormal":
      return isHeld(d.mean) && isHeld(d.deviation) && d.deviation >= 0 && d.mean > 0 && d.deviation <= LOGNORMAL_WIDEST * d.mean
    case "discrete":
      return d.values.every(({ value, weight }) => isHeld(value) && isHeld(weight) && weight >= 0) && d.values.some(({ weight }) => weight > 0)
    case "table":
      return isCurve(d.points)
  }
}

/** A lognormal value that spreads a hundred times as far as its mean is a typing error. */
const LOGNORMAL_WIDEST = 100

/** Money may be larger than any duration; both stay far inside what a double holds exactly. */
const LARGEST = 1e12

const isHeld = (value: number): boolean => Number.isFinite(value) && Math.abs(value) <= LARGEST

function isCurve(points: readonly CurvePoint[]): boolean {
  if (points.length < 2 || points[0]?.share !== 0 || points.at(-1)?.share !== 10_000) return false
  return points.every(({ value, share }, n) => {
    const before = points[n - 1]
    return isHeld(value) && (before === undefined || (before.value <= value && before.share <= share))
  })
}

/** Sampled durations beyond the years of a plan are cut; the schedule then says that its dates are out of range. */
export const LONGEST = LAST_INSTANT
