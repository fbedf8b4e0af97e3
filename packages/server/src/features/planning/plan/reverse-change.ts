// Takes a change back or applies it again, also after others edited other fields: a change is a list of field patches, so
// all that matters is whether each field still is as the change left it, and whether the plan stays coherent.

import { changeFromWire, fitChange, invertChange } from "@throughline/plan"
import type { Conflict, Obstacle } from "@throughline/plan"
import { fail } from "../../../platform/failure.ts"
import type { ProjectContext } from "../../../platform/handler.ts"
import { commitChange } from "./commit-change.ts"
import type { Committed } from "./commit-change.ts"
import { openPlan } from "./plan-memory.ts"
import { changeById, changesAfter, lastReversal } from "./plan-changes.sql.ts"
import type { StoredChange } from "./plan-changes.sql.ts"
import { decideReversal, refuseConflicts } from "./plan.rules.ts"
import type { PlanView } from "./plan-view.ts"

export async function reverseChange(context: ProjectContext, changeId: string, kind: "undo" | "redo", view: PlanView): Promise<Committed> {
  const { tx, project, actor } = context
  const stored = await changeById(tx, project, changeId)
  if (stored === null) fail("notFound")
  const last = await lastReversal(tx, project, changeId)
  const isReversalItself = stored.undoes !== null || stored.redoes !== null
  decideReversal({ kind, madeBy: stored.actor_id, isUndone: last !== null && last.undoes !== null, isReversalItself }, actor.userId, project.permissions.has("project.members"))
  const state = await openPlan(context, project)
  // What an undo or a repetition wrote may differ from the first time (ranks, numbers): the last one is taken back.
  const latest = last ?? stored
  const fitted = fitChange(state.plan, invertChange(changeFromWire(latest.patches)))
  if (!fitted.ok) return refuseObstacle(fitted.obstacle, await changesAfter(tx, project, latest.revision, 2_000), state.revision, view)
  return commitChange(context, state, fitted.change, { label: stored.label, ...(kind === "undo" ? { undoes: changeId } : { redoes: changeId }) })
}

function refuseObstacle({ conflicts, broken, cycle }: Obstacle, since: readonly StoredChange[], revision: number, view: PlanView): never {
  if (cycle.length > 0) fail("conflict", { revision, path: cycle, detail: "This would close a circle of dependencies that others made meanwhile." })
  const lost: readonly Conflict[] = broken.map(({ kind, id, field }) => ({ kind, id, field: field.slice(1), expected: null, actual: null, wanted: null }))
  refuseConflicts([...conflicts, ...lost].map((conflict) => ({ ...conflict, ...changedBy(conflict, since) })), revision, view)
  throw new Error("A change that does not fit has an obstacle")
}

function changedBy(conflict: Conflict, since: readonly StoredChange[]): { readonly changedBy?: string } {
  const last = since.findLast(({ patches }) => changeFromWire(patches).some((patch) => patch.id === conflict.id && patch.kind === conflict.kind))
  return last === undefined ? {} : { changedBy: last.actor_name }
}
