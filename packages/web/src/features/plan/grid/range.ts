// Cells, ranges and the way between them: pure steps of the keyboard over rows and columns.

import type { TaskId } from "@throughline/plan"
import type { ColumnId } from "../columns/column-ids.ts"
import type { Cell } from "../view/view-state.ts"

export interface GridShape {
  /** Null: a heading or the empty row at the end. */
  readonly ids: readonly (TaskId | null)[]
  readonly rowOf: ReadonlyMap<TaskId, number>
  readonly columns: readonly ColumnId[]
  /** The last row is the empty one. */
  readonly hasNewRow: boolean
}

export interface Place {
  readonly row: number
  readonly column: number
}

export function placeOf(shape: GridShape, cell: Cell | null): Place | null {
  if (cell === null) return null
  const row = cell.taskId === null ? (shape.hasNewRow ? shape.ids.length - 1 : -1) : (shape.rowOf.get(cell.taskId) ?? -1)
  const column = shape.columns.indexOf(cell.column)
  return row < 0 || column < 0 ? null : { row, column }
}

/** The cell at a place, held inside the grid; headings are stepped over in the direction of travel. */
export function cellAt(shape: GridShape, place: Place, direction: 1 | -1 = 1): Cell | null {
  const column = shape.columns[Math.min(Math.max(place.column, 0), shape.columns.length - 1)]
  if (column === undefined || shape.ids.length === 0) return null
  const last = shape.ids.length - 1
  let row = Math.min(Math.max(place.row, 0), last)
  while (isHeading(shape, row) && row + direction >= 0 && row + direction <= last) row += direction
  while (isHeading(shape, row) && row < last) row += 1
  const taskId = shape.ids[row] ?? null
  return isHeading(shape, row) ? null : { taskId, column }
}

function isHeading(shape: GridShape, row: number): boolean {
  return shape.ids[row] === null && !(shape.hasNewRow && row === shape.ids.length - 1)
}

export interface Range {
  readonly rows: readonly [number, number]
  readonly columns: readonly [number, number]
}

export function rangeOf(shape: GridShape, anchor: Cell | null, cursor: Cell | null): Range | null {
  const to = placeOf(shape, cursor)
  if (to === null) return null
  const from = placeOf(shape, anchor) ?? to
  return {
    rows: [Math.min(from.row, to.row), Math.max(from.row, to.row)],
    columns: [Math.min(from.column, to.column), Math.max(from.column, to.column)],
  }
}

/** The tasks of the rows of a range. */
export function tasksIn(shape: GridShape, range: Range | null): readonly TaskId[] {
  if (range === null) return []
  return shape.ids.slice(range.rows[0], range.rows[1] + 1).filter((id) => id !== null)
}

export type Step = "up" | "down" | "left" | "right" | "pageUp" | "pageDown" | "rowStart" | "rowEnd" | "top" | "bottom" | "next" | "previous"

/** Where a step leads. "next" and "previous" run on into the neighbouring row, as Tab does. */
export function stepFrom(shape: GridShape, from: Place, step: Step, pageRows: number): Cell | null {
  const lastColumn = shape.columns.length - 1
  const lastRow = shape.ids.length - 1
  switch (step) {
    case "up": return cellAt(shape, { ...from, row: from.row - 1 }, -1)
    case "down": return cellAt(shape, { ...from, row: from.row + 1 }, 1)
    case "left": return cellAt(shape, { ...from, column: from.column - 1 })
    case "right": return cellAt(shape, { ...from, column: from.column + 1 })
    case "pageUp": return cellAt(shape, { ...from, row: from.row - pageRows }, -1)
    case "pageDown": return cellAt(shape, { ...from, row: from.row + pageRows }, 1)
    case "rowStart": return cellAt(shape, { ...from, column: 0 })
    case "rowEnd": return cellAt(shape, { ...from, column: lastColumn })
    case "top": return cellAt(shape, { row: 0, column: from.column }, 1)
    case "bottom": return cellAt(shape, { row: lastRow, column: from.column }, -1)
    case "next": return from.column < lastColumn ? cellAt(shape, { ...from, column: from.column + 1 }) : from.row < lastRow ? cellAt(shape, { row: from.row + 1, column: 0 }, 1) : null
    case "previous": return from.column > 0 ? cellAt(shape, { ...from, column: from.column - 1 }) : from.row > 0 ? cellAt(shape, { row: from.row - 1, column: lastColumn }, -1) : null
  }
}
