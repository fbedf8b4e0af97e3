// A change as its readers get it: filtered by what they may see.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { changeFromWire, changeToWire } from "@throughline/plan"
import type { Change, Plan } from "@throughline/plan"
import { presentCode } from "../../present-code.ts"
import type { StoredChange } from "./plan-changes.sql.ts"
import type { PlanView } from "./plan-view.ts"
import { isWholeView, visibleChange } from "./plan-view.ts"

export type PlanChangeRecord = OutputOf<typeof OPERATIONS.planApply>["change"]

/** Null where nothing of it may be seen. The plan is only needed for views that are not whole. */
export function presentStoredChange(stored: StoredChange, view: PlanView, plan: Plan | null, readerId: string): PlanChangeRecord | null {
  const patches = isWholeView(view) ? stored.patches : filteredPatches(stored, view, plan)
  // Without cost a change may be empty; it stays, so that revisions come without a gap. Changes of others' tasks are nobody's business.
  if (view.own !== null && Array.isArray(patches) && patches.length === 0) return null
  return {
    id: presentCode.changeId(stored.id), revision: stored.revision, label: labelFor(stored.label, view), actorId: stored.actor_id, actorName: stored.actor_name,
    at: stored.at.toISOString(), patches: patches as PlanChangeRecord["patches"], undoes: stored.undoes, redoes: stored.redoes,
    idempotencyKey: stored.actor_id === readerId ? stored.idempotency_key : null,
  }
}

function filteredPatches(stored: StoredChange, view: PlanView, plan: Plan | null): unknown {
  if (plan === null) throw new Error("Filtering a change needs the plan")
  return changeToWire(visibleChange(changeFromWire(stored.patches), view, plan))
}

export interface NewChange extends Omit<StoredChange, "patches"> {
  readonly change: Change
}

export function presentNewChange(made: NewChange, view: PlanView, plan: Plan): PlanChangeRecord {
  return {
    id: presentCode.changeId(made.id), revision: made.revision, label: labelFor(made.label, view), actorId: made.actor_id, actorName: made.actor_name, at: made.at.toISOString(),
    patches: changeToWire(visibleChange(made.change, view, plan)).map((patch) => ({ ...patch })), undoes: made.undoes, redoes: made.redoes, idempotencyKey: made.idempotency_key,
  }
}

/** A label may quote names of tasks: whoever sees only their own tasks sees no label. */
function labelFor(label: string, view: PlanView): string {
  return view.own === null ? label : ""
}
