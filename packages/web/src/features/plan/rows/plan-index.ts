// Which links lead to a task, and who is assigned to it? Looked up in every cell, so made once per map of links and
// assignments; plans are immutable, and an untouched map stays the same object.

import type { Assignment, Link, Plan, TaskId } from "@throughline/plan"

const NONE: readonly never[] = []
const predecessorsBy = new WeakMap<Plan["link"], ReadonlyMap<TaskId, readonly Link[]>>()
const successorsBy = new WeakMap<Plan["link"], ReadonlyMap<TaskId, readonly Link[]>>()
const assignmentsBy = new WeakMap<Plan["assignment"], ReadonlyMap<TaskId, readonly Assignment[]>>()

export function predecessorsOf(plan: Plan, id: TaskId): readonly Link[] {
  return indexed(predecessorsBy, plan.link, (link) => link.successorId).get(id) ?? NONE
}

export function successorsOf(plan: Plan, id: TaskId): readonly Link[] {
  return indexed(successorsBy, plan.link, (link) => link.predecessorId).get(id) ?? NONE
}

export function assignmentsOf(plan: Plan, id: TaskId): readonly Assignment[] {
  return indexed(assignmentsBy, plan.assignment, (assignment) => (assignment.resourceId === null ? null : assignment.taskId)).get(id) ?? NONE
}

function indexed<Id, Entity>(cache: WeakMap<ReadonlyMap<Id, Entity>, ReadonlyMap<TaskId, readonly Entity[]>>, map: ReadonlyMap<Id, Entity>, keyOf: (entity: Entity) => TaskId | null): ReadonlyMap<TaskId, readonly Entity[]> {
  const known = cache.get(map)
  if (known !== undefined) return known
  const made = new Map<TaskId, Entity[]>()
  for (const entity of map.values()) {
    const key = keyOf(entity)
    if (key !== null) enter(made, key, entity)
  }
  cache.set(map, made)
  return made
}

function enter<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const present = map.get(key)
  if (present === undefined) map.set(key, [value])
  else present.push(value)
}
