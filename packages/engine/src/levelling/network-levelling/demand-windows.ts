// When does a task need whom, if it runs from here to there (S-69)? A reusable list of windows, one per demand: more where the load
// is uneven, or where a person works on several calendars.
import type { Instant } from "../../units.ts"
import { clampInstant } from "../../arith.ts"
import type { CompiledDemand, CompiledProblem } from "./compiled-problem.ts"
import { FOREVER, NEVER, type UsageProfile } from "./usage-profile.ts"

const SIZE_FIRST = 64

export class DemandWindows {
  count = 0
  profile = new Int32Array(SIZE_FIRST)
  from = new Int32Array(SIZE_FIRST)
  to = new Int32Array(SIZE_FIRST)
  units = new Float64Array(SIZE_FIRST)
  /** Working time from the task's start to the window, on the demand's calendar; -1: it begins with the task. */
  offset = new Int32Array(SIZE_FIRST)
  demand = new Int32Array(SIZE_FIRST)
  readonly #problem: CompiledProblem

  constructor(problem: CompiledProblem) {
    this.#problem = problem
  }

  /** Lists the windows of a task that runs from `start` to `finish`. */
  fill(point: number, start: Instant, finish: Instant): void {
    this.count = 0
    this.add(point, start, finish)
  }

  add(point: number, start: Instant, finish: Instant): void {
    const demands = this.#problem.demands[point] ?? []
    for (let d = 0; d < demands.length; d += 1) {
      const demand = demands[d]
      if (demand === undefined) continue
      if (demand.stock) this.#push(demand, d, start, FOREVER, demand.units, -1)
      else if (demand.parts === null) this.#stretch(demand, d, demand.calendar.nextStart(start), demand.calendar.prevFinish(finish), demand.units, -1)
      else this.#addParts(demand, d, start)
    }
  }

  /** What is left of a begun task from `resume` on: kept places of people count from its start all the same. */
  addRest(point: number, start: Instant, resume: Instant, finish: Instant): void {
    const first = this.count
    this.add(point, start, finish)
    let kept = first
    for (let k = first; k < this.count; k += 1) {
      const stock = this.#problem.demands[point]?.[this.demand[k] ?? 0]?.stock === true
      // Material of begun work has been used.
      if (stock || (this.to[k] ?? 0) <= resume) continue
      this.profile[kept] = this.profile[k] ?? 0
      this.from[kept] = Math.max(this.from[k] ?? 0, resume)
      this.to[kept] = this.to[k] ?? 0
      this.units[kept] = this.units[k] ?? 0
      this.offset[kept] = this.offset[k] ?? -1
      this.demand[kept] = this.demand[k] ?? 0
      kept += 1
    }
    this.count = kept
  }

  #addParts(demand: CompiledDemand, d: number, start: Instant): void {
    const { calendar } = demand
    const begin = clampInstant(start + demand.wait)
    for (const part of demand.parts ?? []) {
      if (part.units === 0) continue
      this.#stretch(demand, d, calendar.nextStart(calendar.add(begin, part.offset)), calendar.add(begin, part.offset + part.length), part.units, part.offset)
    }
  }

  #stretch(demand: CompiledDemand, d: number, from: Instant, to: Instant, units: number, offset: number): void {
    if (from >= to) return
    if (this.#problem.uniform[demand.profile] === 1) {
      this.#push(demand, d, from, to, units, offset)
      return
    }
    const stretches = this.#problem.stretches.get(demand.calendar)
    if (stretches === undefined) return
    for (let k = stretches.open(from, to); k < stretches.count && (stretches.from[k] ?? 0) < to; k += 1) {
      this.#push(demand, d, Math.max(from, stretches.from[k] ?? 0), Math.min(to, stretches.to[k] ?? 0), units, offset)
    }
  }

  #push(demand: CompiledDemand, d: number, from: Instant, to: Instant, units: number, offset: number): void {
    if (this.count === this.from.length) this.#enlarge()
    const k = this.count++
    this.profile[k] = demand.profile
    this.from[k] = from
    this.to[k] = to
    this.units[k] = units
    this.offset[k] = offset
    this.demand[k] = d
  }

  #enlarge(): void {
    const ints = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(old.length * 2)
      larger.set(old)
      return larger
    }
    this.profile = ints(this.profile)
    this.from = ints(this.from)
    this.to = ints(this.to)
    this.offset = ints(this.offset)
    this.demand = ints(this.demand)
    const units = new Float64Array(this.units.length * 2)
    units.set(this.units)
    this.units = units
  }

  book(profiles: readonly UsageProfile[]): void {
    for (let k = 0; k < this.count; k += 1) profiles[this.profile[k] ?? 0]?.take(this.from[k] ?? 0, this.to[k] ?? 0, this.units[k] ?? 0)
  }

  /** NEVER where everything is free; else the earliest start, after `start`, at which the conflict that lasts longest is over. */
  conflict(point: number, profiles: readonly UsageProfile[], start: Instant): Instant {
    let next = NEVER
    for (let k = 0; k < this.count; k += 1) {
      const end = profiles[this.profile[k] ?? 0]?.lastConflict(this.from[k] ?? 0, this.to[k] ?? 0, this.units[k] ?? 0) ?? NEVER
      if (end === NEVER) continue
      const candidate = this.#startFor(point, k, end)
      if (candidate > next) next = candidate
    }
    return next === NEVER ? NEVER : Math.max(next, start + 1)
  }

  #startFor(point: number, k: number, end: Instant): Instant {
    const offset = this.offset[k] ?? -1
    if (offset < 0 || end === FOREVER) return end
    const demand = this.#problem.demands[point]?.[this.demand[k] ?? 0]
    return demand === undefined ? end : demand.calendar.add(end, -offset) - demand.wait
  }
}
