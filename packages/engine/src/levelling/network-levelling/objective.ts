// How good is a decoded schedule? Three numbers, the smaller the better, compared in turn: tasks without a place, what was asked for, and
// among equals the rest: few delays, then an early finish.
import { NONE } from "../../network/compiled-network.ts"
import { projectFinishOf } from "../../network/forward.ts"
import { TICKS_PER_DAY, TICKS_PER_HOUR, type Instant } from "../../units.ts"
import type { CalendarDecoder } from "./calendar-decoder.ts"
import type { CompiledDemand, CompiledProblem, CompiledShare } from "./compiled-problem.ts"
import type { DatedRate } from "./problem.ts"
import { UsageProfile } from "./usage-profile.ts"

export interface Score {
  readonly unplaced: number
  readonly value: number
  readonly rest: number
  /** The last finish. Not compared. */
  readonly finish: Instant
}

export const WORST: Score = { unplaced: Infinity, value: Infinity, rest: Infinity, finish: 0 }

export function isBetter(a: Score, b: Score): boolean {
  if (a.unplaced !== b.unplaced) return a.unplaced < b.unplaced
  return a.value < b.value || (a.value === b.value && a.rest < b.rest)
}

export class Scorer {
  /** Schedules that end later are as bad as ones with tasks left over; for objectives that would otherwise never end. */
  latest = Infinity
  readonly #problem: CompiledProblem
  readonly #capacity: readonly UsageProfile[]

  constructor(problem: CompiledProblem) {
    this.#problem = problem
    this.#capacity = problem.problem.resources.map(({ capacity }) => new UsageProfile(capacity))
  }

  ends(): Instant[] {
    return this.#problem.nets.map(({ c, dates, present }) => projectFinishOf(c, dates, present.projectStart))
  }

  score(decoder: CalendarDecoder): Score {
    const ends = this.ends()
    const finish = ends.reduce((sum, end) => sum + end, 0)
    const late = finish > this.latest ? 1 : 0
    return { unplaced: decoder.unplaced.length + late, finish: Math.max(...ends), ...this.#objective(decoder, finish, ends) }
  }

  #objective(decoder: CalendarDecoder, finish: number, ends: readonly Instant[]): { value: number; rest: number } {
    switch (this.#problem.problem.objective ?? "finish") {
      case "finish":
        return { value: finish, rest: this.#shifts(decoder) }
      case "lateness":
        return { value: this.lateness(), rest: finish }
      case "cost":
        return { value: this.#cost(ends), rest: finish }
      case "smoothness":
        return { value: this.#unevenness(decoder), rest: finish }
      case "changes": {
        const { count, length } = this.#changes()
        return { value: count, rest: length }
      }
    }
  }

  #shifts(decoder: CalendarDecoder): number {
    let sum = 0
    for (const p of this.#problem.competing) sum += decoder.delay[p] ?? 0
    return sum + decoder.splits.size * TICKS_PER_HOUR
  }

  lateness(): number {
    let sum = 0
    for (const { c, dates, share } of this.#problem.nets) {
      for (let i = 0; i < c.count; i += 1) {
        const deadline = c.deadline[i] ?? NONE
        if (deadline === NONE || c.active[i] === 0) continue
        sum += Math.max(0, (dates.earlyFinish[i] ?? 0) - deadline) * (share.tasks[i]?.weight ?? 1)
      }
    }
    return sum
  }

  #changes(): { count: number; length: number } {
    let [count, length] = [0, 0]
    for (const p of this.#problem.competing) {
      const { net, i } = placeOf(this.#problem, p)
      const moved = Math.abs((net?.dates.earlyStart[i] ?? 0) - (net?.present.start[i] ?? 0))
      if (moved > 0) count += 1
      length += moved
    }
    return { count, length }
  }

  /** Prices that change over time, and what each day of a network costs; everything else costs the same wherever it lies. */
  #cost(ends: readonly Instant[]): number {
    const { problem, nets, competing, demands } = this.#problem
    let cost = 0
    for (const [n, end] of ends.entries()) cost += ((problem.costPerDay ?? 0) * (end - (nets[n]?.present.projectStart ?? 0))) / TICKS_PER_DAY
    for (const p of competing) {
      const { net, i } = placeOf(this.#problem, p)
      for (const demand of demands[p] ?? []) {
        if (demand.rates.length > 0 && net !== undefined) cost += costOf(demand, net.dates.earlyStart[i] ?? 0, net.dates.earlyFinish[i] ?? 0)
      }
    }
    return Math.round(cost)
  }

  /** Square of the load over time, in percent and working time. */
  #unevenness(decoder: CalendarDecoder): number {
    let sum = 0
    for (let r = 0; r < this.#problem.resources; r += 1) {
      const profile = decoder.profiles[r]
      const capacity = this.#capacity[r]
      const calendar = this.#problem.calendarOfProfile[r]
      if (profile === undefined || capacity === undefined || calendar === undefined) continue
      for (let k = 1, step = 0; k + 1 < profile.count; k += 1) {
        const from = profile.time[k] ?? 0
        while (step + 1 < capacity.count && (capacity.time[step + 1] ?? 0) <= from) step += 1
        const load = Math.max(0, (capacity.free[step] ?? 0) - (profile.free[k] ?? 0)) / 100
        if (load > 0) sum += load * load * calendar.work(from, profile.endOf(k))
      }
    }
    return sum
  }
}

export function placeOf(problem: CompiledProblem, p: number): { net: CompiledShare | undefined; i: number } {
  const n = problem.graph.networkOf[p] ?? 0
  return { net: problem.nets[n], i: p - (problem.graph.base[n] ?? 0) }
}

function costOf({ rates, calendar, units }: CompiledDemand, start: Instant, finish: Instant): number {
  let cost = 0
  for (const [k, rate] of rates.entries()) {
    const from = Math.max(start, startOf(rate, start))
    const to = Math.min(finish, startOf(rates[k + 1], finish))
    if (from < to) cost += (((calendar.work(from, to) * units) / 10_000) * rate.perHour) / TICKS_PER_HOUR
  }
  return cost
}

const startOf = (rate: DatedRate | undefined, otherwise: Instant): Instant => rate?.from ?? otherwise
