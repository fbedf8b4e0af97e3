import { expect, test } from "vitest"
import { benefitRealisation } from "./benefit-realisation.ts"
import { annualLoss, expectedMonetaryValue, responseGain, riskExposure } from "./expected-value.ts"
import { pointOfTotalAssumption } from "./point-of-total-assumption.ts"
import { weightedScore, weightedShortestJob } from "./weighted-score.ts"

test("the worked score: weights 30 25 20 15 10, scores 4 3 5 2 4 give 3.65, that is 73 %", () => {
  const scores = [4, 3, 5, 2, 4]
  const result = weightedScore([30, 25, 20, 15, 10].map((weight, n) => ({ weight, score: scores[n] ?? 0 })), 5)
  expect(result.score).toBeCloseTo(3.65, 12)
  expect(result.share).toBe(7300)
  expect(result.confidentScore).toBeCloseTo(3.65, 12)
  expect(result.coverage).toBe(10_000)
})

test("confidence moves the score towards what is known and shows how much that is", () => {
  const result = weightedScore([{ weight: 1, score: 5, confidence: 2500 }, { weight: 1, score: 1, confidence: 7500 }], 5)
  expect(result.confidentScore).toBeCloseTo(2, 12)
  expect(result.coverage).toBe(5000)
})

test("a criterion below its minimum knocks the option out; at the minimum it does not", () => {
  expect(weightedScore([{ weight: 1, score: 2, knockOutBelow: 3 }, { weight: 9, score: 3, knockOutBelow: 3 }], 5).knockedOut).toEqual([0])
})

test("without criteria there is no score", () => {
  expect(weightedScore([], 5)).toEqual({ score: null, share: null, confidentScore: null, coverage: null, knockedOut: [] })
})

test("the weighted shortest job divides the cost of delay by the size", () => {
  expect(weightedShortestJob(8, 5, 2, 3)).toBe(5)
  expect(weightedShortestJob(8, 5, 2, 0)).toBeNull()
})

test("the worked exposure: .3 (-40 000) + .5 (-10 000) + .2 (+15 000) = -14 000", () => {
  expect(riskExposure([{ probability: 3000, impact: -4_000_000 }, { probability: 5000, impact: -1_000_000 }, { probability: 2000, impact: 1_500_000 }])).toBe(-1_400_000)
})

test("the exposure is the sum of its rounded lines", () => {
  const risks = [{ probability: 3333, impact: -101 }, { probability: 1, impact: -101 }, { probability: 5000, impact: -1 }]
  expect(riskExposure(risks)).toBe(risks.map(expectedMonetaryValue).reduce((a, b) => a + b))
})

test("a response is worth it when it saves more than it costs", () => {
  expect(responseGain({ probability: 5000, impact: -1000 }, { probability: 1000, impact: -1000 }, 300)).toBe(100)
  expect(annualLoss(10_000, 2500)).toBe(2500)
})

test("the worked contract: ceiling 120, target price 110, buyer's share 80 %, target cost 100 give 112.5", () => {
  expect(pointOfTotalAssumption({ ceilingPrice: 12_000, targetPrice: 11_000, targetCost: 10_000, buyerShare: 8000 })).toBe(11_250)
  expect(pointOfTotalAssumption({ ceilingPrice: 12_000, targetPrice: 11_000, targetCost: 10_000, buyerShare: 0 })).toBeNull()
})

test("the worked benefit: baseline 4.10, target 3.20, actual 3.60 is realised to 55.6 %", () => {
  expect((benefitRealisation(4.1, 3.2, 3.6) ?? 0) * 100).toBeCloseTo(55.6, 1)
  expect(benefitRealisation(4.1, 4.1, 3)).toBeNull()
  expect(benefitRealisation(10, 20, 5)).toBe(-0.5)
})
