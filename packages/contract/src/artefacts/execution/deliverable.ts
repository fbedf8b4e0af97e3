// A deliverable: what is handed to people, by which criteria they will accept it.

import { artefactKind } from "../kind.ts"

export const deliverable = artefactKind({
  kind: "deliverable", prefix: "DEL", station: "execution",
  fields: {
    description: { type: "text" }, task: { type: "task" }, versionName: { type: "line", max: 60 },
    criteria: { type: "rows", fields: { criterion: { type: "line", max: 500 }, tolerance: { type: "line" }, method: { type: "choice", of: ["test", "demonstration", "survey", "document"] } } },
    qualityResponsible: { type: "person" }, acceptanceResponsible: { type: "person" }, plannedDate: { type: "date" }, deliveredOn: { type: "date" }, acceptedOn: { type: "date" }, link: { type: "link" },
    conditions: { type: "rows", fields: { condition: { type: "line", max: 500 }, due: { type: "date" }, owner: { type: "person" }, done: { type: "boolean" } } }, contractLine: { type: "line" }, value: { type: "money" },
  },
  columns: ["task", "acceptanceResponsible", "plannedDate", "acceptedOn"],
  states: ["planned", "inWork", "readyForReview", "inReview", "accepted", "acceptedWithConditions", "rejected", "dropped"],
  fixed: ["accepted"], dropped: ["dropped"], approved: ["accepted", "acceptedWithConditions"],
  transitions: [
    { name: "start", from: ["planned", "rejected"], to: "inWork", right: "edit" },
    { name: "present", from: ["inWork", "planned"], to: "readyForReview", right: "edit", needs: ["criteria"] },
    { name: "review", from: ["readyForReview"], to: "inReview", right: "edit" },
    { name: "accept", from: ["inReview", "readyForReview", "acceptedWithConditions"], to: "accepted", right: "decide" },
    { name: "acceptWithConditions", from: ["inReview", "readyForReview"], to: "acceptedWithConditions", right: "decide", needs: ["conditions"] },
    { name: "reject", from: ["inReview", "readyForReview"], to: "rejected", right: "decide", reason: true },
    { name: "drop", from: ["planned", "inWork", "rejected"], to: "dropped", right: "edit", reason: true },
    { name: "reopen", from: ["accepted", "acceptedWithConditions", "dropped"], to: "inWork", right: "edit", reason: true },
  ],
  who: { edit: ["projectManager", "teamMember"], decide: ["sponsor", "stakeholder", "operations"] },
})
