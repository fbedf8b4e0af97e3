// The outline and its codes after an edit, made from those before: what stays where it is is not looked at. Covers tasks
// without children that come, go or move below tasks that were there before; for everything else the answer is null.
import type { Plan, TaskId } from "./document.ts"
import { differingKeys, writableCopy, type WritableMap } from "./layered-map.ts"
import { insertSibling, isPlaced, isSound, markSound, type Outline } from "./outline.ts"

type Tasks = Plan["task"]

/** More tasks at once are placed quicker from scratch. */
const MANY = 40

/** The same outline where no task was placed. `changed` are the tasks that are other records now. */
export function outlineAfter(outline: Outline, before: Tasks, after: Tasks, changed: readonly TaskId[]): Outline | null {
  const placed = changed.filter((id) => isPlaced(before.get(id), after.get(id)))
  const isCoded = changed.some((id) => before.get(id)?.wbs !== after.get(id)?.wbs)
  if (placed.length === 0 && (!isCoded || isSound(outline))) return outline
  if (placed.length > MANY || !isSound(outline) || !areLeavesAmongOld(outline, after, placed)) return null
  const lists = new Map<TaskId | null, TaskId[]>()
  const listOf = (parentId: TaskId | null): TaskId[] => {
    const list = lists.get(parentId) ?? [...(outline.children.get(parentId) ?? [])]
    lists.set(parentId, list)
    return list
  }
  for (const id of placed) {
    const task = before.get(id)
    const list = task === undefined ? [] : listOf(task.parentId)
    if (task !== undefined) list.splice(list.indexOf(id), 1)
  }
  for (const id of placed) {
    const task = after.get(id)
    if (task !== undefined) insertSibling(listOf(task.parentId), after, task)
  }
  return withLists(outline, after, placed, lists)
}

/** Whether nothing lies below any of them, and what they go below stays where it is. */
function areLeavesAmongOld(outline: Outline, after: Tasks, placed: readonly TaskId[]): boolean {
  const set = new Set(placed)
  return placed.every((id) => {
    const parentId = after.get(id)?.parentId ?? null
    return !outline.children.has(id) && (parentId === null || (outline.level.has(parentId) && after.has(parentId) && !set.has(parentId)))
  })
}

function withLists(outline: Outline, after: Tasks, placed: readonly TaskId[], lists: ReadonlyMap<TaskId | null, readonly TaskId[]>): Outline {
  const children = writableCopy(outline.children)
  for (const [parentId, list] of lists) {
    if (list.length > 0) children.set(parentId, list)
    else children.delete(parentId)
  }
  const level = writableCopy(outline.level)
  const order = [...outline.order]
  for (const id of placed) {
    if (level.has(id)) order.splice(order.indexOf(id), 1)
    const task = after.get(id)
    if (task === undefined) level.delete(id)
    else level.set(id, task.parentId === null ? 1 : (level.get(task.parentId) ?? 0) + 1)
  }
  const depth = (id: TaskId): number => level.get(id) ?? 0
  // Deeper ones first: a task may come after what was put below its neighbour.
  const standing = placed.filter((id) => after.has(id)).toSorted((a, b) => depth(b) - depth(a) || placeAmong(children, after, a) - placeAmong(children, after, b))
  for (const id of standing) order.splice(placeInOrder({ order, children, level }, after.get(id)?.parentId ?? null, id), 0, id)
  const made = { order, children, level }
  markSound(made)
  return made
}

const placeAmong = (children: Outline["children"], tasks: Tasks, id: TaskId): number => (children.get(tasks.get(id)?.parentId ?? null) ?? []).indexOf(id)

/** Behind the sibling before it and everything below that one, or right behind its parent. */
function placeInOrder({ order, children }: Outline, parentId: TaskId | null, id: TaskId): number {
  const siblings = children.get(parentId) ?? []
  const before = siblings[siblings.indexOf(id) - 1]
  if (before === undefined) return parentId === null ? 0 : order.indexOf(parentId) + 1
  let last = before
  for (let below = children.get(last)?.at(-1); below !== undefined; below = children.get(last)?.at(-1)) last = below
  return order.indexOf(last) + 1
}

/** The codes after the same edit: siblings are counted anew behind the first that is another, and what lies below those. */
export function wbsAfter(wbs: ReadonlyMap<TaskId, string>, before: Tasks, after: Tasks, changed: readonly TaskId[], outline: Outline, outlineBefore: Outline): ReadonlyMap<TaskId, string> {
  const parents = new Set<TaskId | null>(outline === outlineBefore ? [] : differingKeys(outlineBefore.children, outline.children))
  for (const id of changed) {
    const task = after.get(id)
    if (task !== undefined && before.get(id)?.wbs !== task.wbs) parents.add(task.parentId)
  }
  if (parents.size === 0) return wbs
  const codes = writableCopy(wbs)
  for (const id of changed) if (!after.has(id)) codes.delete(id)
  for (const parentId of parents) number(codes, after, outline, parentId, firstOther(outlineBefore.children.get(parentId), outline.children.get(parentId), after, before))
  return codes
}

function firstOther(old: readonly TaskId[] = [], now: readonly TaskId[] = [], after: Tasks, before: Tasks): number {
  const first = now.findIndex((id, index) => old[index] !== id || after.get(id)?.wbs !== before.get(id)?.wbs)
  return first < 0 ? now.length : first
}

function number(codes: WritableMap<TaskId, string>, tasks: Tasks, outline: Outline, first: TaskId | null, from: number): void {
  const open: { parentId: TaskId | null; from: number }[] = [{ parentId: first, from }]
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const prefix = top.parentId === null ? "" : `${codes.get(top.parentId) ?? ""}.`
    const siblings = outline.children.get(top.parentId) ?? []
    for (let index = top.from; index < siblings.length; index += 1) {
      const id = siblings[index]
      const code = id === undefined ? "" : (tasks.get(id)?.wbs ?? `${prefix}${index + 1}`)
      if (id === undefined || codes.get(id) === code) continue
      codes.set(id, code)
      if (outline.children.has(id)) open.push({ parentId: id, from: 0 })
    }
  }
}
