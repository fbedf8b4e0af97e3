// Others changed the plan while edits of one's own were on their way: which of these still hold, on what plan, and which
// touch the same fields? Pure; the store asks the person about the latter.

import { mergeChanges, overlappingFields } from "@throughline/plan"
import type { Change, CommandError, Conflict, Plan, PlanSchedule } from "@throughline/plan"
import { runEdit } from "./edit.ts"
import type { PendingEdit } from "./edit.ts"

export interface Clash {
  readonly edit: PendingEdit
  readonly fields: readonly Conflict[]
}

export interface Refused {
  readonly edit: PendingEdit
  readonly error: CommandError | null
}

export interface Rebased {
  readonly plan: Plan
  readonly pending: readonly PendingEdit[]
  /** Edits that wrote what others wrote: taken out until the person decides. */
  readonly clashes: readonly Clash[]
  /** Edits that are no longer possible (their task is gone, say). */
  readonly refused: readonly Refused[]
}

/** `theirs` are the changes of others that `confirmed` now holds and `pending` did not know. */
export function rebase(confirmed: { readonly plan: Plan; readonly schedule: PlanSchedule }, pending: readonly PendingEdit[], theirs: readonly Change[]): Rebased {
  const foreign = theirs.length === 0 ? [] : mergeChanges(theirs)
  const kept: PendingEdit[] = []
  const clashes: Clash[] = []
  const refused: Refused[] = []
  let { plan } = confirmed
  for (const edit of pending) {
    const fields = edit.insists || foreign.length === 0 ? [] : overlappingFields(edit.change, foreign)
    if (fields.length > 0) {
      clashes.push({ edit, fields })
      continue
    }
    const outcome = runEdit({ plan, schedule: confirmed.schedule }, edit)
    if (outcome.ok) {
      plan = outcome.plan
      kept.push({ ...edit, change: outcome.change })
    } else if (outcome.conflicts.length > 0) {
      clashes.push({ edit, fields: outcome.conflicts })
    } else {
      refused.push({ edit, error: outcome.error })
    }
  }
  return { plan, pending: kept, clashes, refused }
}
