import { expect, test } from "vitest"
import { allocate, clampInstant, divFloor, divHalfEven, modFloor, scaleHalfEven } from "./arith.ts"
import { FIRST_INSTANT, LAST_INSTANT } from "./units.ts"

test("division says how it rounds: down, or half to the even neighbour", () => {
  expect([divFloor(-7, 2), modFloor(-7, 2)]).toEqual([-4, 1])
  expect([5, 15, 25, -5, -15, 14, 16].map((value) => divHalfEven(value, 10))).toEqual([0, 2, 2, 0, -2, 1, 2].map((value) => value + 0))
})

test("scaling is exact where the product leaves 53 bits", () => {
  expect(scaleHalfEven(9_007_199_254_740_991, 9_999, 10_000)).toBe(9_006_298_534_815_517)
  expect(scaleHalfEven(-9_007_199_254_740_991, 9_999, 10_000)).toBe(-9_006_298_534_815_517)
  expect(scaleHalfEven(333, 25, 10)).toBe(832)
})

test("parts add up to the whole, remainders go to the largest", () => {
  expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33])
  expect(allocate(10, [5, 3, 3])).toEqual([4, 3, 3])
  expect(allocate(7, [0, 0])).toEqual([7, 0])
  expect(allocate(0, [])).toEqual([])
})

test("instants stay within the years a plan may hold", () => {
  expect([clampInstant(1e12), clampInstant(-1e12), clampInstant(5)]).toEqual([LAST_INSTANT, FIRST_INSTANT, 5])
})
