import { expect, test } from "vitest"
import { forecastItems, forecastPeriods, itemsAtLeast, nearestRank, PERIODS_MAX, periodsWithin } from "./throughput.ts"

const history = [3, 5, 2, 8, 4, 0, 6]

test("the same seed gives the same forecast, another seed another one", () => {
  expect(forecastPeriods({ history, seed: 1, runs: 500 }, 40)).toEqual(forecastPeriods({ history, seed: 1, runs: 500 }, 40))
  expect(forecastItems({ history, seed: 1, runs: 500 }, 10)).not.toEqual(forecastItems({ history, seed: 2, runs: 500 }, 10))
})

test("a steady pace of four needs exactly ten periods for forty items and does forty in ten", () => {
  const steady = { history: [4, 4, 4, 4, 4], seed: 9, runs: 100 }
  const periods = forecastPeriods(steady, 40)
  const items = forecastItems(steady, 10)
  if (periods === null || items === null) throw new Error("there is a history")
  expect([50, 85, 95].map((percent) => periodsWithin(periods, percent))).toEqual([10, 10, 10])
  expect(itemsAtLeast(items, 85)).toBe(40)
  expect(periods.fewSamples).toBe(false)
})

test("more certainty takes more periods and promises fewer items, around the mean", () => {
  const periods = forecastPeriods({ history, seed: 3 }, 40)
  const items = forecastItems({ history, seed: 3 }, 10)
  if (periods === null || items === null) throw new Error("there is a history")
  const [p50, p85, p95] = [50, 85, 95].map((percent) => periodsWithin(periods, percent))
  expect([p50, p85, p95]).toEqual([p50, p85, p95].toSorted((a, b) => (a ?? 0) - (b ?? 0)))
  expect(p50).toBe(10)
  expect(itemsAtLeast(items, 85)).toBeLessThan(itemsAtLeast(items, 50))
  expect(items.outcomes.reduce((sum, value) => sum + value, 0) / items.outcomes.length).toBeCloseTo(40, 0)
})

test("a team that never finished anything has no date", () => {
  expect(forecastPeriods({ history: [0, 0], seed: 1 }, 5)).toBeNull()
  expect(forecastItems({ history: [], seed: 1 }, 5)).toBeNull()
})

test("fewer than five periods of history warn; nothing to do takes no time; endless work is capped", () => {
  expect(forecastPeriods({ history: [1, 2, 3, 4], seed: 1, runs: 10 }, 5)?.fewSamples).toBe(true)
  expect(forecastPeriods({ history, seed: 1, runs: 10 }, 0)?.outcomes.every((periods) => periods === 0)).toBe(true)
  expect(forecastPeriods({ history, seed: 1, runs: 2 }, 1e9)?.outcomes[0]).toBe(PERIODS_MAX)
})

test("nearest rank of 15, 20, 35, 40, 50", () => {
  expect([5, 30, 40, 50, 100].map((percent) => nearestRank([15, 20, 35, 40, 50], percent))).toEqual([15, 20, 20, 35, 50])
})
