// Where the one shared context menu is open: one menu for ten thousand rows.

export interface OpenMenu {
  readonly x: number
  readonly y: number
  /** Gives the focus back to where it was. */
  readonly back: () => void
}

let open: OpenMenu | null = null
const listeners = new Set<() => void>()

export function openGridMenu(menu: OpenMenu | null): void {
  open = menu
  for (const listener of listeners) listener()
}

export function gridMenu(): OpenMenu | null {
  return open
}

export function onGridMenu(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
