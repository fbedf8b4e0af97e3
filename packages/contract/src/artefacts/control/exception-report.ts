// An exception report: a tolerance is forecast to be left; what happened, what can be done, what is recommended.

import { artefactKind } from "../kind.ts"

export const exceptionReport = artefactKind({
  kind: "exceptionReport", prefix: "EXR", station: "control", keeping: "report",
  fields: {
    tolerance: { type: "choice", of: ["time", "cost", "scope", "quality", "benefits", "risk"] }, agreed: { type: "line" }, forecast: { type: "line" }, deviation: { type: "line" },
    cause: { type: "text", max: 10_000 }, consequences: { type: "text", max: 10_000 }, options: { type: "lines" }, recommendation: { type: "text", max: 10_000 }, lessons: { type: "text", max: 10_000 }, decision: { type: "text", max: 10_000 },
  },
  columns: ["tolerance", "agreed", "forecast"],
  states: ["draft", "sent", "decided"], fixed: ["decided"], approved: ["decided"],
  transitions: [{ name: "send", from: ["draft"], to: "sent", right: "edit" }, { name: "decide", from: ["sent"], to: "decided", right: "decide", needs: ["decision"] }],
})
