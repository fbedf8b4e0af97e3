// Which cells does a CSV text hold? RFC 4180 with "," ";" or tab, quotes, line breaks inside quotes and Excel's "sep="
// line. Limits are counted while reading, so that a hostile file is refused before it becomes objects.

import type { CsvLimits } from "../limits.ts"

export type Delimiter = "," | ";" | "\t"

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export type CsvTable =
  | { readonly ok: true; readonly rows: readonly CsvRow[]; readonly delimiter: Delimiter }
  | { readonly ok: false; readonly code: "csv.limit" | "csv.malformed"; readonly message: string; readonly line: number }

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"]
const QUOTE = '"'

export function parseCsv(text: string, limits: CsvLimits): CsvTable {
  const declared = /^sep=([,;\t])\r?\n/.exec(text.slice(0, 20))
  const declaredDelimiter = DELIMITERS.find((delimiter) => delimiter === declared?.[1])
  const delimiter = declaredDelimiter ?? detectDelimiter(text)
  return new CsvScanner(text, delimiter, limits, declared?.[0].length ?? 0).scan()
}

/** The one that stands most often, outside quotes, in the first lines. */
function detectDelimiter(text: string): Delimiter {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]))
  let quoted = false
  for (const character of text.slice(0, 4_000)) {
    if (character === QUOTE) quoted = !quoted
    const count = counts.get(character)
    if (!quoted && count !== undefined) counts.set(character, count + 1)
  }
  return DELIMITERS.reduce((best, delimiter) => ((counts.get(delimiter) ?? 0) > (counts.get(best) ?? 0) ? delimiter : best))
}

class CsvScanner {
  readonly #text: string
  readonly #delimiter: Delimiter
  readonly #limits: CsvLimits
  readonly #rows: CsvRow[] = []
  #at: number
  #line = 1

  constructor(text: string, delimiter: Delimiter, limits: CsvLimits, start: number) {
    this.#text = text
    this.#delimiter = delimiter
    this.#limits = limits
    this.#at = start
    if (start > 0) this.#line = 2
  }

  scan(): CsvTable {
    while (this.#at < this.#text.length) {
      const begins = this.#line
      const row = this.#row()
      if (typeof row === "string") return this.#refuse("csv.limit", row)
      if (row === null) return this.#refuse("csv.malformed", "A quoted cell is not closed, or text follows its closing quote.")
      if (row.length === 1 && row[0]?.trim() === "") continue
      if (this.#rows.length >= this.#limits.rows) return this.#refuse("csv.limit", `The file has more than ${this.#limits.rows} rows (limit rows).`)
      this.#rows.push({ line: begins, cells: row })
    }
    return { ok: true, rows: this.#rows, delimiter: this.#delimiter }
  }

  #refuse(code: "csv.limit" | "csv.malformed", message: string): CsvTable {
    return { ok: false, code, message, line: this.#line }
  }

  /** Cells of one row; a text says which limit was hit, null that it is malformed. */
  #row(): string[] | string | null {
    const cells: string[] = []
    for (;;) {
      const cell = this.#text[this.#at] === QUOTE ? this.#quotedCell() : this.#plainCell()
      if (cell === null) return null
      // A quoted cell is given up as soon as it is too long.
      if (cell.length > this.#limits.cellLength) return `A cell is longer than ${this.#limits.cellLength} characters (limit cellLength).`
      cells.push(cell)
      if (cells.length > this.#limits.columns) return `A row has more than ${this.#limits.columns} columns (limit columns).`
      const next = this.#text[this.#at]
      if (next === this.#delimiter) {
        this.#at += 1
        continue
      }
      if (next === "\r") this.#at += this.#text[this.#at + 1] === "\n" ? 2 : 1
      else if (next === "\n") this.#at += 1
      this.#line += 1
      return cells
    }
  }

  #plainCell(): string {
    const from = this.#at
    for (; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text[this.#at]
      if (character === this.#delimiter || character === "\n" || character === "\r") break
    }
    return this.#text.slice(from, this.#at)
  }

  #quotedCell(): string | null {
    const parts: string[] = []
    let from = this.#at + 1
    for (;;) {
      const end = this.#text.indexOf(QUOTE, from)
      if (end === -1) return null
      parts.push(this.#text.slice(from, end))
      if (end - this.#at > 2 * this.#limits.cellLength + 2) return this.#text.slice(this.#at, end)
      from = end + 2
      if (this.#text[end + 1] !== QUOTE) {
        this.#at = end + 1
        break
      }
    }
    const cell = parts.join(QUOTE).replaceAll("\r\n", "\n")
    for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) this.#line += 1
    const next = this.#text[this.#at]
    return next === undefined || next === this.#delimiter || next === "\n" || next === "\r" ? cell : null
  }
}
