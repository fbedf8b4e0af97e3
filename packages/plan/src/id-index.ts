// Which links leave or enter a task, who is assigned to it, which task has a number? Ids grouped by a key of the entity:
// grouped once per map, however many edits begin from it, and kept true write by write.

import type { WorkingMap } from "./working-maps.ts"

export interface Grouping<Key, Id, Entity> {
  readonly keyOf: (entity: Entity) => Key
  /** Groups of maps that were seen before. */
  readonly known: WeakMap<ReadonlyMap<Id, Entity>, ReadonlyMap<Key, readonly Id[]>>
}

export function groupingBy<Key, Id, Entity>(keyOf: (entity: Entity) => Key): Grouping<Key, Id, Entity> {
  return { keyOf, known: new WeakMap() }
}

export class IdIndex<Key, Id, Entity extends { readonly id: Id }> {
  readonly #map: WorkingMap<Id, Entity>
  readonly #groups: ReadonlyMap<Key, readonly Id[]>
  readonly #written = new Map<Key, readonly Id[]>()

  constructor(map: WorkingMap<Id, Entity>, grouping: Grouping<Key, Id, Entity>) {
    const { keyOf } = grouping
    this.#map = map
    this.#groups = groupsOf(map, grouping)
    map.watch((before, after) => {
      if (before !== undefined && after !== undefined && keyOf(before) === keyOf(after)) return
      if (before !== undefined) this.#written.set(keyOf(before), this.#ids(keyOf(before)).filter((id) => id !== before.id))
      if (after !== undefined) this.#written.set(keyOf(after), [...this.#ids(keyOf(after)), after.id])
    })
  }

  get(key: Key): readonly Entity[] {
    return this.#ids(key).flatMap((id) => this.#map.get(id) ?? [])
  }

  #ids(key: Key): readonly Id[] {
    return this.#written.get(key) ?? this.#groups.get(key) ?? []
  }
}

function groupsOf<Key, Id, Entity extends { readonly id: Id }>(map: WorkingMap<Id, Entity>, { keyOf, known }: Grouping<Key, Id, Entity>): ReadonlyMap<Key, readonly Id[]> {
  const entities = map.current
  const kept = map.originals.size === 0 ? known.get(entities) : undefined
  if (kept !== undefined) return kept
  const groups = new Map<Key, Id[]>()
  for (const entity of entities.values()) {
    const group = groups.get(keyOf(entity))
    if (group === undefined) groups.set(keyOf(entity), [entity.id])
    else group.push(entity.id)
  }
  // A map that is being written will hold something else in a moment.
  if (map.originals.size === 0) known.set(entities, groups)
  return groups
}
