// A large map of which few entries change from one version to the next: what changed lies as a thin layer over a base that
// all versions share, so that an edit costs what it writes. Order of entries as in a Map: what is replaced keeps its place,
// what is new comes last. Small maps are simply copied.

/** Below this many entries a copy costs nothing to speak of. */
const SMALL = 500
/** A layer as thick as this is merged with its base at the next edit: layers are copied, too. */
const THICK = 200

/** A copy to be written into; the source stays as it is. */
export type WritableMap<Key, Value> = ReadonlyMap<Key, Value> & { set(key: Key, value: Value): unknown; delete(key: Key): unknown }

export function writableCopy<Key, Value>(source: ReadonlyMap<Key, Value>): WritableMap<Key, Value> {
  if (source instanceof LayeredMap) return source.copy()
  return source.size < SMALL ? new Map(source) : new LayeredMap<Key, Value>(source)
}

/** The keys whose entries differ, in the order of `after`, those that are gone last. Quick where one version came from the other. */
export function differingKeys<Key, Value>(before: ReadonlyMap<Key, Value>, after: ReadonlyMap<Key, Value>): readonly Key[] {
  if (before === after) return []
  const layers = layersBetween(before, after)
  const differing: Key[] = []
  const gone: Key[] = []
  for (const key of layers ?? after.keys()) {
    const value = after.get(key)
    if (value === undefined) gone.push(key)
    else if (before.get(key) !== value) differing.push(key)
  }
  if (layers === null) for (const key of before.keys()) if (!after.has(key)) gone.push(key)
  return [...differing, ...gone.filter((key) => before.has(key))]
}

/** Every key of which two versions may differ; null where they do not share their base. */
export function layersBetween<Key, Value>(before: ReadonlyMap<Key, Value>, after: ReadonlyMap<Key, Value>): ReadonlySet<Key> | null {
  if (baseOf(after) === baseOf(before)) return new Set([...layerOf(after), ...layerOf(before)])
  const merged = mergedVersion(after)
  return merged !== undefined && baseOf(merged) === baseOf(before) ? new Set([...layerOf(merged), ...layerOf(after), ...layerOf(before)]) : null
}

/** The version from which the base of a map was merged, while it is still there. */
export function mergedVersion<Key, Value>(map: ReadonlyMap<Key, Value>): ReadonlyMap<Key, Value> | undefined {
  return map instanceof LayeredMap ? map.mergedFrom?.deref() : undefined
}

export const baseOf = <Key, Value>(map: ReadonlyMap<Key, Value>): ReadonlyMap<Key, Value> => (map instanceof LayeredMap ? map.base : map)

const layerOf = <Key, Value>(map: ReadonlyMap<Key, Value>): Iterable<Key> => (map instanceof LayeredMap ? map.layer() : [])

export class LayeredMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly base: ReadonlyMap<Key, Value>
  /** The version that says the same as the base, where the base was merged. */
  readonly mergedFrom: WeakRef<LayeredMap<Key, Value>> | null
  /** Entries that are new or other than in the base. */
  readonly #over: Map<Key, Value>
  /** Keys of the base that were deleted; one that was set again later comes last, like a new one. */
  readonly #gone: Set<Key>
  #size: number

  /** `base` is never written again. */
  constructor(base: ReadonlyMap<Key, Value>, over = new Map<Key, Value>(), gone = new Set<Key>(), size = base.size, mergedFrom: WeakRef<LayeredMap<Key, Value>> | null = null) {
    this.base = base
    this.#over = over
    this.#gone = gone
    this.#size = size
    this.mergedFrom = mergedFrom
  }

  copy(): LayeredMap<Key, Value> {
    if (this.#over.size + this.#gone.size > THICK) {
      const merged = new Map(this)
      return new LayeredMap(merged, new Map(), new Set(), merged.size, new WeakRef(this))
    }
    return new LayeredMap(this.base, new Map(this.#over), new Set(this.#gone), this.#size, this.mergedFrom)
  }

  get size(): number {
    return this.#size
  }

  get(key: Key): Value | undefined {
    const value = this.#over.get(key)
    return value !== undefined || this.#gone.has(key) ? value : this.base.get(key)
  }

  has(key: Key): boolean {
    return this.#over.has(key) || (this.base.has(key) && !this.#gone.has(key))
  }

  set(key: Key, value: Value): this {
    if (!this.has(key)) this.#size += 1
    this.#over.set(key, value)
    return this
  }

  delete(key: Key): boolean {
    if (!this.has(key)) return false
    this.#size -= 1
    this.#over.delete(key)
    if (this.base.has(key)) this.#gone.add(key)
    return true
  }

  /** The keys whose entries may differ from the base's, new ones in their order. */
  *layer(): Generator<Key, undefined> {
    yield* this.#over.keys()
    yield* this.#gone
  }

  *entries(): Generator<[Key, Value], undefined> {
    for (const entry of this.base) {
      const [key] = entry
      if (this.#gone.has(key)) continue
      const value = this.#over.get(key)
      yield value === undefined ? entry : [key, value]
    }
    for (const entry of this.#over) if (this.#gone.has(entry[0]) || !this.base.has(entry[0])) yield entry
  }

  *keys(): Generator<Key, undefined> {
    for (const [key] of this.entries()) yield key
  }

  *values(): Generator<Value, undefined> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): Generator<[Key, Value], undefined> {
    return this.entries()
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void, self?: unknown): void {
    for (const [key, value] of this.entries()) visit.call(self, value, key, this)
  }
}
