// Which links leave or enter a task, who is assigned to it, which task has a number? Ids grouped by a key of the entity:
// followed from version to version of the map, and kept true write by write. A group is told in the order of its ids: the
// order of a map depends on what was done to it before, and a command gives out new ids and numbers in the order it reads.

import { Followed } from "./followed.ts"
import { writableCopy } from "./layered-map.ts"
import type { WorkingMap } from "./working-maps.ts"

type Groups<Key, Id> = ReadonlyMap<Key, readonly Id[]>

export interface Grouping<Key, Id, Entity> {
  readonly keyOf: (entity: Entity) => Key
  readonly groups: Followed<Id, Entity, Groups<Key, Id>>
}

export function groupingBy<Key, Id, Entity>(keyOf: (entity: Entity) => Key): Grouping<Key, Id, Entity> {
  const make = (entities: ReadonlyMap<Id, Entity>): Groups<Key, Id> => {
    const groups = new Map<Key, Id[]>()
    for (const [id, entity] of entities) {
      const group = groups.get(keyOf(entity))
      if (group === undefined) groups.set(keyOf(entity), [id])
      else group.push(id)
    }
    return groups
  }
  const follow = (groups: Groups<Key, Id>, before: ReadonlyMap<Id, Entity>, after: ReadonlyMap<Id, Entity>, ids: Iterable<Id>): Groups<Key, Id> | null => {
    const copy = writableCopy(groups)
    for (const id of ids) {
      const [old, entity] = [before.get(id), after.get(id)]
      if (old !== undefined && entity !== undefined) {
        // Its place in the other group would be that in the map.
        if (keyOf(old) !== keyOf(entity)) return null
        continue
      }
      if (old !== undefined) copy.set(keyOf(old), (copy.get(keyOf(old)) ?? []).filter((one) => one !== id))
      if (entity !== undefined) copy.set(keyOf(entity), [...(copy.get(keyOf(entity)) ?? []), id])
    }
    return copy
  }
  return { keyOf, groups: new Followed(make, follow) }
}

export class IdIndex<Key, Id extends string, Entity extends { readonly id: Id }> {
  readonly #map: WorkingMap<Id, Entity>
  readonly #groups: Groups<Key, Id>
  readonly #keyOf: (entity: Entity) => Key
  readonly #written = new Map<Key, readonly Id[]>()

  constructor(map: WorkingMap<Id, Entity>, { keyOf, groups }: Grouping<Key, Id, Entity>) {
    this.#map = map
    this.#keyOf = keyOf
    this.#groups = groups.of(map.source)
    for (const [id, original] of map.originals) this.#regroup(original, map.get(id))
    map.watch((before, after) => this.#regroup(before, after))
  }

  get(key: Key): readonly Entity[] {
    const ids = this.#ids(key)
    return (ids.length < 2 ? ids : ids.toSorted(byText)).flatMap((id) => this.#map.get(id) ?? [])
  }

  #regroup(before: Entity | undefined, after: Entity | undefined): void {
    const keyOf = this.#keyOf
    if (before !== undefined && after !== undefined && keyOf(before) === keyOf(after)) return
    if (before !== undefined) this.#written.set(keyOf(before), this.#ids(keyOf(before)).filter((id) => id !== before.id))
    if (after !== undefined) this.#written.set(keyOf(after), [...this.#ids(keyOf(after)), after.id])
  }

  #ids(key: Key): readonly Id[] {
    return this.#written.get(key) ?? this.#groups.get(key) ?? []
  }
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
