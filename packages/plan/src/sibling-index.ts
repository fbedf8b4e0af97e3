// Who are the children of a task, in order, while tasks are being written? Lists are kept sorted write by write and
// copied before the first write, so that a thousand commands on a large plan do not sort it a thousand times.

import type { Plan, Task, TaskId } from "./document.ts"
import { childrenOf } from "./outline.ts"
import { compareRanks } from "./rank.ts"
import type { WorkingMap } from "./working-maps.ts"

const known = new WeakMap<Plan["task"], ReadonlyMap<TaskId | null, readonly TaskId[]>>()

export class SiblingIndex {
  readonly #tasks: WorkingMap<TaskId, Task>
  readonly #sorted: ReadonlyMap<TaskId | null, readonly TaskId[]>
  readonly #written = new Map<TaskId | null, TaskId[]>()

  /** `base` is what `tasks` held before its first write. */
  constructor(base: Plan["task"], tasks: WorkingMap<TaskId, Task>) {
    this.#tasks = tasks
    this.#sorted = childrenOfBase(base)
    tasks.watch((before, after) => {
      if (before !== undefined && after !== undefined && before.parentId === after.parentId && before.rank === after.rank) return
      if (before !== undefined) this.#remove(before)
      if (after !== undefined) this.#insert(after)
    })
  }

  get(parentId: TaskId | null): readonly TaskId[] {
    return this.#written.get(parentId) ?? this.#sorted.get(parentId) ?? []
  }

  #own(parentId: TaskId | null): TaskId[] {
    let list = this.#written.get(parentId)
    if (list === undefined) this.#written.set(parentId, (list = [...(this.#sorted.get(parentId) ?? [])]))
    return list
  }

  #remove(task: Task): void {
    const list = this.#own(task.parentId)
    const index = list.indexOf(task.id)
    if (index >= 0) list.splice(index, 1)
  }

  #insert(task: Task): void {
    const list = this.#own(task.parentId)
    let low = 0
    for (let high = list.length; low < high;) {
      const middle = (low + high) >> 1
      if (this.#isBefore(list[middle], task)) low = middle + 1
      else high = middle
    }
    list.splice(low, 0, task.id)
  }

  #isBefore(id: TaskId | undefined, task: Task): boolean {
    const other = id === undefined ? undefined : this.#tasks.get(id)
    if (other === undefined) return false
    const order = compareRanks(other.rank, task.rank)
    return order < 0 || (order === 0 && other.id < task.id)
  }
}

/** Sorted once per plan, however many commands look at it. */
function childrenOfBase(base: Plan["task"]): ReadonlyMap<TaskId | null, readonly TaskId[]> {
  let children = known.get(base)
  if (children === undefined) known.set(base, (children = childrenOf(base)))
  return children
}
