// Changes one's own comment.

import { handle } from "../../../platform/handler.ts"
import { checkRevision } from "../../check-revision.ts"
import { subjectIds, subjectOf } from "../subject.ts"
import { presentComment } from "./comments.present.ts"
import { namedPeople } from "./comments.rules.ts"
import { writeLetters } from "./mention-letters.ts"
import { commentById, setMentions, updateComment } from "./comments.sql.ts"
import { openOwnComment } from "./open-own-comment.ts"

export const commentUpdate = handle("commentUpdate", async ({ commentId, seenRevision, body }, context) => {
  const { tx, project, actor } = context
  const comment = await openOwnComment(context, commentId)
  checkRevision({ kind: "comment", id: commentId, seenRevision, revision: comment.revision, present: comment, wanted: { body } })
  const named = namedPeople(body)
  await updateComment(tx, project, commentId, body)
  const subject = subjectOf(comment)
  await writeLetters(context, subject, body, await setMentions(tx, project, commentId, subject, named))
  context.emit({ topic: "comment", payload: subjectIds(subject) })
  const row = await commentById(tx, project, commentId)
  if (row === null) throw new Error("A comment that was just changed is there")
  return presentComment(row, actor.userId)
})
