// Something made of a whole map of entities (groups, an order, a maximum) and kept true from version to version, so that an
// edit of a large plan does not make it anew. Only of versions that are not written any more.
import { baseOf, layersBetween, mergedVersion } from "./layered-map.ts"

/** More entries at once are quicker made anew. */
const MANY = 2_000

interface Kept<Key, Entity, Made> {
  readonly version: ReadonlyMap<Key, Entity>
  readonly made: Made
}

export class Followed<Key, Entity, Made> {
  readonly #make: (map: ReadonlyMap<Key, Entity>) => Made
  readonly #follow: (made: Made, before: ReadonlyMap<Key, Entity>, after: ReadonlyMap<Key, Entity>, keys: Iterable<Key>) => Made | null
  /** By the base that versions share. */
  readonly #kept = new WeakMap<ReadonlyMap<Key, Entity>, Kept<Key, Entity, Made>>()

  /** `follow` answers what `make` would make of `after`; null where that is the quicker way. `keys` may differ, no others do. */
  constructor(
    make: (map: ReadonlyMap<Key, Entity>) => Made,
    follow: (made: Made, before: ReadonlyMap<Key, Entity>, after: ReadonlyMap<Key, Entity>, keys: Iterable<Key>) => Made | null,
  ) {
    this.#make = make
    this.#follow = follow
  }

  of(map: ReadonlyMap<Key, Entity>): Made {
    const merged = mergedVersion(map)
    const kept = this.#kept.get(baseOf(map)) ?? (merged === undefined ? undefined : this.#kept.get(baseOf(merged)))
    if (kept?.version === map) return kept.made
    const made = (kept === undefined ? null : this.#followed(kept, map)) ?? this.#make(map)
    this.#kept.set(baseOf(map), { version: map, made })
    return made
  }

  #followed({ version, made }: Kept<Key, Entity, Made>, map: ReadonlyMap<Key, Entity>): Made | null {
    const keys = layersBetween(version, map)
    return keys === null || keys.size > MANY ? null : this.#follow(made, version, map, keys)
  }
}
