// What differs between two networks? Rows and links are compared by identity, in one walk: an edit leaves the records that
// it does not touch, appends new ones at the end, and takes links out anywhere.
import type { Network, NetworkLink, NetworkOptions } from "./network.ts"

export interface NetworkEdit {
  /** Rows that are other records than before, those behind the last one of before included. */
  readonly rows: readonly number[]
  /** Null where the links are the very same. */
  readonly links: LinkEdit | null
}

export interface LinkEdit {
  /** For each link its index before, or -1. */
  readonly wasAt: Int32Array
  readonly removed: readonly NetworkLink[]
  readonly added: readonly NetworkLink[]
}

/** Edits of many rows, and of more than one in four, are computed from scratch. */
const MANY = 16
const SHARE = 4
/** As many links may be gone at one place; more are computed from scratch. */
const GAP = 64

/** Null where something else differs too, or too much. */
export function networkEdit(before: Network, network: Network): NetworkEdit | null {
  if (before.calendars !== network.calendars || network.tasks.length < before.tasks.length) return null
  const rows: number[] = []
  if (before.tasks !== network.tasks) for (let i = 0; i < network.tasks.length; i += 1) if (network.tasks[i] !== before.tasks[i]) rows.push(i)
  const links = before.links === network.links ? null : linkEdit(before.links, network.links)
  const touched = rows.length + (links === null ? 0 : links.removed.length + links.added.length)
  return touched > MANY && touched * SHARE > network.tasks.length ? null : { rows, links }
}

function linkEdit(before: readonly NetworkLink[], after: readonly NetworkLink[]): LinkEdit {
  const wasAt = new Int32Array(after.length).fill(-1)
  const removed: NetworkLink[] = []
  const added: NetworkLink[] = []
  let old = 0
  after.forEach((link, l) => {
    const found = foundAt(before, old, link)
    if (found < 0) {
      added.push(link)
      return
    }
    for (; old < found; old += 1) removed.push(before[old] ?? link)
    wasAt[l] = found
    old = found + 1
  })
  return { wasAt, removed: [...removed, ...before.slice(old)], added }
}

function foundAt(links: readonly NetworkLink[], from: number, link: NetworkLink): number {
  const end = Math.min(from + GAP, links.length)
  for (let l = from; l < end; l += 1) if (links[l] === link) return l
  return -1
}

export function sameOptions(a: NetworkOptions, b: NetworkOptions): boolean {
  return (
    a.calendar === b.calendar && a.projectStart === b.projectStart && a.projectFinish === b.projectFinish && a.scheduleFrom === b.scheduleFrom &&
    a.criticalSlackLimit === b.criticalSlackLimit && a.multipleCriticalPaths === b.multipleCriticalPaths && a.progressRule === b.progressRule &&
    a.compatibility === b.compatibility
  )
}
