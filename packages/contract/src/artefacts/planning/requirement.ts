// A requirement of the client, and how one will know that it is met.

import { artefactKind } from "../kind.ts"

export const REQUIREMENT_TYPES = ["business", "stakeholder", "functional", "functionalSuitability", "performance", "compatibility", "interaction", "reliability", "security", "maintainability", "flexibility", "safety", "transition"] as const

export const requirement = artefactKind({
  kind: "requirement", prefix: "REQ", station: "planning", keeping: "baseline",
  fields: {
    statement: { type: "text", max: 10_000 }, type: { type: "choice", of: REQUIREMENT_TYPES }, priority: { type: "choice", of: ["must", "should", "could", "wont"] },
    acceptanceCriteria: { type: "lines" }, verification: { type: "choice", of: ["test", "inspection", "analysis", "demonstration"] },
    rationale: { type: "text", max: 10_000 }, source: { type: "line" }, stakeholder: { type: "artefact", kinds: ["stakeholder"] }, release: { type: "line", max: 100 },
    risk: { type: "choice", of: ["low", "medium", "high"] }, effort: { type: "minutes" }, concernsOperations: { type: "boolean" },
  },
  columns: ["type", "priority", "verification", "release"],
  states: ["proposed", "analysed", "approved", "inProgress", "implemented", "verified", "accepted", "rejected", "deferred"],
  fixed: ["approved", "inProgress", "implemented", "verified", "accepted"], dropped: ["rejected", "deferred"], approved: ["approved"],
  transitions: [
    { name: "analyse", from: ["proposed"], to: "analysed", right: "edit", needs: ["statement", "priority"] },
    { name: "approve", from: ["analysed"], to: "approved", right: "decide", needs: ["statement", "priority", "acceptanceCriteria", "verification"] },
    { name: "start", from: ["approved"], to: "inProgress", right: "edit" },
    { name: "implement", from: ["inProgress", "approved"], to: "implemented", right: "edit" },
    { name: "verify", from: ["implemented"], to: "verified", right: "edit" },
    { name: "accept", from: ["verified"], to: "accepted", right: "decide" },
    { name: "change", from: ["approved", "inProgress", "implemented", "verified", "accepted"], to: "analysed", right: "edit", reason: true },
    { name: "defer", from: ["proposed", "analysed", "approved"], to: "deferred", right: "edit", reason: true },
    { name: "reject", from: ["proposed", "analysed"], to: "rejected", right: "decide", reason: true },
    { name: "reopen", from: ["rejected", "deferred"], to: "proposed", right: "edit", reason: true },
  ],
  who: { edit: ["projectManager", "teamMember", "stakeholder", "operations"], decide: ["sponsor", "projectManager"] },
})
