// Who are the children of a task, in order, while tasks are being written? Lists are kept sorted from version to version
// and write by write, so that a thousand commands on a large plan do not sort it a thousand times.

import type { Plan, Task, TaskId } from "./document.ts"
import { Followed } from "./followed.ts"
import { writableCopy } from "./layered-map.ts"
import { childrenOf, insertSibling, isPlaced } from "./outline.ts"
import type { WorkingMap } from "./working-maps.ts"

type Children = ReadonlyMap<TaskId | null, readonly TaskId[]>

/** Of every plan, however many commands look at it. */
const knownIn = new Followed<TaskId, Task, Known>(knownOf, knownAfter)

export class SiblingIndex {
  readonly #tasks: WorkingMap<TaskId, Task>
  readonly #sorted: ReadonlyMap<TaskId | null, readonly TaskId[]>
  readonly #written = new Map<TaskId | null, TaskId[]>()

  /** `base` is what `tasks` held before its first write. */
  constructor(base: Plan["task"], tasks: WorkingMap<TaskId, Task>) {
    this.#tasks = tasks
    this.#sorted = knownIn.of(base).children
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
    insertSibling(this.#own(task.parentId), this.#tasks, task)
  }
}

interface Known {
  readonly children: Children
  /** Whether a task names a parent that is not there. */
  readonly hasLost: boolean
}

function knownOf(tasks: Plan["task"]): Known {
  const children = childrenOf(tasks)
  return { children, hasLost: (children.get(null) ?? []).some((id) => isLost(tasks, tasks.get(id))) }
}

/** As made anew; null where a task is lost, before or after. */
function knownAfter({ children, hasLost }: Known, before: Plan["task"], after: Plan["task"], ids: Iterable<TaskId>): Known | null {
  const placed = [...ids].filter((id) => isPlaced(before.get(id), after.get(id)))
  if (hasLost || placed.some((id) => isLost(after, after.get(id)))) return null
  const copy = writableCopy(children)
  for (const id of placed) {
    const task = before.get(id)
    if (task === undefined) continue
    const list = (copy.get(task.parentId) ?? []).filter((one) => one !== id)
    if (list.length > 0) copy.set(task.parentId, list)
    else copy.delete(task.parentId)
  }
  for (const id of placed) {
    const task = after.get(id)
    if (task !== undefined) copy.set(task.parentId, insertSibling([...(copy.get(task.parentId) ?? [])], after, task))
  }
  return placed.some((id) => !after.has(id) && copy.has(id)) ? null : { children: copy, hasLost }
}

const isLost = (tasks: Plan["task"], task: Task | undefined): boolean => task !== undefined && task.parentId !== null && !tasks.has(task.parentId)
