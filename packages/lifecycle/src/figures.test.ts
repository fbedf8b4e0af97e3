// Figures of initiation and planning against worked examples.

import { describe, expect, test } from "vitest"
import { appraiseOption, type CaseLine, type CaseTerms } from "./appraise-options.ts"
import { appraisalOf } from "./business-case.ts"
import { burnUp, cycleCapacity, remainderForecast, velocityOf, type CycleFacts } from "./cycle-figures.ts"
import { demandScore, demandUrgency } from "./demand-score.ts"
import { raciFindings, type RaciRow } from "./raci-findings.ts"
import { artefact } from "./small-project.test-support.ts"
import { channelsAmong, engagementGap, quadrantOf, salienceOf } from "./stakeholder-grid.ts"

const terms: CaseTerms = { rate: 1_000, financeRate: 1_000, reinvestRate: 1_000, timing: "endYear", days: [], users: 100, variation: 1_000, scenarios: [{ name: "low", cost: 11_000, benefit: 9_000 }] }
const line = (rest: Partial<CaseLine>): CaseLine => ({ id: "l", option: "o", direction: "cost", treatment: "capex", stage: "acquisition", cashable: true, amounts: [], ...rest })
// Worked figure T2: -100 000, 40 000, 45 000, 50 000 at 10 %, in cents.
const t2 = [line({ id: "cost", amounts: [10_000_000] }), line({ id: "gain", direction: "benefit", treatment: "opex", stage: "benefit", amounts: [0, 4_000_000, 4_500_000, 5_000_000] })]

describe("the appraisal of an option", () => {
  test("reproduces the worked figure", () => {
    const found = appraiseOption("o", t2, terms)
    expect(found).toMatchObject({ net: [-10_000_000, 4_000_000, 4_500_000, 5_000_000], cumulative: [-10_000_000, -6_000_000, -1_500_000, 3_500_000], netPresentValue: 1_111_946, payback: 2.3, returnOnInvestment: 0.35, years: 3, warnings: [] })
    expect((found.internalRate.rate ?? 0) * 100).toBeCloseTo(15.9753, 4)
    expect((found.modifiedRate ?? 0) * 100).toBeCloseTo(13.9347, 4)
    expect(found.discountedPayback).toBeCloseTo(2.704, 3)
    expect(found.profitabilityIndex).toBeCloseTo(1.1112, 4)
    expect(appraiseOption("o", t2, { ...terms, timing: "midYear" }).netPresentValue).toBe(1_654_307)
  })
  test("discounts dated flows by days: a year of 365 days apart is worth the same as yearly", () => {
    expect(appraiseOption("o", t2, { ...terms, timing: "dated", days: [8_000, 8_365, 8_730, 9_095] }).netPresentValue).toBe(1_111_946)
  })
  test("lists the line that decides most first, and where it breaks even", () => {
    const [first, second] = appraiseOption("o", t2, terms).tornado
    expect([first?.line, second?.line]).toEqual(["gain", "cost"])
    expect(first?.breakEvenFactor).toBeCloseTo(1 - 1_111_946 / 11_111_946, 5)
  })
  test("scenarios move all costs and all benefits together", () => {
    // 0.9 × 111 119.46 − 1.1 × 100 000 = −9 992.49
    expect(appraiseOption("o", t2, terms).scenarios).toEqual([{ name: "low", netPresentValue: -999_249 }])
  })
  test("owning it costs what it costs less what it is worth at the end, by treatment and per user and month", () => {
    const owned = appraiseOption("o", [line({ amounts: [1_200_000] }), line({ id: "run", treatment: "opex", stage: "hosting", amounts: [0, 600_000, 600_000] }), line({ id: "rest", stage: "residual", amounts: [0, 0, 200_000] })], terms).ownership
    expect(owned).toMatchObject({ nominal: 2_200_000, capex: 1_000_000, opex: 1_200_000, perUserMonth: 917 })
  })
  test("warns where a figure is undefined or not to be trusted", () => {
    expect(appraiseOption("o", [line({ amounts: [100] })], terms).warnings).toEqual(["noSignChange", "neverPaidBack"])
    expect(appraiseOption("o", [line({ amounts: [100, 0, 300] }), line({ id: "b", direction: "benefit", cashable: false, amounts: [0, 500] })], terms).warnings).toEqual(["severalInternalRates", "benefitsNotCashable"])
    expect(appraiseOption("nothing", [], terms)).toMatchObject({ net: [0], netPresentValue: 0, returnOnInvestment: null, benefitCostRatio: null, warnings: ["noSignChange", "noCosts", "noOutlay"] })
  })
  test("of a whole business case the best option comes first", () => {
    const businessCase = artefact("businessCase", "bc", { fields: { rate: 1_000, options: [{ id: "none", name: "Do nothing" }, { id: "o", name: "Preferred" }], lines: t2.map((one) => ({ ...one })) } })
    expect(appraisalOf(businessCase).ranking).toEqual(["o", "none"])
  })
})

describe("scores and grids", () => {
  test("an idea's score weighs what has been scored and adds the adjustment", () => {
    expect(demandScore({ strategic: 5, economic: 3, quality: 4, need: 2, risk: 1 }, null)).toBeCloseTo((5 * 30 + 3 * 25 + 4 * 15 + 2 * 20 + 1 * 10) / 100)
    expect(demandScore({ strategic: 4, economic: 2 }, -0.5)).toBeCloseTo((4 * 30 + 2 * 25) / 55 - 0.5)
    expect(demandScore({}, 1)).toBeNull()
    expect(demandUrgency(8, 5, 3, 4)).toBe(4)
    expect(demandUrgency(8, 5, 3, 0)).toBeNull()
  })
  test("twelve people have 66 channels", () => expect(channelsAmong(12)).toBe(66))
  test("power and interest from 3 on are high", () => {
    expect([quadrantOf(3, 3), quadrantOf(5, 2), quadrantOf(2, 3), quadrantOf(2, 2), quadrantOf(null, 5)]).toEqual(["manageClosely", "keepSatisfied", "keepInformed", "monitor", null])
  })
  test("the engagement gap counts steps, and salience the attributes", () => {
    expect([engagementGap("resistant", "supportive"), engagementGap("leading", "neutral"), engagementGap("", "neutral")]).toEqual([2, -2, null])
    expect([salienceOf(5, true, true), salienceOf(5, false, true), salienceOf(1, true, false), salienceOf(null, false, false)]).toEqual(["definitive", "expectant", "latent", "none"])
  })
})

describe("the responsibility matrix", () => {
  const row = (letters: string, id = "r", open = true): RaciRow => ({ id, open, letters: letters.split(" ").filter(Boolean).map((one) => ({ letter: one[0] ?? "", holder: one.slice(1) })) })
  test("has exactly one A and at least one R in a row", () => {
    expect(raciFindings([row("Aann Rbob")])).toEqual([])
    expect(raciFindings([row("Rbob")])).toEqual([{ code: "noAccountable", rowId: "r" }])
    expect(raciFindings([row("Aann Abob Rbob")])).toEqual([{ code: "severalAccountable", rowId: "r", count: 2 }])
    expect(raciFindings([row("Aann")])).toEqual([{ code: "noResponsible", rowId: "r" }])
    expect(raciFindings([row("Aann Rann")])).toEqual([])
  })
  test("tells of rows with more than three C, letters nobody holds, people buried in A and columns without a letter", () => {
    expect(raciFindings([row("Aann Rbob Ca Cb Cc Cd")])).toEqual([{ code: "tooManyConsulted", rowId: "r" }])
    expect(raciFindings([row("A Rbob")])).toEqual([{ code: "nobodyChosen", rowId: "r" }])
    const rows = Array.from({ length: 3 }, (_, n) => row("Aann Rann", `r${n}`))
    expect(raciFindings(rows, ["ann", "bob"], 2)).toEqual([{ code: "buried", holder: "ann", count: 3 }, { code: "emptyColumn", holder: "bob" }])
    expect(raciFindings([row("Aann Rann", "x", false), ...rows.slice(0, 2)], [], 2)).toEqual([])
  })
})

describe("sprints", () => {
  const cycle = (id: string, done: number, committed: number, rest: Partial<CycleFacts> = {}): CycleFacts => ({ id, state: "closed", start: "", finish: `2026-0${id}-01`, committedPoints: committed, donePoints: done, ...rest })
  test("capacity is days × hours × focus − absence, per person never below nothing", () => {
    expect(cycleCapacity([{ days: 10, hoursPerDay: 8, focus: 7_500, absenceHours: 8 }, { days: 1, hoursPerDay: 8, focus: 10_000, absenceHours: 20 }])).toBe(52)
  })
  test("velocity shows the last six closed sprints and their median; predictability is done over committed", () => {
    const cycles = ["8", "1", "2", "3", "4", "5", "6"].map((id, n) => cycle(id, [99, 10, 20, 30, 40, 50, 60][n] ?? 0, 70))
    expect(velocityOf(cycles)).toEqual({ last: [20, 30, 40, 50, 60, 99], median: 45, predictability: 299 / 420 })
    expect(velocityOf([cycle("1", 5, 0), cycle("2", 0, 30, { state: "active" })])).toEqual({ last: [5], median: 5, predictability: null })
  })
  test("the rest takes as many sprints as the median pace says; the resampled future agrees where the past never varied", () => {
    expect(remainderForecast(100, [20, 20, 20, 20, 20], 1)).toEqual({ sprints: 5, p50: 5, p85: 5, p95: 5, fewSamples: false })
    expect(remainderForecast(100, [], 1, 30)).toMatchObject({ sprints: 4, p50: null, fewSamples: true })
    expect(remainderForecast(0, [20], 1)).toMatchObject({ sprints: 0, p95: 0 })
    expect(remainderForecast(10, [0, 0], 1)).toMatchObject({ sprints: null, p50: null })
  })
  test("the burn-up shows scope that grew and work that got done", () => {
    const story = (points: number, rest = {}) => ({ points, addedOn: "", doneOn: "", droppedOn: "", ...rest })
    expect(burnUp([story(5, { doneOn: "2026-01-02" }), story(3, { addedOn: "2026-01-03" }), story(2, { droppedOn: "2026-01-03" })], ["2026-01-01", "2026-01-02", "2026-01-03"])).toEqual([
      { day: "2026-01-01", scope: 7, done: 0 }, { day: "2026-01-02", scope: 7, done: 5 }, { day: "2026-01-03", scope: 8, done: 5 },
    ])
  })
})
