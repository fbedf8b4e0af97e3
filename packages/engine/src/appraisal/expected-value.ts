// What is a risk worth in money? EMV = p × impact; threats negative, opportunities positive. PMI risk practice; ISO 31000 leaves the measure open.
import { scaleHalfEven } from "../arith.ts"
import type { BasisPoints, Minor } from "../units.ts"

const WHOLE = 10_000

export interface MonetaryRisk {
  readonly probability: BasisPoints
  readonly impact: Minor
}

/** Rounded half to even per risk, so that the lines add up to the exposure. */
export const expectedMonetaryValue = ({ probability, impact }: MonetaryRisk): Minor => scaleHalfEven(impact, probability, WHOLE)

/** Σ EMV. */
export const riskExposure = (risks: readonly MonetaryRisk[]): Minor => risks.reduce((sum, risk) => sum + expectedMonetaryValue(risk), 0)

/** What a response gains: EMV after - EMV before - its cost; worth it when positive. */
export const responseGain = (before: MonetaryRisk, after: MonetaryRisk, cost: Minor): Minor => expectedMonetaryValue(after) - expectedMonetaryValue(before) - cost

/** Annual loss expectancy (information security): ALE = single loss × occurrences per year, the latter in hundredths of a percent (10000 = once a year). */
export const annualLoss = (singleLoss: Minor, yearlyRate: BasisPoints): Minor => scaleHalfEven(singleLoss, yearlyRate, WHOLE)
