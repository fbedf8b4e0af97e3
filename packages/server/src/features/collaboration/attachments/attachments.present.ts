// An attached file as its readers see it.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import type { AttachmentRow } from "./attachments.sql.ts"

export type AttachmentView = OutputOf<typeof OPERATIONS.attachmentUpload>

export function presentAttachment(row: AttachmentRow, readerId: string): AttachmentView {
  return {
    // Ids are held to their form by check constraints of the database.
    id: row.id as AttachmentView["id"], taskId: row.subject_kind === "task" ? (row.subject_id as AttachmentView["taskId"]) : null,
    fileName: row.file_name, bytes: row.bytes, mediaType: row.media_type, uploadedBy: row.uploader_name, uploadedAt: row.uploaded_at.toISOString(), mine: row.uploaded_by === readerId,
  }
}
