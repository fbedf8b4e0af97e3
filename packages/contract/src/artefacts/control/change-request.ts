// A change request: what is to change, why, what it costs in time, money and quality, and who decided.

import { artefactKind } from "../kind.ts"

export const changeRequest = artefactKind({
  kind: "changeRequest", prefix: "CR", station: "control",
  fields: {
    requester: { type: "person" }, category: { type: "choice", of: ["corrective", "preventive", "defectRepair", "update", "scope", "contract", "legal"] }, description: { type: "text", max: 20_000 }, reason: { type: "text", max: 10_000 }, ifNotDone: { type: "text", max: 10_000 },
    priority: { type: "choice", of: ["low", "medium", "high", "emergency"] }, items: { type: "artefacts", kinds: ["requirement", "deliverable", "workPackage"] }, tasks: { type: "tasks" },
    impactDays: { type: "integer", min: -3_650, max: 3_650 }, impactCost: { type: "money" }, impactScope: { type: "text", max: 5_000 }, impactQuality: { type: "text", max: 5_000 }, impactRisk: { type: "text", max: 5_000 }, impactBenefits: { type: "text", max: 5_000 }, impactOperations: { type: "text", max: 5_000 },
    recommendation: { type: "text", max: 10_000 }, conditions: { type: "lines" }, decidedOn: { type: "date" }, concession: { type: "boolean" },
  },
  columns: ["category", "priority", "impactDays", "impactCost", "decidedOn"],
  states: ["draft", "submitted", "investigating", "waiting", "approved", "implemented", "verified", "closed", "rejected", "postponed", "merged"],
  fixed: ["waiting", "approved", "implemented", "verified", "closed", "rejected", "merged"], dropped: ["rejected", "merged"], approved: ["approved"],
  transitions: [
    { name: "submit", from: ["draft", "postponed"], to: "submitted", right: "edit", needs: ["description", "reason"] },
    { name: "investigate", from: ["submitted"], to: "investigating", right: "edit" },
    { name: "propose", from: ["submitted", "investigating"], to: "waiting", right: "edit", needs: ["impactDays", "impactCost", "recommendation"] },
    { name: "approve", from: ["waiting"], to: "approved", right: "decide", asks: "approvers" },
    { name: "reject", from: ["submitted", "waiting"], to: "rejected", right: "decide", reason: true },
    { name: "postpone", from: ["submitted", "investigating", "waiting"], to: "postponed", right: "decide", reason: true },
    { name: "merge", from: ["submitted", "investigating"], to: "merged", right: "decide", reason: true },
    { name: "implement", from: ["approved"], to: "implemented", right: "edit" },
    { name: "verify", from: ["implemented"], to: "verified", right: "edit" },
    { name: "close", from: ["verified"], to: "closed", right: "edit" },
  ],
  who: { edit: ["projectManager", "teamMember", "stakeholder", "operations"] },
})
