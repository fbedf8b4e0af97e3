// A block of cells as spreadsheets exchange it: tab-separated lines, cells with tabs, line breaks or quotation marks in
// quotation marks. Excel, LibreOffice and Google Sheets write and read this form.

export function blockToText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n")
}

/** More cells than this are no paste from a spreadsheet. */
const CELLS_MAX = 2_000_000

export function blockFromText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const source = text.endsWith("\n") ? text.replace(/\r?\n$/, "") : text
  for (let cells = 0; at <= source.length && cells < CELLS_MAX; cells += 1) {
    const cell = source[at] === '"' ? quotedCell(source, at) : plainCell(source, at)
    row.push(cell.value)
    at = cell.end
    if (source[at] === "\t") {
      at += 1
      continue
    }
    rows.push(row)
    row = []
    if (at >= source.length) break
    at += source.startsWith("\r\n", at) ? 2 : 1
  }
  return rows
}

interface Cell {
  readonly value: string
  readonly end: number
}

function plainCell(text: string, from: number): Cell {
  let end = from
  while (end < text.length && text[end] !== "\t" && text[end] !== "\n" && text[end] !== "\r") end += 1
  return { value: text.slice(from, end), end }
}

/** A quotation mark that nothing closes, or that is followed by more text, was meant as itself. */
function quotedCell(text: string, from: number): Cell {
  let value = ""
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at]
    else if (text[at + 1] === '"') {
      value += '"'
      at += 1
    } else {
      const next = text[at + 1]
      return next === undefined || next === "\t" || next === "\n" || next === "\r" ? { value, end: at + 1 } : plainCell(text, from)
    }
  }
  return plainCell(text, from)
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * The block laid over a target: a single value fills the whole target, a block is repeated where the target is a
 * multiple of it, as spreadsheets do; else it keeps its own size.
 */
export function blockOver(block: readonly (readonly string[])[], rows: number, columns: number): readonly (readonly string[])[] {
  const height = block.length
  const width = block.reduce((widest, row) => Math.max(widest, row.length), 0)
  if (height === 0 || width === 0) return []
  const tall = rows > height && rows % height === 0 ? rows : height
  const wide = columns > width && columns % width === 0 ? columns : width
  return Array.from({ length: tall }, (_, row) => Array.from({ length: wide }, (_unused, column) => block[row % height]?.[column % width] ?? ""))
}
