// A benefit: what will be better, by how much, measured how, and who answers for it after the project has gone.

import { artefactKind } from "../kind.ts"

export const benefit = artefactKind({
  kind: "benefit", prefix: "BEN", station: "initiation",
  fields: {
    description: { type: "text" }, type: { type: "choice", of: ["cashable", "nonCashable", "tangible", "intangible", "disbenefit"] }, objective: { type: "line" },
    benefitOwner: { type: "person" }, responsible: { type: "person" }, indicator: { type: "line" }, unit: { type: "line", max: 40 },
    baseline: { type: "measure" }, target: { type: "measure" }, tolerance: { type: "measure", min: 0 }, annualValue: { type: "money" },
    method: { type: "text", max: 5_000 }, source: { type: "line" }, frequency: { type: "choice", of: ["weekly", "monthly", "quarterly", "yearly"] },
    start: { type: "date" }, startMilestone: { type: "task" }, startOffsetDays: { type: "integer", min: -3_650, max: 3_650 }, end: { type: "date" },
    measurements: { type: "rows", fields: { date: { type: "date" }, value: { type: "measure" }, planned: { type: "measure" }, note: { type: "line", max: 500 } } },
    prerequisites: { type: "lines" }, assumptions: { type: "lines" }, priority: { type: "choice", of: ["high", "medium", "low"] },
  },
  columns: ["type", "benefitOwner", "baseline", "target", "unit"],
  states: ["identified", "profiled", "approved", "inRealisation", "realised", "partlyRealised", "notRealised", "cancelled"],
  fixed: ["realised", "partlyRealised", "notRealised", "cancelled"], dropped: ["cancelled"], approved: ["approved"],
  transitions: [
    { name: "profile", from: ["identified"], to: "profiled", right: "edit", needs: ["benefitOwner", "indicator", "baseline", "target"] },
    { name: "approve", from: ["profiled"], to: "approved", right: "decide" },
    { name: "start", from: ["approved"], to: "inRealisation", right: "edit" },
    { name: "realise", from: ["inRealisation"], to: "realised", right: "decide" },
    { name: "realisePartly", from: ["inRealisation"], to: "partlyRealised", right: "decide", reason: true },
    { name: "miss", from: ["inRealisation"], to: "notRealised", right: "decide", reason: true },
    { name: "cancel", from: ["identified", "profiled", "approved", "inRealisation"], to: "cancelled", right: "edit", reason: true },
    { name: "reopen", from: ["realised", "partlyRealised", "notRealised", "cancelled"], to: "inRealisation", right: "edit", reason: true },
  ],
  who: { edit: ["projectManager", "sponsor"], decide: ["sponsor"] },
})
