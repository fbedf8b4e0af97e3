// Money that comes (positive) and goes (negative), and when; the one place that says how far each amount is discounted.
// NPV = Σ CFₜ / (1 + r)ᵗ; the timing rule gives the exponent t. Net present value after PMI and PRINCE2 business-case practice.
import type { BasisPoints, DayNumber, Minor } from "../units.ts"
import { roundHalfEven } from "./round-half-even.ts"

export type CashFlow =
  /** One amount per year, the first now. Later ones fall due at the end of their year, or in its middle (t - ½). */
  | { readonly timing: "endYear" | "midYear"; readonly amounts: readonly Minor[] }
  /** t = (day - first day) / 365. The first amount is the base date. */
  | { readonly timing: "dated"; readonly amounts: readonly DatedAmount[] }

export interface DatedAmount {
  readonly day: DayNumber
  readonly amount: Minor
}

/** An amount and the years until it falls due. */
export interface TimedAmount {
  readonly amount: Minor
  readonly years: number
}

const DAYS_PER_YEAR = 365
const WHOLE = 10_000

export function timedAmounts(flow: CashFlow): TimedAmount[] {
  if (flow.timing === "dated") {
    const base = flow.amounts[0]?.day ?? 0
    return flow.amounts.map(({ day, amount }) => ({ amount, years: (day - base) / DAYS_PER_YEAR }))
  }
  const early = flow.timing === "midYear" ? 0.5 : 0
  return flow.amounts.map((amount, year) => ({ amount, years: year === 0 ? 0 : year - early }))
}

/** Not rounded; `rate` is a fraction above -1. */
export function presentValueAt(amounts: readonly TimedAmount[], rate: number): number {
  let sum = 0
  for (const { amount, years } of amounts) sum += amount === 0 ? 0 : amount / growth(1 + rate, years)
  return sum
}

/** Whole and half years without `**`, whose last bit may differ between machines. */
export function growth(factor: number, years: number): number {
  const whole = Math.floor(years)
  const part = years - whole
  if (whole < 0 || whole > 200) return factor ** years
  let product = part === 0 ? 1 : part === 0.5 ? Math.sqrt(factor) : factor ** part
  for (let n = 0; n < whole; n += 1) product *= factor
  return product
}

/** NPV in minor units, rounded half to even once, at the end. A rate of -100 % or less has no meaning. */
export function netPresentValue(flow: CashFlow, rate: BasisPoints): Minor | null {
  if (rate <= -WHOLE) return null
  return roundHalfEven(presentValueAt(timedAmounts(flow), rate / WHOLE))
}
