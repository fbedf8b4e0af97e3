// What stands behind a schedule: the compiled network, its order, the engine's dates. Kept as long as the schedule lives,
// so that questions about it (why here? how loaded?) need no second computation; rebuilt where the schedule came from elsewhere.
import { compileNetwork, orderNetwork, scheduleCompiled, type CompiledNetwork, type NetworkSchedule, type ScheduleOrder } from "@throughline/engine"
import type { Plan } from "../document.ts"
import type { Outline } from "../outline.ts"
import type { PlanSchedule } from "../schedule.ts"
import { compilePlan, type CompiledPlan } from "./compile-plan.ts"

export interface Computation {
  readonly plan: Plan
  readonly compiled: CompiledPlan
  readonly network: CompiledNetwork
  readonly order: ScheduleOrder
  readonly dates: NetworkSchedule
}

const kept = new WeakMap<PlanSchedule, Computation>()

export function computePlan(plan: Plan, outline?: Outline): Computation {
  const compiled = compilePlan(plan, outline)
  const network = compileNetwork(compiled.network)
  const order = orderNetwork(network)
  return { plan, compiled, network, order, dates: scheduleCompiled(network, order, compiled.options) }
}

export function keepComputation(schedule: PlanSchedule, computation: Computation): void {
  kept.set(schedule, computation)
}

export function computationOf(plan: Plan, schedule: PlanSchedule): Computation {
  const known = kept.get(schedule)
  if (known !== undefined && known.plan === plan) return known
  const computation = computePlan(plan)
  kept.set(schedule, computation)
  return computation
}
