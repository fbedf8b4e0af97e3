// What operations received: the service, its hypercare, what is known to go wrong with it, and the tickets about it.

import { artefactKind } from "../kind.ts"

export const service = artefactKind({
  kind: "service", prefix: "SVC", station: "closing",
  fields: {
    description: { type: "text", max: 20_000 }, serviceOwner: { type: "person" }, supportHours: { type: "choice", of: ["weekdays8to17", "weekdays7to19", "monToSat8to20", "always"] }, timeZone: { type: "line", max: 60 }, holidays: { type: "lines" },
    /** Minutes of support time to the first answer and to the solution, by priority. */
    targets: { type: "rows", maxItems: 4, fields: { priority: { type: "choice", of: ["p1", "p2", "p3", "p4"] }, respondMinutes: { type: "integer", min: 1, max: 1_000_000 }, resolveMinutes: { type: "integer", min: 1, max: 1_000_000 } } },
    levels: { type: "rows", maxItems: 5, fields: { level: { type: "line", max: 60 }, team: { type: "line" }, contact: { type: "line" } } },
    warrantyFrom: { type: "date" }, warrantyUntil: { type: "date" }, warrantyScope: { type: "text", max: 10_000 }, warrantyRespondMinutes: { type: "integer", min: 0, max: 1_000_000 },
    hypercareFrom: { type: "date" }, hypercareUntil: { type: "date" }, hypercareTeam: { type: "people" }, dailyCall: { type: "line" },
    /** Hypercare ends when: days without a P1, open P2 at most, service levels met, open tickets at most. */
    daysWithoutP1: { type: "integer", min: 0, max: 365 }, openP2Max: { type: "integer", min: 0, max: 10_000 }, serviceLevelMet: { type: "percent" }, backlogMax: { type: "integer", min: 0, max: 100_000 }, hypercareReport: { type: "text" },
  },
  columns: ["serviceOwner", "supportHours", "hypercareUntil", "warrantyUntil"],
  states: ["planned", "hypercare", "live", "retired"], dropped: ["retired"],
  transitions: [
    { name: "start", from: ["planned"], to: "hypercare", right: "decide", needs: ["serviceOwner", "supportHours", "targets", "hypercareFrom", "hypercareUntil"] },
    { name: "goLive", from: ["planned", "hypercare"], to: "live", right: "decide", needs: ["serviceOwner"] },
    { name: "retire", from: ["live"], to: "retired", right: "decide", reason: true }, { name: "reopen", from: ["retired"], to: "live", right: "decide" },
  ],
  who: { edit: ["projectManager", "operations"], decide: ["operations"] },
})

/** An error that is known, with the way around it, for the service desk. */
export const knownError = artefactKind({
  kind: "knownError", prefix: "KE", station: "closing",
  fields: { service: { type: "artefact", kinds: ["service"] }, symptom: { type: "text", max: 10_000 }, cause: { type: "text", max: 10_000 }, workaround: { type: "text", max: 10_000 }, defect: { type: "artefact", kinds: ["defect"] }, used: { type: "integer", min: 0 } },
  columns: ["service", "used"],
  states: ["known", "solved"],
  transitions: [{ name: "solve", from: ["known"], to: "solved", right: "edit" }, { name: "reopen", from: ["solved"], to: "known", right: "edit" }],
  who: { edit: ["projectManager", "teamMember", "operations"] },
})

export const ticket = artefactKind({
  kind: "ticket", prefix: "T", station: "closing",
  fields: {
    service: { type: "artefact", kinds: ["service"] }, type: { type: "choice", of: ["incident", "request", "question", "problem"] }, description: { type: "text", max: 20_000 }, priority: { type: "choice", of: ["p1", "p2", "p3", "p4"] }, requester: { type: "person" }, requesterName: { type: "line" },
    assignee: { type: "person" }, level: { type: "line", max: 60 }, knownError: { type: "artefact", kinds: ["knownError"] }, deliverable: { type: "artefact", kinds: ["deliverable"] }, resolution: { type: "text", max: 20_000 },
    /** A claim against the project that delivered it, while the warranty runs. */
    claim: { type: "boolean" }, defect: { type: "artefact", kinds: ["defect"] },
    openedAt: { type: "moment" }, respondedAt: { type: "moment" }, resolvedAt: { type: "moment" }, respondBy: { type: "moment" }, resolveBy: { type: "moment" }, pausedSince: { type: "moment" },
    /** Support time that did not count, because the requester was waited for. */
    pausedMinutes: { type: "integer", min: 0 },
  },
  columns: ["service", "type", "priority", "assignee", "openedAt", "resolveBy"],
  states: ["open", "inProgress", "waiting", "resolved", "closed"], fixed: ["closed"],
  transitions: [
    { name: "start", from: ["open", "waiting"], to: "inProgress", right: "edit" }, { name: "wait", from: ["open", "inProgress"], to: "waiting", right: "edit", reason: true },
    { name: "resolve", from: ["open", "inProgress", "waiting"], to: "resolved", right: "edit", needs: ["resolution"] }, { name: "close", from: ["resolved"], to: "closed", right: "edit" },
    { name: "reopen", from: ["resolved", "closed"], to: "open", right: "edit", reason: true },
  ],
  who: { edit: ["projectManager", "teamMember", "stakeholder", "operations", "sponsor"] },
})
