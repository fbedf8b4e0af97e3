// A decision: the question, the options, what was decided by whom and why.

import { artefactKind } from "../kind.ts"

export const decision = artefactKind({
  kind: "decision", prefix: "DEC", station: "execution",
  fields: {
    question: { type: "text", max: 10_000 }, options: { type: "lines" }, criteria: { type: "lines" }, outcome: { type: "text", max: 10_000 }, rationale: { type: "text", max: 10_000 }, decidedBy: { type: "person" }, decidedOn: { type: "date" },
    consequences: { type: "text", max: 10_000 }, reversible: { type: "boolean" }, reviewDate: { type: "date" }, dissent: { type: "text", max: 10_000 },
  },
  columns: ["decidedBy", "decidedOn", "reviewDate"],
  states: ["proposed", "pending", "decided", "implemented", "reversed", "superseded"], fixed: ["decided", "implemented", "reversed", "superseded"], dropped: ["reversed", "superseded"], approved: ["decided"],
  transitions: [
    { name: "ask", from: ["proposed"], to: "pending", right: "edit", needs: ["question"] },
    { name: "decide", from: ["proposed", "pending"], to: "decided", right: "decide", needs: ["outcome"] },
    { name: "implement", from: ["decided"], to: "implemented", right: "edit" },
    { name: "reverse", from: ["decided", "implemented"], to: "reversed", right: "decide", reason: true },
    { name: "supersede", from: ["decided", "implemented"], to: "superseded", right: "decide", reason: true },
  ],
  who: { edit: ["projectManager", "teamMember", "sponsor"], decide: ["sponsor", "projectManager"] },
})
