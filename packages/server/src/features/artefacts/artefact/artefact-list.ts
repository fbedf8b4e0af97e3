// Artefacts of a kind, or of all kinds that the caller may see.

import { handle } from "../../../platform/handler.ts"
import { writeCursor } from "../../page-cursor.ts"
import { presentSummary, readingOf } from "../artefacts.present.ts"
import { artefactTotal, artefactsOf } from "../list/list-artefacts.sql.ts"
import { listQuestion } from "../list/list-question.ts"
import { sightOf } from "../sight.ts"

export const artefactList = handle("artefactList", async ({ projectId: _project, limit, ...wish }, context) => {
  const { tx, project } = context
  const question = await listQuestion(context, { ...wish, limit: limit + 1 })
  const rows = await artefactsOf(tx, project, sightOf(context), question)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const reading = await readingOf(context, shown, false)
  // Who stands on a page that begins and ends the list needs no counting.
  const total = question.after === null && last === undefined ? shown.length : await artefactTotal(tx, project, sightOf(context), question)
  return { items: shown.map((row) => presentSummary(row, reading)), next: last === undefined ? null : writeCursor(last.place), total }
})
