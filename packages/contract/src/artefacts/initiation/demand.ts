// An idea or demand: what somebody would like to have, before anybody has decided that it becomes a project.

import { artefactKind } from "../kind.ts"

const SCORE = { type: "score", min: 1, max: 5 } as const

export const demand = artefactKind({
  kind: "demand", prefix: "IDEA", station: "initiation", single: true,
  fields: {
    requester: { type: "person" }, department: { type: "line" }, problem: { type: "text" }, outcome: { type: "text" },
    deadline: { type: "date" }, deadlineDriver: { type: "choice", of: ["none", "legal", "contract", "strategy"] },
    size: { type: "choice", of: ["small", "medium", "large"] }, category: { type: "choice", of: ["strategic", "operational"] },
    affected: { type: "lines" }, successFactors: { type: "lines" },
    strategic: SCORE, economic: SCORE, quality: SCORE, need: SCORE, risk: SCORE,
    adjustment: { type: "measure", min: -2, max: 2 }, adjustmentReason: { type: "line", max: 500 },
    businessValue: { type: "score", min: 1, max: 20 }, timeCriticality: { type: "score", min: 1, max: 20 }, riskReduction: { type: "score", min: 1, max: 20 }, jobSize: { type: "score", min: 1, max: 20 },
  },
  columns: ["department", "category", "size", "deadline"],
  states: ["draft", "submitted", "screening", "qualified", "approved", "converted", "deferred", "rejected", "merged"],
  fixed: ["converted", "rejected", "merged"], dropped: ["rejected", "merged"],
  transitions: [
    { name: "submit", from: ["draft", "deferred"], to: "submitted", right: "edit", needs: ["problem", "outcome"] },
    { name: "screen", from: ["submitted"], to: "screening", right: "decide" },
    { name: "qualify", from: ["submitted", "screening"], to: "qualified", right: "decide", needs: ["strategic", "economic", "quality", "need", "risk"] },
    { name: "approve", from: ["qualified"], to: "approved", right: "decide" },
    { name: "convert", from: ["approved"], to: "converted", right: "decide" },
    { name: "defer", from: ["submitted", "screening", "qualified", "approved"], to: "deferred", right: "decide", reason: true },
    { name: "reject", from: ["submitted", "screening", "qualified"], to: "rejected", right: "decide", reason: true },
    { name: "merge", from: ["submitted", "screening", "qualified"], to: "merged", right: "decide", reason: true },
    { name: "reopen", from: ["rejected"], to: "submitted", right: "decide", reason: true },
  ],
  // Triage is for those who see the whole pipeline.
  who: { decide: [] },
})
