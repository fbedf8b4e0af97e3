// A sort key for every task, so that lists in outline order are one index scan. Keys leave gaps: a task that is added or
// moved gets a key between its neighbours, and only where there is no room are all keys given anew.

const GAP = 16_384

/** Ascending integers along `order`; keys of `known` stay where they can. */
export function outlineKeys(order: readonly string[], known: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const keep = longestAscent(order.map((id) => known.get(id) ?? null))
  const keys = new Map<string, number>()
  let low = 0
  for (let index = 0; index < order.length;) {
    const kept = keep[index] ?? null
    if (kept !== null) {
      keys.set(order[index] ?? "", kept)
      low = kept
      index += 1
      continue
    }
    let end = index
    while (end < order.length && (keep[end] ?? null) === null) end += 1
    const high = keep[end] ?? low + GAP * (end - index + 1)
    const room = (high - low) / (end - index + 1)
    if (room < 1 || high > 2_000_000_000) return evenly(order)
    for (let place = 1; index < end; index += 1, place += 1) keys.set(order[index] ?? "", low + Math.floor(room * place))
    low = keys.get(order[end - 1] ?? "") ?? low
  }
  return keys
}

function evenly(order: readonly string[]): ReadonlyMap<string, number> {
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
