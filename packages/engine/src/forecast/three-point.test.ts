import { expect, test } from "vitest"
import { normalShare, pathChance, pertSpread, triangularSpread } from "./three-point.ts"

const HOUR = 600
const worked = { lowest: 4 * HOUR, likeliest: 6 * HOUR, highest: 14 * HOUR }

test("the worked range 4, 6, 14: PERT 7.0 with σ 1.6667, triangular 8.0 with σ 2.1602", () => {
  expect(pertSpread(worked)?.mean).toBe(7 * HOUR)
  expect((pertSpread(worked)?.deviation ?? 0) / HOUR).toBeCloseTo(1.6667, 4)
  expect(triangularSpread(worked)?.mean).toBe(8 * HOUR)
  expect(Math.sqrt(triangularSpread(worked)?.variance ?? 0) / HOUR).toBeCloseTo(2.1602, 4)
})

test("a range out of order is no estimate, a range of one point has no spread", () => {
  expect(pertSpread({ lowest: 5, likeliest: 4, highest: 9 })).toBeNull()
  expect(triangularSpread({ lowest: 5, likeliest: 6, highest: 5 })).toBeNull()
  expect(triangularSpread({ lowest: 5, likeliest: 5, highest: 5 })).toEqual({ mean: 5, deviation: 0, variance: 0 })
})

test("Φ agrees with published tables", () => {
  const table: readonly (readonly [number, number])[] = [[0, 0.5], [1, 0.8413447460685429], [1.96, 0.9750021048517795], [-2.5, 0.0062096653257761], [4, 0.9999683287581669], [-6, 9.865876450377e-10]]
  for (const [z, share] of table) expect(Math.abs(normalShare(z) - share)).toBeLessThan(1e-12)
})

test("the chance of a path adds means and variances", () => {
  const part = pertSpread(worked)
  if (part === null) throw new Error("the range is in order")
  expect(pathChance([part, part], 14 * HOUR)).toBeCloseTo(0.5, 12)
  const sigma = Math.sqrt(2 * part.variance)
  expect(pathChance([part, part], 14 * HOUR + sigma)).toBeCloseTo(0.8413447, 6)
})

test("a path without spread is met or not", () => {
  const sure = { mean: 100, deviation: 0, variance: 0 }
  expect([pathChance([sure], 99), pathChance([sure], 100), pathChance([], 0)]).toEqual([0, 1, 1])
})
