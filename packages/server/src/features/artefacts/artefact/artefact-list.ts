// Artefacts of a kind, or of all kinds that the caller may see. How many there are stands on the first page: whoever reads on
// knows it, and counting a hundred thousand costs more than the page.

import { handle } from "../../../platform/handler.ts"
import { writeCursor } from "../../page-cursor.ts"
import { presentSummary, readingOf } from "../artefacts.present.ts"
import { customFields } from "../fields/custom-fields.sql.ts"
import { artefactTotal, artefactsOf } from "../list/list-artefacts.sql.ts"
import { listQuestion } from "../list/list-question.ts"
import { sightOf } from "../sight.ts"

export const artefactList = handle("artefactList", async ({ projectId: _project, limit, ...wish }, context) => {
  const { tx, project, actor } = context
  const declared = await customFields(tx, actor.organizationId, null)
  const question = listQuestion(context, { ...wish, limit: limit + 1 }, declared)
  const rows = await artefactsOf(tx, project, sightOf(context), question)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const reading = await readingOf(context, shown, false, declared)
  const total = question.after !== null ? null : last === undefined ? shown.length : await artefactTotal(tx, project, sightOf(context), question)
  return { items: shown.map((row) => presentSummary(row, reading)), next: last === undefined ? null : writeCursor(last.place), ...(total === null ? {} : { total }) }
})
