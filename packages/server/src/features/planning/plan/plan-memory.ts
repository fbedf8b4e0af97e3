// Plans that were used lately, computed, by project: one edit of a plan of 10,000 tasks must not load them all again.
// Always checked against the revision in the project's row, so any number of servers stay right: what is older catches up
// from the change log or is loaded anew. Only committed plans are remembered.

import { applyChange, changeFromWire, differingKeys, reschedulePlan, schedulePlan } from "@throughline/plan"
import type { Change, Plan, PlanSchedule, TaskId } from "@throughline/plan"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import type { Context } from "../../../platform/handler.ts"
import type { Services } from "../../../platform/services.ts"
import { keysWithNew, outlineKeys } from "./outline-keys.ts"
import { planFacts } from "./plan-facts.ts"
import type { PlanFacts } from "./plan-facts.ts"
import { leavesScheduleAlone } from "./unscheduled-fields.ts"
import type { ProjectKey } from "./plan.sql.ts"
import { changesAfter } from "./plan-changes.sql.ts"
import { highestTaskNumber, loadPlan } from "./plan.sql.ts"

export interface PlanState {
  readonly revision: number
  readonly plan: Plan
  readonly schedule: PlanSchedule
  /** The plan for which the schedule was computed: it differs from `plan` only in what moves no date. */
  readonly computedFrom: Plan
  readonly facts: PlanFacts
  /** Sort key of each task in `task_schedule`. */
  readonly outlineKeys: ReadonlyMap<TaskId, number>
  /** Numbers of tasks are never given twice, also not after a deletion. */
  readonly nextTaskNumber: number
  /** JSON made of this state, by what the reader may see; filled when first asked for. */
  readonly texts: Map<string, string>
}

/** All plans together hold at most so many tasks, links and assignments: about 1 KB each, computed rows and texts included. */
const ENTITIES_MAX = 250_000
/** Further behind than this, loading is quicker than catching up. */
const CATCH_UP_MAX = 50

export class PlanMemory {
  readonly #states = new Map<string, PlanState>()
  #size = 0

  get(projectId: string): PlanState | undefined {
    const state = this.#states.get(projectId)
    if (state === undefined) return undefined
    // A map keeps the order of insertion: what is used again moves to the end.
    this.#states.delete(projectId)
    this.#states.set(projectId, state)
    return state
  }

  /** Never replaces a later revision by an earlier one: answers of parallel reads arrive in any order. */
  keep(projectId: string, state: PlanState): void {
    const present = this.#states.get(projectId)
    if (present !== undefined && present.revision > state.revision) return
    this.forget(projectId)
    this.#states.set(projectId, state)
    this.#size += sizeOf(state)
    for (const oldest of this.#states.keys()) {
      if (this.#size <= ENTITIES_MAX || oldest === projectId) break
      this.forget(oldest)
    }
  }

  forget(projectId: string): void {
    const state = this.#states.get(projectId)
    if (state === undefined) return
    this.#states.delete(projectId)
    this.#size -= sizeOf(state)
  }
}

function sizeOf({ plan }: PlanState): number {
  return plan.task.size + plan.link.size + plan.assignment.size + plan.task.size * plan.baseline.size * 0.2
}

const memories = new WeakMap<Services, PlanMemory>()

/** Of one node. Several may live in one process, as in tests: they must not lean on each other's memory. */
export function planMemory(services: Services): PlanMemory {
  const known = memories.get(services)
  if (known !== undefined) return known
  const memory = new PlanMemory()
  memories.set(services, memory)
  return memory
}

interface OpenedProject extends ProjectKey {
  readonly planRevision: number
}

/** The plan as of the project's revision or, without lock, of a later one. */
export async function openPlan({ tx, services }: Pick<Context, "tx" | "services">, project: OpenedProject): Promise<PlanState> {
  const memory = planMemory(services)
  const kept = memory.get(project.id)
  if (kept !== undefined && kept.revision === project.planRevision) return kept
  const state = (kept === undefined ? null : await caughtUp(tx, project, kept)) ?? (await loaded(tx, project))
  memory.keep(project.id, state)
  return state
}

async function loaded(tx: Transaction<Database>, project: ProjectKey): Promise<PlanState> {
  const { plan, revision, nextTaskNumber, outlineOrder } = await loadPlan(tx, project)
  const schedule = schedulePlan(plan)
  return { revision, plan, schedule, computedFrom: plan, facts: planFacts(plan, schedule), nextTaskNumber, outlineKeys: outlineKeys(schedule.order, outlineOrder), texts: new Map() }
}

async function caughtUp(tx: Transaction<Database>, project: OpenedProject, kept: PlanState): Promise<PlanState | null> {
  const behind = project.planRevision - kept.revision
  if (behind < 0 || behind > CATCH_UP_MAX) return null
  const missed = await changesAfter(tx, project, kept.revision, CATCH_UP_MAX + 1)
  const isWhole = missed.length >= behind && missed.every((change, index) => change.revision === kept.revision + index + 1)
  return isWhole ? afterChanges(kept, missed.map((change) => changeFromWire(change.patches))) : null
}

/** The state after changes, each of which raises the revision by one. One by one, so that every node finds the same sort keys. */
export function afterChanges(state: PlanState, changes: readonly Change[]): PlanState {
  return changes.reduce(afterChange, state)
}

function afterChange(state: PlanState, change: Change): PlanState {
  const plan = applyChange(state.plan, change)
  const revision = state.revision + 1
  if (leavesScheduleAlone(change)) return { ...state, revision, plan, texts: new Map() }
  const schedule = reschedulePlan(state.computedFrom, state.schedule, plan)
  return {
    revision, plan, schedule, computedFrom: plan, facts: planFacts(plan, schedule, { plan: state.computedFrom, schedule: state.schedule }),
    nextTaskNumber: Math.max(state.nextTaskNumber, highestTaskNumber(change) + 1), outlineKeys: keysAfter(state, schedule, change), texts: new Map(),
  }
}

function keysAfter({ schedule: before, outlineKeys: known }: PlanState, schedule: PlanSchedule, change: Change): PlanState["outlineKeys"] {
  if (schedule.order === before.order) return known
  const isMoving = change.some(({ kind, before: old, after }) => kind === "task" && old !== null && after !== null && (Object.hasOwn(after, "rank") || Object.hasOwn(after, "parentId")))
  const differing = isMoving ? [] : differingKeys(before.outlineLevel, schedule.outlineLevel)
  const added = differing.filter((id) => !known.has(id))
  const removed = differing.filter((id) => !schedule.outlineLevel.has(id))
  // A task may also change its level because its parent came or went.
  const isPlain = !isMoving && added.length + removed.length === differing.length && added.length <= PLACED_MAX
  return isPlain ? keysWithNew(schedule.order, known, added, removed) : outlineKeys(schedule.order, known)
}

/** More new tasks at once are placed quicker in one walk. */
const PLACED_MAX = 50
