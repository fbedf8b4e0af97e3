// What stands behind a schedule: the compiled network, its order, the engine's dates, the sums. Kept as long as the schedule
// lives, so that questions about it (why here? how loaded?) need no second computation and an edit starts from what is there;
// rebuilt where the schedule came from elsewhere.
import { compileNetwork, orderNetwork, scheduleCompiled, type CompiledNetwork, type NetworkSchedule, type ScheduleOrder } from "@throughline/engine"
import type { Plan } from "../document.ts"
import type { Outline } from "../outline.ts"
import type { PlanSchedule } from "../schedule.ts"
import { compilePlan, recompilePlan, sameAssigned, type CompiledPlan } from "./compile-plan.ts"
import { ownSums, sumTasks, type OwnSums, type TaskSums } from "./task-sums.ts"

export interface Computation {
  readonly compiled: CompiledPlan
  readonly network: CompiledNetwork
  readonly order: ScheduleOrder
  readonly dates: NetworkSchedule
  readonly own: OwnSums
  readonly sums: TaskSums
}

export function computePlan(plan: Plan, outline?: Outline): Computation {
  const compiled = compilePlan(plan, outline)
  const network = compileNetwork(compiled.network)
  const order = orderNetwork(network)
  const dates = scheduleCompiled(network, order, compiled.options)
  const own = ownSums(compiled, dates, null)
  return { compiled, network, order, dates, own, sums: sumTasks(compiled, own, dates) }
}

/** The same as `computePlan`, for a plan of the same outline as `earlier`. */
export function recomputePlan(plan: Plan, earlier: Computation): Computation {
  const before = earlier.compiled
  const compiled = recompilePlan(plan, before)
  const network = compileNetwork(compiled.network)
  const order = sameStructure(before, compiled, earlier.network, network) ? earlier.order : orderNetwork(network)
  const dates = scheduleCompiled(network, order, compiled.options)
  const sameRates = before.plan.resource === plan.resource && before.plan.calendar === plan.calendar && before.plan.settings.calendarId === plan.settings.calendarId
  const isSame = (row: number): boolean => before.tasks[row] === compiled.tasks[row] && sameAssigned(before.assignments[row], compiled.assignments[row])
  const own = ownSums(compiled, dates, sameRates ? { own: earlier.own, dates: earlier.dates, isSame } : null)
  return { compiled, network, order, dates, own, sums: sumTasks(compiled, own, dates) }
}

/** The order depends on links, on the outline and on what is active; summaries may become tasks where nothing below is. */
function sameStructure(before: CompiledPlan, now: CompiledPlan, networkBefore: CompiledNetwork, network: CompiledNetwork): boolean {
  if (before.network.links !== now.network.links) return false
  return network.active.every((active, row) => active === networkBefore.active[row])
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
