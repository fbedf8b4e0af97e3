// An attached file as its readers see it.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { presentCode } from "../../present-code.ts"
import { subjectIds, subjectOf } from "../subject.ts"
import type { AttachmentRow } from "./attachments.sql.ts"

export type AttachmentView = OutputOf<typeof OPERATIONS.attachmentUpload>

export function presentAttachment(row: AttachmentRow, readerId: string): AttachmentView {
  return {
    id: presentCode.attachmentId(row.id), ...subjectIds(subjectOf(row)),
    fileName: row.file_name, bytes: row.bytes, mediaType: row.media_type, uploadedBy: row.uploader_name, uploadedAt: row.uploaded_at.toISOString(), mine: row.uploaded_by === readerId,
  }
}
