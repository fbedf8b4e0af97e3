// The mouse in the grid: which cell is under it, what a press does, how the editor opens.

import type { MouseEvent } from "react"
import type { TaskId } from "@throughline/plan"
import { isEditable } from "../columns/cell-edit.ts"
import { COLUMN_IDS } from "../columns/column-ids.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import type { Cell } from "../view/view-state.ts"
import { cellContext } from "./cell-context.ts"
import { initialText } from "./initial-text.ts"

export function cellFromEvent(event: { readonly target: EventTarget }): Cell | null {
  if (!(event.target instanceof Element)) return null
  const cell = event.target.closest<HTMLElement>("[data-column]")
  const row = event.target.closest<HTMLElement>("[data-task]")
  const column = COLUMN_IDS.find((id) => id === cell?.dataset["column"])
  if (column === undefined || row === null) return null
  return { column, taskId: taskIdOf(row.dataset["task"] ?? "") }
}

function taskIdOf(text: string): TaskId | null {
  return isTaskId(text) ? text : null
}

function isTaskId(text: string): text is TaskId {
  return text.startsWith("tsk_")
}

/** True where the press may become a drag of rows. */
export function pressedCell(desk: PlanDesk, cell: Cell, event: MouseEvent): boolean {
  const { selected } = desk.view.state()
  if (event.button !== 0) return false
  const fold = event.target instanceof Element && event.target.closest("[data-fold]") !== null
  if (fold && cell.taskId !== null) {
    desk.toggleFold(cell.taskId)
    return false
  }
  if ((event.ctrlKey || event.metaKey) && cell.taskId !== null) {
    const toggled = new Set(selected)
    if (!toggled.delete(cell.taskId)) toggled.add(cell.taskId)
    desk.view.set({ cursor: cell, anchor: cell, selected: toggled })
    return false
  }
  const keepsSelection = !event.shiftKey && cell.taskId !== null && cell.column === "number" && selected.has(cell.taskId) && selected.size > 1
  if (!keepsSelection) desk.goTo(cell, event.shiftKey)
  return desk.rights.edit && cell.taskId !== null && cell.column === "number" && desk.rows.outlined && desk.view.state().sort === null
}

/** Opens the editor of a cell, with its text or with what was just typed. False where nothing can be typed. */
export function openEditor(desk: PlanDesk, cell: Cell, typed: string | null = null): boolean {
  if (!desk.rights.edit || !desk.now.whole) return false
  if (cell.taskId === null) {
    desk.view.set({ cursor: { taskId: null, column: "name" }, editing: { taskId: null, column: "name", text: typed ?? "", replaces: true } })
    return true
  }
  const context = cellContext(desk, cell.taskId)
  if (context === null || !isEditable(cell.column, context)) return false
  desk.goTo(cell)
  desk.view.set({ editing: { ...cell, text: typed ?? initialText(cell.column, context), replaces: typed !== null } })
  return true
}
