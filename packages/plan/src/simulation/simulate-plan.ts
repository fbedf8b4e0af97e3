// Many possible courses of one plan: when will it end, what will it cost, and what does that depend on? In one call, or in
// parts for threads; the answer is the same.
import {
  chanceBy, chanceOfBoth, curveOf, histogramOf, mergeParts, partsOf, percentileOf, PERCENTS, prepareSimulation, simulatePart,
  type Outcomes, type SimulationModel, type SimulationPart, type SimulationResult,
} from "@throughline/engine"
import { compilePlan, type CompiledPlan } from "../compile/compile-plan.ts"
import { schedulePlan } from "../compile/schedule-plan.ts"
import type { Plan, TaskId } from "../document.ts"
import type { OutcomeSummary, PlanSimulation, PlanSimulationOptions, SimulatedTask } from "./plan-simulation.ts"
import { ownCosts, uncertaintyOf, type PlanUncertainty } from "./uncertainty-of-plan.ts"

export function simulatePlan(plan: Plan, options: PlanSimulationOptions): PlanSimulation {
  const simulator = new PlanSimulator(plan, options)
  return simulator.result([simulator.run(0, simulator.iterations)])
}

/** More finishes than this are not kept (a quarter of a gigabyte): then milestones and summaries alone are watched. */
const FINISHES_MAX = 60_000_000
const CURVE_POINTS = 61
const CLASSES = 30

export class PlanSimulator {
  readonly iterations: number
  readonly #compiled: CompiledPlan
  /** Of every task by itself, as planned. */
  readonly #ownCost: Float64Array
  readonly #options: PlanSimulationOptions
  readonly #given: PlanUncertainty
  readonly #model: SimulationModel

  constructor(plan: Plan, options: PlanSimulationOptions) {
    const compiled = compilePlan(plan)
    this.#compiled = compiled
    this.#options = options
    this.#ownCost = ownCosts(compiled, schedulePlan(plan))
    this.#given = uncertaintyOf(compiled, this.#ownCost, options)
    const wantsAll = options.watch !== "milestones" && compiled.tasks.length * options.iterations <= FINISHES_MAX
    const milestones = compiled.tasks.flatMap((task, row) => (task.milestone || task.duration === 0 || task.deadline !== null || compiled.isSummary[row] === 1 ? [row] : []))
    this.#model = prepareSimulation(compiled.network, compiled.options, this.#given.uncertainty, { iterations: options.iterations, seed: options.seed, watch: wantsAll ? "all" : milestones })
    this.iterations = this.#model.iterations
  }

  /** Shares of the runs for about so many threads, or steps. */
  parts(count: number): { readonly from: number; readonly to: number }[] {
    return partsOf(this.iterations, count)
  }

  run(from: number, to: number): SimulationPart {
    return simulatePart(this.#model, from, to)
  }

  /** From all parts, wherever they were computed. */
  result(parts: readonly SimulationPart[]): PlanSimulation {
    const merged = mergeParts(this.#model, parts)
    const { estimated, assumed } = this.#given
    return {
      iterations: merged.iterations, seed: merged.seed, plannedFinish: merged.plannedFinish, chanceOfPlan: chanceBy(merged.finish, merged.plannedFinish),
      finish: summaryOf(merged.finish), cost: merged.cost === null ? null : summaryOf(merged.cost),
      plannedCost: this.#ownCost.reduce((sum, cost) => sum + cost, 0),
      bothAtP80: merged.cost === null ? null : chanceOfBoth(merged, percentileOf(merged.finish, 80), percentileOf(merged.cost, 80)),
      deviation: merged.deviation, tasks: tasksOf(this.#compiled, merged),
      risks: merged.risks.map(({ risk, happened, effect }) => ({ id: this.#options.risks?.[risk]?.id ?? "", happened, effect })),
      estimated, assumed, leftOut: merged.findings.map(({ part, index, code }) => `${part} ${index + 1}: ${code}`),
    }
  }
}

function summaryOf(outcomes: Outcomes): OutcomeSummary {
  return {
    percentiles: PERCENTS.map((percent) => percentileOf(outcomes, percent)), mean: outcomes.mean, deviation: outcomes.deviation,
    curve: curveOf(outcomes, CURVE_POINTS), histogram: histogramOf(outcomes, CLASSES),
  }
}

function tasksOf(compiled: CompiledPlan, merged: SimulationResult): ReadonlyMap<TaskId, SimulatedTask> {
  const watched = new Map(merged.watched.map((one) => [one.task, one]))
  const drivers = new Map(merged.drivers.map((one) => [one.task, one]))
  const tasks = new Map<TaskId, SimulatedTask>()
  compiled.outline.order.forEach((id, row) => {
    const driver = drivers.get(row)
    tasks.set(id, {
      finish: watched.get(row)?.percentiles ?? null, meetsDeadline: watched.get(row)?.meetsDeadline ?? null,
      criticality: (merged.critical[row] ?? 0) / merged.iterations,
      driver: driver === undefined ? null : { mean: driver.mean, deviation: driver.deviation, sensitivity: driver.sensitivity, cruciality: driver.cruciality, swing: driver.swing },
    })
  })
  return tasks
}
