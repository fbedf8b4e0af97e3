// Removes an attached file: one's own, or any for those who run the project.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { isVisibleSubject, subjectIds, subjectOf } from "../subject.ts"
import { attachmentById, deleteAttachment } from "./attachments.sql.ts"

export const attachmentDelete = handle("attachmentDelete", async ({ attachmentId }, context) => {
  const { tx, project, actor, services } = context
  const row = await attachmentById(tx, project, attachmentId)
  if (row === null || !(await isVisibleSubject(context, row))) fail("notFound")
  if (row.uploaded_by !== actor.userId && !project.permissions.has("project.edit")) fail("forbidden")
  await deleteAttachment(tx, project, attachmentId)
  context.emit({ topic: "attachment", payload: subjectIds(subjectOf(row)) })
  // A file whose row is gone is found by nobody; should this fail, it is only room on the disk.
  context.afterCommit(() => void services.files.remove(attachmentId).catch(() => undefined))
  return {}
})
