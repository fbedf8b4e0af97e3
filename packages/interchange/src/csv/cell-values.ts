// What do the numbers and dates of a cell mean? Decimal comma or point and the order of day and month are taken from the
// file as a whole; where nothing decides, the cell is marked as a question, never guessed in silence.

import { TICKS_PER_MINUTE } from "@throughline/engine"
import type { DayNumber, Instant } from "@throughline/engine"
import { instantOfDay, isInstant, parseDate } from "@throughline/plan"

export type DateOrder = "dmy" | "mdy"

export interface DateReading {
  readonly order: DateOrder
  /** False where no date of the file shows which number is the day. */
  readonly certain: boolean
}

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}\b/

export function dateOrderOf(cells: Iterable<string>): DateReading {
  let seen = false
  for (const cell of cells) {
    const match = SLASHED.exec(cell.trim())
    if (match === null) continue
    if (Number(match[1]) > 12) return { order: "dmy", certain: true }
    if (Number(match[2]) > 12) return { order: "mdy", certain: true }
    seen = true
  }
  return { order: "dmy", certain: !seen }
}

export function isAmbiguousDate(cell: string): boolean {
  return SLASHED.test(cell.trim())
}

/** Where only a day is given, `minute` is meant. */
export function parseInstantCell(cell: string, order: DateOrder, today: DayNumber, minute: number): Instant | null {
  const parsed = parseDate(cell, { today, order })
  if (!parsed.ok) return null
  const instant = instantOfDay(parsed.value.day) + (parsed.value.minute ?? minute) * TICKS_PER_MINUTE
  return isInstant(instant) ? instant : null
}

export interface NumberReading {
  readonly value: number
  /** "1,234" may be one thousand or one and a bit. */
  readonly ambiguous: boolean
}

/** Amounts with currency signs, thousands marks and a decimal comma or point. */
export function parseNumberCell(cell: string, decimal: "." | ","): NumberReading | null {
  if (cell.length > 60) return null
  const bare = cell.replaceAll(/[\s\u00a0\u202f'’]|[\p{Sc}]|[A-Z]{3}/gu, "")
  if (!/^-?\d[\d.,]*$/.test(bare)) return null
  const lastPoint = bare.lastIndexOf(".")
  const lastComma = bare.lastIndexOf(",")
  const mark = lastPoint === -1 && lastComma === -1 ? null : lastPoint > lastComma ? "." : ","
  if (mark === null) return finite(Number(bare), false)
  const other = mark === "." ? "," : "."
  const marks = bare.split(mark).length - 1
  if (bare.includes(other)) return marks === 1 ? finite(Number(bare.replaceAll(other, "").replace(mark, ".")), false) : null
  const grouped = new RegExp(`^-?\\d{1,3}(?:\\${mark}\\d{3})+$`).test(bare)
  if (marks > 1) return grouped ? finite(Number(bare.replaceAll(mark, "")), false) : null
  if (!grouped) return finite(Number(bare.replace(mark, ".")), false)
  return finite(Number(mark === decimal ? bare.replace(mark, ".") : bare.replace(mark, "")), true)
}

function finite(value: number, ambiguous: boolean): NumberReading | null {
  return Number.isFinite(value) ? { value, ambiguous } : null
}
