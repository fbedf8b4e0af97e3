// Which links leave or enter a task, who is assigned to it? Groups of ids by a key of the entity, made once and kept
// true write by write. A group keeps the order in which its entities came.

import type { WorkingMap } from "./working-maps.ts"

export class IdIndex<Key, Id, Entity extends { readonly id: Id }> {
  readonly #map: WorkingMap<Id, Entity>
  readonly #groups = new Map<Key, Set<Id>>()

  constructor(map: WorkingMap<Id, Entity>, keyOf: (entity: Entity) => Key) {
    this.#map = map
    for (const entity of map.current.values()) this.#add(keyOf(entity), entity.id)
    map.watch((before, after) => {
      if (before !== undefined && after !== undefined && keyOf(before) === keyOf(after)) return
      if (before !== undefined) this.#groups.get(keyOf(before))?.delete(before.id)
      if (after !== undefined) this.#add(keyOf(after), after.id)
    })
  }

  get(key: Key): readonly Entity[] {
    const ids = this.#groups.get(key)
    return ids === undefined ? [] : [...ids].flatMap((id) => this.#map.get(id) ?? [])
  }

  #add(key: Key, id: Id): void {
    const group = this.#groups.get(key)
    if (group === undefined) this.#groups.set(key, new Set([id]))
    else group.add(id)
  }
}
