// The entity maps of a plan while changes are written into them: each is copied at its first write, never before (large
// ones only in a thin layer), and remembers what was there, so that the outcome can be told as patches.

import type { EntityKind, EntityOf, IdOf } from "./change.ts"
import type { Plan, PlanSettings } from "./document.ts"
import { writableCopy, type WritableMap } from "./layered-map.ts"

export type WorkingMaps = { readonly [K in EntityKind]: WorkingMap<IdOf[K], EntityOf[K]> }

export function copyOnWrite(plan: Plan): WorkingMaps {
  return {
    task: new WorkingMap(plan.task),
    link: new WorkingMap(plan.link),
    calendar: new WorkingMap(plan.calendar),
    resource: new WorkingMap(plan.resource),
    assignment: new WorkingMap(plan.assignment),
    baseline: new WorkingMap(plan.baseline),
  }
}

/** A plan that shows what the maps hold now. Maps that were never written stay the very same objects. */
export function planOf(maps: WorkingMaps, settings: PlanSettings): Plan {
  return {
    settings,
    task: maps.task.current,
    link: maps.link.current,
    calendar: maps.calendar.current,
    resource: maps.resource.current,
    assignment: maps.assignment.current,
    baseline: maps.baseline.current,
  }
}

type Watcher<Entity> = (before: Entity | undefined, after: Entity | undefined) => void

export class WorkingMap<Id, Entity> {
  /** What the map held before its first write. */
  readonly source: ReadonlyMap<Id, Entity>
  readonly #originals = new Map<Id, Entity | undefined>()
  readonly #watchers: Watcher<Entity>[] = []
  #copy: WritableMap<Id, Entity> | null = null

  constructor(source: ReadonlyMap<Id, Entity>) {
    this.source = source
  }

  /** A view, valid until the next write. */
  get current(): ReadonlyMap<Id, Entity> {
    return this.#copy ?? this.source
  }

  /** What stood in the map before, for every id that was written, in the order of the first writes. */
  get originals(): ReadonlyMap<Id, Entity | undefined> {
    return this.#originals
  }

  get(id: Id): Entity | undefined {
    return this.current.get(id)
  }

  set(id: Id, entity: Entity): void {
    const before = this.#remember(id)
    this.#own().set(id, entity)
    for (const watcher of this.#watchers) watcher(before, entity)
  }

  delete(id: Id): void {
    const before = this.#remember(id)
    this.#own().delete(id)
    for (const watcher of this.#watchers) watcher(before, undefined)
  }

  /** Told of every later write: this is how indexes stay true. */
  watch(watcher: Watcher<Entity>): void {
    this.#watchers.push(watcher)
  }

  #own(): WritableMap<Id, Entity> {
    return (this.#copy ??= writableCopy(this.source))
  }

  #remember(id: Id): Entity | undefined {
    const before = this.get(id)
    if (!this.#originals.has(id)) this.#originals.set(id, before)
    return before
  }
}
