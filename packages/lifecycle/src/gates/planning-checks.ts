// Checks before work begins: are requirements whole, roles clear, the plan sound?

import { numberOf, textOf, textsOf } from "../artefact-facts.ts"
import { isRaciValid } from "../raci-findings.ts"
import { raciRowOf } from "../raci-row-of.ts"
import { engagementGap, quadrantOf } from "../stakeholder-grid.ts"
import { coverageOf } from "../thread-coverage.ts"
import { threadGraph } from "../thread-graph.ts"
import { allMust, answer, evidenceOf, ofKind } from "./answer.ts"
import type { Check, GateFacts } from "./gate-facts.ts"

const REQUIREMENT_DROPPED = ["rejected", "deferred"]
const musts = (facts: GateFacts) => ofKind(facts, "requirement", REQUIREMENT_DROPPED).filter((it) => textOf(it, "priority") === "must")

export const mustsHaveCriteria: Check = (facts) => allMust(musts(facts), (it) => textsOf(it, "acceptanceCriteria").length > 0)

/** Every Must with something that satisfies it, or a test: over approved requirements the coverage figures say which are missing. */
const mustsCovered = (dimension: "forward" | "tested"): Check => (facts) => {
  const everyMust = { ...facts, artefacts: facts.artefacts.map((it) => (it.kind === "requirement" && !REQUIREMENT_DROPPED.includes(it.state) ? { ...it, state: "approved" } : it)) }
  const missing = new Set(coverageOf(everyMust, threadGraph(everyMust))[dimension].missing.map(({ id }) => id))
  return allMust(musts(facts), ({ id }) => !missing.has(id))
}
export const mustsHaveDeliverables = mustsCovered("forward")
export const mustsHaveTests = mustsCovered("tested")

export const requirementsApproved: Check = (facts) => allMust(ofKind(facts, "requirement", [...REQUIREMENT_DROPPED]).filter((it) => textOf(it, "priority") !== "wont"), ({ state }) => state !== "proposed" && state !== "analysed")
export const raciValid: Check = (facts) => allMust(ofKind(facts, "responsibility"), (it) => isRaciValid(raciRowOf(it)))

/** Whoever is to be managed closely must not stand below the engagement that is wanted. */
export const stakeholdersEngaged: Check = (facts) =>
  allMust(
    ofKind(facts, "stakeholder", ["inactive"]).filter((it) => quadrantOf(numberOf(it, "power"), numberOf(it, "interest")) === "manageClosely"),
    (it) => (engagementGap(textOf(it, "engagementNow"), textOf(it, "engagementDesired")) ?? 1) <= 0,
  )

export const communicationRunning: Check = (facts) => {
  const running = ofKind(facts, "communication").filter(({ state }) => state === "running")
  return answer(running.length > 0, running.length > 0 ? "all" : "none", { part: running.length, whole: running.length }, running.map(evidenceOf))
}

export const workPackagesDescribed: Check = (facts) =>
  allMust(ofKind(facts, "workPackage", ["withdrawn", "rejected", "superseded"]), (it) => textOf(it, "description") !== "" && textOf(it, "responsible") !== "" && textsOf(it, "acceptanceCriteria").length > 0)

export const planHasBaseline: Check = ({ plan }) => answer(plan.tasks > 0 && plan.baselines > 0, plan.tasks === 0 ? "noPlan" : plan.baselines > 0 ? "baselined" : "noBaseline", { count: plan.baselines })

/** `value`: how many of the fourteen checks may fail; absent = none. */
export const planQuality: Check = ({ plan }, value) => {
  const offences = plan.qualityOffences
  if (plan.tasks === 0) return answer(false, "noPlan")
  return answer(offences.length <= (value ?? 0), offences.length === 0 ? "noneLeft" : "offences", { count: offences.length }, offences.map(({ code }) => ({ id: code, kind: "planCheck", text: code })))
}

export const cyclesClosed: Check = (facts) => allMust(ofKind(facts, "cycle"), ({ state }) => state === "closed", true)
