// A sort key for every task, so that lists in outline order are one index scan. Keys leave gaps: a task that is added or
// moved gets a key between its neighbours, and only where there is no room are all keys given anew.

import { writableCopy } from "@throughline/plan"

const GAP = 16_384
const KEY_MAX = 2_000_000_000

/** Ascending integers along `order`; keys of `known` stay where they can. */
export function outlineKeys<Id extends string>(order: readonly Id[], known: ReadonlyMap<string, number>): ReadonlyMap<Id, number> {
  const keep = longestAscent(order.map((id) => known.get(id) ?? null))
  const keys = new Map<Id, number>()
  let low = 0
  for (let index = 0; index < order.length;) {
    let end = index
    while (end < order.length && (keep[end] ?? null) === null) end += 1
    const high = keep[end] ?? low + GAP * (end - index + 1)
    const room = (high - low) / (end - index + 1)
    if (end > index && (room < 1 || high > KEY_MAX)) return evenly(order)
    for (const [place, id] of order.slice(index, end).entries()) keys.set(id, low + Math.floor(room * (place + 1)))
    const kept = order[end]
    if (kept !== undefined) keys.set(kept, high)
    low = high
    index = end + 1
  }
  return keys
}

/** As `outlineKeys`, where the tasks of before kept their order among each other; null where it needs all of them. */
export function keysWithNew<Id extends string>(order: readonly Id[], known: ReadonlyMap<Id, number>, added: readonly Id[], removed: readonly Id[]): ReadonlyMap<Id, number> | null {
  const keys = writableCopy(known)
  for (const id of removed) keys.delete(id)
  const keyAt = (index: number): number | undefined => {
    const id = order[index]
    return id === undefined ? undefined : keys.get(id)
  }
  const places = added.map((id) => order.indexOf(id)).toSorted((one, other) => one - other)
  for (let at = 0; at < places.length;) {
    const first = places[at] ?? 0
    let end = first
    for (; places[at] === end; at += 1) end += 1
    const low = keyAt(first - 1) ?? 0
    const high = keyAt(end) ?? low + GAP * (end - first + 1)
    const room = (high - low) / (end - first + 1)
    if (room < 1 || high > KEY_MAX) return null
    for (const [index, id] of order.slice(first, end).entries()) keys.set(id, low + Math.floor(room * (index + 1)))
  }
  return keys
}

function evenly<Id extends string>(order: readonly Id[]): ReadonlyMap<Id, number> {
  return new Map(order.map((id, index) => [id, (index + 1) * GAP]))
}

/** The longest ascending run of keys, the others null: as few rows as possible are written. */
function longestAscent(keys: readonly (number | null)[]): readonly (number | null)[] {
  const tails: number[] = []
  const before: number[] = []
  keys.forEach((key, index) => {
    if (key === null) return
    // Nearly always the key ascends: then it goes to the end without a search.
    const isLast = tails.length === 0 || key > (keys[tails[tails.length - 1] ?? 0] ?? 0)
    let from = isLast ? tails.length : 0
    let to = tails.length
    while (from < to) {
      const middle = (from + to) >> 1
      if ((keys[tails[middle] ?? 0] ?? 0) < key) from = middle + 1
      else to = middle
    }
    before[index] = from === 0 ? -1 : (tails[from - 1] ?? -1)
    tails[from] = index
  })
  const kept: (number | null)[] = keys.map(() => null)
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept[index] = keys[index] ?? null
  return kept
}
