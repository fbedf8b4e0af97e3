// The keys of the list: arrows, Home and End move; Shift extends; Space chooses; Ctrl+A chooses all; Escape lets go; Enter opens.

import type { KeyboardEvent } from "react"
import { moveCursor, NOTHING, toggle, toggleAll } from "./selection.ts"
import type { Selection } from "./selection.ts"

export interface ListKeys {
  readonly ids: readonly string[]
  readonly selection: Selection
  readonly setSelection: (next: Selection) => void
  readonly open: (id: string) => void
  readonly mayChoose: boolean
}

const PAGE_ROWS = 12

export function handleListKey(event: KeyboardEvent, { ids, selection, setSelection, open, mayChoose }: ListKeys): void {
  if (event.target !== event.currentTarget) return
  const move = (by: number) => setSelection(moveCursor(selection, ids, by, event.shiftKey && mayChoose))
  const { cursor } = selection
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
      case "Escape": return selection.chosen.size === 0 ? null : () => setSelection({ ...NOTHING, cursor })
      case "a": return (event.ctrlKey || event.metaKey) && mayChoose ? () => setSelection(toggleAll(selection, ids)) : null
      default: return null
    }
  }
}
