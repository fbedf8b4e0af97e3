// A change that was made earlier, for the plan as it is now: where somebody took the same rank among siblings or the same
// number meanwhile, the change gives new ones. Nothing a person typed is altered.

import type { Change, Patch } from "./change.ts"
import { applyChange } from "./change.ts"
import type { Plan, Task, TaskId } from "./document.ts"
import { mergeChanges } from "./merge-changes.ts"
import { PlanEdit } from "./plan-edit.ts"
import { rankBetween } from "./rank.ts"

/** The edit only writes ranks and numbers: it makes no ids, so its seed says nothing. */
const NO_IDS = { idSeed: "settlechange", now: 0 }

export function settleChange(plan: Plan, change: Change): Change {
  const placed = change.filter(placesTask).map((patch) => patch.id)
  const created = change.filter((patch) => patch.before === null)
  if (placed.length === 0 && created.length === 0) return change
  const edit = new PlanEdit(applyChange(plan, change), NO_IDS)
  for (const id of placed) settleRank(edit, id)
  settleNumbers(edit, plan, created)
  const repairs = edit.change()
  return repairs.length === 0 ? change : mergeChanges([change, repairs])
}

function placesTask(patch: Patch): patch is Extract<Patch, { kind: "task" }> {
  if (patch.kind !== "task" || patch.after === null) return false
  return patch.before === null || Object.hasOwn(patch.after, "rank") || Object.hasOwn(patch.after, "parentId")
}

/** Moves the task just behind the siblings that have its rank. */
function settleRank(edit: PlanEdit, id: TaskId): void {
  const task = edit.task.get(id)
  if (task === undefined) return
  const siblings = edit.children.get(task.parentId).flatMap((sibling) => edit.task.get(sibling) ?? [])
  const isTaken = siblings.some((sibling) => sibling.id !== id && sibling.rank === task.rank)
  if (isTaken) edit.update("task", id, { rank: rankBetween(task.rank, nextRank(siblings, task)) })
}

function nextRank(siblings: readonly Task[], task: Task): string | null {
  return siblings.find((sibling) => sibling.rank > task.rank)?.rank ?? null
}

function settleNumbers(edit: PlanEdit, before: Plan, created: Change): void {
  const kinds = new Set(created.map((patch) => patch.kind))
  const taken = {
    task: kinds.has("task") ? numbersOf(before.task) : null, resource: kinds.has("resource") ? numbersOf(before.resource) : null,
    calendar: kinds.has("calendar") ? numbersOf(before.calendar) : null, assignment: kinds.has("assignment") ? numbersOf(before.assignment) : null,
  }
  for (const patch of created) {
    if (patch.kind === "settings" || patch.kind === "link" || patch.kind === "baseline" || patch.after === null) continue
    const number = patch.after.number
    if (number !== undefined && taken[patch.kind]?.has(number) === true) renumber(edit, patch)
  }
}

function renumber(edit: PlanEdit, patch: Patch): void {
  if (patch.kind === "task") edit.update("task", patch.id, { number: edit.newNumber("task") })
  if (patch.kind === "resource") edit.update("resource", patch.id, { number: edit.newNumber("resource") })
  if (patch.kind === "calendar") edit.update("calendar", patch.id, { number: edit.newNumber("calendar") })
  if (patch.kind === "assignment") edit.update("assignment", patch.id, { number: edit.newNumber("assignment") })
}

function numbersOf(entities: ReadonlyMap<string, { readonly number: number }>): ReadonlySet<number> {
  return new Set([...entities.values()].map((entity) => entity.number))
}
