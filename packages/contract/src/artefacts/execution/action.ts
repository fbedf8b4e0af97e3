// An action: who does what until when, and where it came from.

import { artefactKind } from "../kind.ts"

export const action = artefactKind({
  kind: "action", prefix: "ACT", station: "execution",
  fields: { description: { type: "text", max: 10_000 }, responsible: { type: "person" }, due: { type: "date" }, source: { type: "choice", of: ["meeting", "risk", "decision", "gate", "lesson", "other"] }, doneOn: { type: "date" } },
  columns: ["responsible", "due", "source"],
  states: ["open", "inProgress", "done", "cancelled"], dropped: ["cancelled"],
  transitions: [
    { name: "start", from: ["open"], to: "inProgress", right: "edit" },
    { name: "finish", from: ["open", "inProgress"], to: "done", right: "edit" },
    { name: "cancel", from: ["open", "inProgress"], to: "cancelled", right: "edit", reason: true },
    { name: "reopen", from: ["done", "cancelled"], to: "open", right: "edit" },
  ],
  who: { edit: ["projectManager", "teamMember", "stakeholder", "operations", "sponsor"] },
})
