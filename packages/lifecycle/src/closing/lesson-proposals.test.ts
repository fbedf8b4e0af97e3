import { expect, test } from "vitest"
import { artefact } from "../small-project.test-support.ts"
import { lessonProposals, type ClosingFacts } from "./lesson-proposals.ts"

const facts = (rest: Partial<ClosingFacts>): ClosingFacts => ({ artefacts: [], estimates: [], rejections: new Map(), received: new Map(), ...rest })
const rules = (rest: Partial<ClosingFacts>) => lessonProposals(facts(rest)).map(({ rule, evidence }) => [rule, ...evidence])

test("an estimate that was off by twice, either way, is a lesson; less, or less than an hour, is none", () => {
  const estimate = (id: string, planned: number, actual: number) => ({ id, title: id, planned, actual })
  expect(rules({ estimates: [estimate("a", 480, 960), estimate("b", 480, 240), estimate("c", 480, 959), estimate("d", 10, 60), estimate("e", 480, 0), estimate("f", 0, 480)] })).toEqual([["estimateTwice", "a"], ["estimateHalf", "b"]])
})
test("a risk that hit is a lesson, and a severe issue that no risk foresaw", () => {
  expect(rules({ artefacts: [artefact("risk", "r", { state: "occurred" }), artefact("risk", "s", { state: "closed" }), artefact("issue", "i", { fields: { severity: 5 } }), artefact("issue", "j", { fields: { severity: 5, risk: "r" } })] })).toEqual([["riskHit", "r"], ["riskUnforeseen", "i"]])
})
test("three changes of one cause are a lesson with their days and cost", () => {
  const change = (id: string, state = "approved") => artefact("changeRequest", id, { state, fields: { category: "scope", impactDays: 2, impactCost: 1_000 } })
  expect(lessonProposals(facts({ artefacts: [change("a"), change("b"), change("c"), change("d", "rejected")] }))).toMatchObject([{ rule: "changesOfOneCause", values: { cause: "scope", count: 3, days: 6, cost: 3_000 }, evidence: ["a", "b", "c"] }])
  expect(rules({ artefacts: [change("a"), change("b")] })).toEqual([])
})
test("a supplier who delivered after the day expected, and a deliverable that was rejected, are lessons", () => {
  const order = (id: string) => artefact("purchaseOrder", id, { fields: { supplier: "S", expected: "2026-03-01" } })
  expect(rules({ artefacts: [order("late"), order("due"), artefact("deliverable", "d")], received: new Map([["late", "2026-03-02"], ["due", "2026-03-01"]]), rejections: new Map([["d", 2]]) })).toEqual([["lateSupplier", "late"], ["rejectedDeliverable", "d"]])
})
