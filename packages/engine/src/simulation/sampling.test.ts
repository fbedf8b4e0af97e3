import { expect, test } from "vitest"
import { RandomStream } from "../random/random-stream.ts"
import { isDistribution, type Distribution } from "./distribution.ts"
import { exponential, logarithm } from "./elementary.ts"
import { normalQuantile, shareBelow } from "./normal-curve.ts"
import { percentileOf, outcomesOf, selectRanks } from "./outcomes.ts"
import { compileSampler, leastOf, sampleAll } from "./sampler.ts"

const COUNT = 200_000

function drawn(distribution: Distribution, count = COUNT): Float64Array {
  const words = new Uint32Array(count)
  new RandomStream(7).fillWords(words)
  const sampler = compileSampler(Array.from({ length: count }, () => distribution))
  const values = new Float64Array(count)
  sampleAll(sampler, words, 0, values)
  return values
}

/** Mean and deviation lie within three standard errors (that of a deviation by the fourth moment, generously). */
function expectMoments(distribution: Distribution, mean: number, deviation: number): void {
  const values = drawn(distribution)
  const outcomes = outcomesOf(values)
  expect(Math.abs(outcomes.mean - mean)).toBeLessThan((3 * deviation) / Math.sqrt(COUNT))
  const fourth = values.reduce((sum, value) => sum + (value - mean) ** 4, 0) / COUNT
  const error = Math.sqrt((fourth - deviation ** 4) / COUNT) / (2 * deviation)
  expect(Math.abs(outcomes.deviation - deviation)).toBeLessThan(3 * error)
}

test("S-53: every distribution has the mean and the spread that its parameters say", () => {
  expectMoments({ kind: "uniform", low: 1000, high: 5000 }, 3000, 4000 / Math.sqrt(12))
  expectMoments({ kind: "triangular", low: 4000, likely: 6000, high: 14_000 }, 8000, 2160.2469)
  // Beta(1 + 4 m, 5 - 4 m): variance (μ - low)(high - μ) / 7.
  expectMoments({ kind: "pert", low: 4000, likely: 6000, high: 14_000 }, 7000, Math.sqrt((3000 * 7000) / 7))
  expectMoments({ kind: "pert", low: 0, likely: 0, high: 9999 }, 9999 / 6, Math.sqrt(((9999 / 6) * (9999 * 5)) / 6 / 7))
  expectMoments({ kind: "pert", low: 10, likely: 737, high: 1000 }, (10 + 4 * 737 + 1000) / 6, Math.sqrt((((4 * 737 + 1010) / 6 - 10) * (1000 - (4 * 737 + 1010) / 6)) / 7))
  expectMoments({ kind: "normal", mean: 5000, deviation: 700 }, 5000, 700)
  expectMoments({ kind: "lognormal", mean: 5000, deviation: 2500 }, 5000, 2500)
  expectMoments({ kind: "discrete", values: [{ value: 100, weight: 1 }, { value: 200, weight: 3 }] }, 175, Math.sqrt(3) * 25)
  expectMoments({ kind: "table", points: [{ value: 0, share: 0 }, { value: 100, share: 5000 }, { value: 300, share: 10_000 }] }, 125, Math.sqrt(0.5 * (10_000 / 3) + 0.5 * (40_000 + 10_000 / 3) - 125 * 125))
})

test("S-53: quantiles are those of the distribution, also in its tails", () => {
  const normal = outcomesOf(drawn({ kind: "normal", mean: 0, deviation: 1 }))
  for (const [percent, z] of [[0.1, -3.0902], [5, -1.6449], [50, 0], [90, 1.2816], [99.9, 3.0902]] as const) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    const error = Math.sqrt(((percent / 100) * (1 - percent / 100)) / COUNT) / density
    expect(Math.abs(percentileOf(normal, percent) - z)).toBeLessThan(3 * error)
  }
  const triangular = outcomesOf(drawn({ kind: "triangular", low: 0, likely: 25, high: 100 }))
  expect(percentileOf(triangular, 25)).toBeCloseTo(25, 0)
  expect(percentileOf(triangular, 1)).toBeCloseTo(5, 0)
})

test("S-53: a larger random word never means a smaller value, and both ends are where they belong", () => {
  const cells = [0, 1, 2, 63, 64, 255, 256, 16_383, 16_384, 16_385, 500_000].flatMap((n) => [n * 2 ** 18 - 1, n * 2 ** 18, n * 2 ** 18 + 1, n * 2 ** 18 + 2 ** 17])
  const ascending = [...new Set([...cells, ...cells.map((word) => 2 ** 32 - 1 - word)])].filter((word) => word >= 0 && word < 2 ** 32).toSorted((a, b) => a - b)
  const words = Uint32Array.from(ascending)
  const valuesOf = (distribution: Distribution): Float64Array => {
    const values = new Float64Array(words.length)
    sampleAll(compileSampler(ascending.map(() => distribution)), words, 0, values)
    return values
  }
  const normal = valuesOf({ kind: "normal", mean: 0, deviation: 1 })
  for (const values of [normal, valuesOf({ kind: "pert", low: 10, likely: 30, high: 90 }), valuesOf({ kind: "triangular", low: 10, likely: 30, high: 90 }), valuesOf({ kind: "uniform", low: 10, high: 90 })]) {
    expect(values.every((value, n) => n === 0 || value > (values[n - 1] ?? 0))).toBe(true)
  }
  normal.forEach((value, n) => expect(value).toBeCloseTo(-(normal.at(-1 - n) ?? 0), 3))
  for (const [word, n] of ascending.map((each, index) => [each, index] as const)) {
    const share = (word + 0.5) / 2 ** 32
    if (share > 1e-4 && share < 1 - 1e-4) expect(shareBelow(normal[n] ?? 0)).toBeCloseTo(share, 3)
  }
  expect([valuesOf({ kind: "uniform", low: 10, high: 90 })[0], valuesOf({ kind: "pert", low: 10, likely: 30, high: 90 })[0]]).toEqual([10, 10])
  expect(valuesOf({ kind: "pert", low: 10, likely: 30, high: 90 }).at(-1)).toBeCloseTo(90, 3)
})

test("S-53: numbers that contradict each other are no distribution; a single value is one", () => {
  expect(isDistribution({ kind: "triangular", low: 5, likely: 4, high: 9 })).toBe(false)
  expect(isDistribution({ kind: "uniform", low: 5, high: 4 })).toBe(false)
  expect(isDistribution({ kind: "normal", mean: Number.NaN, deviation: 1 })).toBe(false)
  expect(isDistribution({ kind: "lognormal", mean: 0, deviation: 1 })).toBe(false)
  expect(isDistribution({ kind: "discrete", values: [] })).toBe(false)
  expect(isDistribution({ kind: "table", points: [{ value: 1, share: 0 }] })).toBe(false)
  expect(new Set(drawn({ kind: "pert", low: 7, likely: 7, high: 7 }, 100))).toEqual(new Set([7]))
  expect(leastOf(compileSampler([{ kind: "discrete", values: [{ value: 9, weight: 1 }, { value: 3, weight: 1 }] }]), 0)).toBe(3)
})

test("S-54: the elementary functions agree with those of the machine to the last digits", () => {
  for (const x of [-40, -3.3, -0.001, 0, 0.5, 1, 7.7, 300]) expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-13)
  for (const x of [1e-12, 0.3, 0.999, 1, 1.001, 2, 1e9]) expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThan(1e-14 * Math.max(1, Math.abs(Math.log(x))))
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963985, 7)
  expect(normalQuantile(0.0001)).toBeCloseTo(-3.719016485, 6)
  expect(shareBelow(1.959963985)).toBeCloseTo(0.975, 5)
})

test("S-62: ranks of an unsorted list are those of the sorted one", () => {
  const stream = new RandomStream(3)
  const values = Int32Array.from({ length: 5000 }, () => stream.below(4_000_000_000) - 2_000_000_000)
  const ranks = [1, 2, 250, 2500, 4999, 5000]
  const sorted = values.toSorted()
  expect(selectRanks(values, ranks)).toEqual(ranks.map((rank) => sorted[rank - 1]))
  expect(selectRanks(new Int32Array([4, 4, 4]), [1, 2, 3])).toEqual([4, 4, 4])
})
