import { expect, test } from "vitest"
import { earnedValue } from "./earned-value.ts"

// Worked figure: BAC 100, PV 50, EV 40, AC 60, in thousandths.
const worked = earnedValue({ budget: 100_000, planned: 50_000, earned: 40_000, actual: 60_000, newEstimateToComplete: 70_000, recent: { earned: 20_000, actual: 25_000 } })

test("variances and indices of the worked figure", () => {
  expect(worked.scheduleVariance).toBe(-10_000)
  expect(worked.costVariance).toBe(-20_000)
  expect(worked.scheduleIndex).toBeCloseTo(0.8, 12)
  expect(worked.costIndex).toBeCloseTo(0.6667, 4)
  expect(worked.criticalRatio).toBeCloseTo(0.5333, 4)
  expect(worked.completeShare).toBeCloseTo(0.4, 12)
  expect(worked.spentShare).toBeCloseTo(0.6, 12)
  expect(worked.plannedShare).toBeCloseTo(0.5, 12)
})

test("six forecasts of the final cost of the worked figure", () => {
  expect(worked.atPlanRate.atCompletion).toBe(120_000)
  expect(worked.atCostIndex?.atCompletion).toBe(150_000)
  expect(worked.atCriticalRatio?.atCompletion).toBe(172_500)
  expect(worked.atWeightedIndex?.atCompletion).toBe(146_538)
  expect(worked.fromBottomUp?.atCompletion).toBe(130_000)
  expect(worked.atRecentIndex?.atCompletion).toBe(135_000)
})

test("what follows from a forecast: ETC, VAC, TCPI", () => {
  expect(worked.atCostIndex?.toComplete).toBe(90_000)
  expect(worked.atCostIndex?.variance).toBe(-50_000)
  expect(worked.atCostIndex?.varianceShare).toBe(-0.5)
  expect(worked.toCompleteIndex).toBe(1.5)
  expect(worked.atCostIndex?.toCompleteIndex).toBeCloseTo(0.6667, 4)
})

test("before anything is planned, earned or spent the indices are undefined, not zero", () => {
  const nothing = earnedValue({ budget: 100_000, planned: 0, earned: 0, actual: 0 })
  expect([nothing.scheduleIndex, nothing.costIndex, nothing.criticalRatio, nothing.scheduleVarianceShare]).toEqual([null, null, null, null])
  expect([nothing.atCostIndex, nothing.atCriticalRatio, nothing.atWeightedIndex, nothing.atRecentIndex, nothing.fromBottomUp]).toEqual([null, null, null, null, null])
  expect(nothing.atPlanRate.atCompletion).toBe(100_000)
  expect(nothing.toCompleteIndex).toBe(1)
})

test("cost without progress makes no forecast at the efficiency so far", () => {
  const stuck = earnedValue({ budget: 100_000, planned: 10_000, earned: 0, actual: 5000 })
  expect(stuck.costIndex).toBe(0)
  expect(stuck.atCostIndex).toBeNull()
})

test("a budget that is spent cannot be met: its to-complete index is undefined", () => {
  expect(earnedValue({ budget: 100, planned: 50, earned: 40, actual: 100 }).toCompleteIndex).toBeNull()
  expect(earnedValue({ budget: 100, planned: 50, earned: 40, actual: 130 }).toCompleteIndex).toBeNull()
})

test("a plan without budget has no shares", () => {
  const free = earnedValue({ budget: 0, planned: 0, earned: 0, actual: 10 })
  expect([free.completeShare, free.spentShare, free.plannedShare, free.atPlanRate.varianceShare]).toEqual([null, null, null, null])
})

test("forecasts stay exact where the products leave 53 bits", () => {
  const large = earnedValue({ budget: 9_000_000_000_000, planned: 3_000_000_000_000, earned: 3_000_000_000_000, actual: 3_000_000_000_001 })
  expect(large.atCostIndex?.atCompletion).toBe(9_000_000_000_003)
  expect(large.atCriticalRatio?.atCompletion).toBe(9_000_000_000_003)
})
