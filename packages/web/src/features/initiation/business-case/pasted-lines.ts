// A block of cells from a spreadsheet, laid into the lines of one option: to the right over the periods, down over the lines;
// rows beyond the last line become new ones. What is no number stays as it was and is counted, so that it can be said.

import { parseNumberField } from "../../artefacts/values/parse-value.ts"
import { freshId, numbersIn, textIn } from "../draft/row-of.ts"
import type { Row } from "../draft/row-of.ts"
import { withAmount } from "./case-of.ts"

export interface Pasted {
  readonly lines: readonly Row[]
  readonly added: number
  /** Cells that hold words where an amount belongs. */
  readonly unread: number
  /** Cells to the right of the last period. */
  readonly beyond: number
}

export interface PastePlace {
  readonly from: Row
  /** Where the first column goes: a period, or "label" for a block that begins with the names of the lines. */
  readonly at: number | "label"
  readonly digits: number
  readonly last: number
}

const MONEY = { type: "money" } as const

export function pastedLines(lines: readonly Row[], { from, at, digits, last }: PastePlace, block: readonly (readonly string[])[]): Pasted {
  const option = textIn(from, "option")
  const own = lines.filter((line) => textIn(line, "option") === option)
  const start = own.findIndex(({ id }) => id === from.id)
  let result = [...lines]
  const counted = { added: 0, unread: 0, beyond: 0 }
  for (const [row, cells] of block.entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue
    const target = own[start + row] ?? { ...from, id: freshId(result), label: null, amounts: [] }
    const next = withCells(target, cells)
    if (own[start + row] === undefined) counted.added += 1
    result = result.some(({ id }) => id === next.id) ? result.map((line) => (line.id === next.id ? next : line)) : [...result, next]
  }
  return { lines: result, ...counted }

  function withCells(line: Row, cells: readonly string[]): Row {
    const label = at === "label" ? (cells[0] ?? "").trim().slice(0, 255) : ""
    const amounts = (at === "label" ? cells.slice(1) : cells).reduce((now, text, index) => {
      const period = (at === "label" ? 0 : at) + index
      const read = parseNumberField(MONEY, text, digits)
      if (period > last) counted.beyond += text.trim() === "" ? 0 : 1
      else if (!read.ok) counted.unread += 1
      // Costs are written as what they are: the sign of a line says on which side it stands.
      return read.ok && period <= last ? withAmount(now, period, Math.abs(read.value ?? 0)) : now
    }, numbersIn(line, "amounts"))
    return { ...line, ...(label === "" ? {} : { label }), amounts }
  }
}
