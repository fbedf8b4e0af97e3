// The instance as typed arrays, without what can never help: modes that no schedule can use, modes that another one beats in everything, and budgets
// that suffice whatever is chosen (after Sprecher, Hartmann and Drexl 1997). Modes of all activities are numbered through.
import { compileInstance, LANE_MAX, type CompiledInstance } from "../compiled-instance.ts"
import type { ActivityMode, MultiModeInstance, MultiModeTrouble } from "./multi-mode-instance.ts"
import { packDemands, type PackedDemands } from "./packed-demands.ts"

export interface CompiledModes {
  readonly count: number
  /** Precedences, with the longest duration of each activity. */
  readonly network: CompiledInstance
  /** Modes of activity i: those from modeAt[i] to modeAt[i + 1] - 1. */
  readonly modeAt: Int32Array
  /** Per mode: its activity, and its number in the instance as given. */
  readonly activity: Int32Array
  readonly given: Int32Array
  readonly duration: Int32Array
  readonly resources: number
  /** What mode m needs, where it takes time: units[k] of resource[k], for k from needAt[m] to needAt[m + 1] - 1. */
  readonly needAt: Int32Array
  readonly resource: Int32Array
  readonly units: Int32Array
  readonly capacity: Int32Array
  /** Budgets that can run out. */
  readonly budgets: number
  /** spent[m * budgets + k]. */
  readonly spent: Int32Array
  readonly budget: Int32Array
  readonly packed: PackedDemands
}

interface Candidate extends ActivityMode {
  readonly given: number
}

export function compileModes(instance: MultiModeInstance): CompiledModes | MultiModeTrouble {
  const malformed = malformedActivity(instance)
  if (malformed !== null) return { code: "malformed", activity: malformed }
  const { successors, capacities, budgets } = instance
  const fitting = instance.modes.map((modes) => modes.map((mode, given): Candidate => ({ ...mode, given })).filter((mode) => excessOf(mode, capacities) < 0))
  const nowhere = fitting.findIndex((modes) => modes.length === 0)
  if (nowhere >= 0) return { code: "demandAboveCapacity", activity: nowhere, resource: Math.max(0, ...(instance.modes[nowhere] ?? []).map((mode) => excessOf(mode, capacities))) }
  const network = compileInstance({ durations: fitting.map((modes) => Math.max(...modes.map((mode) => mode.duration))), successors, demands: successors.map(() => []), capacities: [] })
  if ("code" in network) return network
  const resource = overBudget(fitting, budgets)
  if (resource !== null) return { code: "overBudget", resource }
  return assemble(network, reduced(fitting, budgets), capacities, budgets)
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= LANE_MAX

function malformedActivity({ modes, successors, capacities, budgets }: MultiModeInstance): number | null {
  if (successors.length !== modes.length || !capacities.every(isCount) || !budgets.every(isCount)) return -1
  const isMode = ({ duration, demands, consumption }: ActivityMode): boolean =>
    isCount(duration) && demands.length === capacities.length && consumption.length === budgets.length && demands.every(isCount) && consumption.every(isCount)
  const bad = modes.findIndex((list) => list.length === 0 || !list.every(isMode))
  return bad < 0 ? null : bad
}

/** The first resource of which the mode needs more than there is, or -1. */
const excessOf = ({ duration, demands }: ActivityMode, capacities: readonly number[]): number => (duration === 0 ? -1 : demands.findIndex((units, r) => units > (capacities[r] ?? 0)))

const leastOf = (modes: readonly ActivityMode[], k: number): number => modes.reduce((least, mode) => Math.min(least, mode.consumption[k] ?? 0), Infinity)

function overBudget(fitting: readonly (readonly ActivityMode[])[], budgets: readonly number[]): number | null {
  const over = budgets.findIndex((budget, k) => fitting.reduce((sum, modes) => sum + leastOf(modes, k), 0) > budget)
  return over < 0 ? null : over
}

/** Until nothing changes: no mode that exceeds a budget even beside the least of all others, and none that another one beats. */
function reduced(fitting: readonly (readonly Candidate[])[], budgets: readonly number[]): readonly (readonly Candidate[])[] {
  let modes = fitting
  for (;;) {
    const left = budgets.map((budget, k) => budget - modes.reduce((sum, list) => sum + leastOf(list, k), 0))
    const next = modes.map((list) => {
      const least = budgets.map((_, k) => leastOf(list, k))
      const possible = list.filter((mode) => mode.consumption.every((units, k) => units - (least[k] ?? 0) <= (left[k] ?? 0)))
      return possible.filter((mode) => !possible.some((other) => beats(other, mode)))
    })
    // Without a mode left the budgets cannot be kept together; the search for modes says so.
    if (next.some((list) => list.length === 0)) return modes
    if (next.every((list, i) => list.length === modes[i]?.length)) return next
    modes = next
  }
}

/** At least as good in everything, and better in something or given earlier. */
function beats(a: Candidate, b: Candidate): boolean {
  if (a === b || a.duration > b.duration) return false
  if (a.demands.some((units, r) => a.duration > 0 && units > (b.demands[r] ?? 0)) || a.consumption.some((units, k) => units > (b.consumption[k] ?? 0))) return false
  const isSame = a.duration === b.duration && a.demands.every((units, r) => units === b.demands[r]) && a.consumption.every((units, k) => units === b.consumption[k])
  return !isSame || a.given < b.given
}

function assemble(network: CompiledInstance, modes: readonly (readonly Candidate[])[], capacities: readonly number[], budgets: readonly number[]): CompiledModes {
  const all = modes.flat()
  const scarce = [...budgets.keys()].filter((k) => modes.reduce((sum, list) => sum + Math.max(...list.map((mode) => mode.consumption[k] ?? 0)), 0) > (budgets[k] ?? 0))
  const demands = all.map((mode) => (mode.duration === 0 ? capacities.map(() => 0) : mode.demands))
  const needs = demands.map((demand) => demand.flatMap((units, resource) => (units > 0 ? [{ resource, units }] : [])))
  return {
    count: modes.length, network, modeAt: sumsOf(modes.map((list) => list.length)),
    activity: Int32Array.from(modes.flatMap((list, i) => list.map(() => i))),
    given: Int32Array.from(all, (mode) => mode.given),
    duration: Int32Array.from(all, (mode) => mode.duration),
    resources: capacities.length, needAt: sumsOf(needs.map((list) => list.length)),
    resource: Int32Array.from(needs.flat(), (need) => need.resource), units: Int32Array.from(needs.flat(), (need) => need.units), capacity: Int32Array.from(capacities),
    budgets: scarce.length, spent: Int32Array.from(all.flatMap((mode) => scarce.map((k) => mode.consumption[k] ?? 0))), budget: Int32Array.from(scarce, (k) => budgets[k] ?? 0),
    packed: packDemands(demands, capacities),
  }
}

/** Where each of the lists begins when they are laid end to end. */
export function sumsOf(lengths: readonly number[]): Int32Array {
  const sums = new Int32Array(lengths.length + 1)
  for (const [i, length] of lengths.entries()) sums[i + 1] = (sums[i] ?? 0) + length
  return sums
}
