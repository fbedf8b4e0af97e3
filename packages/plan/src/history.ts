// Undo and redo of one person in a plan that others edit as well. Undoing applies the inverse of the person's own change
// and nothing else. It is refused where somebody changed the same fields since (with both values), or where the plan would
// lose its coherence: a link to a task that is gone, a circle that a later link made, less work than has been recorded.

import type { Change, Conflict } from "./change.ts"
import { applyChange, invertChange } from "./change.ts"
import { findConflicts } from "./conflicts.ts"
import type { Plan, TaskId } from "./document.ts"
import { findLinkCycle } from "./link-cycle.ts"
import { settleChange } from "./settle-change.ts"
import type { CommandError } from "./errors.ts"
import type { CommandContext } from "./plan-edit.ts"
import type { PlanCommand } from "./run-command.ts"
import { runCommands } from "./run-command.ts"
import { brokenReferences, contradictions } from "./validate-plan.ts"
import type { Violation } from "./validate-plan.ts"

export interface HistoryEntry {
  /** What the person did, for the menu: a message key or text of the caller. */
  readonly label: string
  readonly change: Change
}

export interface History {
  /** Oldest first. */
  readonly done: readonly HistoryEntry[]
  /** What was undone, next to redo last. */
  readonly undone: readonly HistoryEntry[]
}

export const EMPTY_HISTORY: History = { done: [], undone: [] }
const UNDO_DEPTH = 200

export type StepResult =
  | { readonly ok: true; readonly plan: Plan; readonly change: Change; readonly label: string; readonly history: History }
  | { readonly ok: false; readonly reason: "nothing" }
  | { readonly ok: false; readonly reason: "conflict"; readonly label: string; readonly obstacle: Obstacle }

/** Why a change no longer fits. */
export interface Obstacle {
  readonly conflicts: readonly Conflict[]
  readonly broken: readonly Violation[]
  /** The circle of dependencies that would be closed. */
  readonly cycle: readonly TaskId[]
}

/** A new edit: what had been undone can no longer be redone. */
export function recordEntry(history: History, entry: HistoryEntry, depth = UNDO_DEPTH): History {
  return entry.change.length === 0 ? history : { done: [...history.done, entry].slice(-depth), undone: [] }
}

export function undo(history: History, plan: Plan): StepResult {
  const entry = history.done.at(-1)
  if (entry === undefined) return { ok: false, reason: "nothing" }
  const fitted = fitChange(plan, invertChange(entry.change))
  if (!fitted.ok) return { ok: false, reason: "conflict", label: entry.label, obstacle: fitted.obstacle }
  const undone = { label: entry.label, change: invertChange(fitted.change) }
  return { ...fitted, label: entry.label, history: { done: history.done.slice(0, -1), undone: [...history.undone, undone] } }
}

export function redo(history: History, plan: Plan): StepResult {
  const entry = history.undone.at(-1)
  if (entry === undefined) return { ok: false, reason: "nothing" }
  const fitted = fitChange(plan, entry.change)
  if (!fitted.ok) return { ok: false, reason: "conflict", label: entry.label, obstacle: fitted.obstacle }
  const done = { label: entry.label, change: fitted.change }
  return { ...fitted, label: entry.label, history: { done: [...history.done, done], undone: history.undone.slice(0, -1) } }
}

/** After a conflict: forget the step that can no longer be taken back. */
export function dropUndo(history: History): History {
  return { ...history, done: history.done.slice(0, -1) }
}

export function dropRedo(history: History): History {
  return { ...history, undone: history.undone.slice(0, -1) }
}

export type FitResult =
  | { readonly ok: true; readonly change: Change; readonly plan: Plan }
  | { readonly ok: false; readonly obstacle: Obstacle }

/** The change as it can be applied to the plan as it is now: ranks and numbers that others took meanwhile are given anew. */
export function fitChange(plan: Plan, change: Change): FitResult {
  const conflicts = findConflicts(plan, change)
  if (conflicts.length > 0) return { ok: false, obstacle: { conflicts, broken: [], cycle: [] } }
  const settled = settleChange(plan, change)
  const after = applyChange(plan, settled)
  const references = touchesReferences(change) ? newIn(brokenReferences, plan, after) : []
  const broken = [...references, ...newIn(contradictions, plan, after)]
  if (broken.length > 0) return { ok: false, obstacle: { conflicts, broken, cycle: [] } }
  const cycle = touchesLinks(change) ? findLinkCycle(after) : null
  if (cycle !== null && findLinkCycle(plan) === null) return { ok: false, obstacle: { conflicts, broken: [], cycle } }
  return { ok: true, change: settled, plan: after }
}

/** Own edits that the server has not confirmed yet. */
export interface PendingEdit {
  readonly label: string
  readonly commands: readonly PlanCommand[]
  readonly context: CommandContext
}

export interface Rebased {
  readonly plan: Plan
  /** The edits that still apply, with their changes now. */
  readonly applied: readonly { readonly edit: PendingEdit; readonly change: Change }[]
  readonly refused: readonly { readonly edit: PendingEdit; readonly error: CommandError; readonly index: number }[]
}

/** Carries out own unconfirmed edits on top of a plan in which others' edits have arrived. New ids stay the same. */
export function rebase(plan: Plan, pending: readonly PendingEdit[]): Rebased {
  const applied: { edit: PendingEdit; change: Change }[] = []
  const refused: { edit: PendingEdit; error: CommandError; index: number }[] = []
  let current = plan
  for (const edit of pending) {
    const result = runCommands(current, edit.commands, edit.context)
    if (!result.ok) {
      refused.push({ edit, error: result.error, index: result.index })
      continue
    }
    applied.push({ edit, change: result.change })
    current = applyChange(current, result.change)
  }
  return { plan: current, applied, refused }
}

function touchesReferences(change: Change): boolean {
  return change.some((patch) => patch.before === null || patch.after === null || hasAny(patch.after, ["parentId", "calendarId", "baseId", "resourceId", "taskId"]))
}

function touchesLinks(change: Change): boolean {
  return change.some((patch) => (patch.kind === "link" && patch.after !== null) || (patch.kind === "task" && hasAny(patch.after, ["parentId"])))
}

function hasAny(fields: object | null, names: readonly string[]): boolean {
  return fields !== null && names.some((name) => Object.hasOwn(fields, name))
}

/** What is wrong after and was not wrong before: plans from files may have faults of their own. */
function newIn(look: (plan: Plan) => readonly Violation[], before: Plan, after: Plan): readonly Violation[] {
  const found = look(after)
  if (found.length === 0) return found
  const known = new Set(look(before).map(keyOf))
  return found.filter((one) => !known.has(keyOf(one)))
}

function keyOf(violation: Violation): string {
  return `${violation.code} ${violation.kind} ${violation.id} ${violation.field}`
}
