// Which rows are chosen and on which one the cursor stands: pure steps for keys and clicks, over the order that is shown.

export interface Selection {
  readonly chosen: ReadonlySet<string>
  readonly cursor: string | null
  /** Where a range begins. */
  readonly anchor: string | null
}

export const NOTHING: Selection = { chosen: new Set(), cursor: null, anchor: null }

export function moveCursor(selection: Selection, ids: readonly string[], by: number, extend: boolean): Selection {
  if (ids.length === 0) return selection
  const at = selection.cursor === null ? -1 : ids.indexOf(selection.cursor)
  const next = Math.max(0, Math.min(ids.length - 1, at < 0 ? (by > 0 ? by - 1 : ids.length + by) : at + by))
  const cursor = ids[next] ?? null
  if (!extend) return { ...selection, cursor, anchor: cursor }
  const anchor = selection.anchor ?? selection.cursor ?? cursor
  return { cursor, anchor, chosen: new Set(range(ids, anchor, cursor)) }
}

export function toggle(selection: Selection, id: string): Selection {
  const chosen = new Set(selection.chosen)
  if (!chosen.delete(id)) chosen.add(id)
  return { chosen, cursor: id, anchor: id }
}

/** From where the last choice was made to here, in addition to what is chosen already. */
export function extendTo(selection: Selection, ids: readonly string[], id: string): Selection {
  const anchor = selection.anchor ?? id
  return { chosen: new Set([...selection.chosen, ...range(ids, anchor, id)]), cursor: id, anchor }
}

export function toggleAll(selection: Selection, ids: readonly string[]): Selection {
  const all = ids.length > 0 && ids.every((id) => selection.chosen.has(id))
  return { ...selection, chosen: all ? new Set() : new Set(ids) }
}

/** After rows have gone: only what is still there. */
export function within(selection: Selection, ids: readonly string[]): Selection {
  const there = new Set(ids)
  if ([...selection.chosen].every((id) => there.has(id)) && (selection.cursor === null || there.has(selection.cursor))) return selection
  const still = (id: string | null) => (id !== null && there.has(id) ? id : null)
  return { chosen: new Set([...selection.chosen].filter((id) => there.has(id))), cursor: still(selection.cursor), anchor: still(selection.anchor) }
}

function range(ids: readonly string[], from: string | null, to: string | null): readonly string[] {
  const [a, b] = [ids.indexOf(from ?? ""), ids.indexOf(to ?? "")]
  return a < 0 || b < 0 ? [] : ids.slice(Math.min(a, b), Math.max(a, b) + 1)
}
