// The plan of the users' acceptance test: when it may begin, when it is passed.

import { artefactKind } from "../kind.ts"

export const acceptanceTestPlan = artefactKind({
  kind: "acceptanceTestPlan", prefix: "UAT", station: "execution", single: true,
  fields: {
    scope: { type: "text" }, environment: { type: "line" }, from: { type: "date" }, to: { type: "date" }, testers: { type: "people" },
    entryCriteria: { type: "rows", fields: { criterion: { type: "line", max: 500 }, done: { type: "boolean" } } },
    /** Of the cases that test a Must: how many must have run, and of all cases how many must have passed. */
    mustsExecuted: { type: "percent" }, casesPassed: { type: "percent" }, severeDefectsMax: { type: "integer", min: 0, max: 1_000 }, highDefectsMax: { type: "integer", min: 0, max: 1_000 },
  },
  columns: ["environment", "from", "to"],
  who: { edit: ["projectManager", "teamMember", "stakeholder", "operations"], decide: ["sponsor", "stakeholder", "operations"] },
})
