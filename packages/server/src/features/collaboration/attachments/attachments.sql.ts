// All SQL of attached files; the bytes lie in the file store under the same id.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import type { ProjectKey } from "../../planning/plan/index.ts"
import { onSubject } from "../subject.ts"
import type { Subject } from "../subject.ts"

type Tx = Transaction<Database>

export interface AttachmentRow {
  readonly id: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly file_name: string
  readonly media_type: string
  readonly bytes: number
  readonly uploaded_by: string
  readonly uploader_name: string
  readonly uploaded_at: Date
  readonly uploaded_micros: number
}

const COLUMNS = sql`a.id, a.subject_kind, a.subject_id, a.file_name, a.media_type, a.bytes, a.uploaded_by, u.name as uploader_name, a.uploaded_at, (extract(epoch from a.uploaded_at) * 1000000)::bigint as uploaded_micros`

export async function attachmentsOn(tx: Tx, project: ProjectKey, subject: Subject, after: { readonly micros: number; readonly id: string } | null, limit: number): Promise<readonly AttachmentRow[]> {
  const { rows } = await sql<AttachmentRow>`select ${COLUMNS} from attachment a join app_user u on u.id = a.uploaded_by
    where a.organization_id = ${project.organizationId} and a.project_id = ${project.id} and ${onSubject("a", subject)}
      ${after === null ? sql`` : sql`and ((extract(epoch from a.uploaded_at) * 1000000)::bigint, a.id) > (${after.micros}::bigint, ${after.id}::text)`}
    order by a.uploaded_at, a.id limit ${limit}`.execute(tx)
  return rows
}

export async function attachmentById(tx: Tx, project: ProjectKey, attachmentId: string): Promise<AttachmentRow | null> {
  const { rows } = await sql<AttachmentRow>`select ${COLUMNS} from attachment a join app_user u on u.id = a.uploaded_by
    where a.organization_id = ${project.organizationId} and a.project_id = ${project.id} and a.id = ${attachmentId}`.execute(tx)
  return rows[0] ?? null
}

export interface NewAttachment {
  readonly id: string
  readonly subject: Subject
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: Buffer
  readonly uploadedBy: string
}

export async function insertAttachment(tx: Tx, project: ProjectKey, file: NewAttachment): Promise<void> {
  await sql`insert into attachment (organization_id, project_id, id, subject_kind, subject_id, file_name, media_type, bytes, sha256, uploaded_by)
    values (${project.organizationId}, ${project.id}, ${file.id}, ${file.subject.kind}, ${file.subject.id}, ${file.fileName}, ${file.mediaType}, ${file.bytes}, ${file.sha256}, ${file.uploadedBy})`.execute(tx)
}

export async function deleteAttachment(tx: Tx, project: ProjectKey, attachmentId: string): Promise<void> {
  await sql`delete from attachment where organization_id = ${project.organizationId} and project_id = ${project.id} and id = ${attachmentId}`.execute(tx)
}

/** Bytes that a project keeps already. Its row is locked meanwhile, so that two uploads cannot both be the last that fits. */
export async function bytesOfProject(tx: Tx, project: ProjectKey): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select coalesce(sum(bytes), 0)::bigint as bytes from attachment where organization_id = ${project.organizationId} and project_id = ${project.id}`.execute(tx)
  return rows[0]?.bytes ?? 0
}
