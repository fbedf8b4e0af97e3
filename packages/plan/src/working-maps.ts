// The entity maps of a plan while a change is written into them: each is copied at its first write, never before.

import type { EntityKind, EntityOf, IdOf } from "./change.ts"
import type { Plan, PlanSettings } from "./document.ts"

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

export class WorkingMap<Id, Entity> {
  readonly #source: ReadonlyMap<Id, Entity>
  #copy: Map<Id, Entity> | null = null

  constructor(source: ReadonlyMap<Id, Entity>) {
    this.#source = source
  }

  /** Valid until the next write. */
  get current(): ReadonlyMap<Id, Entity> {
    return this.#copy ?? this.#source
  }

  get(id: Id): Entity | undefined {
    return this.current.get(id)
  }

  set(id: Id, entity: Entity): void {
    this.#own().set(id, entity)
  }

  delete(id: Id): void {
    this.#own().delete(id)
  }

  #own(): Map<Id, Entity> {
    return (this.#copy ??= new Map(this.#source))
  }
}
