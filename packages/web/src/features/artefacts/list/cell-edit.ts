// Which cells of a list can be edited in place, and which one comes next. Long texts, steps and what the system counts have
// their place on the page of the artefact.

import type { ArtefactKind, Field } from "@throughline/contract"
import type { ArtefactSummary } from "../query/artefact-query.ts"
import type { ArtefactPart } from "../page/use-save.ts"
import { settingOf } from "../words/shown-field.ts"
import type { ShownField } from "../words/shown-field.ts"

export interface CellAt {
  readonly id: string
  readonly column: string
}

const IN_A_CELL: ReadonlySet<Field["type"]> = new Set(["line", "link", "integer", "score", "measure", "percent", "money", "minutes", "date", "boolean", "choice", "role", "person", "artefact", "task"])
const NOT_BY_HAND = new Set(["state", "number", "updatedAt"])

export function isCellEditable(kind: ArtefactKind, artefact: ArtefactSummary, { name, field }: ShownField): boolean {
  if (!IN_A_CELL.has(field.type) || NOT_BY_HAND.has(name)) return false
  // What was agreed stays as it was agreed: only its owner can change.
  return name === "owner" || !kind.fixed.includes(artefact.state)
}

/** From a column so many further; stops at the ends. */
export function columnBeside(names: readonly string[], from: string | null, by: number): string | null {
  const at = from === null ? 0 : names.indexOf(from)
  return names[Math.max(0, Math.min(names.length - 1, Math.max(at, 0) + by))] ?? null
}

/** The next cell of the row, in this direction, that can be edited; null at the end of the row. */
export function nextEditable(columns: readonly ShownField[], from: string, by: 1 | -1, editable: (column: ShownField) => boolean): string | null {
  for (let at = columns.findIndex(({ name }) => name === from) + by; at >= 0 && at < columns.length; at += by) {
    const column = columns[at]
    if (column !== undefined && editable(column)) return column.name
  }
  return null
}

export function partOfCell(column: ShownField, value: unknown): ArtefactPart {
  if (column.name === "title") return { title: typeof value === "string" ? value.trim() : "" }
  if (column.name === "owner") return { ownerId: isUser(value) ? value : null }
  return settingOf(column.name, value)
}

function isUser(value: unknown): value is `usr_${string}` {
  return typeof value === "string" && value.startsWith("usr_")
}
