// Everything that all runs share, made once: the compiled network, what varies in it, and how its rows are placed.
import { compileNetwork } from "../network/compile-network.ts"
import { ALAP, AUTOMATIC, SUMMARY, type CompiledNetwork } from "../network/compiled-network.ts"
import { planForward } from "../network/forward-plan.ts"
import type { Network, NetworkOptions } from "../network/network.ts"
import { orderNetwork, type ScheduleOrder } from "../network/order.ts"
import { scheduleCompiled } from "../network/schedule-network.ts"
import { ELAPSED_TIME } from "../calendar/compile-calendar.ts"
import type { Instant } from "../units.ts"
import { checkUncertainty } from "./check-uncertainty.ts"
import { compileDraws, mayVanish, type Draws } from "./draws.ts"
import { planPass } from "./pass-plan.ts"
import { newPassState, placeRows, type PassState } from "./run-pass.ts"
import { ITERATIONS_MAX, type SimulationFinding, type SimulationOptions, type Uncertainty } from "./uncertainty.ts"
import { WorkAxis } from "./work-axis.ts"

export interface SimulationModel {
  readonly iterations: number
  readonly seed: number
  readonly options: NetworkOptions
  readonly c: CompiledNetwork
  readonly order: ScheduleOrder
  readonly draws: Draws
  /** Null where as-late-as-possible tasks or a calendar that never works ask for the whole computation in every run (S-61). */
  readonly pass: PassState | null
  readonly watch: Int32Array
  /** The schedule without uncertainty. */
  readonly plannedFinish: Instant
  /** The project's calendar: all sensitivities are in its working time. */
  readonly projectAxis: WorkAxis
  readonly findings: readonly SimulationFinding[]
}

export function prepareSimulation(network: Network, options: NetworkOptions, uncertainty: Uncertainty, simulation: SimulationOptions): SimulationModel {
  const c = compileNetwork(network)
  const order = orderNetwork(c)
  const given = checkUncertainty(c, uncertainty)
  const draws = compileDraws(c, network, given, simulation.seed)
  const watch = watchedRows(c, simulation)
  const { projectStart, projectFinish } = scheduleCompiled(c, order, options).schedule
  const pass = needsWhole(c, options) ? null : preparePass(draws, order, options, watch, projectFinish)
  const calendar = c.calendars[options.calendar ?? 0] ?? ELAPSED_TIME
  const ownCalendar = calendar.worksAfter(projectStart) ? calendar : ELAPSED_TIME
  return {
    iterations: Math.min(Math.max(1, Math.floor(simulation.iterations)), ITERATIONS_MAX), seed: simulation.seed, options, c, order, draws, pass, watch,
    plannedFinish: projectFinish, findings: given.findings,
    projectAxis: pass !== null && ownCalendar === pass.axis.calendar ? pass.axis : new WorkAxis(ownCalendar, projectStart, projectFinish + 3 * Math.max(0, projectFinish - projectStart)),
  }
}

function watchedRows(c: CompiledNetwork, { watch = [] }: SimulationOptions): Int32Array {
  const rows = watch === "all" ? Array.from({ length: c.count }, (_, row) => row) : [...new Set(watch)].toSorted((a, b) => a - b)
  return Int32Array.from(rows.filter((row) => row >= 0 && row < c.count && c.active[row] === 1))
}

const needsWhole = (c: CompiledNetwork, options: NetworkOptions): boolean =>
  c.calendars.some((calendar) => !calendar.worksAfter(options.projectStart)) || c.constraint.some((constraint, i) => constraint === ALAP && c.role[i] === AUTOMATIC)

function preparePass(draws: Draws, order: ScheduleOrder, options: NetworkOptions, watch: Int32Array, finish: Instant): PassState {
  const { c } = draws
  const forward = planForward(c, order, options.projectStart, options.progressRule === "retainedLogic")
  const bytes = (): Uint8Array => new Uint8Array(c.count)
  const variation = { isVariable: bytes(), mayVanish: bytes(), isWatched: bytes(), lagVaries: new Uint8Array(c.linkCount) }
  const vanish = mayVanish(draws)
  draws.rows.forEach((row, place) => {
    variation.isVariable[row] = 1
    variation.mayVanish[row] = vanish[place] ?? 0
    for (const l of draws.own.percentLinks[row] ?? []) variation.lagVaries[l] = 1
  })
  for (const row of watch) variation.isWatched[row] = c.role[row] === SUMMARY ? 1 : 0
  const plan = planPass(forward, variation)
  const state = newPassState(plan, finish)
  placeRows(state, plan.still)
  return state
}
