import { describe, expect, test } from "vitest"
import { instantOf } from "@throughline/plan"
import { clampZoom, drawnFinish, drawnPoint, drawnStart, fitScale, instantAt, PX_PER_DAY_MAX, PX_PER_DAY_MIN, scaleAround, snapStep, xOf } from "./time-scale.ts"
import { tierCells, tiersAt, tierStart } from "./time-tiers.ts"

const monday = instantOf(2026, 3, 2)
const scale = { origin: monday, end: instantOf(2026, 6, 1), pxPerDay: 20 }

describe("the scale of the timeline", () => {
  test("an instant and its pixel are each other's inverse at every zoom", () => {
    for (const pxPerDay of [0.3, 1, 7.7, 20, 133, 960]) {
      for (const at of [instantOf(2026, 3, 2, 480), instantOf(2026, 5, 17, 61), instantOf(2031, 1, 1)]) {
        const zoomed = { ...scale, pxPerDay }
        expect(instantAt(zoomed, xOf(zoomed, at))).toBe(at)
      }
    }
  })

  test("a day of 08:00 to 17:00 fills its column where days are narrow, and shows its hours where they are wide", () => {
    expect([drawnStart(scale, instantOf(2026, 3, 3, 480)), drawnFinish(scale, instantOf(2026, 3, 3, 1020))]).toEqual([20, 40])
    const wide = { ...scale, pxPerDay: 240 }
    expect([drawnStart(wide, instantOf(2026, 3, 3, 480)), drawnFinish(wide, instantOf(2026, 3, 3, 1020))]).toEqual([320, 410])
  })

  test("a finish at midnight belongs to the day before", () => {
    expect(drawnFinish(scale, instantOf(2026, 3, 4, 0))).toBe(40)
  })

  test("a milestone at 17:00 stands at the end of its day, one at 08:00 at the beginning", () => {
    expect([drawnPoint(scale, instantOf(2026, 3, 3, 1020)), drawnPoint(scale, instantOf(2026, 3, 3, 480))]).toEqual([40, 20])
  })

  test("zoom stays within years and hours", () => {
    expect([clampZoom(0), clampZoom(1e9)]).toEqual([PX_PER_DAY_MIN, PX_PER_DAY_MAX])
    expect(fitScale(monday, instantOf(2026, 3, 12), 1000)).toBeCloseTo(94)
  })

  test("one more day in the plan does not shift the picture", () => {
    const a = scaleAround(monday, instantOf(2026, 9, 1), 10, 800)
    const b = scaleAround(monday, instantOf(2026, 9, 2), 10, 800)
    expect(a.origin).toBe(b.origin)
    expect(a.origin).toBeLessThan(monday)
    expect(a.end).toBeGreaterThan(instantOf(2026, 9, 1))
  })

  test("a dragged date snaps to days, hours or quarters of an hour", () => {
    expect([snapStep(20), snapStep(200), snapStep(900)]).toEqual([14_400, 600, 150])
  })
})

describe("the lines of the timeline's head", () => {
  test("every zoom has a lower unit of a labelled width", () => {
    const days = { decade: 3652, year: 365, halfYear: 181, quarter: 90, month: 28, week: 7, day: 1, sixHours: 0.25, hour: 1 / 24 }
    for (let px = PX_PER_DAY_MIN; px <= PX_PER_DAY_MAX; px *= 1.1) {
      const width = days[tiersAt(px).lower] * px
      expect(width, `${px}`).toBeGreaterThan(14)
    }
  })

  test("weeks begin on the plan's first day of the week", () => {
    const wednesday = instantOf(2026, 3, 4, 600)
    expect([tierStart("week", wednesday, 1), tierStart("week", wednesday, 0)]).toEqual([monday, instantOf(2026, 3, 1)])
  })

  test("cells touch each other and cover what was asked, over the turn of a year and in a leap year", () => {
    for (const unit of ["hour", "sixHours", "day", "week", "month", "quarter", "halfYear", "year", "decade"] as const) {
      const from = instantOf(2027, 12, 20, 300)
      const to = instantOf(2028, 3, 2)
      const cells = tierCells(unit, from, to, 1)
      expect(cells[0]!.from).toBeLessThanOrEqual(from)
      expect(cells.at(-1)!.to).toBeGreaterThanOrEqual(to)
      for (let index = 1; index < cells.length; index += 1) expect(cells[index]!.from).toBe(cells[index - 1]!.to)
    }
  })

  test("months, quarters and decades begin on their first day", () => {
    const at = instantOf(2026, 8, 17)
    expect([tierStart("month", at, 1), tierStart("quarter", at, 1), tierStart("year", at, 1), tierStart("decade", at, 1)])
      .toEqual([instantOf(2026, 8, 1), instantOf(2026, 7, 1), instantOf(2026, 1, 1), instantOf(2020, 1, 1)])
  })
})
