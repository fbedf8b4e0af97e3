import { expect, it } from "vitest"
import { clockText, minuteOfClock } from "./clock.ts"

it("a minute of the day is shown as a clock shows it, and read back", () => {
  for (const minute of [0, 59, 60, 1_290, 1_439]) expect(minuteOfClock(clockText(minute))).toBe(minute)
  expect(clockText(1_290)).toBe("21:30")
})
it("no hour is no text", () => {
  expect(clockText(null)).toBe("")
  expect(minuteOfClock("")).toBeNull()
})
