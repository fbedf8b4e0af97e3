// What plan does a table of tasks describe? Rows become tasks, cells are read as people type them; a cell that cannot be
// read is a problem with row, column and value, and the rest of the row is taken. Computed columns (start and finish
// beside a constraint column) are kept as `stored`, not turned into constraints.

import { dayOf, emptyPlan, instantOf, standardCalendar } from "@throughline/plan"
import type { Calendar, Plan, PlanSettings, TaskId } from "@throughline/plan"
import type { DayNumber, Instant } from "@throughline/engine"
import { FindingBook } from "../finding.ts"
import type { Finding } from "../finding.ts"
import { CSV_LIMITS } from "../limits.ts"
import type { CsvLimits } from "../limits.ts"
import { NUMBERED_IDS } from "../mspdi/ids.ts"
import type { IdSource } from "../mspdi/ids.ts"
import type { StoredDates } from "../mspdi/stored-dates.ts"
import { decodePlainText } from "../xml/decode-text.ts"
import type { FileError } from "../file-error.ts"
import { dateOrderOf } from "./cell-values.ts"
import type { DateOrder } from "./cell-values.ts"
import { unguardCell } from "./cell-text.ts"
import { columnOf, languageOf } from "./columns.ts"
import type { ColumnKey } from "./columns.ts"
import { parseCsv } from "./parse-csv.ts"
import type { CsvRow } from "./parse-csv.ts"
import { CsvPlanReader } from "./csv-plan-reader.ts"
import { RowReader } from "./row-reader.ts"
import type { CellProblem } from "./row-reader.ts"

export interface ReadTaskCsvOptions {
  readonly ids?: IdSource
  readonly settings?: Partial<Omit<PlanSettings, "id" | "calendarId">>
  readonly calendar?: Calendar
  /** For dates without a year; the first day of the plan where nothing is said. */
  readonly today?: DayNumber
  /** How 03/04/2026 is meant, where the caller has asked. */
  readonly dateOrder?: DateOrder
  readonly limits?: Partial<CsvLimits>
}

export type TaskCsvResult =
  | { readonly ok: true; readonly plan: Plan; readonly findings: readonly Finding[]; readonly problems: readonly CellProblem[]; readonly stored: ReadonlyMap<TaskId, StoredDates> }
  | { readonly ok: false; readonly error: FileError }

const HEADER_SEARCH = 10
const DEFAULT_START: Instant = instantOf(2000, 1, 3, 480)
const DATE_COLUMNS: readonly ColumnKey[] = ["start", "finish", "constraintDate", "deadline"]

export function readTaskCsv(bytes: Uint8Array, options: ReadTaskCsvOptions = {}): TaskCsvResult {
  const limits = { ...CSV_LIMITS, ...options.limits }
  if (bytes.length === 0) return refuse("file.empty", "The file is empty.", null)
  if (bytes.length > limits.bytes) return refuse("file.tooLarge", `The file has ${bytes.length} bytes; the limit is ${limits.bytes} (limit bytes).`, null)
  const decoded = decodePlainText(bytes)
  if (!decoded.ok) return refuse("csv.encoding", decoded.reason, null)
  const table = parseCsv(decoded.text, limits)
  if (!table.ok) return refuse(table.code, table.message, table.line)
  const headerAt = table.rows.slice(0, HEADER_SEARCH).findIndex((row) => row.cells.some((cell) => columnOf(cell) === "name"))
  const header = table.rows[headerAt]
  if (header === undefined) return refuse("csv.noHeader", "No row of column headers was found; one column must be called Name.", 1)
  return readRows(table.rows, headerAt, header, table.delimiter === ";", options)
}

function refuse(code: FileError["code"], message: string, line: number | null): TaskCsvResult {
  return { ok: false, error: { code, message, line, element: null } }
}

function readRows(rows: readonly CsvRow[], headerAt: number, header: CsvRow, semicolons: boolean, options: ReadTaskCsvOptions): TaskCsvResult {
  const book = new FindingBook()
  if (headerAt > 0) book.add("row.skipped", "lost", "Rows above the headers", "Rows above the column headers were left out.", undefined, undefined, headerAt)
  const columns = columnsOf(header, book)
  const body = rows.slice(headerAt + 1)
  const reading = options.dateOrder === undefined ? dateOrderOf(dateCells(body, columns)) : { order: options.dateOrder, certain: true }
  const german = languageOf(header.cells) === "de"
  const calendar = options.calendar ?? standardCalendar({ id: (options.ids ?? NUMBERED_IDS).calendar(1) })
  const blank = emptyPlan({ start: DEFAULT_START, newTaskMode: "automatic", ...options.settings, calendar })
  const rowReader = new RowReader({
    columns, headers: header.cells, book, dates: reading, settings: blank.settings, today: options.today ?? dayOf(blank.settings.start),
    decimal: german || (semicolons && options.settings?.currency === "EUR") ? "," : ".",
  })
  const reader = new CsvPlanReader({
    rows: rowReader, book, ids: options.ids ?? NUMBERED_IDS, blank, startGiven: options.settings?.start !== undefined, startIsInput: !columns.has("constraint"),
  })
  return { ok: true, ...reader.read(body), findings: book.list() }
}

function columnsOf(header: CsvRow, book: FindingBook): ReadonlyMap<ColumnKey, number> {
  const columns = new Map<ColumnKey, number>()
  header.cells.forEach((cell, index) => {
    const key = columnOf(unguardCell(cell))
    if (key !== undefined && !columns.has(key)) columns.set(key, index)
    else if (cell.trim() !== "") book.add("column.unknown", "lost", cell.trim().slice(0, 100), "The column is not known, or stands twice, and was left out.", `column ${index + 1}`)
  })
  return columns
}

function* dateCells(rows: readonly CsvRow[], columns: ReadonlyMap<ColumnKey, number>): Generator<string> {
  for (const row of rows) {
    for (const key of DATE_COLUMNS) {
      const index = columns.get(key)
      if (index !== undefined) yield row.cells[index] ?? ""
    }
  }
}
