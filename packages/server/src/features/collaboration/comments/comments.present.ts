// A comment as its readers see it.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { presentCode } from "../../present-code.ts"
import { subjectIds, subjectOf } from "../subject.ts"
import type { CommentRow } from "./comments.sql.ts"

export type CommentView = OutputOf<typeof OPERATIONS.commentCreate>

export function presentComment(row: CommentRow, readerId: string): CommentView {
  return {
    id: presentCode.commentId(row.id), ...subjectIds(subjectOf(row)),
    authorId: presentCode.userId(row.author_id), authorName: row.author_name, body: row.body, createdAt: row.created_at.toISOString(), editedAt: row.edited_at?.toISOString() ?? null,
    revision: row.revision, mentions: row.mentions.map(({ userId, name }) => ({ userId: presentCode.userId(userId), name })), mine: row.author_id === readerId,
  }
}
