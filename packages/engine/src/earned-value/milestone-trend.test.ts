import { expect, test } from "vitest"
import { milestoneTrend } from "./milestone-trend.ts"

const DAY = 14_400
const reports = (...forecasts: number[]) => forecasts.map((day, n) => ({ reportedAt: n * 7 * DAY, forecast: day * DAY }))

test("a forecast that stays is flat, without slip and stable", () => {
  expect(milestoneTrend(100 * DAY, reports(100, 100, 100))).toEqual({ slip: 0, direction: "flat", slope: 0, deviation: 0, risesInRow: 0, alarm: false, met: false })
})

test("three rises in a row raise the alarm, two do not", () => {
  expect(milestoneTrend(100 * DAY, reports(101, 100, 102, 103)).alarm).toBe(false)
  const slipping = milestoneTrend(100 * DAY, reports(100, 101, 103, 110))
  expect(slipping.risesInRow).toBe(3)
  expect(slipping.alarm).toBe(true)
  expect(slipping.slip).toBe(10 * DAY)
})

test("slope 1 slips a day per day, a falling line gains", () => {
  expect(milestoneTrend(0, reports(100, 107)).slope).toBe(1)
  expect(milestoneTrend(0, reports(107, 100)).direction).toBe("falling")
})

test("the deviation of forecasts 2, 4, 4, 4, 5, 5, 7, 9 is 2", () => {
  expect(milestoneTrend(null, reports(2, 4, 4, 4, 5, 5, 7, 9)).deviation).toBe(2 * DAY)
})

test("a milestone is met when its line touches the diagonal", () => {
  expect(milestoneTrend(null, [{ reportedAt: 90 * DAY, forecast: 90 * DAY }]).met).toBe(true)
  expect(milestoneTrend(null, [{ reportedAt: 90 * DAY, forecast: 91 * DAY }]).met).toBe(false)
})

test("without a report nothing is known; the order of reports does not matter", () => {
  expect(milestoneTrend(0, [])).toEqual({ slip: null, direction: null, slope: null, deviation: null, risesInRow: 0, alarm: false, met: false })
  expect(milestoneTrend(0, reports(1, 2, 3, 5).toReversed())).toEqual(milestoneTrend(0, reports(1, 2, 3, 5)))
})
