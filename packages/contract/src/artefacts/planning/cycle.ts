// A sprint: a time box inside the plan's network, with a goal, a capacity and the items taken into it.

import { artefactKind } from "../kind.ts"

export const cycle = artefactKind({
  kind: "cycle", prefix: "SPR", station: "planning",
  fields: {
    goal: { type: "text", max: 5_000 }, release: { type: "line", max: 100 }, start: { type: "date" }, finish: { type: "date" },
    /** The task of the plan that is this time box, and the one that stands for what is left after all planned ones. */
    task: { type: "task" }, remainderTask: { type: "task" },
    people: { type: "rows", fields: { person: { type: "person" }, days: { type: "measure", min: 0, max: 100 }, hoursPerDay: { type: "measure", min: 0, max: 24 }, focus: { type: "percent" }, absenceHours: { type: "measure", min: 0, max: 1_000 } } },
    committedPoints: { type: "measure", min: 0 }, donePoints: { type: "measure", min: 0 }, goalMet: { type: "boolean" }, review: { type: "text" }, retrospective: { type: "text" },
  },
  columns: ["goal", "release", "start", "finish", "committedPoints", "donePoints"],
  states: ["planned", "active", "closed"], fixed: ["closed"],
  transitions: [
    { name: "start", from: ["planned"], to: "active", right: "edit", needs: ["goal", "start", "finish"] },
    { name: "close", from: ["active"], to: "closed", right: "edit" },
  ],
  who: { edit: ["projectManager", "teamMember"] },
})
