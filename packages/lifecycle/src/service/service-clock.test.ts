// Clocks of service levels across calendars, time zones, changes of the clocks and pauses.

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { serviceClock } from "./service-clock.ts"
import { supportAfter, supportBetween, SUPPORT_HOURS, type SupportHoursName, type SupportTime } from "./support-hours.ts"
import { civilAt, instantOf } from "./zoned-day.ts"

const HOUR = 3_600_000
const at = (text: string) => Date.parse(text)
const berlin: SupportTime = { hours: "weekdays8to17", timeZone: "Europe/Berlin", holidays: new Set(["2026-12-25"]) }

describe("support time", () => {
  test("runs on weekdays from 8 to 17 in the service's own zone", () => {
    // Friday 16:00 to Monday 09:00 in Berlin (UTC+1 in winter): one hour and one hour.
    expect(supportBetween(at("2026-02-06T15:00:00Z"), at("2026-02-09T08:00:00Z"), berlin)).toBe(2 * HOUR)
    expect(supportAfter(at("2026-02-06T15:00:00Z"), 2 * HOUR, berlin)).toBe(at("2026-02-09T08:00:00Z"))
  })
  test("does not run on holidays, unless the service is supported around the clock", () => {
    expect(supportBetween(at("2026-12-25T00:00:00Z"), at("2026-12-26T00:00:00Z"), berlin)).toBe(0)
    expect(supportBetween(at("2026-12-25T00:00:00Z"), at("2026-12-26T00:00:00Z"), { ...berlin, hours: "always" })).toBe(24 * HOUR)
  })
  test("around the clock the day on which the clocks go forward has 23 hours, and the other 25", () => {
    const always = { ...berlin, hours: "always" } as const
    expect(supportBetween(instantOf(Date.UTC(2026, 2, 29), "Europe/Berlin"), instantOf(Date.UTC(2026, 2, 30), "Europe/Berlin"), always)).toBe(23 * HOUR)
    expect(supportBetween(instantOf(Date.UTC(2026, 9, 25), "Europe/Berlin"), instantOf(Date.UTC(2026, 9, 26), "Europe/Berlin"), always)).toBe(25 * HOUR)
  })
  test("a weekday keeps its nine hours on both sides of the change", () => {
    for (const day of ["2026-03-27", "2026-03-30"]) expect(supportBetween(at(`${day}T00:00:00Z`), at(`${day}T23:00:00Z`), berlin)).toBe(9 * HOUR)
  })
  test("a time that clocks skip is the moment of the change, one they show twice the first", () => {
    expect(instantOf(Date.UTC(2026, 2, 29, 2, 30), "Europe/Berlin")).toBe(at("2026-03-29T01:00:00Z"))
    expect(instantOf(Date.UTC(2026, 9, 25, 2, 30), "Europe/Berlin")).toBe(at("2026-10-25T00:30:00Z"))
    expect(civilAt(at("2026-07-01T00:00:00Z"), "Asia/Kathmandu")).toBe(Date.UTC(2026, 6, 1, 5, 45))
  })
})

const time = fc.record({
  hours: fc.constantFrom(...(Object.keys(SUPPORT_HOURS) as SupportHoursName[])),
  timeZone: fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe"),
  holidays: fc.uniqueArray(fc.constantFrom("2026-01-01", "2026-03-30", "2026-05-01", "2026-10-26"), { maxLength: 4 }).map((days) => new Set(days)),
})
const minute = fc.integer({ min: at("2026-01-01T00:00:00Z") / 60_000, max: at("2026-12-31T00:00:00Z") / 60_000 }).map((n) => n * 60_000)

describe("whatever the calendar and the zone", () => {
  test("support time adds up: from a to c is from a to b and from b to c", () => {
    fc.assert(fc.property(minute, minute, minute, time, (x, y, z, support) => {
      const [a = 0, b = 0, c = 0] = [x, y, z].toSorted((m, n) => m - n)
      const near = Math.min(c, a + 40 * 24 * HOUR)
      const middle = Math.min(b, near)
      expect(supportBetween(a, near, support)).toBe(supportBetween(a, middle, support) + supportBetween(middle, near, support))
    }), { numRuns: 150 })
  })
  test("when so much support has passed, so much has passed, and not a minute before", () => {
    fc.assert(fc.property(minute, fc.integer({ min: 1, max: 6_000 }), time, (from, minutes, support) => {
      const due = supportAfter(from, minutes * 60_000, support)
      expect(due).not.toBeNull()
      expect(supportBetween(from, due ?? 0, support)).toBe(minutes * 60_000)
      expect(supportBetween(from, (due ?? 0) - 60_000, support)).toBe((minutes - 1) * 60_000)
    }), { numRuns: 150 })
  })
  test("a pause moves the due moment by exactly the support time it stopped", () => {
    fc.assert(fc.property(minute, fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 6_000 }), time, (opened, target, wait, length, support) => {
      const pause = { from: opened + wait * 60_000, to: opened + (wait + length) * 60_000 }
      const end = pause.to + 60_000
      const clock = serviceClock(opened, end, target, [pause], end, support)
      const stopped = supportBetween(pause.from, pause.to, support)
      expect(clock.used).toBe(supportBetween(opened, end, support) - stopped)
      expect(clock.due).toBe(supportAfter(opened, target * 60_000 + stopped, support))
      expect(clock.state).toBe(clock.used > target * 60_000 ? "broken" : "kept")
    }), { numRuns: 100 })
  })
})

describe("the clock of a ticket", () => {
  const opened = at("2026-02-09T08:00:00Z")
  test("runs, waits, is kept or broken", () => {
    expect(serviceClock(opened, null, 60, [], opened + HOUR / 2, berlin)).toMatchObject({ state: "running", used: HOUR / 2, due: opened + HOUR })
    expect(serviceClock(opened, null, 60, [{ from: opened + HOUR / 4, to: null }], opened + 5 * HOUR, berlin)).toMatchObject({ state: "paused", used: HOUR / 4, due: null })
    expect(serviceClock(opened, opened + HOUR, 60, [], opened + 9 * HOUR, berlin).state).toBe("kept")
    expect(serviceClock(opened, opened + HOUR + 60_000, 60, [], opened + 9 * HOUR, berlin).state).toBe("broken")
    expect(serviceClock(opened, null, 60, [], opened + 2 * HOUR, berlin).state).toBe("broken")
  })
})
