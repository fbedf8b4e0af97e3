// An attached file; always as a download.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { isVisibleSubject } from "../subject.ts"
import { attachmentById } from "./attachments.sql.ts"

export const attachmentDownload = handle("attachmentDownload", async ({ attachmentId }, context) => {
  const row = await attachmentById(context.tx, context.project, attachmentId)
  if (row === null || !(await isVisibleSubject(context, row))) fail("notFound")
  const stored = await context.services.files.open(attachmentId)
  if (stored === null) throw new Error(`The file of attachment ${attachmentId} is missing in the file store`)
  return { fileName: row.file_name, mediaType: row.media_type, content: stored.content }
})
