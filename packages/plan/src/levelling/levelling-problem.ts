// From plans to the engine's levelling problem: every plan a network, people shared between them, and what may be moved.
import type { LevellingObjective, LevellingProblem, Minor, SharedNetwork, SharedTask, Ticks } from "@throughline/engine"
import type { Computation } from "../compile/computation.ts"
import type { Plan, Resource, TaskId } from "../document.ts"
import { demandsOf } from "./demands-of-plan.ts"
import { shareResources, type SharedResources } from "./shared-resources.ts"

export interface LevellingOptions {
  /** Absent: the earliest finish. */
  readonly objective?: LevellingObjective
  /** What may be interrupted: nothing, tasks that have not begun, or also what is left of begun ones. */
  readonly pauses?: "none" | "notStarted" | "all"
  /** Only these are moved; null or absent: all. */
  readonly taskIds?: ReadonlySet<TaskId> | null
  /** Never moved, beside those of priority 1000. */
  readonly lockedIds?: ReadonlySet<TaskId>
  /** Cost of each day that a plan takes, for the objective "cost". */
  readonly costPerDay?: Minor
  /** Shortest part of an interrupted task. */
  readonly partMin?: Ticks
  /** Who is the same person in two plans; absent: the same account, else the same address. */
  readonly personKey?: (plan: number, resource: Resource) => string
  /** 0 to 1000 by plan, higher chooses first; absent: 500. */
  readonly planPriorities?: readonly number[]
}

export interface PlansProblem {
  readonly problem: LevellingProblem
  readonly shared: SharedResources
}

export function problemOf(plans: readonly Plan[], computations: readonly Computation[], options: LevellingOptions): PlansProblem {
  const shared = shareResources(plans, options.personKey)
  const networks = computations.map((computation, n) => networkOf(computation, n, shared, options))
  return {
    shared,
    problem: {
      networks, resources: shared.resources, stocks: shared.stocks, objective: options.objective ?? "finish",
      ...(options.costPerDay === undefined ? {} : { costPerDay: options.costPerDay }), ...(options.partMin === undefined ? {} : { partMin: options.partMin }),
    },
  }
}

function networkOf({ compiled }: Computation, n: number, shared: SharedResources, options: LevellingOptions): SharedNetwork {
  const pauses = options.pauses ?? "none"
  const tasks = compiled.tasks.map((task, row): SharedTask => ({
    priority: task.priority,
    weight: Math.max(1, task.priority),
    locked: options.lockedIds?.has(task.id) ?? false,
    follows: options.taskIds !== undefined && options.taskIds !== null && !options.taskIds.has(task.id),
    mayPause: pauses === "all" || (pauses === "notStarted" && task.actualStart === null),
    demands: demandsOf(compiled, row, (id) => shared.placeOf(n, id)),
  }))
  return { network: compiled.network, options: compiled.options, tasks, priority: options.planPriorities?.[n] ?? 500 }
}
