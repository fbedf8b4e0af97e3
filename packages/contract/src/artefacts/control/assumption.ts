// An assumption: what is taken as true until somebody has checked it.

import { artefactKind } from "../kind.ts"

export const assumption = artefactKind({
  kind: "assumption", prefix: "ASM", station: "control",
  fields: { statement: { type: "text", max: 10_000 }, basis: { type: "text", max: 10_000 }, responsible: { type: "person" }, validateBy: { type: "date" } },
  columns: ["responsible", "validateBy"],
  states: ["open", "confirmed", "false"], fixed: ["confirmed"],
  transitions: [
    { name: "confirm", from: ["open"], to: "confirmed", right: "edit" }, { name: "refute", from: ["open"], to: "false", right: "edit", reason: true }, { name: "reopen", from: ["confirmed", "false"], to: "open", right: "edit" },
  ],
  who: { edit: ["projectManager", "teamMember", "operations"] },
})
