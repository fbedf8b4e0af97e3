// The feasibility study: can it be done, at what price, within the law, by these people, in this time?

import { artefactKind } from "../kind.ts"

export const FEASIBILITY_DIMENSIONS = ["technical", "financial", "operational", "schedule", "legal", "security", "dataProtection", "sustainability", "supplierMarket", "other"] as const

export const feasibility = artefactKind({
  kind: "feasibility", prefix: "FS", station: "initiation", single: true,
  fields: {
    summary: { type: "text" },
    criteria: { type: "rows", fields: {
      dimension: { type: "choice", of: FEASIBILITY_DIMENSIONS }, question: { type: "line", max: 500 }, weight: { type: "integer", min: 0, max: 1_000 },
      score: { type: "score", min: 0, max: 5 }, confidence: { type: "percent" }, evidence: { type: "text", max: 5_000 },
      knockOut: { type: "boolean" }, minimum: { type: "score", min: 0, max: 5 }, assessor: { type: "person" }, mitigation: { type: "text", max: 5_000 },
    } },
    /** From this percentage on feasible, and from that one on feasible with conditions. */
    feasibleFrom: { type: "percent" }, conditionalFrom: { type: "percent" },
    conditions: { type: "lines" },
    verdict: { type: "choice", of: ["feasible", "feasibleWithConditions", "notFeasible", "moreEvidenceNeeded"] }, verdictReason: { type: "text" },
  },
  columns: ["verdict"],
  who: { edit: ["projectManager", "teamMember", "operations"], decide: ["sponsor"] },
})
