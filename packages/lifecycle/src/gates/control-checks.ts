// Checks while a project runs: are risks looked after, changes decided, tolerances kept?

import { numberOf, textOf } from "../artefact-facts.ts"
import { allMust, answer, evidenceOf, noneMay, ofKind } from "./answer.ts"
import type { Check, GateFacts } from "./gate-facts.ts"

const DAY_MS = 86_400_000
const REVIEW_DAYS = 14
const HIGH_SCORE = 10
const IMPACTS = ["impactTime", "impactCost", "impactScope", "impactQuality", "impactBenefit", "impactReputation"] as const

const openRisks = (facts: GateFacts) => ofKind(facts, "risk", ["closed", "occurred"])

/** `value`: days within which each open risk must have been reviewed; absent = 14. */
export const risksReviewed: Check = (facts, value) => {
  const since = new Date(Date.parse(facts.today) - (value ?? REVIEW_DAYS) * DAY_MS).toISOString().slice(0, 10)
  return allMust(openRisks(facts), (it) => textOf(it, "reviewedOn") >= since, true)
}

/** Score = probability × highest impact (P2 and PM² risk practice). */
export const noHighRiskWithoutResponse: Check = (facts) =>
  noneMay(openRisks(facts).filter((it) => (numberOf(it, "probability") ?? 0) * Math.max(...IMPACTS.map((impact) => numberOf(it, impact) ?? 0)) >= HIGH_SCORE && textOf(it, "response") === ""))

export const withinTolerance: Check = ({ tolerances }) => {
  if (tolerances === null) return answer(false, "missing")
  const left = tolerances.filter(({ deviation, allowed }) => deviation !== null && deviation > allowed)
  return answer(left.length === 0, left.length === 0 ? "within" : "leftTolerance", { count: left.length }, left.map(({ tolerance }) => ({ id: tolerance, kind: "tolerance", text: tolerance })))
}

export const noOverdueConditions: Check = ({ conditions, today }) => {
  const overdue = conditions.filter(({ done, due }) => !done && due < today)
  return answer(overdue.length === 0, overdue.length === 0 ? "noneLeft" : "left", { count: overdue.length }, overdue.map(({ text, due }) => ({ id: due, kind: "condition", text })))
}

export const changesDecided: Check = (facts) => noneMay(ofKind(facts, "changeRequest").filter(({ state }) => ["submitted", "investigating", "waiting"].includes(state)))
export const issuesResolved: Check = (facts) => noneMay(ofKind(facts, "issue", ["resolved", "closed"]))
export const ordersClosed: Check = (facts) => noneMay(ofKind(facts, "purchaseOrder", ["closed", "cancelled", "draft"]))

/** Of all cases that are not retired at least `value` per cent must have passed; absent = all. */
export const testsPassed: Check = (facts, value) => {
  const cases = ofKind(facts, "testCase", ["retired"])
  if (cases.length === 0) return answer(false, "none")
  const missing = cases.filter(({ state }) => state !== "passed")
  const passed = cases.length - missing.length
  return answer(passed * 100 >= cases.length * (value ?? 100), missing.length === 0 ? "all" : "some", { part: passed, whole: cases.length }, missing.map(evidenceOf))
}

/** `value`: how many of the second severity may be open; none of the first ever. */
export const noSevereDefects: Check = (facts, value) => {
  const open = ofKind(facts, "defect", ["verified", "closed", "rejected"])
  const severe = open.filter((it) => textOf(it, "severity") === "s1")
  const high = open.filter((it) => textOf(it, "severity") === "s2")
  const isFine = severe.length === 0 && high.length <= (value ?? 0)
  return answer(isFine, isFine ? "noneLeft" : "left", { count: severe.length + high.length }, [...severe, ...high].map(evidenceOf))
}
