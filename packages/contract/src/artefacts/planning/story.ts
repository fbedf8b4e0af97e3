// An item of the backlog: a story, a defect or a chore, sized in points, taken into a sprint.

import { artefactKind } from "../kind.ts"

export const story = artefactKind({
  kind: "story", prefix: "ST", station: "planning",
  fields: {
    type: { type: "choice", of: ["story", "defect", "chore", "spike"] }, narrative: { type: "text", max: 10_000 }, acceptanceCriteria: { type: "lines" }, points: { type: "measure", min: 0, max: 1_000 },
    cycle: { type: "artefact", kinds: ["cycle"] }, release: { type: "line", max: 100 }, priority: { type: "choice", of: ["must", "should", "could", "wont"] }, order: { type: "integer", min: 0 }, assignee: { type: "person" },
    startedOn: { type: "date" }, doneOn: { type: "date" },
  },
  columns: ["type", "points", "cycle", "priority", "assignee"],
  states: ["backlog", "ready", "inProgress", "done", "cancelled"], dropped: ["cancelled"],
  transitions: [
    { name: "prepare", from: ["backlog"], to: "ready", right: "edit", needs: ["points"] },
    { name: "start", from: ["backlog", "ready"], to: "inProgress", right: "edit" },
    { name: "finish", from: ["inProgress", "ready"], to: "done", right: "edit" },
    { name: "return", from: ["ready", "inProgress", "done"], to: "backlog", right: "edit" },
    { name: "cancel", from: ["backlog", "ready", "inProgress"], to: "cancelled", right: "edit", reason: true },
    { name: "reopen", from: ["cancelled"], to: "backlog", right: "edit" },
  ],
  who: { edit: ["projectManager", "teamMember", "stakeholder"] },
})
