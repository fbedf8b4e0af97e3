// Comments, attachments, mentions, live events, search and my work: mechanisms that every artefact uses.
// `subject` names the thing they hang on: the project itself, one task or one artefact.

import { z } from "zod"
import { artefactId, attachmentId, civilDate, civilDateTime, commentId, empty, moment, page, pageQuery, projectId, revision, taskId, text, userId } from "../schemas/basics.ts"
import { health } from "../schemas/projects.ts"
import { artefactKindName } from "../schemas/artefacts.ts"
import { attachment, comment } from "../schemas/collaboration.ts"
import { task } from "../schemas/tasks.ts"
import { LIMITS } from "../limits.ts"
import { operation } from "../operation.ts"

/** A task or an artefact, not both; neither: the project itself. */
const subject = { projectId, taskId: taskId.nullable().default(null), artefactId: artefactId.nullable().default(null) }
const querySubject = { projectId, taskId: taskId.optional(), artefactId: artefactId.optional() }

export const commentList = operation({
  name: "comment.list", summary: "Comments on a task, an artefact or the project, oldest first.", method: "GET", path: "/projects/:projectId/comments",
  access: { kind: "project", permission: "comment.read" }, input: z.strictObject({ ...querySubject, ...pageQuery }), output: page(comment),
})
export const commentCreate = operation({
  name: "comment.create", summary: "Adds a comment; people named with @[usr_…] are told.", method: "POST", path: "/projects/:projectId/comments",
  access: { kind: "project", permission: "comment.write" }, creates: true, errors: ["limitExceeded", "idempotencyKeyReused"],
  input: z.strictObject({ ...subject, body: text(LIMITS.commentLength).min(1) }), output: comment,
})
export const commentUpdate = operation({
  name: "comment.update", summary: "Changes one's own comment.", method: "PATCH", path: "/projects/:projectId/comments/:commentId",
  access: { kind: "project", permission: "comment.write" }, errors: ["conflict"],
  input: z.strictObject({ projectId, commentId, seenRevision: revision, body: text(LIMITS.commentLength).min(1) }), output: comment,
})
export const commentDelete = operation({
  name: "comment.delete", summary: "Deletes one's own comment.", method: "DELETE", path: "/projects/:projectId/comments/:commentId",
  access: { kind: "project", permission: "comment.write" }, input: z.strictObject({ projectId, commentId }), output: empty,
})

export const attachmentList = operation({
  name: "attachment.list", summary: "Files attached to a task, an artefact or the project.", method: "GET", path: "/projects/:projectId/attachments",
  access: { kind: "project", permission: "comment.read" }, input: z.strictObject({ ...querySubject, ...pageQuery }), output: page(attachment),
})
export const attachmentUpload = operation({
  name: "attachment.upload", summary: "Attaches a file.", method: "POST", path: "/projects/:projectId/attachments",
  access: { kind: "project", permission: "attachment.write" }, creates: true, body: "upload", errors: ["payloadTooLarge", "limitExceeded"],
  input: z.strictObject({ ...querySubject, fileName: text(LIMITS.fileNameLength).min(1) }), output: attachment,
})
export const attachmentDownload = operation({
  name: "attachment.download", summary: "An attached file; always as a download.", method: "GET", path: "/projects/:projectId/attachments/:attachmentId/file",
  access: { kind: "project", permission: "comment.read" }, body: "download", input: z.strictObject({ projectId, attachmentId }), output: empty,
})
export const attachmentDelete = operation({
  name: "attachment.delete", summary: "Removes an attached file (one's own, or any for project managers).", method: "DELETE", path: "/projects/:projectId/attachments/:attachmentId",
  access: { kind: "project", permission: "attachment.write" }, input: z.strictObject({ projectId, attachmentId }), output: empty,
})

/** Events: `plan` {revision}, `comment` {taskId, artefactId}, `attachment` {taskId, artefactId}, `artefact` {id, kind, revision} (or only the kind where many changed), `approval` {}, `notification` {} (for me, in whichever project), `project` {revision}, `presence` {people}, `access` {} (rights changed: reload). */
export const projectEvents = operation({
  name: "project.events", summary: "Live events of a project. Ids resume with Last-Event-ID; the truth is fetched, events only wake.", method: "GET", path: "/projects/:projectId/events",
  access: { kind: "project", permission: "project.read" }, body: "events", input: z.strictObject({ projectId }), output: empty,
})
export const presenceSet = operation({
  name: "presence.set", summary: "Tells the others where I am in a project.", method: "PUT", path: "/projects/:projectId/presence",
  access: { kind: "project", permission: "project.read" }, scope: "read",
  input: z.strictObject({ projectId, client: z.string().regex(/^[0-9A-Za-z_-]{8,40}$/), page: text(40), taskId: taskId.nullable(), field: text(40).nullable() }), output: empty,
})

export const myWork = operation({
  name: "my.work", summary: "My tasks over all projects, mentions of me, and my projects.", method: "GET", path: "/me/work",
  access: { kind: "signedIn" }, input: empty,
  output: z.strictObject({
    tasks: z.array(task.extend({ projectName: z.string(), late: z.boolean(), mayReport: z.boolean(), planRevision: z.int() })),
    mentions: z.array(z.strictObject({ commentId, projectId, projectName: z.string(), taskId: taskId.nullable(), taskName: z.string().nullable(), artefactId: artefactId.nullable(), artefactTitle: z.string().nullable(), authorName: z.string(), body: z.string(), /** Everybody named in it. */ mentioned: z.array(z.strictObject({ userId, name: z.string() })), at: moment, read: z.boolean() })),
    /** Open things that are mine to do: I own them, or a field names me as responsible. */
    artefacts: z.array(z.strictObject({ id: artefactId, projectId, projectName: z.string(), kind: artefactKindName, key: z.string(), title: z.string(), state: z.string(), due: civilDate.nullable() })),
    projects: z.array(z.strictObject({ id: projectId, name: z.string(), code: z.string(), health, finish: civilDateTime.nullable(), percentComplete: z.int() })),
  }),
})
export const mentionsRead = operation({
  name: "mentions.read", summary: "Marks mentions of me as read.", method: "POST", path: "/me/mentions/read",
  access: { kind: "signedIn" }, input: z.strictObject({ commentIds: z.array(commentId).max(200) }), output: empty,
})
export const search = operation({
  name: "search", summary: "Projects, tasks, artefacts, comments and people I may see, by their words.", method: "GET", path: "/search",
  access: { kind: "signedIn" }, input: z.strictObject({ q: text(LIMITS.searchLength).min(1) }),
  output: z.strictObject({ items: z.array(z.strictObject({ kind: z.enum(["project", "task", "artefact", "comment", "person"]), id: z.string(), title: z.string(), context: z.string(), projectId: z.string().nullable(), /** Where a comment stands, and what kind an artefact is. */ taskId: z.string().nullable(), artefactId: z.string().nullable(), artefactKind: artefactKindName.nullable() })) }),
})
