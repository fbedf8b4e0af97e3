// One row of the responsibility matrix (RACI): an activity, deliverable or decision, and who has which letter in it.

import { artefactKind } from "../kind.ts"

/** Responsible, accountable, consulted, informed; supports, verifies and signs for those who use the variants. */
export const LETTERS = ["R", "A", "C", "I", "S", "V", "G"] as const

export const responsibility = artefactKind({
  kind: "responsibility", prefix: "RACI", station: "planning",
  fields: {
    subject: { type: "choice", of: ["activity", "deliverable", "decision"] }, task: { type: "task" }, deliverable: { type: "artefact", kinds: ["deliverable"] }, note: { type: "text", max: 5_000 },
    letters: { type: "rows", fields: { letter: { type: "choice", of: LETTERS }, person: { type: "person" }, role: { type: "choice", of: ["sponsor", "projectManager", "teamMember", "contractor", "stakeholder", "operations"] } } },
  },
  columns: ["subject", "task", "deliverable"],
  states: ["open", "agreed", "done"], fixed: ["done"],
  transitions: [
    { name: "agree", from: ["open"], to: "agreed", right: "edit", needs: ["letters"] },
    { name: "finish", from: ["agreed"], to: "done", right: "edit" },
    { name: "reopen", from: ["agreed", "done"], to: "open", right: "edit" },
  ],
})
