// How short can a schedule be at best, and which modes can none of that length use? A length is refuted when some activity has no mode left: each mode
// needs room between the longest paths around it (with the shortest modes left), and its share of the budgets beside the least of all others; and all
// activities together need their work. Work and budgets are weighed against each other by one weight per resource: whatever the weights (all whole
// numbers here), sum of the least weighed modes ≤ length × weighed capacities + weighed budgets holds for every schedule. Good weights are found by
// subgradient steps (Lagrangian relaxation, Held, Wolfe and Crowder 1974).
import type { CompiledModes } from "./compiled-modes.ts"

/** Sums beyond this are no longer exact: then the weighed bounds are left out. */
const EXACT_MAX = Number.MAX_SAFE_INTEGER / 4
/** Weights are whole numbers up to this, or less where sums would grow too large. */
const WEIGHT_MOST = 1_000_000
const WEIGHT_LEAST = 100
const STEPS = 150
const STEPS_AGAIN = 12

export class ModeBounds {
  /** Modes that a schedule of the last tested length may use. */
  readonly alive: Uint8Array
  readonly #modes: CompiledModes
  readonly #head: Int32Array
  readonly #tail: Int32Array
  readonly #shortest: Int32Array
  /** Weights of renewable, then of consumable resources. */
  readonly #weight: Float64Array
  readonly #continuous: Float64Array
  readonly #best: Float64Array
  readonly #gradient: Float64Array
  /** Weighed work and consumption of each mode. */
  readonly #cost: Float64Array
  readonly #least: Float64Array
  readonly #weightMax: number
  readonly #byTail: Int32Array
  #isTuned = false
  /** By how much a length fell short by the best weights. */
  #bestExcess = -Infinity

  constructor(modes: CompiledModes) {
    const total = modes.activity.length
    const weights = modes.resources + modes.budgets
    this.#modes = modes
    this.alive = new Uint8Array(total).fill(1)
    this.#head = new Int32Array(modes.count)
    this.#tail = new Int32Array(modes.count)
    this.#shortest = new Int32Array(modes.count)
    this.#weight = new Float64Array(weights)
    this.#continuous = new Float64Array(weights).fill(1, 0, modes.resources)
    this.#best = new Float64Array(weights)
    this.#gradient = new Float64Array(weights)
    this.#cost = new Float64Array(total)
    this.#least = new Float64Array(modes.count)
    this.#byTail = new Int32Array(modes.count).map((_, i) => i)
    this.#weightMax = Math.min(WEIGHT_MOST, Math.floor(EXACT_MAX / Math.max(1, this.#greatestSum())))
  }

  /** A length that is not refuted although the one below it is: from `from` up to `known`, the makespan of a schedule. Halves the stretch between. */
  raise(from: number, known: number): number {
    let bound = from
    let open = known
    while (bound < open) {
      const middle = bound + ((open - bound) >> 1)
      if (this.refutes(middle)) bound = middle + 1
      else open = middle
    }
    return bound
  }

  /** True: no schedule has this length or less. False: `alive` holds the modes that one could use. */
  refutes(length: number): boolean {
    this.alive.fill(1)
    if (!this.#reduce(length)) return true
    if (this.#weightMax < WEIGHT_LEAST) return false
    const steps = this.#isTuned ? STEPS_AGAIN : STEPS
    this.#isTuned = true
    if (this.#refuteByWork(length, steps)) return true
    return this.#refuteByWindows(length)
  }

  #greatestSum(): number {
    const { activity, duration, needAt, units, spent, budgets, capacity, budget, network } = this.#modes
    let sum = 0
    for (let m = 0; m < activity.length; m += 1) {
      for (let n = needAt[m] ?? 0; n < (needAt[m + 1] ?? 0); n += 1) sum += (duration[m] ?? 0) * (units[n] ?? 0)
      for (let k = 0; k < budgets; k += 1) sum += spent[m * budgets + k] ?? 0
    }
    for (const most of capacity) sum += most * network.horizon
    for (const most of budget) sum += most
    return sum
  }

  /** Takes away modes that do not fit between head and tail, or not beside the least of the others; false if an activity has none left. */
  #reduce(length: number): boolean {
    let changed = true
    while (changed) {
      if (!this.#measure()) return false
      changed = false
      for (let m = 0; m < this.alive.length; m += 1) {
        const i = this.#modes.activity[m] ?? 0
        if (this.alive[m] === 0 || (this.#head[i] ?? 0) + (this.#modes.duration[m] ?? 0) + (this.#tail[i] ?? 0) <= length) continue
        this.alive[m] = 0
        changed = true
      }
      for (let k = 0; k < this.#modes.budgets; k += 1) changed = this.#reduceByBudget(k) || changed
    }
    return true
  }

  #measure(): boolean {
    const { count, modeAt, duration, network } = this.#modes
    for (let i = 0; i < count; i += 1) {
      let least = Infinity
      for (let m = modeAt[i] ?? 0; m < (modeAt[i + 1] ?? 0); m += 1) if (this.alive[m] === 1) least = Math.min(least, duration[m] ?? 0)
      if (least === Infinity) return false
      this.#shortest[i] = least
    }
    this.#measurePaths(network.topological, network.predecessors, this.#head, false)
    this.#measurePaths(network.topological, network.successors, this.#tail, true)
    return true
  }

  #measurePaths(order: Int32Array, { at, of }: { readonly at: Int32Array; readonly of: Int32Array }, path: Int32Array, backward: boolean): void {
    for (let n = 0; n < order.length; n += 1) {
      const i = order[backward ? order.length - 1 - n : n] ?? 0
      let longest = 0
      for (let k = at[i] ?? 0; k < (at[i + 1] ?? 0); k += 1) {
        const j = of[k] ?? 0
        longest = Math.max(longest, (path[j] ?? 0) + (this.#shortest[j] ?? 0))
      }
      path[i] = longest
    }
  }

  #reduceByBudget(k: number): boolean {
    const { count, modeAt, spent, budgets, budget } = this.#modes
    let left = budget[k] ?? 0
    for (let i = 0; i < count; i += 1) left -= this.#leastSpent(i, k)
    let changed = false
    for (let i = 0; i < count; i += 1) {
      const least = this.#leastSpent(i, k)
      for (let m = modeAt[i] ?? 0; m < (modeAt[i + 1] ?? 0); m += 1) {
        if (this.alive[m] === 0 || (spent[m * budgets + k] ?? 0) - least <= left) continue
        this.alive[m] = 0
        changed = true
      }
    }
    return changed
  }

  #leastSpent(i: number, k: number): number {
    const { modeAt, spent, budgets } = this.#modes
    let least = Infinity
    for (let m = modeAt[i] ?? 0; m < (modeAt[i + 1] ?? 0); m += 1) if (this.alive[m] === 1) least = Math.min(least, spent[m * budgets + k] ?? 0)
    return least === Infinity ? 0 : least
  }

  /** Subgradient steps on the weights, keeping the best; then modes that are too dear beside the least of the others go. */
  #refuteByWork(length: number, steps: number): boolean {
    this.#bestExcess = -Infinity
    for (let step = 0; step < steps; step += 1) {
      if (this.#weighing(length, this.#continuous)) return true
      this.#improveWeights(length, 1 / (2 + step))
    }
    if (this.#refuteByFew(length)) return true
    this.#continuous.set(this.#best)
    this.#roundWeights(this.#best)
    const surplus = this.#surplus(length)
    return surplus > 0 || this.#removeDear(surplus)
  }

  /** Tries weights and remembers those by which the length falls short most; true if they refute it. */
  #weighing(length: number, weights: Float64Array): boolean {
    this.#roundWeights(weights)
    const surplus = this.#surplus(length)
    const excess = surplus / (this.#workPerTime() + 1)
    if (excess > this.#bestExcess) {
      this.#bestExcess = excess
      this.#best.set(weights)
    }
    return surplus > 0
  }

  /** The few dearest resources with equal weights, the others with none: where a few people are the bottleneck this is exact. */
  #refuteByFew(length: number): boolean {
    const weights = this.#best.slice()
    for (const threshold of new Set(weights)) {
      if (threshold <= 0) continue
      const few = weights.map((weight, q) => (q < this.#modes.resources && weight >= threshold ? 1 : 0))
      if (this.#weighing(length, few)) return true
    }
    return false
  }

  /** Weighed units that a schedule has in each time unit. */
  #workPerTime(): number {
    const { resources, capacity } = this.#modes
    let sum = 0
    for (let r = 0; r < resources; r += 1) sum += (this.#weight[r] ?? 0) * (capacity[r] ?? 0)
    return sum
  }

  /** Weights are shares of a resource's whole (capacity or budget), scaled to whole numbers per unit. */
  #roundWeights(from: Float64Array): void {
    const { resources, capacity, budgets, budget } = this.#modes
    let most = 0
    const perUnit = (q: number): number => (from[q] ?? 0) / Math.max(1, (q < resources ? capacity[q] : budget[q - resources]) ?? 1)
    for (let q = 0; q < resources + budgets; q += 1) most = Math.max(most, perUnit(q))
    for (let q = 0; q < resources + budgets; q += 1) this.#weight[q] = most === 0 ? 0 : Math.floor((perUnit(q) / most) * this.#weightMax)
  }

  /** Least weighed sum of all activities minus what a schedule of this length has: above 0 there is none. */
  #surplus(length: number): number {
    const { count, modeAt, resources, capacity, budgets, budget } = this.#modes
    let sum = 0
    for (let i = 0; i < count; i += 1) {
      let least = Infinity
      for (let m = modeAt[i] ?? 0; m < (modeAt[i + 1] ?? 0); m += 1) {
        const cost = this.#weigh(m)
        this.#cost[m] = cost
        if (this.alive[m] === 1 && cost < least) least = cost
      }
      this.#least[i] = least
      sum += least
    }
    for (let r = 0; r < resources; r += 1) sum -= (this.#weight[r] ?? 0) * (capacity[r] ?? 0) * length
    for (let k = 0; k < budgets; k += 1) sum -= (this.#weight[resources + k] ?? 0) * (budget[k] ?? 0)
    return sum
  }

  #weigh(m: number): number {
    const { duration, needAt, resource, units, resources, spent, budgets } = this.#modes
    let work = 0
    for (let n = needAt[m] ?? 0; n < (needAt[m + 1] ?? 0); n += 1) work += (this.#weight[resource[n] ?? 0] ?? 0) * (units[n] ?? 0)
    let cost = work * (duration[m] ?? 0)
    for (let k = 0; k < budgets; k += 1) cost += (this.#weight[resources + k] ?? 0) * (spent[m * budgets + k] ?? 0)
    return cost
  }

  /** A step towards resources of which the cheapest modes use more than there is. */
  #improveWeights(length: number, step: number): void {
    const { count, modeAt, resources, capacity, budgets, budget, duration, needAt, resource, units, spent } = this.#modes
    const gradient = this.#gradient.fill(0)
    for (let i = 0; i < count; i += 1) {
      let m = modeAt[i] ?? 0
      while (m < (modeAt[i + 1] ?? 0) && !(this.alive[m] === 1 && this.#cost[m] === this.#least[i])) m += 1
      for (let n = needAt[m] ?? 0; n < (needAt[m + 1] ?? 0); n += 1) {
        const r = resource[n] ?? 0
        gradient[r] = (gradient[r] ?? 0) + (duration[m] ?? 0) * (units[n] ?? 0)
      }
      for (let k = 0; k < budgets; k += 1) gradient[resources + k] = (gradient[resources + k] ?? 0) + (spent[m * budgets + k] ?? 0)
    }
    for (let q = 0; q < resources + budgets; q += 1) {
      const whole = q < resources ? (capacity[q] ?? 0) * length : (budget[q - resources] ?? 0)
      // Relative to the whole, so that resources of all sizes move alike. Capacities weigh by time, budgets once.
      const excess = Math.max(-1, Math.min(3, (gradient[q] ?? 0) / Math.max(1, whole) - 1))
      this.#continuous[q] = Math.max(0, (this.#continuous[q] ?? 0) + excess * step * (q < resources ? 1 : length))
    }
  }

  #removeDear(surplus: number): boolean {
    const { count, modeAt } = this.#modes
    for (let i = 0; i < count; i += 1) {
      let alive = 0
      for (let m = modeAt[i] ?? 0; m < (modeAt[i + 1] ?? 0); m += 1) {
        if (this.alive[m] === 1 && surplus + (this.#cost[m] ?? 0) - (this.#least[i] ?? 0) > 0) this.alive[m] = 0
        alive += this.alive[m] ?? 0
      }
      if (alive === 0) return true
    }
    return false
  }

  /** The same for activities with heads from a and tails from b: their work has to be done between a and length - b. */
  #refuteByWindows(length: number): boolean {
    const { count, resources, budgets, budget } = this.#modes
    if (!this.#measure()) return true
    const perTime = this.#workPerTime()
    let budgeted = 0
    for (let k = 0; k < budgets; k += 1) budgeted += (this.#weight[resources + k] ?? 0) * (budget[k] ?? 0)
    const outside = new Float64Array(count)
    let outsideSum = 0
    this.#surplus(length)
    for (let i = 0; i < count; i += 1) {
      outside[i] = this.#leastBudgeted(i)
      outsideSum += outside[i] ?? 0
    }
    this.#byTail.sort((a, b) => (this.#tail[b] ?? 0) - (this.#tail[a] ?? 0))
    for (const from of new Set(this.#head)) {
      let sum = outsideSum - budgeted
      for (const i of this.#byTail) {
        if ((this.#head[i] ?? 0) < from) continue
        sum += (this.#least[i] ?? 0) - (outside[i] ?? 0)
        if (sum > perTime * Math.max(0, length - from - (this.#tail[i] ?? 0))) return true
      }
    }
    return false
  }

  /** What activity i adds to the weighed budgets at least. */
  #leastBudgeted(i: number): number {
    const { modeAt, resources, budgets, spent } = this.#modes
    let least = Infinity
    for (let m = modeAt[i] ?? 0; m < (modeAt[i + 1] ?? 0); m += 1) {
      if (this.alive[m] === 0) continue
      let cost = 0
      for (let k = 0; k < budgets; k += 1) cost += (this.#weight[resources + k] ?? 0) * (spent[m * budgets + k] ?? 0)
      least = Math.min(least, cost)
    }
    return least === Infinity ? 0 : least
  }
}
