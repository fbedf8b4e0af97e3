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
  settleRanks(edit, placed)
  settleNumbers(edit, plan, created)
  const repairs = edit.change()
  return repairs.length === 0 ? change : mergeChanges([change, repairs])
}

function placesTask(patch: Patch): patch is Extract<Patch, { kind: "task" }> {
  if (patch.kind !== "task" || patch.after === null) return false
  return patch.before === null || Object.hasOwn(patch.after, "rank") || Object.hasOwn(patch.after, "parentId")
}

/** A placed task whose rank another sibling has as well moves just behind it. */
function settleRanks(edit: PlanEdit, placed: readonly TaskId[]): void {
  const crowded = new Map<TaskId | null, ReadonlySet<string>>()
  for (const id of placed) {
    const task = edit.task.get(id)
    if (task === undefined) continue
    let ranks = crowded.get(task.parentId)
    if (ranks === undefined) crowded.set(task.parentId, (ranks = repeated(siblingsOf(edit, task).map((sibling) => sibling.rank))))
    if (!ranks.has(task.rank)) continue
    const siblings = siblingsOf(edit, task)
    const isAlone = siblings.every((sibling) => sibling.id === id || sibling.rank !== task.rank)
    const next = siblings.find((sibling) => sibling.rank > task.rank)?.rank ?? null
    if (!isAlone) edit.update("task", id, { rank: rankBetween(task.rank, next) })
  }
}

function siblingsOf(edit: PlanEdit, task: Task): readonly Task[] {
  return edit.children.get(task.parentId).flatMap((id) => edit.task.get(id) ?? [])
}

function repeated(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const text of texts) (seen.has(text) ? twice : seen).add(text)
  return twice
}

/** Baselines are known by their number: a second one of the same is a contradiction, not to be settled here. */
function settleNumbers(edit: PlanEdit, before: Plan, created: Change): void {
  const taken = takenNumbers(before, edit.plan, new Set(created.map((patch) => patch.kind)))
  const isTaken = (kind: keyof typeof taken, number: number | undefined): boolean => number !== undefined && taken[kind].has(number)
  for (const patch of created) {
    if (patch.kind === "task" && isTaken("task", patch.after?.number)) edit.update("task", patch.id, { number: edit.newNumber("task") })
    if (patch.kind === "resource" && isTaken("resource", patch.after?.number)) edit.update("resource", patch.id, { number: edit.newNumber("resource") })
    if (patch.kind === "calendar" && isTaken("calendar", patch.after?.number)) edit.update("calendar", patch.id, { number: edit.newNumber("calendar") })
    if (patch.kind === "assignment" && isTaken("assignment", patch.after?.number)) edit.update("assignment", patch.id, { number: edit.newNumber("assignment") })
  }
}

function takenNumbers(before: Plan, after: Plan, kinds: ReadonlySet<Patch["kind"]>) {
  const none: ReadonlySet<number> = new Set()
  return {
    task: kinds.has("task") ? standing(before.task, after.task) : none,
    resource: kinds.has("resource") ? standing(before.resource, after.resource) : none,
    calendar: kinds.has("calendar") ? standing(before.calendar, after.calendar) : none,
    assignment: kinds.has("assignment") ? standing(before.assignment, after.assignment) : none,
  }
}

/** The numbers of what was there before and still is. */
function standing(before: ReadonlyMap<string, { readonly number: number }>, after: ReadonlyMap<string, unknown>): ReadonlySet<number> {
  const numbers = new Set<number>()
  for (const [id, { number }] of before) if (after.has(id)) numbers.add(number)
  return numbers
}
