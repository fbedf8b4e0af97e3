// From estimates, groups, risks and branches by task to the engine's uncertainty by row, with what each task costs.
import { TICKS_PER_HOUR, type CorrelationGroup, type Distribution, type TaskCost, type TaskEstimate, type Uncertainty } from "@throughline/engine"
import type { CompiledPlan } from "../compile/compile-plan.ts"
import type { Estimate, Task, TaskId } from "../document.ts"
import type { PlanSchedule } from "../schedule.ts"
import type { PlanSimulationOptions } from "./plan-simulation.ts"

export interface PlanUncertainty {
  readonly uncertainty: Uncertainty
  readonly estimated: number
  readonly assumed: number
}

/** Members of a named group are taken to correlate by this much where nobody says otherwise. */
const USUAL_CORRELATION = 5_000

export function uncertaintyOf(compiled: CompiledPlan, ownCost: Float64Array, options: PlanSimulationOptions): PlanUncertainty {
  const active = activeRows(compiled)
  const groups = new Map<string, number>()
  const estimates: TaskEstimate[] = []
  let estimated = 0
  compiled.tasks.forEach((task, row) => {
    if (compiled.isSummary[row] === 1 || active[row] === 0 || !isOpen(task)) return
    const duration = task.estimate === null ? assumedFor(task, options) : distributionOf(task.estimate)
    if (duration === null) return
    if (task.estimate !== null) estimated += 1
    const group = groupOf(groups, task.correlationGroup)
    estimates.push({ task: row, duration, ...(group === null ? {} : { group }) })
  })
  const correlation = options.correlation ?? USUAL_CORRELATION
  const rowOf = (id: TaskId): number => compiled.rowOf.get(id) ?? -1
  const uncertainty: Uncertainty = {
    estimates,
    groups: Array.from(groups.keys(), (): CorrelationGroup => ({ correlation })),
    risks: (options.risks ?? []).map(({ chance, effects, cost }) => ({ chance, effects: effects.map(({ taskId, ...effect }) => ({ ...effect, task: rowOf(taskId) })), ...(cost === undefined ? {} : { cost }) })),
    branches: (options.branches ?? []).map(({ ways }) => ({ ways: ways.map(({ chance, taskIds }) => ({ chance, tasks: taskIds.map(rowOf) })) })),
    costs: costsOf(compiled, ownCost),
  }
  return { uncertainty, estimated, assumed: estimates.length - estimated }
}

/** Rows whose duration is still open; the engine has the last word (S-55). */
const isOpen = (task: Task): boolean => !task.external && task.mode === "automatic" && task.actualFinish === null && !(task.actualStart !== null && task.percentComplete === 10_000)

function groupOf(groups: Map<string, number>, name: string | null): number | null {
  if (name === null) return null
  const known = groups.get(name) ?? groups.size
  groups.set(name, known)
  return known
}

/** S-53. */
export function distributionOf({ kind, optimistic, likely, pessimistic }: Estimate): Distribution {
  const mean = (optimistic + 4 * likely + pessimistic) / 6
  switch (kind) {
    case "pert":
    case "triangular":
      return { kind, low: optimistic, likely, high: pessimistic }
    case "uniform":
      return { kind, low: optimistic, high: pessimistic }
    case "normal":
      return { kind, mean, deviation: (pessimistic - optimistic) / 6 }
    case "lognormal":
      return mean > 0 ? { kind, mean, deviation: (pessimistic - optimistic) / 6 } : { kind: "fixed", value: 0 }
  }
}

/** A milestone has nothing to spread. */
function assumedFor({ duration }: Task, { assume = null }: PlanSimulationOptions): Distribution | null {
  if (assume === null || duration === 0) return null
  const low = Math.round((duration * assume.low) / 10_000)
  const high = Math.round((duration * assume.high) / 10_000)
  return assume.kind === "uniform" ? { kind: "uniform", low, high } : { kind: assume.kind, low, likely: duration, high }
}

/** S-30: a summary takes everything below it along. */
function activeRows({ tasks, network }: CompiledPlan): Uint8Array {
  const active = new Uint8Array(tasks.length)
  network.tasks.forEach(({ parent = -1, inactive }, row) => {
    active[row] = inactive !== true && (parent < 0 || active[parent] === 1) ? 1 : 0
  })
  return active
}

/** What each active row costs without the rows below it. */
export function ownCosts(compiled: CompiledPlan, schedule: PlanSchedule): Float64Array {
  const active = activeRows(compiled)
  return Float64Array.from(compiled.tasks, (task, row) => {
    if (active[row] === 0) return 0
    return compiled.isSummary[row] === 1 ? task.fixedCost : (schedule.task.get(task.id)?.cost ?? 0)
  })
}

/** S-60: what people's work costs goes with the duration, everything else is fixed. */
function costsOf(compiled: CompiledPlan, ownCost: Float64Array): TaskCost[] {
  const costs: TaskCost[] = []
  compiled.tasks.forEach((task, row) => {
    const cost = ownCost[row] ?? 0
    if (cost === 0) return
    const varies = compiled.isSummary[row] === 0 && task.duration > 0 && (compiled.driving[row]?.spans.length ?? 0) > 0
    const labour = varies ? cost - task.fixedCost - otherCost(compiled.assignments[row] ?? []) : 0
    costs.push({ task: row, fixed: cost - labour, perHour: varies ? (labour * TICKS_PER_HOUR) / task.duration : 0 })
  })
  return costs
}

/** Cost resources; material is priced by its amount, which the duration does not change either. */
function otherCost(assigned: readonly { readonly assignment: { readonly cost: number }; readonly resource: { readonly kind: string } | undefined }[]): number {
  return assigned.reduce((sum, { assignment, resource }) => sum + (resource?.kind === "cost" ? assignment.cost : 0), 0)
}
