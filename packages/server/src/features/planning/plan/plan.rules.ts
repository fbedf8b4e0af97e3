// Decisions about changes of a plan: what collides with what others did meanwhile, and what may be undone.

import { fail } from "../../../platform/failure.ts"
import type { FieldConflict } from "@throughline/contract"
import { changeFromWire, overlappingFields } from "@throughline/plan"
import type { Change, Conflict } from "@throughline/plan"
import { isCostField } from "./plan-view.ts"
import type { PlanView } from "./plan-view.ts"

/** What was done since: its patches as stored, and by whom. */
export interface MadeSince {
  readonly patches: unknown
  readonly actor_name: string
}

/**
 * Fields that the change writes and that were written since the revision its maker saw, ending with another value. Who wrote
 * them does not matter: the same person at a second browser, or a script, did not see them either.
 */
export function conflictsSince(mine: Change, since: readonly MadeSince[]): readonly FieldConflict[] {
  const found = new Map<string, FieldConflict>()
  const seen = new Map<string, unknown>()
  for (const theirs of since) {
    const change = changeFromWire(theirs.patches)
    for (const [key, conflict] of found) if (writes(change, conflict)) found.delete(key)
    for (const conflict of overlappingFields(mine, change)) {
      const key = `${conflict.kind} ${conflict.id} ${conflict.field}`
      if (!seen.has(key)) seen.set(key, valueBefore(change, conflict))
      found.set(key, { ...conflict, expected: seen.get(key), changedBy: theirs.actor_name })
    }
  }
  return [...found.values()]
}

function writes(change: Change, { kind, id, field }: { readonly kind: string; readonly id: string; readonly field: string }): boolean {
  return change.some((patch) => patch.id === id && patch.kind === kind && (field === "" || patch.after === null || Object.hasOwn(patch.after, field)))
}

/** What the field was before the others touched it: what the person saw. */
function valueBefore(change: Change, { kind, id, field }: Conflict): unknown {
  const before: object | null = change.find((patch) => patch.id === id && patch.kind === kind)?.before ?? null
  return before === null || field === "" ? before : (Reflect.get(before, field) ?? null)
}

/** Says no with every field and both values, as far as the reader may see them. */
export function refuseConflicts(conflicts: readonly FieldConflict[], revision: number, view: PlanView): void {
  if (conflicts.length === 0) return
  const visible = conflicts.filter((conflict) => view.cost || !isCostField(conflict.kind, conflict.field))
  fail("conflict", { conflicts: visible, revision })
}

export interface Reversal {
  readonly kind: "undo" | "redo"
  readonly madeBy: string
  /** Where the change stands now: undone, or as it was made. */
  readonly isUndone: boolean
  readonly isReversalItself: boolean
}

/** Own changes, or anybody's for those who run the project; only what stands can be undone, only what was undone repeated. */
export function decideReversal(reversal: Reversal, actorId: string, mayReverseAll: boolean): void {
  if (reversal.madeBy !== actorId && !mayReverseAll) fail("forbidden")
  if (reversal.isReversalItself) fail("wrongState", { detail: "An undo is taken back by repeating the change it undid." })
  if (reversal.kind === "undo" && reversal.isUndone) fail("wrongState", { detail: "This change has been undone already." })
  if (reversal.kind === "redo" && !reversal.isUndone) fail("wrongState", { detail: "This change has not been undone." })
}
