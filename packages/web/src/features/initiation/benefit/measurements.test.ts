import { benefitRealisation } from "@throughline/engine"
import { describe, expect, it } from "vitest"
import { measurementsOf } from "./measurements.ts"

describe("the measurements of a benefit", () => {
  it("stand in order of time, those without a day left out", () => {
    const fields = { measurements: [{ id: "b", date: "2026-06-30", value: 3 }, { id: "a", date: "2026-03-31", value: 4, planned: 4.5 }, { id: "c", value: 9 }] }
    expect(measurementsOf(fields).map(({ date, value, planned }) => [date, value, planned])).toEqual([["2026-03-31", 4, 4.5], ["2026-06-30", 3, null]])
  })
  it("say how far a falling indicator has come", () => expect(benefitRealisation(4_100, 2_600, 3_300)).toBeCloseTo(0.5333, 4))
})
