// A message that the communication plan made: drafted from data, edited, sent; who got it and who read it.

import { artefactKind } from "../kind.ts"

export const message = artefactKind({
  kind: "message", prefix: "MSG", station: "planning", keeping: "report",
  fields: {
    communication: { type: "artefact", kinds: ["communication"] }, due: { type: "date" }, channel: { type: "choice", of: ["mail", "inApp", "meeting"] }, language: { type: "choice", of: ["en", "de"] },
    subject: { type: "line" }, body: { type: "text" }, sentOn: { type: "date" },
    recipients: { type: "rows", fields: { name: { type: "line" }, person: { type: "person" }, email: { type: "line", max: 254 }, sent: { type: "boolean" }, read: { type: "boolean", signed: true }, answer: { type: "text", max: 5_000, signed: true } } },
  },
  columns: ["communication", "due", "channel", "sentOn"],
  states: ["draft", "sent", "discarded"], fixed: ["sent", "discarded"], dropped: ["discarded"],
  transitions: [
    { name: "send", from: ["draft"], to: "sent", right: "edit", needs: ["subject", "body"] },
    { name: "discard", from: ["draft"], to: "discarded", right: "edit", reason: true },
  ],
  who: { see: ["sponsor", "projectManager"] },
})
