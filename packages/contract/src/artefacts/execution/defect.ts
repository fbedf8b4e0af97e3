// A defect: something that is not as agreed.

import { artefactKind } from "../kind.ts"

export const defect = artefactKind({
  kind: "defect", prefix: "DEF", station: "execution",
  fields: {
    description: { type: "text", max: 20_000 }, severity: { type: "choice", of: ["s1", "s2", "s3", "s4"] }, priority: { type: "choice", of: ["p1", "p2", "p3", "p4"] }, testCase: { type: "artefact", kinds: ["testCase"] }, deliverable: { type: "artefact", kinds: ["deliverable"] },
    foundIn: { type: "choice", of: ["review", "component", "integration", "system", "acceptance", "operation"] }, foundOn: { type: "date" }, environment: { type: "line" }, build: { type: "line", max: 100 }, workaround: { type: "text", max: 5_000 },
    assignee: { type: "person" }, cause: { type: "text", max: 5_000 }, correctiveAction: { type: "text", max: 5_000 }, fixedOn: { type: "date" }, claim: { type: "boolean" },
  },
  columns: ["severity", "priority", "assignee", "foundIn", "foundOn"],
  states: ["raised", "contained", "causeFound", "correctiveAction", "verified", "closed", "rejected"], fixed: ["closed"], dropped: ["rejected"],
  transitions: [
    { name: "contain", from: ["raised"], to: "contained", right: "edit" },
    { name: "findCause", from: ["raised", "contained"], to: "causeFound", right: "edit", needs: ["cause"] },
    { name: "correct", from: ["raised", "contained", "causeFound"], to: "correctiveAction", right: "edit" },
    { name: "verify", from: ["correctiveAction"], to: "verified", right: "edit" },
    { name: "close", from: ["verified"], to: "closed", right: "edit" },
    { name: "reject", from: ["raised", "contained", "causeFound"], to: "rejected", right: "edit", reason: true },
    { name: "reopen", from: ["correctiveAction", "verified", "closed", "rejected"], to: "raised", right: "edit", reason: true },
  ],
  who: { edit: ["projectManager", "teamMember", "stakeholder", "operations"] },
})
