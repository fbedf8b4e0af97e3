import { expect, test } from "vitest"
import { RandomStream } from "./random-stream.ts"

const take = (stream: RandomStream, count: number): number[] => Array.from({ length: count }, () => stream.next())

test("the same seed and index give the same numbers", () => {
  expect(take(new RandomStream(42, 7), 100)).toEqual(take(new RandomStream(42, 7), 100))
})

test("a list of words is filled with what as many single draws give, and the stream goes on after them", () => {
  const [filled, single] = [new RandomStream(42, 7), new RandomStream(42, 7)]
  const words = new Uint32Array(50)
  filled.fillWords(words)
  expect([...words]).toEqual(take(single, 50))
  expect(take(filled, 5)).toEqual(take(single, 5))
})

test("reseeding returns to the first number of the stream", () => {
  const stream = new RandomStream(42, 7)
  const first = take(stream, 10)
  stream.reseed(42, 7)
  expect(take(stream, 10)).toEqual(first)
})

test("neighbouring streams and seeds have nothing in common", () => {
  const seen = new Set<number>()
  for (let seed = 0; seed < 30; seed += 1) {
    for (let index = 0; index < 30; index += 1) take(new RandomStream(seed, index), 4).forEach((value) => seen.add(value))
  }
  expect(seen.size).toBeGreaterThan(3598)
})

test("seeds above 32 bits are told apart", () => {
  expect(new RandomStream(1).next()).not.toBe(new RandomStream(1 + 2 ** 32).next())
})

test("whole numbers below a bound are equally likely (chi-squared, 9 degrees of freedom, 99.9 %)", () => {
  const stream = new RandomStream(1)
  const counts = Array.from({ length: 10 }, () => 0)
  for (let n = 0; n < 100_000; n += 1) {
    const value = stream.below(10)
    counts[value] = (counts[value] ?? 0) + 1
  }
  const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
  expect(chiSquared).toBeLessThan(27.88)
})

test("fractions fill 0 to 1 evenly and are not correlated with their predecessor", () => {
  const stream = new RandomStream(2)
  let sum = 0
  let product = 0
  let previous = stream.fraction()
  for (let n = 0; n < 100_000; n += 1) {
    const value = stream.fraction()
    if (value < 0 || value >= 1) throw new Error(`out of range: ${value}`)
    sum += value
    product += (value - 0.5) * (previous - 0.5)
    previous = value
  }
  expect(Math.abs(sum / 100_000 - 0.5)).toBeLessThan(0.004)
  expect(Math.abs(product / 100_000) * 12).toBeLessThan(0.015)
})
