// A list of artefacts as CSV or Excel, as filtered and sorted. What the reader may not see is not in it.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import type { Download } from "../../../platform/handler.ts"
import { safeFileName } from "../../safe-file-name.ts"
import { readable, readingOf } from "../artefacts.present.ts"
import { customFields } from "../fields/custom-fields.sql.ts"
import { artefactsOf } from "../list/list-artefacts.sql.ts"
import { listQuestion } from "../list/list-question.ts"
import { kindOf } from "../open-artefact.ts"
import { currencyDigitsOf } from "./currency-digits.sql.ts"
import { exportColumns } from "./export-columns.ts"
import { artefactWords, localeOf } from "./export-words.ts"
import { writeListCsv, writeListExcel } from "./write-list.ts"

const ROWS_MAX = 20_000
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

export const artefactExport = handle("artefactExport", async ({ kind, format, filter, sort, columns, locale: wanted }, context): Promise<Download> => {
  const { tx, project, actor } = context
  const locale = await localeOf(context, wanted)
  const words = artefactWords(locale)
  const declared = await customFields(tx, actor.organizationId, null)
  const reading = await readingOf(context, [], false, declared)
  const rows = await artefactsOf(tx, project, reading.sight, listQuestion(context, { kind, filter, sort, limit: ROWS_MAX + 1 }, declared))
  if (rows.length > ROWS_MAX) fail("limitExceeded", { problems: [{ pointer: "/filter", code: "rows", message: "leaves more rows than can be exported", limit: ROWS_MAX }] })
  const { names } = await readingOf(context, rows, true, declared)
  const seen = { ...reading, names }
  const read = rows.map((row) => ({ ...row, fields: readable(kindOf(row).fields, row.fields, seen), custom: readable(reading.own, row.custom, seen) }))
  const exporting = { kind, words, locale, currencyDigits: await currencyDigitsOf(tx, project), names }
  const shown = exportColumns(columns, declared.filter((field) => field.kind === kind), exporting, reading.sight.money)
  const table = { name: words.kinds[kind].many, headings: shown.map(({ heading }) => heading), rows: read.map((row) => shown.map(({ valueOf }) => valueOf(row))) }
  const fileName = safeFileName(`${words.kinds[kind].many} ${project.name}.${format}`)
  if (format === "csv") return { fileName, mediaType: "text/csv; charset=utf-8", content: writeListCsv(table, locale) }
  return { fileName, mediaType: XLSX, content: await writeListExcel(table) }
})
