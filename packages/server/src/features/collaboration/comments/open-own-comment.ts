// A comment that the caller wrote. Whose subject cannot be seen is not found; another's is only to be read.

import { fail } from "../../../platform/failure.ts"
import type { ProjectContext } from "../../../platform/handler.ts"
import { isVisibleSubject } from "../subject.ts"
import type { CommentRow } from "./comments.sql.ts"
import { commentById } from "./comments.sql.ts"

export async function openOwnComment(context: ProjectContext, commentId: string): Promise<CommentRow> {
  const row = await commentById(context.tx, context.project, commentId)
  if (row === null || !(await isVisibleSubject(context, row))) fail("notFound")
  if (row.author_id !== context.actor.userId) fail("forbidden")
  return row
}
