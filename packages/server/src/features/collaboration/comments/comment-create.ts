// Adds a comment; people named in it who may see it are told.

import { handle } from "../../../platform/handler.ts"
import { openSubject, subjectIds } from "../subject.ts"
import { presentComment } from "./comments.present.ts"
import { namedPeople } from "./comments.rules.ts"
import { writeLetters } from "./mention-letters.ts"
import { commentById, insertComment, setMentions } from "./comments.sql.ts"

export const commentCreate = handle("commentCreate", async ({ taskId, artefactId, body }, context) => {
  const { tx, project, actor } = context
  const subject = await openSubject(context, { taskId, artefactId })
  const named = namedPeople(body)
  const id = context.newId("cmt")
  await insertComment(tx, project, { id, subject, authorId: actor.userId, body })
  await writeLetters(context, subject, body, await setMentions(tx, project, id, subject, named))
  context.emit({ topic: "comment", payload: subjectIds(subject) })
  const row = await commentById(tx, project, id)
  if (row === null) throw new Error("A comment that was just written is there")
  return presentComment(row, actor.userId)
})
