// A meeting: agenda, who was there, minutes; its decisions and actions are artefacts of their own, linked to it.

import { artefactKind } from "../kind.ts"

export const meeting = artefactKind({
  kind: "meeting", prefix: "MTG", station: "execution", keeping: "report",
  fields: {
    type: { type: "choice", of: ["steering", "team", "review", "retrospective", "workshop", "other"] }, date: { type: "date" }, startMinute: { type: "integer", min: 0, max: 1_439 }, minutesLong: { type: "integer", min: 0, max: 1_440 }, place: { type: "line" }, link: { type: "link" },
    agenda: { type: "rows", fields: { topic: { type: "line", max: 500 }, presenter: { type: "person" }, minutes: { type: "integer", min: 0, max: 1_440 }, notes: { type: "text", max: 20_000 } } },
    attendees: { type: "rows", fields: { person: { type: "person" }, name: { type: "line" }, present: { type: "boolean" } } }, minutes: { type: "text" },
    decisions: { type: "artefacts", kinds: ["decision"] }, actions: { type: "artefacts", kinds: ["action"] },
  },
  columns: ["type", "date", "place"],
  states: ["planned", "held", "published", "cancelled"], fixed: ["published"], dropped: ["cancelled"], approved: ["published"],
  transitions: [
    { name: "hold", from: ["planned"], to: "held", right: "edit", needs: ["date"] },
    { name: "publish", from: ["held"], to: "published", right: "edit", needs: ["minutes"] },
    { name: "cancel", from: ["planned"], to: "cancelled", right: "edit", reason: true },
    { name: "reopen", from: ["cancelled"], to: "planned", right: "edit" },
  ],
  who: { edit: ["projectManager", "teamMember"] },
})
