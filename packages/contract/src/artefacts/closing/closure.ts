// The end of a project: what was signed off with which snags, the formal closure, and the final report.

import { artefactKind } from "../kind.ts"

/** The client signs that a part, or the whole, is what was agreed; what is still to be mended stands in the snag list. */
export const signOff = artefactKind({
  kind: "signOff", prefix: "SGN", station: "closing",
  fields: {
    scope: { type: "text", max: 20_000 }, deliverables: { type: "artefacts", kinds: ["deliverable"] },
    criteria: { type: "rows", fields: { criterion: { type: "line", max: 500 }, met: { type: "boolean" }, remark: { type: "line", max: 500 } } },
    snags: { type: "rows", fields: { snag: { type: "line", max: 500 }, due: { type: "date" }, responsible: { type: "person" }, done: { type: "boolean" } } },
    /** Silence is acceptance after so many days only if the contract says so. */
    deemedAfterDays: { type: "integer", min: 0, max: 365 }, contractClause: { type: "line", max: 500 }, signatory: { type: "line" },
  },
  columns: ["signatory", "deliverables"],
  who: { decide: ["sponsor", "stakeholder", "operations"] },
})

export const closure = artefactKind({
  kind: "closure", prefix: "CLS", station: "closing", single: true,
  fields: {
    type: { type: "choice", of: ["complete", "early"] }, earlyReason: { type: "text", max: 20_000 }, salvage: { type: "lines" },
    checklist: { type: "rows", fields: { item: { type: "line", max: 500 }, done: { type: "boolean" }, note: { type: "line", max: 500 } } },
    openPoints: { type: "rows", fields: { point: { type: "line", max: 500 }, newOwner: { type: "person" }, due: { type: "date" } } },
    retentionUntil: { type: "date" }, archivePlace: { type: "line" }, celebration: { type: "line" },
  },
  columns: ["type"],
  states: ["draft", "inReview", "changesRequested", "closed"], fixed: ["inReview", "closed"], approved: ["closed"],
  transitions: [
    { name: "submit", from: ["draft", "changesRequested"], to: "inReview", right: "edit", needs: ["type", "checklist"] },
    { name: "requestChanges", from: ["inReview"], to: "changesRequested", right: "decide", reason: true },
    { name: "closeProject", from: ["inReview"], to: "closed", right: "decide", asks: "approvers" },
  ],
})

/** Original spec against delivered; the figures are taken from the data when it is issued and stay. */
export const finalReport = artefactKind({
  kind: "finalReport", prefix: "FR", station: "closing", keeping: "report", single: true,
  fields: {
    summary: { type: "text" }, objectivesText: { type: "text" }, wentWell: { type: "lines" }, wentBadly: { type: "lines" }, thanks: { type: "text", max: 10_000 },
    /** JSON of the figures as they were when it was issued. */
    figures: { type: "text", max: 100_000 },
  },
  // Its version is cut with the figures, by what follows from the step.
  states: ["draft", "issued"], fixed: ["issued"],
  transitions: [{ name: "issue", from: ["draft"], to: "issued", right: "edit", needs: ["summary"] }],
})
