// Each check of a gate says yes where it should and no where it should, with the things that bear it out.

import { GATE_CHECKS } from "@throughline/contract"
import { describe, expect, test } from "vitest"
import { artefact, facts, link } from "../small-project.test-support.ts"
import { CHECKS } from "./checks.ts"
import type { GateFacts } from "./gate-facts.ts"
import { tolerancesOf } from "./tolerances.ts"

type Check = keyof typeof CHECKS
const of = (...artefacts: ReturnType<typeof artefact>[]): GateFacts => facts({ artefacts })
const criteria = (score: number) => [{ id: "1", dimension: "technical", weight: 1, score, knockOut: true, minimum: 3 }]
const caseWorth = (gain: number) => ({ chosenOption: "o", rate: 1_000, options: [{ id: "o" }], lines: [{ id: "a", option: "o", direction: "cost", amounts: [100] }, { id: "b", option: "o", direction: "benefit", amounts: [0, gain] }] })
const must = (id: string, rest = {}) => artefact("requirement", id, { fields: { priority: "must", acceptanceCriteria: ["It works"], ...rest } })
const letters = (...all: string[]) => ({ letters: all.map((letter, id) => ({ id: String(id), letter, person: "usr_1" })) })

/** Facts under which a check is met, facts under which it is not, and the parameter. */
const CASES: Readonly<Record<Check, { readonly met: GateFacts; readonly not: readonly GateFacts[]; readonly value?: number }>> = {
  feasibilityApproved: { met: of(artefact("feasibility", "f")), not: [of(), of(artefact("feasibility", "f", { state: "draft" }))] },
  feasibilityNotKnockedOut: { met: of(artefact("feasibility", "f", { fields: { criteria: criteria(4) } })), not: [of(), of(artefact("feasibility", "f", { fields: { criteria: criteria(2) } })), of(artefact("feasibility", "f"))] },
  businessCaseApproved: { met: of(artefact("businessCase", "b")), not: [of(artefact("businessCase", "b", { state: "inReview" }))] },
  businessCasePositive: { met: of(artefact("businessCase", "b", { fields: caseWorth(200) })), not: [of(), of(artefact("businessCase", "b", { fields: caseWorth(110) })), of(artefact("businessCase", "b", { fields: { ...caseWorth(200), chosenOption: "x" } }))] },
  charterAuthorised: { met: of(artefact("charter", "c", { state: "authorised" })), not: [of(), of(artefact("charter", "c", { state: "inReview" }))] },
  benefitsHaveOwners: { met: of(artefact("benefit", "b", { fields: { benefitOwner: "usr_1" } })), not: [of(), of(artefact("benefit", "b"))] },
  mustsHaveCriteria: { met: of(must("r")), not: [of(), of(must("r", { acceptanceCriteria: [] }))] },
  mustsHaveDeliverables: { met: facts({ artefacts: [must("r"), artefact("deliverable", "d", { state: "planned" })], links: [link("satisfies", "d", "r")] }), not: [of(must("r"))] },
  mustsHaveTests: { met: of(must("r"), artefact("testCase", "t", { state: "designed", fields: { requirements: ["r"] } })), not: [of(must("r"))] },
  requirementsApproved: { met: of(must("r")), not: [of(), of(artefact("requirement", "r", { state: "analysed" }))] },
  raciValid: { met: of(artefact("responsibility", "x", { fields: letters("A", "R") })), not: [of(), of(artefact("responsibility", "x", { fields: letters("A", "A", "R") }))] },
  stakeholdersEngaged: { met: of(artefact("stakeholder", "s", { fields: { power: 5, interest: 5, engagementNow: "leading", engagementDesired: "supportive" } })), not: [of(artefact("stakeholder", "s", { fields: { power: 5, interest: 5, engagementNow: "neutral", engagementDesired: "supportive" } })), of(artefact("stakeholder", "s", { fields: { power: 5, interest: 5 } }))] },
  communicationRunning: { met: of(artefact("communication", "c", { state: "running" })), not: [of(), of(artefact("communication", "c", { state: "planned" }))] },
  qualityPlanApproved: { met: of(artefact("qualityPlan", "q")), not: [of()] },
  workPackagesDescribed: { met: of(artefact("workPackage", "w", { fields: { description: "x", responsible: "usr_1", acceptanceCriteria: ["y"] } })), not: [of(), of(artefact("workPackage", "w"))] },
  planHasBaseline: { met: facts(), not: [facts({ plan: { tasks: 1, baselines: 0, qualityOffences: [] } }), facts({ plan: { tasks: 0, baselines: 1, qualityOffences: [] } })] },
  planQuality: { met: facts(), not: [facts({ plan: { tasks: 1, baselines: 1, qualityOffences: [{ code: "logic", taskIds: ["t"] }] } })] },
  risksReviewed: { met: of(artefact("risk", "k", { state: "assessed", fields: { reviewedOn: "2026-06-01" } })), not: [of(artefact("risk", "k", { state: "assessed", fields: { reviewedOn: "2026-05-31" } })), of(artefact("risk", "k", { state: "assessed" }))] },
  noHighRiskWithoutResponse: { met: of(artefact("risk", "k", { state: "assessed", fields: { probability: 5, impactCost: 5, response: "avoid" } })), not: [of(artefact("risk", "k", { state: "assessed", fields: { probability: 2, impactCost: 5 } }))] },
  withinTolerance: { met: facts({ tolerances: [{ tolerance: "time", deviation: 5, allowed: 5 }, { tolerance: "cost", deviation: null, allowed: 0 }] }), not: [facts({ tolerances: null }), facts({ tolerances: [{ tolerance: "time", deviation: 6, allowed: 5 }] })] },
  noOverdueConditions: { met: facts({ conditions: [{ text: "x", due: "2026-06-15", done: false }, { text: "y", due: "2026-01-01", done: true }] }), not: [facts({ conditions: [{ text: "x", due: "2026-06-14", done: false }] })] },
  changesDecided: { met: of(artefact("changeRequest", "c")), not: [of(artefact("changeRequest", "c", { state: "waiting" }))] },
  issuesResolved: { met: of(artefact("issue", "i", { state: "resolved" })), not: [of(artefact("issue", "i", { state: "escalated" }))] },
  deliverablesAccepted: { met: of(artefact("deliverable", "d", { state: "acceptedWithConditions" })), not: [of(), of(artefact("deliverable", "d", { state: "inReview" }))] },
  testsPassed: { met: of(artefact("testCase", "t", { state: "passed" })), not: [of(), of(artefact("testCase", "t", { state: "failed" }))] },
  noSevereDefects: { met: of(artefact("defect", "d", { state: "raised", fields: { severity: "s3" } })), not: [of(artefact("defect", "d", { state: "raised", fields: { severity: "s1" } })), of(artefact("defect", "d", { state: "raised", fields: { severity: "s2" } }))] },
  requirementsVerified: { met: of(artefact("requirement", "r", { state: "verified", fields: { priority: "must" } })), not: [of(), of(must("r"))] },
  handoverReady: { met: of(artefact("handoverItem", "h", { state: "accepted", fields: { required: true } }), artefact("handoverItem", "o", { state: "open" })), not: [of(), of(artefact("handoverItem", "h", { state: "ready", fields: { required: true } }))] },
  trainingDone: { met: of(artefact("trainingSession", "s", { state: "held" })), not: [of(artefact("trainingSession", "s", { state: "planned" }))] },
  ordersClosed: { met: of(artefact("purchaseOrder", "o", { state: "closed" })), not: [of(artefact("purchaseOrder", "o", { state: "ordered" }))] },
  lessonsCaptured: { met: of(artefact("lesson", "l", { state: "captured" })), not: [of(), of(artefact("lesson", "l", { state: "rejected" }))] },
  benefitsHandedOver: { met: of(artefact("benefit", "b", { fields: { benefitOwner: "usr_1", frequency: "monthly", method: "count" } })), not: [of(), of(artefact("benefit", "b", { fields: { benefitOwner: "usr_1" } }))] },
  cyclesClosed: { met: of(artefact("cycle", "c", { state: "closed" })), not: [of(artefact("cycle", "c", { state: "active" }))] },
}

describe.each(GATE_CHECKS.map((check) => [check] as const))("the check %s", (check) => {
  const { met, not, value = null } = CASES[check]
  test("is met where it should be", () => expect(CHECKS[check](met, value)).toMatchObject({ met: true }))
  test.each(not.map((one, at) => [at, one] as const))("is not met where it should not be (%i)", (_, one) => expect(CHECKS[check](one, value)).toMatchObject({ met: false }))
})

test("a parameter moves the bar: days since the review, defects and offences that may be, share of tests passed", () => {
  const old = of(artefact("risk", "k", { state: "assessed", fields: { reviewedOn: "2026-05-20" } }))
  expect([CHECKS.risksReviewed(old, 14).met, CHECKS.risksReviewed(old, 30).met]).toEqual([false, true])
  const half = of(artefact("testCase", "a", { state: "passed" }), artefact("testCase", "b", { state: "failed" }))
  expect([CHECKS.testsPassed(half, 95).met, CHECKS.testsPassed(half, 50).met]).toEqual([false, true])
  const high = of(artefact("defect", "d", { state: "raised", fields: { severity: "s2" } }))
  expect(CHECKS.noSevereDefects(high, 1).met).toBe(true)
})

test("the evidence names the things that are missing", () => {
  expect(CHECKS.deliverablesAccepted(of(artefact("deliverable", "d1", { state: "accepted" }), artefact("deliverable", "d2", { state: "inWork" })), null)).toEqual({
    met: false, reason: "some", values: { part: 1, whole: 2 }, evidence: [{ id: "d2", kind: "deliverable", text: "D2 deliverable d2" }],
  })
})

describe("tolerances of the charter", () => {
  const charter = artefact("charter", "c", { fields: { finish: "2026-06-30", budget: 100_000, toleranceTimeDays: 10, toleranceCost: 5_000, toleranceScope: 1_000, toleranceQuality: 3, toleranceBenefits: 2_000, toleranceRisk: 10_000 } })
  const project = [
    artefact("requirement", "a"), artefact("requirement", "b", { state: "deferred" }), artefact("requirement", "n", { state: "rejected", version: 0 }), artefact("defect", "d", { state: "raised" }), artefact("defect", "e", { state: "closed" }),
    artefact("benefit", "x", { fields: { annualValue: 300 } }), artefact("benefit", "y", { state: "cancelled", fields: { annualValue: 100 } }),
    artefact("risk", "r", { state: "assessed", fields: { chance: 5_000, monetaryImpact: -40_000 } }), artefact("risk", "s", { state: "assessed", fields: { chance: 5_000, monetaryImpact: 10_000, direction: "opportunity" } }), artefact("risk", "t", { state: "closed", fields: { chance: 10_000, monetaryImpact: 9 } }),
  ]
  test("are held against the forecast in each of six dimensions", () => {
    expect(tolerancesOf(charter, { finish: "2026-07-15", cost: 104_000, artefacts: project })).toEqual([
      { tolerance: "time", allowed: 10, deviation: 15 }, { tolerance: "cost", allowed: 5_000, deviation: 4_000 }, { tolerance: "scope", allowed: 1_000, deviation: 5_000 },
      { tolerance: "quality", allowed: 3, deviation: 1 }, { tolerance: "benefits", allowed: 2_000, deviation: 2_500 }, { tolerance: "risk", allowed: 10_000, deviation: 20_000 },
    ])
  })
  test("say nothing where nothing was agreed or nothing is known", () => {
    expect(tolerancesOf(artefact("charter", "c"), { finish: "2026-07-15", cost: 1, artefacts: [] })).toBeNull()
    expect(tolerancesOf(artefact("charter", "c", { fields: { toleranceTimeDays: 5, finish: "2026-06-30" } }), { finish: "", cost: null, artefacts: [] })).toEqual([{ tolerance: "time", allowed: 5, deviation: null }])
  })
})
