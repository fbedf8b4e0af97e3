// The three governance templates that every installation has: a small job is not buried under forms, a large one leaves no
// question open. Organisations make their own from them.

import type { OPERATIONS, OutputOf } from "@throughline/contract"

export type Governance = OutputOf<typeof OPERATIONS.governanceList>["items"][number]
export type GateDefinition = Governance["gates"][number]
type Criterion = GateDefinition["criteria"][number]

const needs = (check: Criterion["check"], value: number | null = null): Criterion => ({ id: check, check, value, advisory: false })
const advises = (check: Criterion["check"], value: number | null = null): Criterion => ({ id: check, check, value, advisory: true })
const check = (id: string, text: string) => ({ id, text })

const light: readonly GateDefinition[] = [
  { name: "Authorise", before: "initiation", after: "planning", criteria: [needs("charterAuthorised")], checks: [], approvers: [] },
  { name: "Ready for use", before: "execution", after: "closing", criteria: [needs("noSevereDefects"), advises("deliverablesAccepted")], checks: [check("users", "The people who will use it have been told when it comes.")], approvers: [] },
  { name: "Close", before: "closing", after: "closing", criteria: [advises("handoverReady"), advises("lessonsCaptured")], checks: [check("access", "Access that is no longer needed has been removed.")], approvers: [] },
]

const standard: readonly GateDefinition[] = [
  {
    name: "Authorise", before: "initiation", after: "planning",
    criteria: [needs("feasibilityApproved"), needs("feasibilityNotKnockedOut"), needs("businessCaseApproved"), needs("businessCasePositive"), needs("charterAuthorised"), needs("benefitsHaveOwners")],
    checks: [check("funding", "The money has been set aside."), check("manager", "The project manager has been released for the project.")], approvers: ["sponsor"],
  },
  {
    name: "Ready to execute", before: "planning", after: "execution",
    criteria: [needs("mustsHaveCriteria"), needs("mustsHaveDeliverables"), needs("requirementsApproved"), needs("raciValid"), needs("communicationRunning"), needs("planHasBaseline"), needs("risksReviewed", 14), needs("noHighRiskWithoutResponse"), advises("planQuality")],
    checks: [check("team", "Everybody who has work in the first six weeks knows it.")], approvers: ["sponsor"],
  },
  {
    name: "Ready for service", before: "execution", after: "closing",
    criteria: [needs("deliverablesAccepted"), needs("testsPassed", 95), needs("noSevereDefects", 0), needs("requirementsVerified"), needs("changesDecided"), needs("cyclesClosed"), needs("noOverdueConditions"), advises("withinTolerance"), advises("risksReviewed", 14)],
    checks: [check("window", "The window of the deployment has been agreed with operations.")], approvers: ["sponsor", "operations"],
  },
  {
    name: "Close", before: "closing", after: "closing",
    criteria: [needs("handoverReady"), needs("trainingDone"), needs("ordersClosed"), needs("issuesResolved"), needs("lessonsCaptured"), needs("benefitsHandedOver"), needs("noOverdueConditions")],
    checks: [check("access", "Access of people who leave has been removed."), check("bookings", "People have been released."), check("archive", "The records are where they will be kept.")], approvers: ["sponsor", "operations"],
  },
]

const extra: Readonly<Record<string, readonly Criterion[]>> = {
  "Ready to execute": [needs("mustsHaveTests"), needs("stakeholdersEngaged"), needs("qualityPlanApproved"), needs("workPackagesDescribed"), needs("planQuality", 3)],
  "Ready for service": [needs("withinTolerance"), needs("risksReviewed", 14)],
}
const full: readonly GateDefinition[] = standard.map((gate) => {
  const added = extra[gate.name] ?? []
  const own = gate.criteria.filter(({ check: name }) => !added.some((one) => one.check === name))
  return { ...gate, criteria: [...own, ...added], approvers: ["sponsor", "operations"] }
})

const BEGIN = "2026-01-01T00:00:00.000Z"
const ALL_KINDS: Governance["kinds"] = ["hardware", "software", "network", "data", "helpDesk", "other"]
const template = (id: `gov_${string}`, name: string, rest: Pick<Governance, "size" | "light" | "artefacts">, gates: readonly GateDefinition[]): Governance => ({ id, name, version: 1, kinds: [...ALL_KINDS], latest: true, createdAt: BEGIN, ...rest, gates: [...gates] })

const SMALL = ["charter", "deliverable", "risk", "handoverItem", "lesson"]
const MEDIUM = [...SMALL, "demand", "feasibility", "businessCase", "benefit", "requirement", "stakeholder", "communication", "responsibility", "testCase", "decision", "issue", "changeRequest", "trainingNeed", "trainingSession"]

export const BUILT_IN: readonly Governance[] = [
  template("gov_light", "Light", { size: "small", light: true, artefacts: SMALL }, light),
  template("gov_standard", "Standard", { size: "medium", light: false, artefacts: MEDIUM }, standard),
  template("gov_full", "Full", { size: "large", light: false, artefacts: [...MEDIUM, "goal", "workPackage", "qualityPlan", "prototype", "assumption", "meeting", "deployment"] }, full),
]
