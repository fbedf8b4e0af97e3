// Which rate of return do the flows themselves pay? IRR: the r with NPV(r) = 0, found by bracketing and Brent's method.
// Flows that change sign more than once can have several such rates; then none of them should be trusted and MIRR is the one to show.
import type { BasisPoints } from "../units.ts"
import { brentRoot } from "./brent-root.ts"
import { growth, presentValueAt, timedAmounts, type CashFlow } from "./cash-flow.ts"

export interface InternalRate {
  /** A fraction: 0.16 = 16 %. Of several the one nearest to nothing. Null: undefined. */
  readonly rate: number | null
  /** All rates found in the range searched, ascending. */
  readonly rates: readonly number[]
  readonly signChanges: number
  /** More than one sign change: several internal rates are possible. */
  readonly ambiguous: boolean
}

const WHOLE = 10_000
/** 1 + r is searched from one thousandth to ten thousand in steps of 1 %, that is rates from -99.9 % to 999,900 %. */
const FACTOR_FIRST = 0.001
const FACTOR_LAST = 10_000
const FACTOR_STEP = 1.01
const TOLERANCE = 1e-13

export function internalRate(flow: CashFlow): InternalRate {
  const amounts = timedAmounts(flow).toSorted((a, b) => a.years - b.years)
  const signs = amounts.map(({ amount }) => Math.sign(amount)).filter((sign) => sign !== 0)
  const signChanges = signs.filter((sign, n) => n > 0 && sign !== signs[n - 1]).length
  const rates = signChanges === 0 ? [] : ratesOf((rate) => presentValueAt(amounts, rate))
  const rate = rates.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0] ?? null
  return { rate, rates, signChanges, ambiguous: signChanges > 1 }
}

function ratesOf(valueAt: (rate: number) => number): number[] {
  const rates: number[] = []
  let from = FACTOR_FIRST - 1
  let valueFrom = valueAt(from)
  for (let factor = FACTOR_FIRST * FACTOR_STEP; factor < FACTOR_LAST; factor *= FACTOR_STEP) {
    const to = factor - 1
    const valueTo = valueAt(to)
    if (valueTo === 0 || valueFrom > 0 !== valueTo > 0) {
      const root = valueFrom === 0 ? null : brentRoot(valueAt, from, to, TOLERANCE)
      if (root !== null) rates.push(root)
    }
    from = to
    valueFrom = valueTo
  }
  return rates
}

/**
 * MIRR = (future value of inflows at the reinvestment rate / |present value of outflows at the finance rate|)^(1/n) - 1, n = years to the last amount.
 * A fraction; null without both an inflow and an outflow, or without time between them.
 */
export function modifiedInternalRate(flow: CashFlow, financeRate: BasisPoints, reinvestmentRate: BasisPoints): number | null {
  if (financeRate <= -WHOLE || reinvestmentRate <= -WHOLE) return null
  const amounts = timedAmounts(flow)
  const years = amounts.reduce((last, amount) => Math.max(last, amount.years), 0)
  const outflows = -presentValueAt(amounts.filter(({ amount }) => amount < 0), financeRate / WHOLE)
  const inflows = amounts.reduce((sum, { amount, years: t }) => (amount > 0 ? sum + amount * growth(1 + reinvestmentRate / WHOLE, years - t) : sum), 0)
  if (years <= 0 || outflows <= 0 || inflows <= 0) return null
  return (inflows / outflows) ** (1 / years) - 1
}
