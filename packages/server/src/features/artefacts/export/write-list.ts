// A list as a file: CSV that no spreadsheet runs as a formula, or Excel in which texts are texts.

import { csvCell, guardCell } from "@throughline/interchange"
import writeXlsxFile from "write-excel-file/node"
import type { Cell } from "write-excel-file/node"
import type { Exported } from "./export-value.ts"
import type { ExportLocale } from "./export-words.ts"

export interface ListTable {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Exported[])[]
}

const BYTE_ORDER_MARK = "\ufeff"

/** Semicolons and decimal commas in German, as spreadsheets there read them. */
export function writeListCsv({ headings, rows }: ListTable, locale: ExportLocale): Buffer {
  const delimiter = locale === "de" ? ";" : ","
  const cell = (value: Exported) => (value.type === "number" ? csvCell(decimal(value.number, locale), delimiter) : csvCell(guardCell(value.type === "day" ? value.day : value.text), delimiter))
  const lines = [headings.map((heading) => csvCell(guardCell(heading), delimiter)), ...rows.map((row) => row.map(cell))]
  return Buffer.from(`${BYTE_ORDER_MARK}${lines.map((line) => line.join(delimiter)).join("\r\n")}\r\n`)
}

function decimal(value: number, locale: ExportLocale): string {
  return locale === "de" ? String(value).replace(".", ",") : String(value)
}

/** What a cell of Excel holds at most. */
const CELL_LENGTH_MAX = 32_000
const SHEET_NAME_MAX = 31

export function writeListExcel({ name, headings, rows }: ListTable): Promise<Buffer> {
  const head = headings.map((heading): Cell => ({ value: clean(heading), type: String, fontWeight: "bold", wrap: true }))
  const columns = headings.map((heading, index) => ({ width: Math.min(60, Math.max(10, heading.length + 2, ...rows.slice(0, 200).map((row) => Math.min(60, widthOf(row[index]))))) }))
  return writeXlsxFile([head, ...rows.map((row) => row.map(excelCell))], { sheet: clean(name).replaceAll(/[\\/?*[\]:]/g, " ").slice(0, SHEET_NAME_MAX), columns, stickyRowsCount: 1 }).toBuffer()
}

function excelCell(value: Exported): Cell {
  switch (value.type) {
    case "number": return { value: value.number, type: Number, format: value.decimals === 0 ? "0" : `0.${"0".repeat(value.decimals)}` }
    case "day": return { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" }
    case "text": return value.text === "" ? null : { value: clean(value.text), type: String, wrap: value.text.includes("\n") }
  }
}

function widthOf(value: Exported | undefined): number {
  return value === undefined ? 0 : value.type === "text" ? Math.max(...value.text.split("\n").map((line) => line.length)) + 1 : 11
}

/** Characters that no XML may hold are left out. */
function clean(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is to be found
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").slice(0, CELL_LENGTH_MAX)
}
