// A sort key for every task, so that lists in outline order are one index scan. Keys leave gaps: a task that is added or
// moved gets a key between its neighbours, and where there is no room the nearest neighbours make some.

import { writableCopy } from "@throughline/plan"

const GAP = 16_384
const KEY_MAX = 2_000_000_000
/** Whoever makes room makes so much, so that the next at the same place finds it. */
const ROOM = 64
/** So many neighbours on each side are asked first; then twice as many. */
const NEIGHBOURS = 8

/** Ascending integers along `order`; keys of `known` stay where they can. */
export function outlineKeys<Id extends string>(order: readonly Id[], known: ReadonlyMap<string, number>): ReadonlyMap<Id, number> {
  const keys = [...longestAscent(order.map((id) => known.get(id) ?? null))]
  const places: Places = { length: order.length, at: (index) => keys[index] ?? null, put: (index, key) => { keys[index] = key } }
  for (let index = 0; index < order.length; index += 1) if (places.at(index) === null) place(places, index)
  return new Map(order.map((id, index) => [id, keys[index] ?? 0]))
}

/** As `outlineKeys`, where the tasks of before kept their order among each other. */
export function keysWithNew<Id extends string>(order: readonly Id[], known: ReadonlyMap<Id, number>, added: readonly Id[], removed: readonly Id[]): ReadonlyMap<Id, number> {
  const keys = writableCopy(known)
  for (const id of removed) keys.delete(id)
  const places: Places = {
    length: order.length,
    at(index) {
      const id = order[index]
      return id === undefined ? null : (keys.get(id) ?? null)
    },
    put(index, key) {
      const id = order[index]
      if (id !== undefined) keys.set(id, key)
    },
  }
  for (const index of added.map((id) => order.indexOf(id)).toSorted((one, other) => one - other)) if (places.at(index) === null) place(places, index)
  return keys
}

interface Places {
  readonly length: number
  /** Null where no key was given yet. */
  at(index: number): number | null
  put(index: number, key: number): void
}

/** Gives keys to the places without one that begin here, and to as many of their neighbours as it needs. */
function place(places: Places, first: number): void {
  const withoutKey = (index: number): number => {
    let end = index
    while (end < places.length && places.at(end) === null) end += 1
    return end
  }
  let [from, to] = [first, withoutKey(first)]
  for (let more = NEIGHBOURS, room = 1; ; more *= 2, room = ROOM) {
    const low = from === 0 ? 0 : (places.at(from - 1) ?? 0)
    const high = (to < places.length ? places.at(to) : null) ?? Math.min(low + GAP * (to - from + 1), KEY_MAX)
    const step = (high - low) / (to - from + 1)
    if (step >= room || (from === 0 && to === places.length)) {
      for (let index = from; index < to; index += 1) places.put(index, low + Math.floor(step * (index - from + 1)))
      return
    }
    ;[from, to] = [Math.max(0, from - more), withoutKey(Math.min(places.length, to + more))]
  }
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
