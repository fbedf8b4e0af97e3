// Writing the outline: which tasks a selection means, moving tasks under a parent with every check, and what changes
// for a task that gets its first child.

import type { Task, TaskId } from "./document.ts"
import type { CommandError } from "./errors.ts"
import { refusal } from "./errors.ts"
import { cycleThroughParent } from "./link-cycle.ts"
import type { LinkGraph } from "./link-cycle.ts"
import { makeRoom } from "./place.ts"
import type { Spot } from "./place.ts"
import type { PlanEdit } from "./plan-edit.ts"

/** Constraints that a summary may have. */
const SUMMARY_CONSTRAINTS: ReadonlySet<Task["constraint"]> = new Set(["asap", "alap", "snet", "fnlt"])

export function isSummaryConstraint(constraint: Task["constraint"]): boolean {
  return SUMMARY_CONSTRAINTS.has(constraint)
}

/** The selected tasks in outline order, without those that stand below another selected one; or the first unknown. */
export function selectedRoots(edit: PlanEdit, ids: readonly TaskId[]): readonly TaskId[] | CommandError {
  const unknown = ids.findIndex((id) => edit.task.get(id) === undefined)
  if (unknown >= 0) return refusal("unknownTask", `/taskIds/${unknown}`)
  const selected = new Set(ids)
  const roots = ids.filter((id) => !ancestors(edit, id).some((ancestor) => selected.has(ancestor)))
  return inOutlineOrder(edit, roots)
}

export function isSelection(found: readonly TaskId[] | CommandError): found is readonly TaskId[] {
  return Array.isArray(found)
}

export function ancestors(edit: PlanEdit, id: TaskId): readonly TaskId[] {
  const found: TaskId[] = []
  for (let parentId = edit.task.get(id)?.parentId ?? null; parentId !== null && !found.includes(parentId);) {
    found.push(parentId)
    parentId = edit.task.get(parentId)?.parentId ?? null
  }
  return found
}

/** The task and everything below it, in outline order. */
export function subtree(edit: PlanEdit, id: TaskId): readonly TaskId[] {
  const found: TaskId[] = []
  const stack: TaskId[] = [id]
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    found.push(top)
    stack.push(...edit.children.get(top).toReversed())
  }
  return found
}

/** The leaves below a task; the task itself if it is one. */
export function leavesBelow(edit: PlanEdit, id: TaskId): readonly TaskId[] {
  return subtree(edit, id).filter((one) => !edit.isSummary(one))
}

/** Moves tasks, in this order, to a spot among the siblings that stay. Refused into themselves, too deep, or in a circle. */
export function moveTo(edit: PlanEdit, ids: readonly TaskId[], spot: Spot, field: string): CommandError | null {
  const moved = new Set(ids)
  if (spot.parentId !== null) {
    const inside = [spot.parentId, ...ancestors(edit, spot.parentId)].find((id) => moved.has(id))
    if (inside !== undefined) return refusal("moveIntoSelf", field, { taskIds: [inside] })
    becomeSummary(edit, spot.parentId)
  }
  const changesParent = ids.filter((id) => edit.task.get(id)?.parentId !== spot.parentId)
  const ranks = makeRoom(edit, spot, ids.length, moved)
  for (const [index, id] of ids.entries()) edit.update("task", id, { parentId: spot.parentId, rank: ranks[index] ?? "" })
  return checkDepth(edit, ids, field) ?? checkParentCycle(edit, changesParent, spot.parentId, field)
}

export function checkDepth(edit: PlanEdit, ids: readonly TaskId[], field: string): CommandError | null {
  const limit = edit.limits.outlineDepth
  const tooDeep = ids.find((id) => ancestors(edit, id).length + height(edit, id) > limit)
  return tooDeep === undefined ? null : refusal("limit.depth", field, { taskIds: [tooDeep], limit })
}

/** A summary is scheduled by its children: splits, the milestone mark and constraints of leaves go. */
export function becomeSummary(edit: PlanEdit, id: TaskId): void {
  const task = edit.task.get(id)
  if (task === undefined || edit.isSummary(id)) return
  const constraint = isSummaryConstraint(task.constraint) ? {} : { constraint: "asap" as const, constraintDate: null }
  edit.update("task", id, { splits: [], milestone: false, ...constraint })
}

export function linkGraph(edit: PlanEdit): LinkGraph {
  return {
    childrenOf: (id) => edit.children.get(id),
    parentOf: (id) => edit.task.get(id)?.parentId ?? null,
    successorsOf: (id) => edit.linksFrom(id).map((link) => link.successorId),
  }
}

function checkParentCycle(edit: PlanEdit, ids: readonly TaskId[], parentId: TaskId | null, field: string): CommandError | null {
  if (parentId === null || ids.length === 0) return null
  const cycle = cycleThroughParent(linkGraph(edit), ids, parentId)
  return cycle === null ? null : refusal("cycle", field, { taskIds: cycle })
}

function height(edit: PlanEdit, id: TaskId): number {
  let levels = 0
  for (let level: readonly TaskId[] = [id]; level.length > 0; level = level.flatMap((one) => edit.children.get(one))) levels += 1
  return levels
}

function inOutlineOrder(edit: PlanEdit, ids: readonly TaskId[]): readonly TaskId[] {
  if (ids.length < 2) return ids
  const wanted = new Set(ids)
  const order: TaskId[] = []
  const stack: TaskId[] = edit.children.get(null).toReversed()
  for (let top = stack.pop(); top !== undefined && order.length < ids.length; top = stack.pop()) {
    if (wanted.has(top)) order.push(top)
    stack.push(...edit.children.get(top).toReversed())
  }
  return order
}
