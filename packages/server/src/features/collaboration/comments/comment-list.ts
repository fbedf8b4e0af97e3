// Comments on a task, an artefact or the project, oldest first.

import { handle } from "../../../platform/handler.ts"
import { readCursor, writeCursor } from "../../page-cursor.ts"
import { openSubject } from "../subject.ts"
import { presentComment } from "./comments.present.ts"
import { commentsOn } from "./comments.sql.ts"

export const commentList = handle("commentList", async ({ taskId, artefactId, after, limit }, context) => {
  // Who sees only own tasks finds nothing said about the project, rather than a refusal on every page.
  if (taskId === undefined && artefactId === undefined && context.project.ownTasksOnly) return { items: [], next: null }
  const subject = await openSubject(context, { taskId, artefactId })
  const rows = await commentsOn(context.tx, context.project, subject, { after: after === undefined ? null : placeOf(after), limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.map((row) => presentComment(row, context.actor.userId)), next: last === undefined ? null : writeCursor([last.created_micros, last.id]) }
})

function placeOf(cursor: string): { readonly micros: number; readonly id: string } {
  const [micros = "", id = ""] = readCursor(cursor, 2)
  return { micros: Math.trunc(Number(micros)) || 0, id }
}
