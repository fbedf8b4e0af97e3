import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { civilOf, dayNumber, dayFromIso, daysInMonth, fromIso, instantOf, toIso, toIsoDay, toIsoSeconds, weekdayOf } from "./civil.ts"

const FIRST_DAY = dayNumber(1900, 1, 1)
const LAST_DAY = dayNumber(2399, 12, 31)

describe("civil dates", () => {
  test("a day that does not exist is no date", () => {
    for (const text of ["2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1899-12-31", "2400-01-02", "26-01-01", "2026-01-01T25:00", "2026-01-01T24:01", "x", ""]) {
      expect(fromIso(text), text).toBeNull()
    }
  })

  test("every day from 1900 to 2399 agrees with the calendar of the language", () => {
    for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
      const date = new Date(Date.UTC(2000, 0, 1 + day))
      const { year, month, day: dayOfMonth } = civilOf(day)
      if (year !== date.getUTCFullYear() || month !== date.getUTCMonth() + 1 || dayOfMonth !== date.getUTCDate() || weekdayOf(day) !== date.getUTCDay()) {
        throw new Error(`differs on ${date.toISOString()}`)
      }
    }
    expect(toIsoDay(0)).toBe("2000-01-01")
  })

  test("an instant written and read again is the same instant", () => {
    fc.assert(fc.property(fc.integer({ min: FIRST_DAY * 14_400, max: LAST_DAY * 14_400 }), (instant) => {
      expect(fromIso(toIso(instant))).toBe(instant)
      expect(fromIso(toIsoSeconds(instant))).toBe(instant)
    }))
  })

  test("seconds appear only where an instant is not on a full minute", () => {
    expect(toIso(instantOf(2026, 3, 2, 480))).toBe("2026-03-02T08:00")
    expect(toIso(instantOf(2026, 3, 2, 480) + 1)).toBe("2026-03-02T08:00:06")
  })

  test("24:00 is the midnight at the end of the day", () => {
    expect(fromIso("2026-03-02T24:00")).toBe(instantOf(2026, 3, 3))
  })

  test("only a whole day is read as a day", () => {
    expect(dayFromIso("2026-03-02")).toBe(dayNumber(2026, 3, 2))
    expect(dayFromIso("2026-03-02T08:00")).toBeNull()
  })

  test("February has 29 days in leap years only", () => {
    expect([1900, 2000, 2024, 2026, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 28])
  })
})
