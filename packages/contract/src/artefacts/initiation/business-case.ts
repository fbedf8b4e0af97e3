// The business case: why it is worth its money. All options stand on one grid of costs and benefits.

import { artefactKind } from "../kind.ts"

export const businessCase = artefactKind({
  kind: "businessCase", prefix: "BC", station: "initiation", single: true,
  fields: {
    reasons: { type: "text" }, strategicFit: { type: "text" }, timescale: { type: "text" }, fundingSource: { type: "line" },
    options: { type: "rows", maxItems: 12, fields: {
      name: { type: "line" }, kind: { type: "choice", of: ["doNothing", "doMinimum", "preferred", "other"] }, scope: { type: "text", max: 5_000 },
      months: { type: "integer", min: 0, max: 600 }, risk: { type: "text", max: 5_000 }, score: { type: "score", min: 0, max: 5 }, kept: { type: "boolean" }, reason: { type: "text", max: 5_000 },
    } },
    /** Each line belongs to the option whose row id it names; amounts are positive, `direction` says which way they go. */
    lines: { type: "rows", maxItems: 400, fields: {
      option: { type: "line", max: 40 }, label: { type: "line" }, direction: { type: "choice", of: ["cost", "benefit"] },
      treatment: { type: "choice", of: ["capex", "opex"] }, stage: { type: "choice", of: ["acquisition", "implementation", "migration", "licences", "hosting", "support", "staff", "training", "upgrade", "downtime", "exit", "residual", "benefit", "other"] },
      cashable: { type: "boolean" }, amounts: { type: "amounts" },
    } },
    chosenOption: { type: "line", max: 40 },
    baseDate: { type: "date" }, periods: { type: "integer", min: 1, max: 60 }, timing: { type: "choice", of: ["endOfYear", "midYear", "dated"] },
    rate: { type: "percent", min: 0, max: 100_000 }, financeRate: { type: "percent", min: 0, max: 100_000 }, reinvestRate: { type: "percent", min: 0, max: 100_000 },
    users: { type: "integer", min: 0 }, sensitivity: { type: "percent", max: 10_000 },
    scenarios: { type: "rows", maxItems: 10, fields: { name: { type: "line" }, cost: { type: "percent", max: 100_000 }, benefit: { type: "percent", max: 100_000 } } },
    assumptions: { type: "lines" }, majorRisks: { type: "lines" }, dependencies: { type: "lines" }, recommendation: { type: "text" },
  },
  columns: ["fundingSource", "rate"],
  who: { see: ["sponsor", "projectManager"], decide: ["sponsor"] },
})
