// The keys of the list: arrows, Home and End move; Shift extends; Space chooses; Ctrl+A chooses all; Escape lets go; Enter opens;
// to the sides from cell to cell, and F2 edits the one the cursor is on.

import type { KeyboardEvent } from "react"
import { moveCursor, NOTHING, toggle, toggleAll } from "./selection.ts"
import type { Selection } from "./selection.ts"

export interface ListKeys {
  readonly ids: readonly string[]
  readonly selection: Selection
  readonly setSelection: (next: Selection) => void
  readonly open: (id: string) => void
  readonly mayChoose: boolean
  /** Where cells can be edited in place. */
  readonly cells?: { readonly column: string | null; readonly move: (by: number) => void; readonly edit: () => void; readonly leave: () => void } | undefined
}

const PAGE_ROWS = 12

export function handleListKey(event: KeyboardEvent, { ids, selection, setSelection, open, mayChoose, cells }: ListKeys): void {
  if (event.target !== event.currentTarget) return
  const move = (by: number) => setSelection(moveCursor(selection, ids, by, event.shiftKey && mayChoose))
  const { cursor } = selection
  const forward = document.dir === "rtl" ? -1 : 1
  const work = workOf()
  if (work === null) return
  event.preventDefault()
  work()

  function workOf(): (() => void) | null {
    switch (event.key) {
      case "ArrowDown": return () => move(1)
      case "ArrowUp": return () => move(-1)
      case "PageDown": return () => move(PAGE_ROWS)
      case "PageUp": return () => move(-PAGE_ROWS)
      case "Home": return () => move(-ids.length)
      case "End": return () => move(ids.length)
      case "Enter": return cursor === null ? null : () => open(cursor)
      case " ": return cursor === null || !mayChoose ? null : () => setSelection(toggle(selection, cursor))
      case "ArrowRight": return cursor === null || cells === undefined ? null : () => cells.move(forward)
      case "ArrowLeft": return cursor === null || cells === undefined ? null : () => cells.move(-forward)
      case "F2": return cursor === null || cells === undefined ? null : () => cells.edit()
      case "Escape": return selection.chosen.size > 0 ? () => setSelection({ ...NOTHING, cursor }) : cells === undefined || cells.column === null ? null : () => cells.leave()
      case "a": return (event.ctrlKey || event.metaKey) && mayChoose ? () => setSelection(toggleAll(selection, ids)) : null
      default: return null
    }
  }
}
