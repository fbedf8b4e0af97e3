// An entry of the WBS dictionary: what a node of the work breakdown delivers, who answers for it, when it is done.

import { artefactKind } from "../kind.ts"

export const workPackage = artefactKind({
  kind: "workPackage", prefix: "WP", station: "planning",
  fields: {
    task: { type: "task" }, node: { type: "choice", of: ["controlAccount", "workPackage", "planningPackage"] }, description: { type: "text" }, deliverables: { type: "artefacts", kinds: ["deliverable"] }, exclusions: { type: "lines" },
    responsible: { type: "person" }, assumptions: { type: "lines" }, constraints: { type: "lines" }, acceptanceCriteria: { type: "lines" }, qualityRequirements: { type: "lines" },
    resources: { type: "lines" }, costEstimate: { type: "money" }, references: { type: "lines" }, contractLine: { type: "line" }, risks: { type: "artefacts", kinds: ["risk"] },
  },
  columns: ["task", "node", "responsible", "costEstimate"],
  who: { edit: ["projectManager", "teamMember"], decide: ["sponsor", "projectManager"] },
})
