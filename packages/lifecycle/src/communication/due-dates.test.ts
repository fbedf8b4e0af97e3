import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isDueOn, lastDueDate, nextDueDate, type CommunicationRhythm } from "./due-dates.ts"

const rhythm = (name: CommunicationRhythm["rhythm"], rest: Partial<CommunicationRhythm> = {}): CommunicationRhythm => ({ rhythm: name, firstDate: "2026-01-30", lastDate: "", weekday: null, ...rest })
function first(of: CommunicationRhythm, count: number): readonly string[] {
  const days: string[] = []
  for (let day = nextDueDate(of, "2026-01-01"); day !== null && days.length < count; day = nextDueDate(of, day)) days.push(day)
  return days
}

describe("a line of the communication plan is due", () => {
  test("once, on its day", () => expect(first(rhythm("once"), 3)).toEqual(["2026-01-30"]))
  test("daily on weekdays", () => expect(first(rhythm("daily"), 3)).toEqual(["2026-01-30", "2026-02-02", "2026-02-03"]))
  test("weekly on its weekday, or that of the first date", () => {
    expect(first(rhythm("weekly"), 2)).toEqual(["2026-01-30", "2026-02-06"])
    expect(first(rhythm("weekly", { weekday: 1 }), 2)).toEqual(["2026-02-02", "2026-02-09"])
  })
  test("fortnightly counted from the first", () => expect(first(rhythm("fortnightly", { weekday: 1 }), 3)).toEqual(["2026-02-02", "2026-02-16", "2026-03-02"]))
  test("monthly on the day of the month, in shorter months the last", () => expect(first(rhythm("monthly"), 4)).toEqual(["2026-01-30", "2026-02-28", "2026-03-30", "2026-04-30"]))
  test("quarterly", () => expect(first(rhythm("quarterly", { firstDate: "2026-01-31" }), 3)).toEqual(["2026-01-31", "2026-04-30", "2026-07-31"]))
  test("until its last date", () => expect(first(rhythm("weekly", { lastDate: "2026-02-08" }), 9)).toEqual(["2026-01-30", "2026-02-06"]))
  test("on no day where it waits for a gate or a milestone", () => expect(first(rhythm("onGate"), 1)).toEqual([]))
  test("last on a day up to today", () => {
    expect(lastDueDate(rhythm("weekly"), "2026-02-10")).toBe("2026-02-06")
    expect(lastDueDate(rhythm("weekly"), "2026-01-29")).toBeNull()
  })
})

test("whatever the rhythm, the next due day is due, comes after, and none lies between", () => {
  const names = ["once", "daily", "weekly", "fortnightly", "monthly", "quarterly"] as const
  const day = fc.integer({ min: 0, max: 800 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
  fc.assert(fc.property(fc.constantFrom(...names), day, day, fc.option(fc.integer({ min: 0, max: 6 })), (name, firstDate, after, weekday) => {
    const of = rhythm(name, { firstDate, weekday })
    const next = nextDueDate(of, after)
    if (next === null) return
    expect(isDueOn(of, next)).toBe(true)
    expect(next > after).toBe(true)
    const before = lastDueDate(of, new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10))
    expect(before === null || before <= after).toBe(true)
  }))
})
