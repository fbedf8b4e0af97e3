// Writes one change of a plan with everything that follows from it, in the transaction of the operation: entities, computed
// rows, facts for lists, change log, and the event that wakes the others. The project's row is locked by `run`.

import type { Change } from "@throughline/plan"
import type { ProjectContext } from "../../../platform/handler.ts"
import { runPlanCommitEffects } from "./commit-effects.ts"
import type { NewChange } from "./change-record.ts"
import { afterChanges, planMemory } from "./plan-memory.ts"
import type { PlanState } from "./plan-memory.ts"
import { writePlan } from "./plan.sql.ts"
import { refuseUnauthorised } from "./unauthorised.rules.ts"
import { storedFacts } from "./stored-facts.ts"
import { changedScheduleRows } from "./schedule-rows.ts"

export interface Meant {
  readonly label: string
  readonly undoes?: string
  readonly redoes?: string
}
export interface Committed {
  readonly state: PlanState
  readonly made: NewChange
}

/** A change without patches raises no revision and leaves no trace: nothing was said. */
export async function commitChange(context: ProjectContext, before: PlanState, change: Change, meant: Meant): Promise<Committed> {
  const { actor, project, tx } = context
  if (project.authorisedAt === null) refuseUnauthorised(change)
  const made: NewChange = {
    id: context.newId("chg"), revision: change.length === 0 ? before.revision : before.revision + 1, label: meant.label, actor_id: actor.userId, actor_name: actor.name,
    at: context.now, change, undoes: meant.undoes ?? null, redoes: meant.redoes ?? null, idempotency_key: context.request.idempotencyKey,
  }
  if (change.length === 0) return { state: before, made }
  const state = afterChanges(before, [change])
  await writePlan(tx, project, {
    change, plan: state.plan, schedule: changedScheduleRows(before, state), derived: storedFacts(state.facts, context.now),
    record: { id: made.id, revision: made.revision, label: made.label, actorId: made.actor_id, undoes: made.undoes, redoes: made.redoes, idempotencyKey: made.idempotency_key },
  })
  context.emit({ topic: "plan", payload: { revision: state.revision } })
  // Before the commit others must not find it: the transaction may still be rolled back.
  context.afterCommit(() => planMemory(context.services).keep(project.id, state))
  await runPlanCommitEffects({ context, before, after: state, label: meant.label })
  return { state, made }
}
