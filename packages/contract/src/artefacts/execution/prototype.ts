// A prototype round: a question put to people with something to try, and what was decided.

import { artefactKind } from "../kind.ts"

export const prototype = artefactKind({
  kind: "prototype", prefix: "PRO", station: "execution",
  fields: {
    deliverable: { type: "artefact", kinds: ["deliverable"] }, round: { type: "integer", min: 1, max: 1_000 }, fidelity: { type: "choice", of: ["sketch", "clickable", "working"] }, question: { type: "text", max: 5_000 }, link: { type: "link" },
    participants: { type: "rows", fields: { name: { type: "line" }, person: { type: "person" }, role: { type: "line" } } }, held: { type: "date" },
    findings: { type: "rows", fields: { finding: { type: "text", max: 5_000 }, severity: { type: "choice", of: ["low", "medium", "high"] }, requirement: { type: "artefact", kinds: ["requirement"] } } },
    decision: { type: "choice", of: ["adopt", "change", "drop"] }, decisionReason: { type: "text", max: 5_000 }, requirements: { type: "artefacts", kinds: ["requirement"] },
  },
  columns: ["deliverable", "round", "fidelity", "held", "decision"],
  states: ["planned", "held", "decided", "cancelled"], fixed: ["decided"], dropped: ["cancelled"],
  transitions: [
    { name: "hold", from: ["planned"], to: "held", right: "edit", needs: ["question", "held"] },
    { name: "decide", from: ["held"], to: "decided", right: "edit", needs: ["decision", "findings"] },
    { name: "cancel", from: ["planned", "held"], to: "cancelled", right: "edit", reason: true },
    { name: "reopen", from: ["decided", "cancelled"], to: "planned", right: "edit", reason: true },
  ],
  who: { edit: ["projectManager", "teamMember"] },
})
