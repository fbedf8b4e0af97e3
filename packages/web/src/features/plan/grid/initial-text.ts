// The text with which a cell opens for typing: as shown, except choices (their value) and percentages (their number).

import { cellText } from "../columns/cell-text.ts"
import type { CellContext } from "../columns/cell-text.ts"
import type { ColumnId } from "../columns/column-ids.ts"

export function initialText(column: ColumnId, context: CellContext): string {
  const { task, dates } = context
  switch (column) {
    case "mode": return task.mode
    case "state": return task.state
    case "type": return task.type
    case "constraint": return task.constraint
    case "calendar": return task.calendarId ?? ""
    case "percentComplete": return String(Math.round(dates.percentComplete / 100))
    default: return cellText(column, context)
  }
}
