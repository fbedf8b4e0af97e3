import { expect, test } from "vitest"
import { waterfall } from "./waterfall.ts"

test("bars begin where the one before ended, and the widest excursion fills the track", () => {
  expect(waterfall([6, -2, 4])).toEqual([{ left: 0, width: 0.75 }, { left: 0.5, width: 0.25 }, { left: 0.5, width: 0.5 }])
})

test("a date that moved forward goes to the left of where it was", () => {
  expect(waterfall([-3, 1])).toEqual([{ left: 0, width: 1 }, { left: 0, width: 1 / 3 }])
})

test("nothing moved, nothing is drawn", () => {
  expect(waterfall([])).toEqual([])
  expect(waterfall([0])).toEqual([{ left: 0, width: 0 }])
})
