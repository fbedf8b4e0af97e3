// Deletes one's own comment, with the mentions in it.

import { handle } from "../../../platform/handler.ts"
import { subjectIds, subjectOf } from "../subject.ts"
import { deleteComment } from "./comments.sql.ts"
import { openOwnComment } from "./open-own-comment.ts"

export const commentDelete = handle("commentDelete", async ({ commentId }, context) => {
  const comment = await openOwnComment(context, commentId)
  await deleteComment(context.tx, context.project, commentId)
  context.emit({ topic: "comment", payload: subjectIds(subjectOf(comment)) })
  return {}
})
