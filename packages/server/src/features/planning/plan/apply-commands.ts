// Carries out commands on the plan as it is now: refuses what the plan refuses and what collides with others, writes the rest.

import { fail } from "../../../platform/failure.ts"
import type { ProjectContext } from "../../../platform/handler.ts"
import { runCommands } from "@throughline/plan"
import type { Change, PlanCommand } from "@throughline/plan"
import { presentCode } from "../../present-code.ts"
import { commitChange } from "./commit-change.ts"
import type { Committed } from "./commit-change.ts"
import { refuseCommand } from "./command-refusal.ts"
import { openPlan } from "./plan-memory.ts"
import type { PlanState } from "./plan-memory.ts"
import { conflictsSince, refuseConflicts } from "./plan.rules.ts"
import { changesAfter } from "./plan-changes.sql.ts"
import { peopleWithAccess } from "./plan.sql.ts"
import type { StoredChange } from "./plan-changes.sql.ts"
import type { PlanView } from "./plan-view.ts"

export interface CommandRequest {
  readonly commands: readonly PlanCommand[]
  /** Null: no revision was seen, so nothing can collide. */
  readonly seenRevision: number | null
  readonly label: string
  readonly view: PlanView
  /** Of each command, where in the input it stands: "/commands/0". */
  readonly pointer: (index: number) => string
  /** Add the place inside the command's arguments to the pointer. */
  readonly pointsInside: boolean
  /** New ids begin with it; made from the caller's key where it is not given. */
  readonly idSeed?: string
}

/** So many changes of others are looked at; who is further behind reads the plan again. */
const SEEN_BEHIND_MAX = 2_000

export async function applyCommands(context: ProjectContext, request: CommandRequest): Promise<Committed> {
  const state = await openPlan(context, context.project)
  return applyTo(context, state, request)
}

export async function applyTo(context: ProjectContext, state: PlanState, request: CommandRequest): Promise<Committed> {
  const since = await changesSeenNot(context, state, request.seenRevision)
  const result = runCommands(state.plan, request.commands, {
    idSeed: request.idSeed ?? idSeedOf(context, state),
    now: context.now.getTime(),
    userId: presentCode.userId(context.actor.userId),
    schedule: state.schedule,
    firstNumber: { task: state.nextTaskNumber },
  })
  if (!result.ok) refuseCommand(result, request, since, state.revision)
  refuseConflicts(conflictsSince(result.change, since), state.revision, request.view)
  await refuseStrangers(context, result.change, request.pointer(0))
  return commitChange(context, state, result.change, { label: request.label })
}

async function changesSeenNot({ tx, project }: ProjectContext, state: PlanState, seenRevision: number | null): Promise<readonly StoredChange[]> {
  if (seenRevision === null || seenRevision === state.revision) return []
  if (seenRevision > state.revision || state.revision - seenRevision > SEEN_BEHIND_MAX) fail("conflict", { revision: state.revision })
  return changesAfter(tx, project, seenRevision, SEEN_BEHIND_MAX)
}

/** The caller's own key, so that browser and server give new things the same ids; a fresh one where it was used here before. */
function idSeedOf(context: ProjectContext, { plan }: PlanState): string {
  const key = context.request.idempotencyKey
  if (key === null || !/^[0-9A-Za-z]{8,40}$/.test(key)) return context.newId("chg").slice(4)
  const isUsed = plan.task.has(`tsk_${key}0000`) || plan.link.has(`lnk_${key}0000`) || plan.assignment.has(`asg_${key}0000`) || plan.resource.has(`res_${key}0000`)
  return isUsed ? context.newId("chg").slice(4) : key
}

/** A resource stands for a person only if that person may see the project: who may not is not even confirmed to exist. */
async function refuseStrangers({ tx, project }: ProjectContext, change: Change, pointer: string): Promise<void> {
  const named = new Set(change.flatMap((patch) => (patch.kind === "resource" ? (patch.after?.userId ?? []) : [])))
  if (named.size === 0) return
  const known = await peopleWithAccess(tx, project, [...named])
  if (known.size < named.size) fail("planRefused", { problems: [{ pointer, code: "unknownPerson", message: "does not take part in this project" }] })
}
