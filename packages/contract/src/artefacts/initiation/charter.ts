// The charter: it authorises the project. Before it nothing can be spent, booked or ordered; after it its tolerances are watched.

import { artefactKind } from "../kind.ts"

export const charter = artefactKind({
  kind: "charter", prefix: "CH", station: "initiation", single: true,
  fields: {
    purpose: { type: "text" },
    objectives: { type: "rows", fields: { objective: { type: "line", max: 500 }, measure: { type: "line", max: 500 } } },
    requirements: { type: "lines" }, description: { type: "text" }, inScope: { type: "lines" }, outOfScope: { type: "lines" }, deliverables: { type: "lines" },
    milestones: { type: "rows", fields: { name: { type: "line" }, date: { type: "date" }, task: { type: "task" } } },
    budget: { type: "money" }, managementReserve: { type: "money" }, finish: { type: "date" }, fundingSource: { type: "line" },
    risks: { type: "lines" }, constraints: { type: "lines" }, assumptions: { type: "lines" }, dependencies: { type: "lines" },
    exitCriteria: { type: "lines" }, successCriteria: { type: "lines" },
    projectManager: { type: "person" }, managerAuthority: { type: "text", max: 5_000 }, sponsor: { type: "person" },
    method: { type: "choice", of: ["waterfall", "agile", "hybrid"] }, tailoring: { type: "text", max: 5_000 },
    toleranceTimeDays: { type: "integer", min: 0, max: 3_650 }, toleranceCost: { type: "money" }, toleranceScope: { type: "percent" }, toleranceQuality: { type: "integer", min: 0, max: 10_000 },
    toleranceBenefits: { type: "percent" }, toleranceRisk: { type: "money" }, escalation: { type: "text", max: 5_000 },
    classification: { type: "line" }, compliance: { type: "lines" },
  },
  columns: ["budget", "finish", "method"],
  states: ["draft", "inReview", "changesRequested", "authorised", "closed", "withdrawn"],
  fixed: ["inReview", "authorised", "closed", "withdrawn"], dropped: ["withdrawn"], approved: ["authorised"],
  transitions: [
    { name: "submit", from: ["draft", "changesRequested"], to: "inReview", right: "edit", needs: ["purpose", "objectives", "inScope", "budget", "finish", "projectManager", "sponsor", "exitCriteria", "toleranceTimeDays", "toleranceCost"] },
    { name: "requestChanges", from: ["inReview"], to: "changesRequested", right: "decide", reason: true },
    { name: "authorise", from: ["inReview"], to: "authorised", right: "decide", asks: "approvers" },
    { name: "revise", from: ["authorised", "withdrawn"], to: "draft", right: "edit", reason: true },
    { name: "withdraw", from: ["draft", "inReview", "changesRequested"], to: "withdrawn", right: "edit", reason: true },
    { name: "close", from: ["authorised"], to: "closed", right: "decide" },
  ],
})
