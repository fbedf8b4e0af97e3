// The outline of a plan: which tasks stand under which, in what order, at what level, with what WBS code. Derived from
// `parentId` and `rank` alone. Total: a task whose parent is missing or is part of a parent cycle stands at the top,
// after the others, so that a broken plan can still be shown (validate.ts reports it).

import type { Plan, Task, TaskId } from "./document.ts"
import { compareRanks } from "./rank.ts"

export interface Outline {
  /** Parents before children, siblings by rank. */
  readonly order: readonly TaskId[]
  /** Ids of the children by parent; null holds the top level. Tasks without children have no entry. */
  readonly children: ReadonlyMap<TaskId | null, readonly TaskId[]>
  /** 1 = top level. */
  readonly level: ReadonlyMap<TaskId, number>
}

type Tasks = Plan["task"]

export function outlineOf(tasks: Tasks): Outline {
  const children = new Map(childrenOf(tasks))
  const order: TaskId[] = []
  const level = new Map<TaskId, number>()
  walk(children, children.get(null) ?? [], order, level)
  const outline: Outline = { order, children, level }
  if (order.length === tasks.size && (children.get(null) ?? []).every((id) => tasks.get(id)?.parentId === null)) markSound(outline)
  if (order.length < tasks.size) {
    const top = [...(children.get(null) ?? [])]
    for (const task of tasks.values()) {
      if (level.has(task.id)) continue
      top.push(task.id)
      walk(children, [task.id], order, level)
    }
    children.set(null, top)
  }
  return outline
}

const sound = new WeakSet<Outline>()

/** Whether every parent is there and none is its own ancestor: then edits of the outline can be followed one by one. */
export const isSound = (outline: Outline): boolean => sound.has(outline)

export function markSound(outline: Outline): void {
  sound.add(outline)
}

/** The children of every parent in rank order; equal ranks are ordered by id so that the answer is always the same. */
export function childrenOf(tasks: Tasks): ReadonlyMap<TaskId | null, readonly TaskId[]> {
  const groups = new Map<TaskId | null, Task[]>()
  for (const task of tasks.values()) {
    const parentId = task.parentId !== null && tasks.has(task.parentId) ? task.parentId : null
    const group = groups.get(parentId)
    if (group === undefined) groups.set(parentId, [task])
    else group.push(task)
  }
  const children = new Map<TaskId | null, readonly TaskId[]>()
  for (const [parentId, group] of groups) children.set(parentId, group.toSorted(bySiblingOrder).map((task) => task.id))
  return children
}

export function bySiblingOrder(a: Task, b: Task): number {
  return compareRanks(a.rank, b.rank) || (a.id < b.id ? -1 : 1)
}

/** Whether a task stands elsewhere, or only before or only after. */
export function isPlaced(before: Task | undefined, after: Task | undefined): boolean {
  return before?.parentId !== after?.parentId || before?.rank !== after?.rank
}

/** Puts a task among its siblings, which are in order; answers the same list. */
export function insertSibling(list: TaskId[], tasks: { get(id: TaskId): Task | undefined }, task: Task): TaskId[] {
  let low = 0
  for (let high = list.length; low < high;) {
    const middle = (low + high) >> 1
    const id = list[middle]
    const other = id === undefined ? undefined : tasks.get(id)
    if (other !== undefined && bySiblingOrder(other, task) < 0) low = middle + 1
    else high = middle
  }
  list.splice(low, 0, task.id)
  return list
}

/** "1.2.3" for every task: its place among its siblings at each level. */
export function outlineNumbers(outline: Outline): ReadonlyMap<TaskId, string> {
  return codes(outline, () => null)
}

/** As outline numbers, but a code typed by hand stands for its task and begins the codes of its children. */
export function wbsCodes(tasks: Tasks, outline: Outline): ReadonlyMap<TaskId, string> {
  return codes(outline, (id) => tasks.get(id)?.wbs ?? null)
}

/** The task and everything below it, in outline order. */
export function subtreeOf(children: Outline["children"], id: TaskId): readonly TaskId[] {
  const order: TaskId[] = []
  walk(children, [id], order, new Map())
  return order
}

/** The parents of a task, nearest first. */
export function ancestorsOf(tasks: Tasks, id: TaskId): readonly TaskId[] {
  const ancestors: TaskId[] = []
  const seen = new Set<TaskId>([id])
  let parentId = tasks.get(id)?.parentId ?? null
  while (parentId !== null && !seen.has(parentId)) {
    ancestors.push(parentId)
    seen.add(parentId)
    parentId = tasks.get(parentId)?.parentId ?? null
  }
  return ancestors
}

/** Depth first without recursion: outlines may be as deep as a hostile file wants. Tasks seen before are left out. */
function walk(children: Outline["children"], roots: readonly TaskId[], order: TaskId[], level: Map<TaskId, number>): void {
  const stack = roots.toReversed().map((id) => ({ id, depth: 1 }))
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (level.has(top.id)) continue
    level.set(top.id, top.depth)
    order.push(top.id)
    const below = children.get(top.id) ?? []
    for (let index = below.length - 1; index >= 0; index -= 1) {
      const id = below[index]
      if (id !== undefined) stack.push({ id, depth: top.depth + 1 })
    }
  }
}

function codes(outline: Outline, typed: (id: TaskId) => string | null): ReadonlyMap<TaskId, string> {
  const codeOf = new Map<TaskId, string>()
  const number = (siblings: readonly TaskId[], prefix: string): void => {
    siblings.forEach((id, index) => codeOf.set(id, typed(id) ?? `${prefix}${index + 1}`))
  }
  number(outline.children.get(null) ?? [], "")
  for (const id of outline.order) number(outline.children.get(id) ?? [], `${codeOf.get(id) ?? ""}.`)
  return codeOf
}
