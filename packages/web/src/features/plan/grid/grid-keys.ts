// The keyboard of the grid, as people know it from spreadsheets. Keys that work everywhere on the page (undo, indent,
// link) are shortcuts of commands and are not handled here.

import type { KeyboardEvent } from "react"
import { addTaskAbove, clearOrDelete } from "../commands/row-edits.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { openGridMenu } from "./grid-menu-state.ts"
import { openEditor } from "./grid-pointer.ts"
import { placeOf, stepFrom } from "./range.ts"
import type { Step } from "./range.ts"
import { cellId } from "./grid-row.tsx"

export function handleGridKey(desk: PlanDesk, event: KeyboardEvent, pageRows: number): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return
  if (perform(desk, event, pageRows)) {
    event.preventDefault()
    event.stopPropagation()
  }
}

/** True where the key was meant for the grid. */
function perform(desk: PlanDesk, event: KeyboardEvent, pageRows: number): boolean {
  const { cursor } = desk.view.state()
  const from = placeOf(desk.shape, cursor)
  if (cursor === null || from === null) return false
  const step = stepOf(event)
  if (step !== null) {
    const next = stepFrom(desk.shape, from, step, pageRows)
    // At the very end Tab leaves the grid, so that nobody is caught in it.
    if (next === null) return false
    desk.goTo(next, event.shiftKey && event.key !== "Tab")
    return true
  }
  if (event.key === "F10" && event.shiftKey) return openMenuAt(desk)
  if (event.altKey) return false
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "a" && selectAll(desk)
  switch (event.key) {
    case "F2":
    case "Enter": return openEditor(desk, cursor)
    case "Escape": return endSelection(desk)
    case " ": return cursor.taskId !== null && fold(desk, event.shiftKey)
    case "Delete":
    case "Backspace": return clearOrDelete(desk)
    case "Insert": return addTaskAbove(desk)
    case "ContextMenu": return openMenuAt(desk)
    default: return event.key.length === 1 && openEditor(desk, cursor, event.key)
  }
}

function stepOf(event: KeyboardEvent): Step | null {
  const far = event.ctrlKey || event.metaKey
  if (event.altKey) return null
  switch (event.key) {
    case "ArrowUp": return far ? "top" : "up"
    case "ArrowDown": return far ? "bottom" : "down"
    case "ArrowLeft": return far ? "rowStart" : "left"
    case "ArrowRight": return far ? "rowEnd" : "right"
    case "Home": return far ? "top" : "rowStart"
    case "End": return far ? "bottom" : "rowEnd"
    case "PageUp": return "pageUp"
    case "PageDown": return "pageDown"
    case "Tab": return event.shiftKey ? "previous" : "next"
    default: return null
  }
}

function fold(desk: PlanDesk, selects: boolean): boolean {
  const { cursor } = desk.view.state()
  if (cursor === null || cursor.taskId === null) return false
  if (selects) desk.view.set({ selected: new Set([cursor.taskId]) })
  else desk.toggleFold(cursor.taskId)
  return true
}

function selectAll(desk: PlanDesk): boolean {
  desk.view.set({ selected: new Set(desk.shape.ids.filter((id) => id !== null)) })
  return true
}

function endSelection(desk: PlanDesk): boolean {
  const { cursor } = desk.view.state()
  desk.store.preview(null)
  desk.view.set({ selected: new Set(cursor?.taskId === null || cursor === null ? [] : [cursor.taskId]), anchor: cursor, selectedLink: null })
  return true
}

function openMenuAt(desk: PlanDesk): boolean {
  const { cursor } = desk.view.state()
  const cell = cursor === null ? null : document.getElementById(cellId(cursor.taskId, cursor.column))
  if (cell === null) return false
  const box = cell.getBoundingClientRect()
  openGridMenu({ x: box.left + 8, y: box.bottom, back: () => cell.closest<HTMLElement>("[role=treegrid]")?.focus({ preventScroll: true }) })
  return true
}
