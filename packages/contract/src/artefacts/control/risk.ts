// A risk or opportunity: cause, event, effect; how likely, how bad; what is done about it.

import { artefactKind } from "../kind.ts"

const ONE_TO_FIVE = { type: "score", min: 1, max: 5 } as const

export const risk = artefactKind({
  kind: "risk", prefix: "RSK", station: "control",
  fields: {
    cause: { type: "text", max: 5_000 }, event: { type: "text", max: 5_000 }, effect: { type: "text", max: 5_000 }, direction: { type: "choice", of: ["threat", "opportunity"] },
    category: { type: "choice", of: ["technical", "external", "organisational", "projectManagement", "supplier", "security", "dataProtection", "other"] }, identifiedBy: { type: "person" }, identifiedOn: { type: "date" },
    probability: ONE_TO_FIVE, impactTime: ONE_TO_FIVE, impactCost: ONE_TO_FIVE, impactScope: ONE_TO_FIVE, impactQuality: ONE_TO_FIVE, impactBenefit: ONE_TO_FIVE, impactReputation: ONE_TO_FIVE,
    chance: { type: "percent" }, monetaryImpact: { type: "money" }, delayMinutes: { type: "minutes" },
    residualProbability: ONE_TO_FIVE, residualImpact: ONE_TO_FIVE, residualChance: { type: "percent" }, residualMonetaryImpact: { type: "money" },
    proximity: { type: "choice", of: ["imminent", "thisStage", "withinProject", "afterProject"] }, riskOwner: { type: "person" },
    response: { type: "choice", of: ["avoid", "mitigate", "transfer", "share", "accept", "escalate", "contingentPlan", "exploit", "enhance"] }, responseCost: { type: "money" }, actions: { type: "artefacts", kinds: ["action"] },
    trigger: { type: "text", max: 5_000 }, contingentPlan: { type: "text", max: 10_000 }, fallback: { type: "text", max: 10_000 }, tasks: { type: "tasks" }, reviewedOn: { type: "date" }, occurredOn: { type: "date" },
    /** The lesson of another project that it was taken from: its title and id. */
    fromLesson: { type: "line", max: 500 },
  },
  columns: ["direction", "category", "probability", "impactTime", "impactCost", "response", "riskOwner", "reviewedOn"],
  states: ["identified", "assessed", "responsePlanned", "inTreatment", "monitored", "closed", "occurred"], fixed: ["closed"], dropped: ["closed"],
  transitions: [
    { name: "assess", from: ["identified"], to: "assessed", right: "edit", needs: ["event", "probability"] },
    { name: "planResponse", from: ["assessed"], to: "responsePlanned", right: "edit", needs: ["response", "riskOwner"] },
    { name: "treat", from: ["responsePlanned"], to: "inTreatment", right: "edit" },
    { name: "monitor", from: ["assessed", "responsePlanned", "inTreatment"], to: "monitored", right: "edit" },
    { name: "occur", from: ["identified", "assessed", "responsePlanned", "inTreatment", "monitored"], to: "occurred", right: "edit" },
    { name: "close", from: ["identified", "assessed", "responsePlanned", "inTreatment", "monitored", "occurred"], to: "closed", right: "edit", reason: true },
    { name: "reopen", from: ["closed", "occurred"], to: "assessed", right: "edit", reason: true },
  ],
  who: { edit: ["projectManager", "teamMember", "operations"] },
})
