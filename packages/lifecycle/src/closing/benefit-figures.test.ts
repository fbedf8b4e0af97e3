import { describe, expect, test } from "vitest"
import type { ArtefactFacts } from "../artefact-facts.ts"
import { artefact } from "../small-project.test-support.ts"
import { benefitFigures, caseWithActuals } from "./benefit-figures.ts"

const benefit = (fields: object, state = "inRealisation"): ArtefactFacts => artefact("benefit", "b", { state, fields: { ...fields } })
const measured = (...rows: readonly (readonly [string, number, number?])[]) => ({ measurements: rows.map(([date, value, planned], at) => ({ id: String(at), date, value, ...(planned === undefined ? {} : { planned }) })) })
const due = (fields: object, start: string | null = null, today = "2026-06-15", state?: string) => {
  const { nextDue, overdueDays } = benefitFigures(benefit(fields, state), start, today)
  return [nextDue, overdueDays]
}

describe("a benefit", () => {
  test("is realised by what was measured last, right for targets that fall (worked figure T9: 55.6 %)", () => {
    const figures = benefitFigures(benefit({ baseline: 4.1, target: 3.2, ...measured(["2026-07-01", 3.6], ["2026-06-01", 3.9]) }), null, "2026-07-02")
    expect(figures.realisation).toBeCloseTo(0.5556, 4)
    expect(figures.points.map(({ date, actual }) => [date, actual])).toEqual([["2026-06-01", 3.9], ["2026-07-01", 3.6]])
    expect(figures.points[0]?.realisation).toBeCloseTo(0.2222, 4)
    expect(benefitFigures(benefit({ baseline: 10, target: 20, ...measured(["2026-06-01", 5]) }), null, "2026-07-02").realisation).toBe(-0.5)
    expect(benefitFigures(benefit({ baseline: 10, target: 10, ...measured(["2026-06-01", 5]) }), null, "2026-07-02").realisation).toBeNull()
  })
  test("is behind its plan by more than its tolerance, in the direction of its target", () => {
    const behind = (fields: object) => benefitFigures(benefit(fields), null, "2026-07-02").behindPlan
    expect(behind({ baseline: 4, target: 3, ...measured(["2026-06-01", 3.9, 3.5]) })).toBe(true)
    expect(behind({ baseline: 4, target: 3, tolerance: 0.5, ...measured(["2026-06-01", 3.9, 3.5]) })).toBe(false)
    expect(behind({ baseline: 4, target: 3, ...measured(["2026-06-01", 3.2, 3.5]) })).toBe(false)
    expect(behind({ baseline: 10, target: 20, ...measured(["2026-06-01", 12, 15]) })).toBe(true)
    expect(behind({ baseline: 10, target: 20, ...measured(["2026-06-01", 12]) })).toBeNull()
  })
  test("is to be measured from its start in its rhythm until its end, and tells how late it is", () => {
    expect(due({ frequency: "monthly" }, "2026-06-01")).toEqual(["2026-06-01", 14])
    expect(due({ frequency: "monthly", ...measured(["2026-05-31", 1]) }, "2026-05-01")).toEqual(["2026-06-30", 0])
    expect(due({ frequency: "weekly", ...measured(["2026-06-01", 1]) })).toEqual(["2026-06-08", 7])
    expect(due({ frequency: "quarterly", ...measured(["2026-04-01", 1]) }, "2026-05-01")).toEqual(["2026-05-01", 45])
    expect(due({ frequency: "yearly", end: "2026-12-31", ...measured(["2026-06-01", 1]) })).toEqual(["2026-12-31", 0])
    expect(due({ frequency: "yearly", end: "2026-06-01", ...measured(["2026-06-01", 1]) })).toEqual([null, 0])
    expect(due({ frequency: "monthly" })).toEqual([null, 0])
    expect(due(measured(["2026-06-01", 1]))).toEqual([null, 0])
    expect(due({ frequency: "monthly" }, "2026-06-01", "2026-06-15", "realised")).toEqual([null, 0])
  })
})

describe("the business case with actuals", () => {
  // −1,000.00 now and +600.00 in each of two years at 10 %: 41.32; with half of the benefits: −479.34.
  const businessCase = artefact("businessCase", "c", { fields: { chosenOption: "o", rate: 1_000, options: [{ id: "o" }, { id: "x" }], lines: [{ id: "1", option: "o", direction: "cost", amounts: [100_000] }, { id: "2", option: "o", direction: "benefit", amounts: [0, 60_000, 60_000] }, { id: "3", option: "x", direction: "benefit", amounts: [9] }] } })
  const of = (value: number | null, annualValue: number | null, rest: object = {}, state = "inRealisation") => benefit({ baseline: 0, target: 100, ...(annualValue === null ? {} : { annualValue }), ...(value === null ? {} : measured(["2026-06-01", value])), ...rest }, state)
  test("is worth what its benefits have become", () => {
    expect(caseWithActuals(businessCase, [of(50, null)])).toEqual({ optionId: "o", planned: 4_132, withActuals: -47_934, scale: 5_000, measured: 1, counted: 1 })
    expect(caseWithActuals(businessCase, [])).toMatchObject({ planned: 4_132, withActuals: 4_132, scale: 10_000 })
  })
  test("weighs benefits by their yearly value, takes unmeasured ones as promised and leaves disbenefits and cancelled ones out", () => {
    expect(caseWithActuals(businessCase, [of(0, 30_000), of(null, 10_000)])).toMatchObject({ scale: 2_500, measured: 1, counted: 2 })
    expect(caseWithActuals(businessCase, [of(100, 10_000), of(500, 10_000, { type: "disbenefit" }), of(0, 10_000, {}, "cancelled")])).toMatchObject({ scale: 10_000, counted: 1 })
  })
  test("has no figure where no option was chosen", () => {
    expect(caseWithActuals({ ...businessCase, fields: { ...businessCase.fields, chosenOption: "none" } }, [])).toBeNull()
  })
})
