// An issue: something that has happened and needs somebody to act.

import { artefactKind } from "../kind.ts"

export const issue = artefactKind({
  kind: "issue", prefix: "ISS", station: "control",
  fields: {
    type: { type: "choice", of: ["requestForChange", "offSpecification", "problem", "opportunity", "externalEvent"] }, description: { type: "text", max: 20_000 }, raisedBy: { type: "person" }, raisedOn: { type: "date" }, category: { type: "line", max: 100 },
    impact: { type: "score", min: 1, max: 5 }, urgency: { type: "score", min: 1, max: 5 }, severity: { type: "score", min: 1, max: 5 }, responsible: { type: "person" }, actionTaken: { type: "text", max: 10_000 }, decisionNeeded: { type: "text", max: 5_000 },
    due: { type: "date" }, escalation: { type: "choice", of: ["team", "projectManager", "sponsor", "board"] }, risk: { type: "artefact", kinds: ["risk"] },
  },
  columns: ["type", "severity", "urgency", "responsible", "due"],
  states: ["open", "investigating", "awaitingDecision", "inResolution", "resolved", "closed", "postponed", "escalated"], fixed: ["closed"],
  transitions: [
    { name: "investigate", from: ["open", "postponed", "escalated"], to: "investigating", right: "edit" },
    { name: "askDecision", from: ["open", "investigating"], to: "awaitingDecision", right: "edit", needs: ["decisionNeeded"] },
    { name: "resolve", from: ["open", "investigating", "awaitingDecision", "inResolution", "escalated"], to: "resolved", right: "edit" },
    { name: "treat", from: ["open", "investigating", "awaitingDecision"], to: "inResolution", right: "edit" },
    { name: "escalate", from: ["open", "investigating", "awaitingDecision", "inResolution"], to: "escalated", right: "edit", needs: ["escalation"] },
    { name: "postpone", from: ["open", "investigating", "awaitingDecision"], to: "postponed", right: "edit", reason: true },
    { name: "close", from: ["resolved"], to: "closed", right: "edit" },
    { name: "reopen", from: ["resolved", "closed"], to: "open", right: "edit", reason: true },
  ],
  who: { edit: ["projectManager", "teamMember", "stakeholder", "operations"] },
})
