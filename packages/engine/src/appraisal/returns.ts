// Is it worth the money? Simple ratios of benefit to cost; each says whether it discounts.
import type { Minor, BasisPoints } from "../units.ts"
import { presentValueAt, timedAmounts, type CashFlow } from "./cash-flow.ts"

const WHOLE = 10_000

/** ROI = (Σ benefits - Σ costs) / Σ costs, undiscounted: say over how many years. Costs are given positive. A fraction; null without cost. */
export const returnOnInvestment = (benefits: Minor, costs: Minor): number | null => (costs <= 0 ? null : (benefits - costs) / costs)

/** BCR = PV(benefits) / PV(costs), both given positive. Null without cost. */
export function benefitCostRatio(benefits: CashFlow, costs: CashFlow, rate: BasisPoints): number | null {
  if (rate <= -WHOLE) return null
  const cost = presentValueAt(timedAmounts(costs), rate / WHOLE)
  return cost <= 0 ? null : presentValueAt(timedAmounts(benefits), rate / WHOLE) / cost
}

/** Profitability index = PV(future net flows) / initial outlay (the first amount, negative). Null without an outlay. */
export function profitabilityIndex(flow: CashFlow, rate: BasisPoints): number | null {
  const [outlay, ...future] = timedAmounts(flow)
  return outlay === undefined || outlay.amount >= 0 || rate <= -WHOLE ? null : presentValueAt(future, rate / WHOLE) / -outlay.amount
}
