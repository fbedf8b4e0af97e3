// A deployment: what goes where in which window, step by step with a way back, and whether it worked.

import { artefactKind } from "../kind.ts"

export const DEPLOYMENT_VOTES = ["go", "noGo", "abstain"] as const

export const deployment = artefactKind({
  kind: "deployment", prefix: "DPL", station: "closing",
  fields: {
    release: { type: "line", max: 100 }, environment: { type: "choice", of: ["development", "test", "staging", "production"] }, deliverables: { type: "artefacts", kinds: ["deliverable"] },
    windowFrom: { type: "moment" }, windowTo: { type: "moment" }, freezeFrom: { type: "date" }, communications: { type: "lines" },
    steps: { type: "rows", fields: { step: { type: "line", max: 500 }, responsible: { type: "person" }, minutes: { type: "integer", min: 0, max: 10_000 }, check: { type: "line", max: 500 }, rollbackPoint: { type: "boolean" }, rollback: { type: "line", max: 500 }, startedAt: { type: "moment" }, doneAt: { type: "moment" }, result: { type: "choice", of: ["done", "failed", "skipped"] } } },
    criteria: { type: "rows", fields: { criterion: { type: "line", max: 500 }, met: { type: "boolean" } } },
    /** Each votes for themselves (`deployment.vote`). A vote without a time was written down by somebody else and does not count. */
    votes: { type: "rows", signed: true, fields: { person: { type: "person" }, vote: { type: "choice", of: DEPLOYMENT_VOTES }, remark: { type: "line", max: 500 }, at: { type: "moment" } } },
    rehearsedOn: { type: "date" }, rehearsalFindings: { type: "text", max: 20_000 }, backOutPlan: { type: "text", max: 20_000 },
    smokeTests: { type: "rows", fields: { test: { type: "line", max: 500 }, expected: { type: "line", max: 500 }, passed: { type: "boolean" } } }, outcome: { type: "text", max: 20_000 },
  },
  columns: ["release", "environment", "windowFrom", "rehearsedOn"],
  states: ["planned", "rehearsed", "approved", "executing", "verified", "completed", "rolledBack", "cancelled"], fixed: ["completed", "rolledBack", "cancelled"], dropped: ["cancelled"], approved: ["approved", "completed"],
  transitions: [
    { name: "rehearse", from: ["planned"], to: "rehearsed", right: "edit", needs: ["steps", "rehearsedOn"] },
    { name: "approve", from: ["planned", "rehearsed"], to: "approved", right: "decide", needs: ["steps", "backOutPlan", "votes"] },
    { name: "execute", from: ["approved"], to: "executing", right: "edit" },
    { name: "verify", from: ["executing"], to: "verified", right: "edit", needs: ["smokeTests"] },
    { name: "complete", from: ["verified"], to: "completed", right: "edit" },
    { name: "rollBack", from: ["executing", "verified"], to: "rolledBack", right: "edit", reason: true },
    { name: "cancel", from: ["planned", "rehearsed", "approved"], to: "cancelled", right: "edit", reason: true },
    { name: "reopen", from: ["rolledBack", "cancelled"], to: "planned", right: "edit", reason: true },
  ],
  who: { edit: ["projectManager", "teamMember", "operations"], decide: ["sponsor", "operations"] },
})
