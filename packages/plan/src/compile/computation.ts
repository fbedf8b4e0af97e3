// What stands behind a schedule: the compiled network, its order, the engine's dates, the sums. Kept as long as the schedule
// lives, so that questions about it (why here? how loaded?) need no second computation and an edit starts from what is there;
// rebuilt where the schedule came from elsewhere.
import { continueSchedule, startSchedule, type NetworkSchedule, type ScheduleState } from "@throughline/engine"
import type { Plan } from "../document.ts"
import type { PlanSchedule } from "../schedule.ts"
import { compilePlan, type CompiledPlan } from "./compile-plan.ts"
import { recompilePlan } from "./recompile-plan.ts"
import { sumTasks, type TaskSums } from "./task-sums.ts"

export interface Computation {
  readonly compiled: CompiledPlan
  readonly state: ScheduleState
  readonly dates: NetworkSchedule
  readonly sums: TaskSums
  /** Rows that may be others than in the computation it came from; null: any may be. */
  readonly changed: readonly number[] | null
}

export function computePlan(plan: Plan): Computation {
  const compiled = compilePlan(plan)
  const state = startSchedule(compiled.network, compiled.options)
  const dates = state.schedule
  return { compiled, state, dates, sums: sumTasks({ compiled, network: state.c, dates }, null).sums, changed: null }
}

/** The same as `computePlan` but for the order of the rows; null where computing it whole is the quicker way. */
export function recomputePlan(plan: Plan, earlier: Computation): Computation | null {
  const recompiled = recompilePlan(plan, earlier.compiled)
  if (recompiled === null) return null
  const { compiled, touched } = recompiled
  const state = continueSchedule(earlier.state, compiled.network, compiled.options)
  const dates = state.schedule
  if (!compiled.isInOrder && dates.findings.some(({ code }) => code === "cycle" || code === "noWorkingTime")) return null
  const input = { compiled: earlier.compiled, network: earlier.state.c, dates: earlier.dates }
  const moved = state.moved ?? compiled.tasks.map((_, row) => row)
  const summed = sumTasks({ compiled, network: state.c, dates }, touched === null ? null : { sums: earlier.sums, input, touched, moved })
  return { compiled, state, dates, sums: summed.sums, changed: state.moved === null || touched === null ? null : [...state.moved, ...summed.changed] }
}

const kept = new WeakMap<PlanSchedule, Computation>()

export function keepComputation(schedule: PlanSchedule, computation: Computation): void {
  kept.set(schedule, computation)
}

/** Null where the schedule is not one that was computed here from this plan. */
export function keptComputation(plan: Plan, schedule: PlanSchedule): Computation | null {
  const known = kept.get(schedule)
  return known !== undefined && known.compiled.plan === plan ? known : null
}

/** Its rows stand in outline order, and none is idle. */
export function computationOf(plan: Plan, schedule: PlanSchedule): Computation {
  const known = keptComputation(plan, schedule)
  if (known !== null && known.compiled.isInOrder) return known
  const computation = computePlan(plan)
  kept.set(schedule, computation)
  return computation
}
