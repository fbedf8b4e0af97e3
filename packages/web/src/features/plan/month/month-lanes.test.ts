import { describe, expect, test } from "vitest"
import { dayNumber, weekdayOf } from "@throughline/plan"
import { weekBars, weeksOfMonth } from "./month-lanes.ts"

const monday = dayNumber(2026, 3, 2)

describe("bars of a week", () => {
  test("those that would cover each other lie in lanes, the free lane nearest the top is taken", () => {
    const bars = weekBars([{ id: "a", from: monday, to: monday + 2 }, { id: "b", from: monday + 1, to: monday + 4 }, { id: "c", from: monday + 3, to: monday + 5 }], monday)
    expect(bars.map(({ id, lane, first, last }) => [id, lane, first, last])).toEqual([["a", 0, 0, 2], ["b", 1, 1, 4], ["c", 0, 3, 5]])
  })

  test("what began before or goes on is cut at the week and says so", () => {
    expect(weekBars([{ id: "a", from: monday - 3, to: monday + 30 }], monday)).toEqual([{ id: "a", lane: 0, first: 0, last: 6, before: true, after: true }])
  })

  test("other weeks are left out", () => {
    expect(weekBars([{ id: "a", from: monday + 7, to: monday + 8 }, { id: "b", from: monday - 9, to: monday - 1 }], monday)).toEqual([])
  })
})

test("the weeks of a month begin on the plan's first day of the week and cover all its days", () => {
  const first = dayNumber(2026, 3, 1)
  expect(weeksOfMonth(first, 31, weekdayOf(first), 1)).toEqual([-6, 1, 8, 15, 22, 29].map((day) => first + day))
  expect(weeksOfMonth(first, 31, weekdayOf(first), 0)).toHaveLength(5)
})
