// After how many periods has the money come back? Payback = (k - 1) + |Cumₖ₋₁| / CFₖ, k the first period with Cumₖ ≥ 0.
import type { BasisPoints, Minor } from "../units.ts"
import { growth } from "./cash-flow.ts"

const WHOLE = 10_000

/** Periods, parts included; null = not within the horizon. Nothing to pay back is paid back at once. */
export function payback(amounts: readonly Minor[]): number | null {
  let sum = 0
  for (const [period, amount] of amounts.entries()) {
    const before = sum
    sum += amount
    if (sum >= 0) return before < 0 ? period - 1 + -before / amount : period
  }
  return amounts.length === 0 ? 0 : null
}

/** The same on flows discounted to the ends of their periods. */
export function discountedPayback(amounts: readonly Minor[], rate: BasisPoints): number | null {
  return rate <= -WHOLE ? null : payback(amounts.map((amount, period) => amount / growth(1 + rate / WHOLE, period)))
}
