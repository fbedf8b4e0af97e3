import { expect, test } from "vitest"
import type { Recurrence } from "./calendar-rules.ts"
import { civilDateOf, dayNumberOf } from "./civil-date.ts"
import { recurrenceDays } from "./recurrence-days.ts"

const from = dayNumberOf(2024, 1, 1)
const window = [dayNumberOf(2024, 1, 1), dayNumberOf(2026, 12, 31)] as const
const open = { from, until: null, count: 4 }
const days = (rule: Recurrence, [first, last]: readonly [number, number] = window): string[] =>
  recurrenceDays(rule, first, last).map((day) => {
    const date = civilDateOf(day)
    return `${date.year}-${date.month}-${date.day}`
  })

test("S-1 a daily rule counts days, or working days only", () => {
  expect(days({ ...open, kind: "daily", every: 3, workdaysOnly: false })).toEqual(["2024-1-1", "2024-1-4", "2024-1-7", "2024-1-10"])
  expect(days({ ...open, count: 6, kind: "daily", every: 1, workdaysOnly: true })).toEqual(["2024-1-1", "2024-1-2", "2024-1-3", "2024-1-4", "2024-1-5", "2024-1-8"])
})

test("S-1 a weekly rule counts its weeks from the Sunday on or before its first day", () => {
  expect(days({ ...open, kind: "weekly", every: 2, weekdays: [0, 3] })).toEqual(["2024-1-3", "2024-1-14", "2024-1-17", "2024-1-28"])
})

test("S-1 a monthly rule by day skips the months that have no such day", () => {
  expect(days({ ...open, kind: "monthlyByDay", every: 1, day: 31 })).toEqual(["2024-1-31", "2024-3-31", "2024-5-31", "2024-7-31"])
})

test("S-1 a monthly rule by weekday knows the first to fourth and the last one", () => {
  expect(days({ ...open, kind: "monthlyByWeekday", every: 1, position: 2, weekday: 5 })).toEqual(["2024-1-12", "2024-2-9", "2024-3-8", "2024-4-12"])
  expect(days({ ...open, kind: "monthlyByWeekday", every: 3, position: 5, weekday: 1 })).toEqual(["2024-1-29", "2024-4-29", "2024-7-29", "2024-10-28"])
})

test("S-1 a yearly rule by day or by weekday; 29 February only in leap years", () => {
  const leap: Recurrence = { from, until: null, count: 2, kind: "yearlyByDay", month: 2, day: 29 }
  expect(days(leap, [window[0], dayNumberOf(2030, 1, 1)])).toEqual(["2024-2-29", "2028-2-29"])
  expect(days({ ...open, count: 3, kind: "yearlyByWeekday", month: 11, position: 4, weekday: 4 })).toEqual(["2024-11-28", "2025-11-27", "2026-11-26"])
})

test("S-1 a rule ends with its last day or its count, and days before the window use up the count", () => {
  expect(days({ from, until: dayNumberOf(2024, 1, 5), count: null, kind: "daily", every: 2, workdaysOnly: false })).toEqual(["2024-1-1", "2024-1-3", "2024-1-5"])
  const later = [dayNumberOf(2024, 1, 6), window[1]] as const
  expect(days({ ...open, kind: "daily", every: 3, workdaysOnly: false }, later)).toEqual(["2024-1-7", "2024-1-10"])
})

test("S-1 a rule from long ago, or not made of numbers, ends at once", () => {
  expect(days({ from: -1e12, until: null, count: null, kind: "daily", every: 1, workdaysOnly: true }, [from, from]).length).toBe(1)
  expect(days({ from: Number.NaN, until: null, count: null, kind: "monthlyByDay", every: Number.NaN, day: 1 })).toEqual([])
  expect(days({ from: -Infinity, until: null, count: null, kind: "weekly", every: 0, weekdays: [1] }, [from, from + 6])).toEqual(["2024-1-1"])
})

test("S-1 a weekday beyond the fifth of a month is the last one, one before the first is the first", () => {
  const rule = (position: number): Recurrence => ({ ...open, count: 3, kind: "monthlyByWeekday", every: 1, position, weekday: 5 })
  // Fridays: the 26th of January, the 23rd of February, the 29th of March, of which there are five.
  expect(days(rule(9))).toEqual(["2024-1-26", "2024-2-23", "2024-3-29"])
  expect(days(rule(0))).toEqual(["2024-1-5", "2024-2-2", "2024-3-1"])
})
