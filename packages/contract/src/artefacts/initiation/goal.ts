// A goal of the organisation that the project serves: the far end of the thread.

import { artefactKind } from "../kind.ts"

export const goal = artefactKind({
  kind: "goal", prefix: "GOAL", station: "initiation",
  fields: { description: { type: "text" }, measure: { type: "line", max: 500 }, due: { type: "date" } },
  columns: ["measure", "due"],
  states: ["proposed", "agreed", "reached", "dropped"], fixed: ["reached", "dropped"], dropped: ["dropped"],
  transitions: [
    { name: "agree", from: ["proposed"], to: "agreed", right: "decide" },
    { name: "reach", from: ["agreed"], to: "reached", right: "decide" },
    { name: "drop", from: ["proposed", "agreed"], to: "dropped", right: "decide", reason: true },
    { name: "reopen", from: ["reached", "dropped"], to: "agreed", right: "decide", reason: true },
  ],
  who: { edit: ["projectManager", "sponsor"] },
})
