// A comment as its readers see it.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { presentCode } from "../../present-code.ts"
import type { CommentRow } from "./comments.sql.ts"

export type CommentView = OutputOf<typeof OPERATIONS.commentCreate>

export function presentComment(row: CommentRow, readerId: string): CommentView {
  return {
    // Ids are held to their form by check constraints of the database.
    id: row.id as CommentView["id"], taskId: row.subject_kind === "task" ? (row.subject_id as CommentView["taskId"]) : null,
    authorId: presentCode.userId(row.author_id), authorName: row.author_name, body: row.body, createdAt: row.created_at.toISOString(), editedAt: row.edited_at?.toISOString() ?? null,
    revision: row.revision, mentions: row.mentions.map(({ userId, name }) => ({ userId: presentCode.userId(userId), name })), mine: row.author_id === readerId,
  }
}
