// From which cost on does the contractor bear every further cent? PTA of a fixed-price incentive contract (FPIF):
// PTA = (ceiling price - target price) / buyer's share + target cost.
import { scaleHalfEven } from "../arith.ts"
import type { BasisPoints, Minor } from "../units.ts"

export interface IncentiveContract {
  readonly ceilingPrice: Minor
  readonly targetPrice: Minor
  readonly targetCost: Minor
  /** The buyer's share of an overrun. */
  readonly buyerShare: BasisPoints
}

/** Rounded half to even; null without a buyer's share: then the contractor bears every overrun. */
export const pointOfTotalAssumption = ({ ceilingPrice, targetPrice, targetCost, buyerShare }: IncentiveContract): Minor | null =>
  buyerShare <= 0 ? null : scaleHalfEven(ceilingPrice - targetPrice, 10_000, buyerShare) + targetCost
