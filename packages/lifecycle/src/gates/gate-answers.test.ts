// What a check of a gate says, not only whether it is met: its reason, its numbers, the things that bear it out, and from which
// value on it turns.

import { describe, expect, test } from "vitest"
import { coverageOf } from "../thread-coverage.ts"
import { threadGraph } from "../thread-graph.ts"
import { artefact, facts, link } from "../small-project.test-support.ts"
import { CHECKS } from "./checks.ts"
import type { GateFacts } from "./gate-facts.ts"

const of = (...artefacts: ReturnType<typeof artefact>[]): GateFacts => facts({ artefacts })
const said = (check: keyof typeof CHECKS, given: GateFacts, value: number | null = null): unknown[] => {
  const { reason, values, evidence } = CHECKS[check](given, value)
  return [reason, values, evidence.map(({ id }) => id)]
}

describe("documents", () => {
  test("are missing, there, or there in another state; a withdrawn one is none", () => {
    expect(said("businessCaseApproved", of(artefact("businessCase", "x", { state: "withdrawn" })))).toEqual(["missing", {}, []])
    expect(said("businessCaseApproved", of(artefact("businessCase", "x", { state: "superseded" }), artefact("businessCase", "b")))).toEqual(["inState", { state: "approved" }, ["b"]])
    expect(said("charterAuthorised", of(artefact("charter", "c", { state: "inReview" })))).toEqual(["notInState", { state: "inReview" }, ["c"]])
    expect(said("charterAuthorised", of(artefact("charter", "c", { state: "closed" })))).toEqual(["inState", { state: "closed" }, ["c"]])
  })
  test("of feasibility say the share of the highest score and what stands against it", () => {
    const study = (...criteria: readonly object[]) => of(artefact("feasibility", "f", { fields: { criteria: criteria.map((one, id) => ({ id: String(id), weight: 1, ...one })) } }))
    expect(said("feasibilityNotKnockedOut", of())).toEqual(["missing", {}, []])
    expect(said("feasibilityNotKnockedOut", study({ score: 4 }, { score: 3 }))).toEqual(["feasible", { percent: 70, knockedOut: 0, unassessed: 0 }, ["f"]])
    expect(said("feasibilityNotKnockedOut", study({ score: 3 }, { score: 3 }))).toEqual(["feasible", { percent: 60, knockedOut: 0, unassessed: 0 }, ["f"]])
    expect(said("feasibilityNotKnockedOut", study({ score: 2 }, { score: 2 }))).toEqual(["notFeasible", { percent: 40, knockedOut: 0, unassessed: 0 }, ["f"]])
    expect(said("feasibilityNotKnockedOut", study({ score: 5 }, { score: 2, knockOut: true, minimum: 3 }))).toEqual(["knockedOut", { percent: 70, knockedOut: 1, unassessed: 0 }, ["f"]])
    expect(said("feasibilityNotKnockedOut", study({ score: 5 }, {}))).toEqual(["moreEvidenceNeeded", { percent: 100, knockedOut: 0, unassessed: 1 }, ["f"]])
  })
  test("of a business case say what it is worth, from a cent on", () => {
    const worth = (gain: number, chosenOption = "o") => of(artefact("businessCase", "b", { fields: { chosenOption, rate: 0, options: [{ id: "o" }], lines: [{ id: "a", option: "o", direction: "cost", amounts: [100] }, { id: "b", option: "o", direction: "benefit", amounts: [0, gain] }] } }))
    expect([said("businessCasePositive", worth(101)), said("businessCasePositive", worth(100)), said("businessCasePositive", worth(101, "x"))]).toEqual([
      ["worth", { netPresentValue: 1 }, ["b"]], ["notWorth", { netPresentValue: 0 }, ["b"]], ["noOptionChosen", {}, ["b"]],
    ])
    expect([101, 100, 99].map((gain) => CHECKS.businessCasePositive(worth(gain), null).met)).toEqual([true, false, false])
  })
})

describe("plans", () => {
  const plan = (tasks: number, baselines: number, offences = 0) => facts({ plan: { tasks, baselines, qualityOffences: Array.from({ length: offences }, (_, n) => ({ code: `c${n}`, taskIds: [] })) } })
  test("are none, baselined or not", () => {
    expect([said("planHasBaseline", plan(0, 0)), said("planHasBaseline", plan(1, 0)), said("planHasBaseline", plan(1, 2))]).toEqual([["noPlan", { count: 0 }, []], ["noBaseline", { count: 0 }, []], ["baselined", { count: 2 }, []]])
  })
  test("may have as many offences as the gate allows, and none where it does not say", () => {
    expect([said("planQuality", plan(0, 0)), said("planQuality", plan(1, 0)), said("planQuality", plan(1, 0, 2), 2)]).toEqual([["noPlan", {}, []], ["noneLeft", { count: 0 }, []], ["offences", { count: 2 }, ["c0", "c1"]]])
    expect([CHECKS.planQuality(plan(1, 0, 2), 2).met, CHECKS.planQuality(plan(1, 0, 3), 2).met, CHECKS.planQuality(plan(1, 0, 1), null).met]).toEqual([true, false, false])
  })
  test("are talked about where at least one line of communication runs", () => {
    const lines = (...states: readonly string[]) => of(...states.map((state, n) => artefact("communication", `c${n}`, { state })))
    expect([said("communicationRunning", lines("planned")), said("communicationRunning", lines("planned", "running"))]).toEqual([["none", { part: 0, whole: 0 }, []], ["all", { part: 1, whole: 1 }, ["c1"]]])
  })
  test("have work packages with a description, somebody who does them, and criteria: all three", () => {
    const whole = { description: "x", responsible: "usr_1", acceptanceCriteria: ["y"] }
    const given = of(artefact("workPackage", "w", { fields: whole }), artefact("workPackage", "d", { fields: { ...whole, description: "" } }), artefact("workPackage", "r", { fields: { ...whole, responsible: "" } }), artefact("workPackage", "c", { fields: { ...whole, acceptanceCriteria: [] } }), artefact("workPackage", "x", { state: "withdrawn" }))
    expect(said("workPackagesDescribed", given)).toEqual(["some", { part: 1, whole: 4 }, ["d", "r", "c"]])
  })
})

describe("while it runs", () => {
  test("risks are looked at within the days, and high ones have a response from a score of ten on", () => {
    const risk = (id: string, fields: object, state = "assessed") => artefact("risk", id, { state, fields: { ...fields } })
    expect(said("risksReviewed", of(risk("a", { reviewedOn: "2026-06-01" }), risk("b", { reviewedOn: "2026-05-31" }), risk("c", {}, "closed")))).toEqual(["some", { part: 1, whole: 2 }, ["b"]])
    expect(CHECKS.risksReviewed(of(), null)).toMatchObject({ met: true, reason: "none" })
    const high = of(risk("a", { probability: 2, impactReputation: 5 }), risk("b", { probability: 3, impactTime: 3 }), risk("c", { probability: 2, impactTime: 5, response: "avoid" }), risk("d", { probability: 5, impactTime: 5 }, "occurred"))
    expect([said("noHighRiskWithoutResponse", high), CHECKS.noHighRiskWithoutResponse(high, null).met]).toEqual([["left", { count: 1 }, ["a"]], false])
    expect(said("noHighRiskWithoutResponse", of())).toEqual(["noneLeft", {}, []])
  })
  test("a tolerance is left beyond what is allowed, not at it", () => {
    const tolerances = [{ tolerance: "time", deviation: 5, allowed: 5 }, { tolerance: "cost", deviation: 6, allowed: 5 }, { tolerance: "risk", deviation: null, allowed: 0 }] as const
    expect([said("withinTolerance", facts({ tolerances })), said("withinTolerance", facts({ tolerances: tolerances.slice(0, 1) })), said("withinTolerance", facts({ tolerances: null }))]).toEqual([
      ["leftTolerance", { count: 1 }, ["cost"]], ["within", { count: 0 }, []], ["missing", {}, []],
    ])
  })
  test("conditions are overdue after their day", () => {
    const conditions = [{ text: "today", due: "2026-06-15", done: false }, { text: "late", due: "2026-06-14", done: false }, { text: "done", due: "2026-01-01", done: true }]
    expect([said("noOverdueConditions", facts({ conditions })), said("noOverdueConditions", facts({ conditions: conditions.slice(0, 1) }))]).toEqual([["left", { count: 1 }, ["2026-06-14"]], ["noneLeft", { count: 0 }, []]])
  })
  test("tests must all have passed, or the share that the gate says", () => {
    const cases = of(...["passed", "passed", "failed", "retired"].map((state, n) => artefact("testCase", `t${n}`, { state })))
    expect([said("testsPassed", cases), CHECKS.testsPassed(cases, 66).met, CHECKS.testsPassed(cases, 67).met, CHECKS.testsPassed(cases, null).met]).toEqual([["some", { part: 2, whole: 3 }, ["t2"]], true, false, false])
    expect(said("testsPassed", of(artefact("testCase", "t", { state: "passed" })))).toEqual(["all", { part: 1, whole: 1 }, []])
  })
  test("no defect of the first severity may be open, of the second as many as the gate allows", () => {
    const defect = (id: string, severity: string, state = "raised") => artefact("defect", id, { state, fields: { severity } })
    expect(said("noSevereDefects", of(defect("a", "s2"), defect("b", "s1"), defect("c", "s1", "closed"), defect("d", "s3")), 1)).toEqual(["left", { count: 2 }, ["b", "a"]])
    expect([CHECKS.noSevereDefects(of(defect("a", "s2"), defect("b", "s2")), 1).met, CHECKS.noSevereDefects(of(defect("a", "s2")), 1).met, CHECKS.noSevereDefects(of(defect("b", "s1")), 9).met]).toEqual([false, true, false])
  })
})

describe("at the end", () => {
  test("what is dropped, cancelled or not required is not asked for", () => {
    const given = of(artefact("deliverable", "a", { state: "accepted" }), artefact("deliverable", "b", { state: "dropped" }))
    expect(said("deliverablesAccepted", given)).toEqual(["all", { part: 1, whole: 1 }, ["a"]])
    const sessions = of(artefact("trainingSession", "a", { state: "closed" }), artefact("trainingSession", "b", { state: "cancelled" }))
    expect([said("trainingDone", sessions), CHECKS.trainingDone(of(), null).met]).toEqual([["all", { part: 1, whole: 1 }, ["a"]], true])
    const items = of(artefact("handoverItem", "a", { state: "acceptedWithConditions", fields: { required: true } }), artefact("handoverItem", "b", { state: "notApplicable", fields: { required: true } }), artefact("handoverItem", "c", { state: "open" }))
    expect(said("handoverReady", items)).toEqual(["all", { part: 1, whole: 1 }, ["a"]])
    const requirements = of(artefact("requirement", "a", { state: "accepted", fields: { priority: "must" } }), artefact("requirement", "b", { state: "approved", fields: { priority: "should" } }), artefact("requirement", "c", { state: "deferred", fields: { priority: "must" } }))
    expect(said("requirementsVerified", requirements)).toEqual(["all", { part: 1, whole: 1 }, ["a"]])
  })
  test("a benefit needs an owner, a rhythm and a method, and one lesson is enough", () => {
    const whole = { benefitOwner: "usr_1", frequency: "monthly", method: "count" }
    const benefits = of(...[whole, { ...whole, benefitOwner: "" }, { ...whole, frequency: "" }, { ...whole, method: "" }].map((fields, n) => artefact("benefit", `b${n}`, { fields })))
    expect(said("benefitsHandedOver", benefits)).toEqual(["some", { part: 1, whole: 4 }, ["b1", "b2", "b3"]])
    expect([said("lessonsCaptured", of(artefact("lesson", "a"), artefact("lesson", "b", { state: "rejected" }))), said("lessonsCaptured", of())]).toEqual([["all", { part: 1, whole: 1 }, ["a"]], ["none", { part: 0, whole: 0 }, []]])
  })
  test("at most fifty things bear an answer out", () => {
    expect(CHECKS.deliverablesAccepted(of(...Array.from({ length: 60 }, (_, n) => artefact("deliverable", `d${n}`, { state: "inWork" }))), null)).toMatchObject({ values: { part: 0, whole: 60 }, evidence: { length: 50 } })
    expect(CHECKS.deliverablesAccepted(of(artefact("deliverable", "d", { key: "", title: "A title", state: "inWork" })), null).evidence).toEqual([{ id: "d", kind: "deliverable", text: "A title" }])
  })
})

test("coverage counts only the links and kinds that cover, tests that are not retired, and estimates of what is wanted", () => {
  const given = facts({
    artefacts: [
      artefact("requirement", "r", { fields: { priority: "must", effort: 1 } }), artefact("requirement", "n", { fields: { priority: "should", effort: 2 } }), artefact("requirement", "w", { state: "rejected", fields: { priority: "must", effort: 9 } }), artefact("requirement", "x", { fields: { priority: "wont", effort: 9 } }),
      artefact("deliverable", "d", { state: "acceptedWithConditions" }), artefact("goal", "g"), artefact("testCase", "t", { state: "passed", fields: { requirements: ["r"] } }), artefact("testCase", "old", { state: "retired", fields: { requirements: ["n"] } }),
    ],
    links: [link("satisfies", "d", "r"), link("touches", "d", "n"), link("satisfies", "g", "n")],
  })
  const coverage = coverageOf(given, threadGraph(given))
  const missing = (share: { readonly missing: readonly { readonly id: string }[] }) => share.missing.map(({ id }) => id)
  expect([missing(coverage.forward), missing(coverage.tested), missing(coverage.verified), missing(coverage.accepted), missing(coverage.deliverablesWithPurpose)]).toEqual([["n", "x"], ["n", "x"], ["n", "x"], ["n", "x"], []])
  expect(coverage.mustsShare).toBe(3_333)
  expect(coverageOf(facts(), threadGraph(facts())).mustsShare).toBeNull()
})

test("what lies up to six links from its purpose serves it", () => {
  const chain = (links: number) => facts({ artefacts: [...Array.from({ length: links }, (_, n) => artefact("deliverable", `d${n}`)), artefact("goal", "g")], links: [...Array.from({ length: links - 1 }, (_, n) => link("derives", `d${n}`, `d${n + 1}`)), link("derives", `d${links - 1}`, "g")] })
  const missing = (links: number) => coverageOf(chain(links), threadGraph(chain(links))).deliverablesWithPurpose.missing.map(({ id }) => id)
  expect([missing(6), missing(7)]).toEqual([[], ["d0"]])
})
