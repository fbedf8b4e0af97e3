// What the page of components shows: one small project that exists nowhere else, with something of everything.

import type { Artefact, Approval, ArtefactSummary } from "../artefacts/query/artefact-query.ts"
import type { Attachment, Comment } from "../collaboration/comment-query.ts"
import type { Project, ProjectId, ProjectMember } from "../projects/project-query.ts"

export const SAMPLE: ProjectId = "prj_componentsOfThisPage0"
const AT = "2026-03-02T09:30:00.000Z"
const ADA = { id: "usr_componentsAdaBrandt00", name: "Ada Brandt" } as const
const TOM = { id: "usr_componentsTomBerger00", name: "Tomasz Berger-Wielkopolski" } as const
export const PERSON = ADA.id
export const LONG = "Shared mailboxes keep their permissions through the move, including delegated sending rights and the calendars that assistants of the board keep for several people at once"

const mark = (dimension: Project["marks"][number]["dimension"], health: Project["marks"][number]["health"], reason: string, values: Project["marks"][number]["values"] = {}) => ({ dimension, health, reason, values, taskIds: [] })

export const PROJECT: Project = {
  id: SAMPLE, name: "Head office network and cloud", code: "HONAC", kind: "network", state: "executing", authorisedAt: AT, station: "execution", start: "2026-03-02T08:00", finish: "2026-09-30T17:00",
  percentComplete: 60, taskCount: 150, lateCount: 1, health: "attention", projectManagers: [ADA.name], myRole: "projectManager", revision: 1, updatedAt: AT,
  description: "", timeZone: "Europe/Berlin", currency: "EUR", currencyDigits: 2, statusDate: null, planRevision: 1,
  permissions: ["project.read", "artefact.read", "artefact.write", "comment.read", "comment.write", "attachment.write"],
  marks: [mark("schedule", "critical", "missedDeadlines", { count: 2 }), mark("cost", "attention", "costNoBaseline"), mark("scope", "good", "scopeKept", { count: 12 }), mark("quality", "unknown", "scheduleEmpty")],
  milestones: [], figures: { work: 275_400, actualWork: 133_968, baselineWork: null, cost: null, actualCost: null, baselineCost: null },
}

export const MEMBERS: readonly ProjectMember[] = [
  { userId: ADA.id, name: ADA.name, role: "projectManager", active: true, since: AT },
  { userId: TOM.id, name: TOM.name, role: "teamMember", active: true, since: AT },
]

const summary = (number: number, title: string, state: string, owner: ArtefactSummary["owner"], priority: string | null): ArtefactSummary => ({
  id: `art_componentsRequirement${number}`, projectId: SAMPLE, kind: "requirement", number, key: `REQ-${number}`, title, state, owner, fields: priority === null ? {} : { priority }, custom: {}, revision: 1, version: 0,
  createdAt: AT, updatedAt: AT, trashedAt: null, commentCount: number === 2 ? 3 : 0, linkCount: 0,
})

export const REQUIREMENTS: readonly ArtefactSummary[] = [
  summary(1, "Staff sign in with their company account", "approved", ADA, "must"),
  summary(2, LONG, "proposed", TOM, "should"),
  summary(3, "Phone clients need no reconfiguration", "rejected", null, null),
  summary(4, "Mail older than seven years is archived", "deferred", ADA, "could"),
]

const first = REQUIREMENTS[0] ?? summary(1, LONG, "proposed", null, null)

export const EDITABLE: Artefact = {
  ...first, state: "proposed", fields: { statement: "Everybody signs in once, with the account of the company.", priority: "must" }, createdBy: ADA, updatedBy: TOM, mayEdit: true, mayDecide: false,
  steps: [{ step: "analyse", to: "analysed", missing: ["rationale"], needsReason: false, asksApprovers: false }], names: {},
}
export const READ_ONLY: Artefact = { ...EDITABLE, id: "art_componentsRequirement9", mayEdit: false, steps: [], fields: { ...EDITABLE.fields, statement: `${LONG}. ${LONG}.` } }

const asked = { projectId: SAMPLE, projectName: PROJECT.name, subjectKind: "artefact", subjectId: EDITABLE.id, subjectTitle: EDITABLE.title, step: "approve", askedBy: TOM, askedAt: AT, contentHash: "5f2c9b7a41d0e8c3" } as const
export const APPROVALS: readonly Approval[] = [
  { ...asked, id: "apr_componentsOfThisPage1", approver: ADA, approverRole: "projectManager", due: "2026-03-06", message: "Please read before Friday.", decision: null, decidedAt: null, comment: "", signature: null, method: null, mine: true },
  { ...asked, id: "apr_componentsOfThisPage2", approver: TOM, approverRole: "sponsor", due: null, message: "", decision: "approved", decidedAt: AT, comment: "", signature: "c4d1a9e07b32f6", method: "session", mine: false },
  { ...asked, id: "apr_componentsOfThisPage3", approver: TOM, approverRole: "sponsor", due: null, message: "", decision: "rejected", decidedAt: AT, comment: "The second criterion cannot be tested.", signature: "0e7a3b55d9c210", method: "session", mine: false },
]

const said = (number: number, author: typeof ADA | typeof TOM, body: string, mine: boolean): Comment => ({ id: `cmt_componentsOfThisPage${number}`, taskId: null, artefactId: EDITABLE.id, authorId: author.id, authorName: author.name, body, createdAt: AT, editedAt: mine ? AT : null, revision: 1, mentions: [{ userId: TOM.id, name: TOM.name }], mine })
export const COMMENTS: readonly Comment[] = [said(1, TOM, LONG, false), said(2, ADA, `@[${TOM.id}] this is the wording that was agreed.`, true)]

export const FILES: readonly Attachment[] = [
  { id: "att_componentsOfThisPage1", taskId: null, artefactId: EDITABLE.id, fileName: "interfaces.pdf", bytes: 184_320, mediaType: "application/pdf", uploadedBy: ADA.name, uploadedAt: AT, mine: true },
  { id: "att_componentsOfThisPage2", taskId: null, artefactId: EDITABLE.id, fileName: `${LONG.slice(0, 90)}.xlsx`, bytes: 4_194_304, mediaType: "application/vnd.ms-excel", uploadedBy: TOM.name, uploadedAt: AT, mine: false },
]
