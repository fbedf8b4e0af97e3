// Figures where they change sides: the first value that counts, the last that does not, ties, nothing at all. Worked by hand.

import { dayNumberOf } from "@throughline/engine"
import { describe, expect, test } from "vitest"
import { appraiseOption, type CaseLine, type CaseTerms } from "./appraise-options.ts"
import { appraisalOf, caseOf } from "./business-case.ts"
import { benefitFigures } from "./closing/benefit-figures.ts"
import { lessonProposals, type ClosingFacts } from "./closing/lesson-proposals.ts"
import { trainingFigures } from "./closing/training.ts"
import { isDueOn, lastDueDate, nextDueDate, type CommunicationRhythm } from "./communication/due-dates.ts"
import { remainderForecast, velocityOf, type CycleFacts } from "./cycle-figures.ts"
import { demandUrgency } from "./demand-score.ts"
import { feasibilityScore } from "./feasibility-score.ts"
import { tolerancesOf } from "./gates/tolerances.ts"
import { raciFindings } from "./raci-findings.ts"
import { supportOn, type SupportHoursName } from "./service/support-hours.ts"
import { artefact, facts, link } from "./small-project.test-support.ts"
import { engagementGap, quadrantOf, salienceOf } from "./stakeholder-grid.ts"
import { threadGraph } from "./thread-graph.ts"
import { impactOf, servedBy, traceMatrix } from "./thread-paths.ts"

const terms: CaseTerms = { rate: 1_000, financeRate: 1_000, reinvestRate: 1_000, timing: "endYear", days: [], users: 100, variation: 1_000, scenarios: [] }
const line = (rest: Partial<CaseLine>): CaseLine => ({ id: "l", option: "o", direction: "cost", treatment: "capex", stage: "acquisition", cashable: true, amounts: [], ...rest })
const gain = (rest: Partial<CaseLine>): CaseLine => line({ id: "g", direction: "benefit", treatment: "opex", stage: "benefit", ...rest })

describe("the appraisal of an option", () => {
  test("discounts what owning it costs: 12,000 now, 6,000 and 4,000 in the two years after, at 10 %", () => {
    const lines = [line({ amounts: [1_200_000] }), line({ id: "run", treatment: "opex", stage: "hosting", amounts: [0, 600_000, 600_000] }), line({ id: "rest", stage: "residual", amounts: [0, 0, 200_000] })]
    // 12,000 + 6,000 / 1.1 + 4,000 / 1.21 = 20,760.33
    expect(appraiseOption("o", lines, terms).ownership.discounted).toBe(2_076_033)
    expect(appraiseOption("o", lines, { ...terms, users: 0 }).ownership.perUserMonth).toBeNull()
    // Within the first year it is shared by twelve months.
    expect(appraiseOption("o", [line({ amounts: [1_200_000] })], { ...terms, users: 10 }).ownership.perUserMonth).toBe(10_000)
  })
  test("counts what the thing is worth at the end as gained, and only lines of its own option", () => {
    const lines = [line({ amounts: [10_000] }), line({ id: "rest", stage: "residual", amounts: [0, 12_000] }), gain({ option: "other", amounts: [0, 99_000] })]
    expect(appraiseOption("o", lines, terms)).toMatchObject({ net: [-10_000, 12_000], returnOnInvestment: 0.2, years: 1 })
  })
  test("takes the days of later years from the first where none are given", () => {
    const lines = [line({ amounts: [10_000_000] }), gain({ amounts: [0, 4_000_000, 4_500_000, 5_000_000] })]
    expect(appraiseOption("o", lines, { ...terms, timing: "dated", days: [8_000] }).netPresentValue).toBe(1_111_946)
    expect(appraiseOption("o", lines, terms).benefitCostRatio).toBeCloseTo(1.1112, 4)
  })
  test("warns of a first year that costs nothing, not of one that costs a cent; of benefits only where none is cashable", () => {
    const warnings = (first: number, cashable: readonly boolean[]) => appraiseOption("o", [line({ amounts: [first, 500] }), ...cashable.map((is, n) => gain({ id: String(n), cashable: is, amounts: [0, 0, 900] }))], terms).warnings
    expect([warnings(0, [true]), warnings(1, [true]), warnings(1, [false, true]), warnings(1, [false, false])]).toEqual([["noOutlay"], [], [], ["benefitsNotCashable"]])
  })
})

describe("a business case as it is written down", () => {
  const of = (fields: object) => caseOf(artefact("businessCase", "b", { fields: { ...fields } }))
  test("counts years from its base date, leap days and all", () => {
    expect(of({ timing: "dated", baseDate: "2026-03-01", periods: 2 }).terms).toMatchObject({ timing: "dated", days: [dayNumberOf(2026, 3, 1), dayNumberOf(2027, 3, 1), dayNumberOf(2028, 3, 1)] })
    expect(of({ baseDate: "2024-02-29", periods: 1 }).terms.days).toEqual([dayNumberOf(2024, 2, 29), dayNumberOf(2025, 3, 1)])
  })
  test("is read with 8 %, at the end of five years, for nobody, moved by 10 %, where it does not say", () => {
    expect(of({}).terms).toMatchObject({ rate: 800, financeRate: 800, reinvestRate: 800, timing: "endYear", users: 0, variation: 1_000, scenarios: [] })
    expect(of({}).terms.days).toHaveLength(6)
    expect(of({ rate: 500, financeRate: 600, timing: "midYear", users: 3, sensitivity: 2_000, scenarios: [{ name: "x" }, { cost: 9_000, benefit: 11_000 }] }).terms).toMatchObject({
      rate: 500, financeRate: 600, reinvestRate: 500, timing: "midYear", users: 3, variation: 2_000, scenarios: [{ name: "x", cost: 10_000, benefit: 10_000 }, { name: "", cost: 9_000, benefit: 11_000 }],
    })
  })
  test("has lines that say what they are, and amounts that are numbers", () => {
    const { lines } = of({ lines: [{ id: "a", option: "o", direction: "benefit", treatment: "capex", stage: "s", cashable: true, amounts: [1, "2", null, 3] }, { amounts: "none", direction: "?", treatment: "?", cashable: "yes" }] })
    expect(lines).toEqual([
      { id: "a", option: "o", direction: "benefit", treatment: "capex", stage: "s", cashable: true, amounts: [1, 3] }, { id: "", option: "", direction: "cost", treatment: "opex", stage: "", cashable: false, amounts: [] },
    ])
  })
  test("ranks its options by what they are worth, those that are worth the same in their order", () => {
    const lines = [{ id: "1", option: "b", direction: "benefit", amounts: [5] }, { id: "2", option: "c", direction: "benefit", amounts: [9] }, { id: "3", option: "d", direction: "cost", amounts: [1] }]
    expect(appraisalOf(artefact("businessCase", "b", { fields: { options: [{ id: "d" }, { id: "a" }, { id: "b" }, { id: "c" }, { id: "e" }], lines } })).ranking).toEqual(["c", "b", "a", "e", "d"])
  })
})

describe("people", () => {
  test("with power from the threshold on count, and with any other threshold from that", () => {
    expect([salienceOf(3, false, false), salienceOf(2, false, false), salienceOf(4, true, false, 5), salienceOf(5, true, false, 5)]).toEqual(["latent", "none", "latent", "expectant"])
    expect([quadrantOf(4, 4, 5), quadrantOf(5, 4, 5), quadrantOf(4, 5, 5), quadrantOf(5, null)]).toEqual(["monitor", "keepSatisfied", "keepInformed", null])
    expect([engagementGap("unaware", "leading"), engagementGap("unaware", "unaware"), engagementGap("neutral", "else")]).toEqual([4, 0, null])
  })
  test("may be asked by three and not by four, and answer for ten things and not for eleven", () => {
    const row = (id: string, ...letters: readonly string[]) => ({ id, open: true, letters: letters.map((one) => ({ letter: one[0] ?? "", holder: one.slice(1) })) })
    expect(raciFindings([row("r", "Aann", "Rbob", "Ca", "Cb", "Cc")])).toEqual([])
    const rows = (count: number) => Array.from({ length: count }, (_, n) => row(String(n), "Aann", "Rbob"))
    expect([raciFindings(rows(10)), raciFindings(rows(11))]).toEqual([[], [{ code: "buried", holder: "ann", count: 11 }]])
  })
  test("are trained where each was there first, passed first, or is only listed, in that order", () => {
    const session = (id: string, to: string, participants: readonly object[]) => artefact("trainingSession", id, { state: "held", fields: { course: "c", to, participants: participants.map((row, at) => ({ id: String(at), ...row })) } })
    const course = artefact("course", "c", { state: "offered", fields: { passMark: 5_000, certificateMonths: 1 } })
    const needs = (people: number) => [artefact("trainingNeed", "n", { state: "planned", fields: { course: "c", people, neededBy: "2026-05-10" } })]
    const taken = [session("a", "2026-05-10T10:00:00Z", [{ name: "Listed" }, { name: "Came", attended: true, score: 4_999, reaction: 2, usesIt: true }, { person: "p", name: "Late", attended: true, score: 5_000, usesIt: true, certificate: "X" }]), session("b", "2026-05-11T10:00:00Z", [{ name: "Later", attended: true, score: 9_000, usesIt: false }])]
    const of = (people: number) => trainingFigures([course, ...taken, ...needs(people)], "2026-06-15", "UTC")
    expect([1, 2, 3, 4].map((people) => { const { enrolled, attended, passed, passedInTime, coverage } = of(people).needs[0] ?? {}; return [enrolled, attended, passed, passedInTime, coverage] })).toEqual([[1, 1, 1, 1, 10_000], [2, 2, 2, 1, 5_000], [3, 3, 2, 1, 3_333], [4, 3, 2, 1, 2_500]])
    expect(of(4)).toMatchObject({ reaction: { answers: 1, mean: 2 }, learning: { part: 2, whole: 3 }, behaviour: { part: 2, whole: 3 } })
    expect(of(4).certificates).toEqual([
      { sessionId: "a", name: "Late", personId: "p", certificate: "X", until: "2026-06-10", ended: true }, { sessionId: "b", name: "Later", personId: null, certificate: "", until: "2026-06-11", ended: true },
    ])
  })
})

describe("a feasibility", () => {
  const criterion = (score: number | null, rest = {}) => ({ weight: 1, score, confidence: null, knockOut: false, minimum: null, ...rest })
  test("is judged by its bands from the first share that counts", () => {
    const verdict = (score: number) => feasibilityScore([criterion(score)]).verdict
    // 3.5 of 5 are 70 %, 2.5 are 50 %.
    expect([verdict(3.5), verdict(3.49), verdict(2.5), verdict(2.49)]).toEqual(["feasible", "feasibleWithConditions", "feasibleWithConditions", "notFeasible"])
  })
  test("is knocked out below the minimum and not at it", () => {
    const out = (score: number, minimum: number | null) => feasibilityScore([criterion(5), criterion(score, { knockOut: true, minimum })]).knockedOut
    expect([out(3, 3), out(2.9, 3), out(1, null), out(0.9, null)]).toEqual([[], [1], [], [1]])
    expect(feasibilityScore([criterion(5), criterion(null)])).toMatchObject({ unassessed: [1], verdict: "moreEvidenceNeeded" })
  })
})

describe("communication", () => {
  const rhythm = (name: CommunicationRhythm["rhythm"], rest: Partial<CommunicationRhythm> = {}): CommunicationRhythm => ({ rhythm: name, firstDate: "2026-01-30", lastDate: "", weekday: null, ...rest })
  test("every fortnight is counted from the first such weekday, however far from the first date", () => {
    // Friday 30 January; the first Wednesday is 4 February, the first Thursday the 5th.
    const due = (weekday: number) => ["2026-02-04", "2026-02-05", "2026-02-11", "2026-02-12", "2026-02-18", "2026-02-19"].filter((day) => isDueOn(rhythm("fortnightly", { weekday }), day))
    expect([due(3), due(4)]).toEqual([["2026-02-04", "2026-02-18"], ["2026-02-05", "2026-02-19"]])
    expect(isDueOn(rhythm("weekly", { weekday: 4, firstDate: "2026-02-06" }), "2026-02-05")).toBe(false)
  })
  test("daily means neither Saturday nor Sunday, and never after the last date", () => {
    const of = rhythm("daily", { lastDate: "2026-02-03" })
    expect(["2026-01-29", "2026-01-30", "2026-01-31", "2026-02-01", "2026-02-02", "2026-02-03", "2026-02-04"].map((day) => isDueOn(of, day))).toEqual([false, true, false, false, true, true, false])
    expect([nextDueDate(of, "2026-02-03"), nextDueDate(of, "2020-01-01"), lastDueDate(of, "2026-01-30")]).toEqual([null, "2026-01-30", "2026-01-30"])
  })
  test("every quarter is counted in months, across the year", () => {
    const of = rhythm("quarterly", { firstDate: "2026-11-30" })
    expect(["2026-11-30", "2026-12-30", "2027-01-30", "2027-02-28", "2027-05-30"].map((day) => isDueOn(of, day))).toEqual([true, false, false, true, true])
  })
  test("is looked for through ten years of days", () => {
    const after = (days: number) => new Date(Date.UTC(2026, 0, 30 + days)).toISOString().slice(0, 10)
    expect([lastDueDate(rhythm("once"), after(3_659)), lastDueDate(rhythm("once"), after(3_660))]).toEqual(["2026-01-30", null])
  })
})

describe("sprints", () => {
  const cycle = (id: string, finish: string, donePoints: number): CycleFacts => ({ id, state: "closed", start: "", finish, committedPoints: 10, donePoints })
  test("that end on one day are in the order of their ids", () => {
    expect(velocityOf([cycle("b", "2026-01-10", 2), cycle("c", "2026-01-01", 3), cycle("a", "2026-01-10", 1)]).last).toEqual([3, 1, 2])
    expect(velocityOf([]).median).toBeNull()
  })
  test("are few below five, and are counted up", () => {
    expect([remainderForecast(1, [20, 20, 20, 20], 1).fewSamples, remainderForecast(1, [20, 20, 20, 20, 20], 1).fewSamples]).toEqual([true, false])
    expect([remainderForecast(41, [20, 20], 1).sprints, remainderForecast(40, [10, 30], 1).sprints, remainderForecast(5, [], 1, 0).sprints]).toEqual([3, 2, null])
  })
})

describe("what was agreed", () => {
  const charter = artefact("charter", "c", { fields: { finish: "2026-06-30", budget: 1_000, toleranceTimeDays: 1, toleranceCost: 1, toleranceScope: 1, toleranceQuality: 1, toleranceBenefits: 1, toleranceRisk: 1 } })
  const deviation = (finish: string, cost: number | null, ...artefacts: ReturnType<typeof artefact>[]) => Object.fromEntries((tolerancesOf(charter, { finish, cost, artefacts }) ?? []).map((one) => [one.tolerance, one.deviation]))
  test("says nothing of scope and benefits where there are none, of time and cost where nobody knows", () => {
    expect(deviation("", null)).toEqual({ time: null, cost: null, scope: null, quality: 0, benefits: null, risk: 0 })
    expect(deviation("2026-06-25", 900)).toMatchObject({ time: -5, cost: -100 })
    expect(tolerancesOf(artefact("charter", "c"), { finish: "2026-06-25", cost: 1, artefacts: [] })).toBeNull()
  })
  test("counts a third as 3,333 of 10,000", () => {
    const requirements = ["approved", "verified", "rejected"].map((state, n) => artefact("requirement", String(n), { state }))
    const benefits = ["approved", "realised", "notRealised"].map((state, n) => artefact("benefit", `b${n}`, { state, fields: { annualValue: 70 } }))
    const lost = artefact("benefit", "x", { state: "cancelled", fields: { annualValue: -999 } })
    expect(deviation("", null, ...requirements, ...benefits, lost)).toMatchObject({ scope: 3_333, benefits: 3_333 })
  })
  test("counts what is left of open threats, as it was where nothing is left to say", () => {
    const risk = (id: string, state: string, fields: object) => artefact("risk", id, { state, fields: { ...fields } })
    expect(deviation("", null, risk("a", "assessed", { chance: 5_000, monetaryImpact: 101 }), risk("b", "assessed", { chance: 9_000, residualChance: 1_000, monetaryImpact: 900, residualMonetaryImpact: -50 }), risk("c", "occurred", { chance: 9_000, monetaryImpact: 900 }))).toMatchObject({ risk: 51 + 5 })
  })
})

describe("lessons", () => {
  const none: ClosingFacts = { artefacts: [], estimates: [], rejections: new Map(), received: new Map() }
  test("begin with an hour and with twice or half, and say how much of the estimate it was", () => {
    const of = (planned: number, actual: number) => lessonProposals({ ...none, estimates: [{ id: "e", title: "t", planned, actual }] }).map(({ rule, values }) => [rule, values["percent"]])
    expect([of(60, 120), of(59, 118), of(120, 60), of(480, 241), of(0, 600)]).toEqual([[["estimateTwice", 200]], [], [["estimateHalf", 50]], [], []])
  })
  test("come from severity four on, from three changes that were made, and from what was rejected at least once", () => {
    const issue = (id: string, severity?: number) => artefact("issue", id, { fields: severity === undefined ? {} : { severity } })
    const change = (id: string, state: string, fields: object = { category: "scope" }) => artefact("changeRequest", id, { state, fields: { ...fields } })
    const artefacts = [issue("i3", 3), issue("i4", 4), issue("i"), change("a", "approved"), change("b", "done"), change("c", "merged"), change("d", "draft"), change("e", "approved", { category: "scope", impactDays: 2 }), change("f", "approved", {}), change("g", "approved", {}), change("h", "approved", {}), artefact("risk", "k", { state: "closed", fields: { occurredOn: "2026-01-01" } }), artefact("deliverable", "ok"), artefact("deliverable", "no")]
    expect(lessonProposals({ ...none, artefacts, rejections: new Map([["no", 1], ["ok", 0]]) }).map(({ rule, evidence, values }) => [rule, evidence, values["count"] ?? null, values["days"] ?? null])).toEqual([
      ["riskHit", ["k"], null, null], ["riskUnforeseen", ["i4"], null, null], ["changesOfOneCause", ["a", "b", "e"], 3, 2], ["rejectedDeliverable", ["no"], 1, null],
    ])
  })
  test("of benefits: measurements without a day or a number are none, those of one day stay in their order", () => {
    const benefit = artefact("benefit", "b", { state: "inRealisation", fields: { baseline: 0, target: 10, measurements: [{ date: "2026-06-02", value: 5 }, { date: "2026-06-01", value: "5" }, { value: 7 }, { date: "2026-06-02", value: 6 }, { date: "2026-05-01", value: 1, planned: 2 }] } })
    expect(benefitFigures(benefit, null, "2026-07-01").points).toEqual([
      { date: "2026-05-01", planned: 2, actual: 1, realisation: 0.1 }, { date: "2026-06-02", planned: null, actual: 5, realisation: 0.5 }, { date: "2026-06-02", planned: null, actual: 6, realisation: 0.6 },
    ])
  })
})

describe("the thread", () => {
  const chain = (length: number) => facts({ artefacts: [...Array.from({ length }, (_, n) => artefact("deliverable", `d${n}`)), artefact("goal", "g")], links: [...Array.from({ length: length - 1 }, (_, n) => link("derives", `d${n}`, `d${n + 1}`)), link("derives", `d${length - 1}`, "g")] })
  test("is followed over eleven links to its purpose, furthest purpose first, each once", () => {
    expect([servedBy(threadGraph(chain(11)), "d0").length, servedBy(threadGraph(chain(12)), "d0").length]).toEqual([1, 0])
    const wide = facts({ artefacts: [artefact("deliverable", "d"), artefact("requirement", "r"), artefact("benefit", "b"), artefact("goal", "g"), artefact("goal", "h"), artefact("risk", "k")], links: ["r", "b", "g", "h", "k"].map((to) => link("satisfies", "d", to)) })
    expect(servedBy(threadGraph(wide), "d").map((found) => found.at(-1)?.id)).toEqual(["g", "h", "b", "r"])
    expect(servedBy(threadGraph(facts({ artefacts: [artefact("deliverable", "d"), artefact("goal", "g")], links: [link("touches", "d", "g")] })), "d")).toEqual([])
    const many = facts({ artefacts: [artefact("deliverable", "d"), ...Array.from({ length: 21 }, (_, n) => artefact("goal", `g${n}`))], links: Array.from({ length: 21 }, (_, n) => link("satisfies", "d", `g${n}`)) })
    expect(servedBy(threadGraph(many), "d")).toHaveLength(20)
  })
  test("says that more would be touched only where there is more", () => {
    const three = threadGraph(facts({ artefacts: ["a", "b", "c"].map((id) => artefact("deliverable", id)), links: [link("derives", "a", "b"), link("derives", "b", "c")] }))
    expect([impactOf(three, "a", 5, 3), impactOf(three, "a", 5, 2), impactOf(three, "a", 1, 9), impactOf(three, "a", 0, 9)].map(({ things, truncated, links }) => [things.map(({ id, distance }) => `${id}${distance}`).join(" "), truncated, links.length])).toEqual([
      ["a0 b1 c2", false, 2], ["a0 b1", true, 1], ["a0 b1", false, 1], ["a0", false, 0],
    ])
    expect(impactOf(three, "nobody", 1)).toEqual({ things: [], links: [], truncated: false })
  })
  test("joins rows and columns one way, over four links at most, the shorter of two ways", () => {
    const graph = threadGraph(facts({ artefacts: ["a", "b", "c", "d", "e", "f"].map((id) => artefact("deliverable", id)), links: [...["ab", "bc", "cd", "de", "ef", "ea"].map(([from = "", to = ""]) => link("derives", from, to)), link("touches", "a", "f")] }))
    const node = (id: string) => graph.nodes.filter((one) => one.id === id)
    // From a to e four links forward, or one back; to f five forward and none back; nothing is joined with itself.
    expect(["b", "e", "f", "a"].map((id) => traceMatrix(graph, node("a"), node(id)).cells)).toEqual([[[0, 0, 1]], [[0, 0, 1]], [], []])
    expect([traceMatrix(graph, node("a"), node("d")).cells, traceMatrix(graph, node("a"), node("f"), 5).cells]).toEqual([[[0, 0, 2]], [[0, 0, 5]]])
  })
})

describe("what is not known", () => {
  test("leaves an idea without urgency, whichever of the four it is", () => {
    expect([demandUrgency(null, 5, 3, 4), demandUrgency(8, null, 3, 4), demandUrgency(8, 5, null, 4), demandUrgency(8, 5, 3, null), demandUrgency(8, 5, 3, 4)]).toEqual([null, null, null, null, 4])
  })
  test("leaves a benefit without realisation and without a word about its plan", () => {
    const of = (fields: object) => {
      const { realisation, behindPlan } = benefitFigures(artefact("benefit", "b", { state: "inRealisation", fields: { measurements: [{ date: "2026-06-01", value: 5, planned: 9 }], ...fields } }), null, "2026-07-01")
      return [realisation, behindPlan]
    }
    expect([of({ baseline: 0 }), of({ target: 10 }), of({ baseline: 10, target: 10 }), of({ baseline: 0, target: 10 }), of({ baseline: 0, target: 10, tolerance: 4 })]).toEqual([[null, null], [null, null], [null, null], [0.5, true], [0.5, false]])
  })
  test("leaves a course without an end of its certificates, and a session without a day", () => {
    const of = (months: number | null, to: string, ...earlier: readonly string[]) => trainingFigures(
      [artefact("course", "c", { state: "offered", fields: months === null ? {} : { certificateMonths: months } }), ...[to, ...earlier].map((day, n) => artefact("trainingSession", `s${n}`, { state: "held", fields: { course: "c", to: day, participants: [{ id: "1", name: "Ann", attended: true }] } }))], "2026-06-15", "UTC",
    ).certificates.map(({ until }) => until)
    expect([of(null, "2026-06-01T10:00:00Z"), of(0, "2026-06-01T10:00:00Z"), of(1, ""), of(1, "2026-06-01T10:00:00Z"), of(1, "2026-06-01T10:00:00Z", "2026-05-20T10:00:00Z")]).toEqual([[], [], [], ["2026-07-01"], ["2026-07-01"]])
  })
  test("about support is in the table of its hours: on Saturdays only where it says so, to the minute", () => {
    // Monday 2 March, Saturday the 7th, Sunday the 8th of 2026.
    const hoursOn = (hours: SupportHoursName, day: number): number => {
      const support = supportOn(Date.UTC(2026, 2, day), { hours, timeZone: "UTC", holidays: new Set() })
      return support === null ? 0 : (support[1] - support[0]) / 3_600_000
    }
    expect((["weekdays8to17", "weekdays7to19", "monToSat8to20", "always"] as const).map((hours) => [2, 6, 7, 8].map((day) => hoursOn(hours, day)))).toEqual([[9, 9, 0, 0], [12, 12, 0, 0], [12, 12, 12, 0], [24, 24, 24, 24]])
    expect(supportOn(Date.UTC(2026, 2, 2), { hours: "weekdays7to19", timeZone: "UTC", holidays: new Set() })).toEqual([Date.UTC(2026, 2, 2, 7), Date.UTC(2026, 2, 2, 19)])
  })
})
