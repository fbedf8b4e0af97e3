// How do the rows of a file nest? Files list tasks in outline order with a level each; blank rows and the project
// summary (number 0) are no tasks. The parent of a row is the last row above it with a smaller level.

import { ranksBetween } from "@throughline/plan"
import type { TaskId } from "@throughline/plan"
import type { FindingBook } from "../finding.ts"
import { IMPORT_LIMITS } from "../limits.ts"
import type { XmlElement } from "../xml/read-xml.ts"
import type { IdSource } from "./ids.ts"
import { keptLine } from "./kept-text.ts"
import { Row } from "./row.ts"

export interface OutlineRow {
  readonly row: Row
  readonly number: number
  readonly id: TaskId
  readonly parentId: TaskId | null
  /** The WBS code in force, and the one typed by hand, if any. */
  readonly code: string
  readonly typedCode: string | null
  rank: string
  hasChildren: boolean
}

interface Frame {
  readonly level: number
  readonly outlineRow: OutlineRow | null
  readonly children: OutlineRow[]
}

export function readOutline(elements: readonly XmlElement[], ids: IdSource, book: FindingBook): OutlineRow[] {
  const rows: OutlineRow[] = []
  const seen = new Set<number>()
  const frames: Frame[] = [{ level: 0, outlineRow: null, children: [] }]
  const families: OutlineRow[][] = []
  for (const element of elements) {
    const row = new Row(element, book)
    const number = row.number("UID")
    row.place = `task ${number}`
    if (row.flag("IsNull", false) || number === 0) continue
    if (number < 0 || seen.has(number)) {
      book.add(number < 0 ? "number.missing" : "number.duplicate", "lost", "Task.UID", "A task without a number of its own was left out.", row.place)
      continue
    }
    seen.add(number)
    const level = levelOf(row, frames, book)
    while ((frames.at(-1)?.level ?? 0) >= level) families.push(frames.pop()?.children ?? [])
    const frame = frames.at(-1)
    if (frame === undefined) continue
    const parent = frame.outlineRow
    const id = ids.task(number)
    row.taskId = id
    const derivedCode = `${parent === null ? "" : `${parent.code}.`}${frame.children.length + 1}`
    const fileCode = keptLine(row.text("WBS"), IMPORT_LIMITS.shortText, book, "Task.WBS")
    const typedCode = fileCode === "" || fileCode === derivedCode ? null : fileCode
    const outlineRow: OutlineRow = {
      row, number, id, parentId: parent?.id ?? null, code: typedCode ?? derivedCode, typedCode, rank: "", hasChildren: false,
    }
    if (parent !== null) parent.hasChildren = true
    frame.children.push(outlineRow)
    rows.push(outlineRow)
    frames.push({ level, outlineRow, children: [] })
  }
  for (const frame of frames) families.push(frame.children)
  for (const family of families) {
    const ranks = ranksBetween(null, null, family.length)
    family.forEach((child, index) => { child.rank = ranks[index] ?? "" })
  }
  return rows
}

/** A level may go one deeper than the row above, never more. */
function levelOf(row: Row, frames: readonly Frame[], book: FindingBook): number {
  const level = row.integer("OutlineLevel", 1)
  const deepest = Math.min((frames.at(-1)?.level ?? 0) + 1, IMPORT_LIMITS.outlineDepth)
  if (level >= 1 && level <= deepest) return level
  book.add("outline.inconsistent", "changed", "Task.OutlineLevel", "The outline level does not fit the row above; the nearest possible level was taken.", row.place, row.taskId)
  return level < 1 ? 1 : deepest
}
