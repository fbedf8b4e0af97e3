// Files attached to a task, an artefact or the project.

import { handle } from "../../../platform/handler.ts"
import { readCursor, writeCursor } from "../../page-cursor.ts"
import { openSubject } from "../subject.ts"
import { presentAttachment } from "./attachments.present.ts"
import { attachmentsOn } from "./attachments.sql.ts"

export const attachmentList = handle("attachmentList", async ({ taskId, artefactId, after, limit }, context) => {
  if (taskId === undefined && artefactId === undefined && context.project.ownTasksOnly) return { items: [], next: null }
  const subject = await openSubject(context, { taskId, artefactId })
  const rows = await attachmentsOn(context.tx, context.project, subject, after === undefined ? null : placeOf(after), limit + 1)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.map((row) => presentAttachment(row, context.actor.userId)), next: last === undefined ? null : writeCursor([last.uploaded_micros, last.id]) }
})

function placeOf(cursor: string): { readonly micros: number; readonly id: string } {
  const [micros = "", id = ""] = readCursor(cursor, 2)
  return { micros: Math.trunc(Number(micros)) || 0, id }
}
