// Puts the parts of a simulation together: run by run, block by block, so that it makes no difference who computed what (S-66).
import { NONE } from "../network/compiled-network.ts"
import type { Instant, Ticks } from "../units.ts"
import { deviationOf, momentsOf, outcomesOf, rankOf, selectRanks, type Outcomes } from "./outcomes.ts"
import { AXIS_SUMMARY, ON_AXIS } from "./row-mode.ts"
import { instantOf } from "./run-pass.ts"
import type { SimulationModel } from "./simulation-model.ts"
import type { SimulationPart } from "./simulate-part.ts"
import type { SimulationFinding } from "./uncertainty.ts"

export interface SimulationResult {
  readonly iterations: number
  readonly seed: number
  readonly plannedFinish: Instant
  readonly finish: Outcomes
  /** Null where nothing costs anything. */
  readonly cost: Outcomes | null
  /** Run by run, for the chance of date and cost together; `runCost` is empty without cost. */
  readonly runFinish: Int32Array
  readonly runCost: Float64Array
  /** Standard deviation of the project's finish, in working time of the project's calendar. */
  readonly deviation: Ticks
  /** In how many runs each row was on the critical path. */
  readonly critical: Int32Array
  readonly watched: readonly WatchedTask[]
  readonly drivers: readonly TaskDriver[]
  readonly risks: readonly RiskDriver[]
  readonly findings: readonly SimulationFinding[]
}

export const PERCENTS = [5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 85, 90, 95] as const

export interface WatchedTask {
  readonly task: number
  /** Finish at each of PERCENTS. */
  readonly percentiles: readonly Instant[]
  /** Share of runs that keep the task's deadline; null without one. */
  readonly meetsDeadline: number | null
}

/** S-64. Times are working time of the project's calendar, relative to the mean finish. */
export interface TaskDriver {
  readonly task: number
  readonly mean: Ticks
  readonly deviation: Ticks
  /** Share of runs in which the task was on the critical path. */
  readonly criticality: number
  readonly sensitivity: number
  /** Correlation (Pearson) of duration and project finish; null where one of them does not vary. */
  readonly cruciality: number | null
  /** Mean project finish of the runs with the lowest and with the highest quarter of its draws; null for tasks without an estimate. */
  readonly swing: { readonly low: Ticks; readonly high: Ticks } | null
}

export interface RiskDriver {
  readonly risk: number
  readonly happened: number
  /** Mean project finish where it happens, less that where it does not; 0 where one of them never occurs. */
  readonly effect: Ticks
}

/** `parts` are all shares of the runs, in any order. */
export function mergeParts(model: SimulationModel, given: readonly SimulationPart[]): SimulationResult {
  const parts = given.toSorted((a, b) => a.from - b.from)
  const runFinish = new Int32Array(model.iterations)
  const runCost = new Float64Array(model.draws.money.counts ? model.iterations : 0)
  for (const part of parts) {
    runFinish.set(part.finish, part.from)
    if (runCost.length > 0) runCost.set(part.cost, part.from)
  }
  const critical = total(parts.map((part) => part.critical), new Int32Array(model.c.count))
  const planned = model.projectAxis.position(model.plannedFinish)
  const late = Float64Array.from(runFinish, (finish) => model.projectAxis.position(finish) - planned)
  return {
    iterations: model.iterations, seed: model.seed, plannedFinish: model.plannedFinish,
    finish: outcomesOf(runFinish), cost: model.draws.money.counts ? outcomesOf(runCost) : null, runFinish, runCost,
    deviation: momentsOf(late).deviation, critical,
    watched: watchedTasks(model, parts), drivers: taskDrivers(model, parts, critical, late), risks: riskDrivers(model, parts, late), findings: model.findings,
  }
}

function total<T extends Int32Array | Float64Array>(parts: readonly T[], into: T): T {
  for (const part of parts) for (let n = 0; n < into.length; n += 1) into[n] = (into[n] ?? 0) + (part[n] ?? 0)
  return into
}

/** Adds up moments block by block, in the order of the blocks. */
function momentsOfAll(model: SimulationModel, parts: readonly SimulationPart[]): Float64Array {
  const size = model.draws.rows.length * 3
  const sums = new Float64Array(size)
  for (const { moments } of parts) for (let n = 0; n < moments.length; n += 1) sums[n % size] = (sums[n % size] ?? 0) + (moments[n] ?? 0)
  return sums
}

function taskDrivers(model: SimulationModel, parts: readonly SimulationPart[], critical: Int32Array, late: Float64Array): TaskDriver[] {
  const { draws, iterations } = model
  const sums = momentsOfAll(model, parts)
  const quarterSum = total(parts.map((part) => part.quarterSum), new Float64Array(4 * draws.estimates.count))
  const quarterCount = total(parts.map((part) => part.quarterCount), new Int32Array(4 * draws.estimates.count))
  const project = { sum: late.reduce((sum, value) => sum + value, 0), deviation: momentsOf(late).deviation }
  const meanOf = (quarter: number): Ticks => (quarterCount[quarter] === 0 ? 0 : (quarterSum[quarter] ?? 0) / (quarterCount[quarter] ?? 1) - project.sum / iterations)
  return Array.from(draws.rows, (task, place) => {
    const sum = sums[3 * place] ?? 0
    const deviation = deviationOf(iterations, sum, sums[3 * place + 1] ?? 0)
    const together = iterations < 2 ? 0 : ((sums[3 * place + 2] ?? 0) - (sum * project.sum) / iterations) / (iterations - 1)
    const criticality = (critical[task] ?? 0) / iterations
    const varies = deviation > 0 && project.deviation > 0
    return {
      task, mean: (draws.own.duration[task] ?? 0) + sum / iterations, deviation, criticality,
      sensitivity: varies ? (criticality * deviation) / project.deviation : 0,
      cruciality: varies ? Math.min(1, Math.max(-1, together / (deviation * project.deviation))) : null,
      swing: place < draws.estimates.count ? { low: meanOf(4 * place), high: meanOf(4 * place + 3) } : null,
    }
  })
}

function riskDrivers({ draws, iterations }: SimulationModel, parts: readonly SimulationPart[], late: Float64Array): RiskDriver[] {
  const counts = total(parts.map((part) => part.riskCount), new Int32Array(draws.risks.length))
  const sums = total(parts.map((part) => part.riskSum), new Float64Array(draws.risks.length))
  const sum = late.reduce((all, value) => all + value, 0)
  return Array.from(counts, (count, risk) => {
    const both = count > 0 && count < iterations
    const effect = both ? (sums[risk] ?? 0) / count - (sum - (sums[risk] ?? 0)) / (iterations - count) : 0
    return { risk, happened: count / iterations, effect }
  })
}

/** Columns are gathered sixteen at a time: what lies in one line of memory is read once. */
const TOGETHER = 16

function watchedTasks(model: SimulationModel, parts: readonly SimulationPart[]): WatchedTask[] {
  const { watch, iterations } = model
  const columns = Array.from({ length: TOGETHER }, () => new Int32Array(iterations))
  const tasks: WatchedTask[] = []
  for (let first = 0; first < watch.length; first += TOGETHER) {
    const width = Math.min(TOGETHER, watch.length - first)
    for (const { watched, from, to } of parts) {
      for (let run = from; run < to; run += 1) {
        const at = (run - from) * watch.length + first
        for (let w = 0; w < width; w += 1) {
          const column = columns[w]
          if (column !== undefined) column[run] = watched[at + w] ?? 0
        }
      }
    }
    for (let w = 0; w < width; w += 1) tasks.push(watchedTask(model, watch[first + w] ?? 0, columns[w] ?? new Int32Array(0)))
  }
  return tasks
}

function watchedTask({ c, pass }: SimulationModel, task: number, column: Int32Array): WatchedTask {
  const mode = pass?.plan.mode[task]
  const onAxis = pass !== null && (mode === ON_AXIS || mode === AXIS_SUMMARY)
  const instant = (value: number): Instant => (onAxis ? instantOf(pass, task, value) : value)
  const percentiles = selectRanks(column, PERCENTS.map((percent) => rankOf(column.length, percent))).map(instant)
  const deadline = c.deadline[task] ?? NONE
  if (deadline === NONE) return { task, percentiles, meetsDeadline: null }
  return { task, percentiles, meetsDeadline: column.reduce((kept, value) => kept + (instant(value) <= deadline ? 1 : 0), 0) / column.length }
}

/** S-65: share of the runs, 0 to 1, that end by `finish` and cost at most `cost`. */
export function chanceOfBoth({ runFinish, runCost }: SimulationResult, finish: Instant, cost: number): number {
  let kept = 0
  for (let run = 0; run < runFinish.length; run += 1) if ((runFinish[run] ?? 0) <= finish && (runCost[run] ?? 0) <= cost) kept += 1
  return kept / runFinish.length
}
