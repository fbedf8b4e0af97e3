// Which links lead to a task, and who is assigned to it? Looked up in every cell, so made once per map of links and
// assignments; plans are immutable, and an untouched map stays the same object.

import type { Assignment, Link, Plan, ResourceId, TaskId } from "@throughline/plan"

const NONE: readonly never[] = []
const predecessorsBy = new WeakMap<Plan["link"], ReadonlyMap<TaskId, readonly Link[]>>()
const successorsBy = new WeakMap<Plan["link"], ReadonlyMap<TaskId, readonly Link[]>>()
const assignmentsBy = new WeakMap<Plan["assignment"], ReadonlyMap<TaskId, readonly Assignment[]>>()
const resourceTasksBy = new WeakMap<Plan["assignment"], ReadonlyMap<ResourceId, readonly TaskId[]>>()
const numbersBy = new WeakMap<Plan["task"], ReadonlyMap<number, TaskId>>()

export function predecessorsOf(plan: Plan, id: TaskId): readonly Link[] {
  return indexed(predecessorsBy, plan.link, (link) => link.successorId).get(id) ?? NONE
}

export function successorsOf(plan: Plan, id: TaskId): readonly Link[] {
  return indexed(successorsBy, plan.link, (link) => link.predecessorId).get(id) ?? NONE
}

export function assignmentsOf(plan: Plan, id: TaskId): readonly Assignment[] {
  return indexed(assignmentsBy, plan.assignment, (assignment) => (assignment.resourceId === null ? null : assignment.taskId)).get(id) ?? NONE
}

export function tasksOfResource(plan: Plan, id: ResourceId): readonly TaskId[] {
  const known = resourceTasksBy.get(plan.assignment)
  if (known !== undefined) return known.get(id) ?? NONE
  const made = new Map<ResourceId, TaskId[]>()
  for (const { resourceId, taskId } of plan.assignment.values()) if (resourceId !== null) enter(made, resourceId, taskId)
  resourceTasksBy.set(plan.assignment, made)
  return made.get(id) ?? NONE
}

export function taskByNumber(plan: Plan, number: number): TaskId | undefined {
  const known = numbersBy.get(plan.task) ?? new Map(Array.from(plan.task.values(), (task) => [task.number, task.id]))
  numbersBy.set(plan.task, known)
  return known.get(number)
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
