// A share of the runs: what each worker does. Parts can be computed anywhere in any order; merge-parts.ts puts them together.
import { scheduleCompiled } from "../network/schedule-network.ts"
import type { Instant } from "../units.ts"
import { drawRun } from "./draws.ts"
import { DrivingPath } from "./driving-path.ts"
import { AXIS_SUMMARY, ON_AXIS } from "./row-mode.ts"
import { placeRows, type PassState } from "./run-pass.ts"
import type { SimulationModel } from "./simulation-model.ts"

/** Plain numbers in typed arrays: goes between threads as it is. */
export interface SimulationPart {
  readonly from: number
  readonly to: number
  /** Project's finish of each run. */
  readonly finish: Int32Array
  /** Empty where nothing costs anything. */
  readonly cost: Float64Array
  /** Run after run the finishes of the watched rows: instants, or positions on the axis. */
  readonly watched: Int32Array
  /** For each row in how many runs it was on the critical path. */
  readonly critical: Int32Array
  /** For each block of runs and each variable row: Σd, Σd², Σd·D, from the planned values. */
  readonly moments: Float64Array
  /** For each estimate and each quarter of its draws: ΣD and the number of runs. */
  readonly quarterSum: Float64Array
  readonly quarterCount: Int32Array
  /** For each risk: in how many runs it happened, and ΣD of those. */
  readonly riskCount: Int32Array
  readonly riskSum: Float64Array
}

/** S-66: sums of fractions are made block by block, and blocks do not depend on how runs are shared out. */
export const blockSize = (iterations: number): number => Math.max(250, Math.ceil(iterations / 64))

/** Shares that cover all runs, each a whole number of blocks; about `parts` of them. */
export function partsOf(iterations: number, parts: number): { readonly from: number; readonly to: number }[] {
  const size = blockSize(iterations)
  const blocks = Math.ceil(iterations / size)
  const bounds = Array.from({ length: parts + 1 }, (_, n) => Math.min(iterations, Math.round((n * blocks) / parts) * size))
  return bounds.slice(1).flatMap((to, n) => (to > (bounds[n] ?? 0) ? [{ from: bounds[n] ?? 0, to }] : []))
}

/** Runs `from` to `to` - 1; `from` is the first run of a block. */
export function simulatePart(model: SimulationModel, from: number, to: number): SimulationPart {
  const { draws, watch } = model
  const runs = to - from
  const estimates = draws.estimates.count
  const part: SimulationPart = {
    from, to, finish: new Int32Array(runs), cost: new Float64Array(draws.money.counts ? runs : 0), watched: new Int32Array(runs * watch.length),
    critical: new Int32Array(model.c.count), moments: new Float64Array(Math.ceil(runs / blockSize(model.iterations)) * draws.rows.length * 3),
    quarterSum: new Float64Array(4 * estimates), quarterCount: new Int32Array(4 * estimates),
    riskCount: new Int32Array(draws.risks.length), riskSum: new Float64Array(draws.risks.length),
  }
  const place = model.pass === null ? wholeRun(model, part) : quickRun(model, model.pass, part)
  const planned = model.projectAxis.position(model.plannedFinish)
  for (let n = 0; n < runs; n += 1) {
    const cost = drawRun(draws, from + n)
    const finish = place(n)
    part.finish[n] = finish
    if (draws.money.counts) part.cost[n] = cost
    observe(model, part, Math.floor(n / blockSize(model.iterations)), model.projectAxis.position(finish) - planned)
  }
  return part
}

/** Places run n, notes its critical path and its watched rows, and returns the project's finish. */
type PlaceRun = (n: number) => Instant

function quickRun(model: SimulationModel, state: PassState, part: SimulationPart): PlaceRun {
  const { moving, mode } = state.plan
  const { watch } = model
  const path = new DrivingPath(state, part.critical)
  const onAxis = Uint8Array.from(watch, (row) => (mode[row] === ON_AXIS || mode[row] === AXIS_SUMMARY ? 1 : 0))
  return (n) => {
    placeRows(state, moving)
    const finish = path.begin()
    path.walk(model.draws.skipped)
    const at = n * watch.length
    for (let w = 0; w < watch.length; w += 1) {
      const row = watch[w] ?? 0
      part.watched[at + w] = onAxis[w] === 1 ? Math.min(state.positions[row] ?? 0, FARTHEST) : (state.dates.earlyFinish[row] ?? 0)
    }
    return finish
  }
}

/** Positions beyond the years of a plan all stand for its last instant. */
const FARTHEST = 2_147_483_647

/** S-61: the whole computation; critical is then what has no slack. */
function wholeRun({ c, order, options, watch }: SimulationModel, part: SimulationPart): PlaceRun {
  return (n) => {
    const schedule = scheduleCompiled(c, order, options).schedule
    for (let i = 0; i < c.count; i += 1) part.critical[i] = (part.critical[i] ?? 0) + (schedule.critical[i] ?? 0)
    watch.forEach((row, w) => (part.watched[n * watch.length + w] = schedule.finish[row] ?? 0))
    return schedule.projectFinish
  }
}

/** S-64: D is the working time by which the project's finish differs from the plan, d that of a task's duration. */
function observe({ draws }: SimulationModel, part: SimulationPart, block: number, late: number): void {
  const { rows, values, words, happened } = draws
  const { moments, quarterSum, quarterCount } = part
  const planned = draws.own.duration
  let m = block * rows.length * 3
  for (let place = 0; place < rows.length; place += 1) {
    const more = (values[place] ?? 0) - (planned[rows[place] ?? 0] ?? 0)
    moments[m] = (moments[m] ?? 0) + more
    moments[m + 1] = (moments[m + 1] ?? 0) + more * more
    moments[m + 2] = (moments[m + 2] ?? 0) + more * late
    m += 3
  }
  for (let e = 0; e < draws.estimates.count; e += 1) {
    const quarter = 4 * e + ((words[e] ?? 0) >>> 30)
    quarterSum[quarter] = (quarterSum[quarter] ?? 0) + late
    quarterCount[quarter] = (quarterCount[quarter] ?? 0) + 1
  }
  for (let r = 0; r < happened.length; r += 1) {
    if (happened[r] === 0) continue
    part.riskCount[r] = (part.riskCount[r] ?? 0) + 1
    part.riskSum[r] = (part.riskSum[r] ?? 0) + late
  }
}
