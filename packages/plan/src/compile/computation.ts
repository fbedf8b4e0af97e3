// What stands behind a schedule: the compiled network, its order, the engine's dates, the sums. Kept as long as the schedule
// lives, so that questions about it (why here? how loaded?) need no second computation and an edit starts from what is there;
// rebuilt where the schedule came from elsewhere.
import { continueSchedule, startSchedule, type NetworkSchedule, type ScheduleState } from "@throughline/engine"
import type { Plan } from "../document.ts"
import type { Outline } from "../outline.ts"
import type { PlanSchedule } from "../schedule.ts"
import { compilePlan, recompilePlan, sameAssigned, type CompiledPlan } from "./compile-plan.ts"
import { ownSums, sumTasks, type OwnSums, type TaskSums } from "./task-sums.ts"

export interface Computation {
  readonly compiled: CompiledPlan
  readonly state: ScheduleState
  readonly dates: NetworkSchedule
  readonly own: OwnSums
  readonly sums: TaskSums
}

export function computePlan(plan: Plan, outline?: Outline): Computation {
  const compiled = compilePlan(plan, outline)
  const state = startSchedule(compiled.network, compiled.options)
  const own = ownSums(compiled, state.schedule, null)
  return { compiled, state, dates: state.schedule, own, sums: sumTasks(compiled, own, state.schedule) }
}

/** The same as `computePlan`; null where the outline is another than in `earlier`. */
export function recomputePlan(plan: Plan, earlier: Computation): Computation | null {
  const before = earlier.compiled
  const compiled = recompilePlan(plan, before)
  if (compiled === null) return null
  const state = continueSchedule(earlier.state, compiled.network, compiled.options)
  const dates = state.schedule
  const sameRates = before.plan.resource === plan.resource && before.plan.calendar === plan.calendar && before.plan.settings.calendarId === plan.settings.calendarId
  const isSame = (row: number): boolean => before.tasks[row] === compiled.tasks[row] && sameAssigned(before.assignments[row], compiled.assignments[row])
  const own = ownSums(compiled, dates, sameRates ? { own: earlier.own, dates: earlier.dates, isSame } : null)
  return { compiled, state, dates, own, sums: sumTasks(compiled, own, dates) }
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

export function computationOf(plan: Plan, schedule: PlanSchedule): Computation {
  const known = keptComputation(plan, schedule)
  if (known !== null) return known
  const computation = computePlan(plan)
  kept.set(schedule, computation)
  return computation
}
