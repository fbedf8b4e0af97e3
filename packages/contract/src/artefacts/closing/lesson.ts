// A lesson: what happened, why, and what the next project of that kind should do about it.

import { artefactKind } from "../kind.ts"

export const lesson = artefactKind({
  kind: "lesson", prefix: "LSN", station: "closing",
  fields: {
    event: { type: "text", max: 10_000 }, effect: { type: "text", max: 10_000 }, cause: { type: "text", max: 10_000 }, earlySign: { type: "text", max: 5_000 }, recommendation: { type: "text", max: 10_000 },
    category: { type: "choice", of: ["estimate", "risk", "change", "vendor", "people", "technical", "process", "other"] }, positive: { type: "boolean" }, appliesTo: { type: "choices", of: ["template", "checklist", "estimate", "riskLibrary"] }, whatChanged: { type: "text", max: 5_000 }, proposedFrom: { type: "line", max: 500 },
  },
  columns: ["category", "positive", "appliesTo"],
  states: ["captured", "reviewed", "accepted", "applied", "verified", "rejected"], fixed: ["verified", "rejected"], dropped: ["rejected"],
  transitions: [
    { name: "review", from: ["captured"], to: "reviewed", right: "edit" }, { name: "accept", from: ["captured", "reviewed"], to: "accepted", right: "edit", needs: ["recommendation"] },
    { name: "apply", from: ["accepted"], to: "applied", right: "edit", needs: ["appliesTo"] }, { name: "verify", from: ["applied"], to: "verified", right: "edit" },
    { name: "reject", from: ["captured", "reviewed"], to: "rejected", right: "edit", reason: true }, { name: "reopen", from: ["rejected"], to: "captured", right: "edit" },
  ],
  who: { edit: ["projectManager", "teamMember", "stakeholder", "operations", "sponsor"] },
})
