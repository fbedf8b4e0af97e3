// How many units of one resource are free at any time? A step function that demands are taken out of.
import type { Instant } from "../../units.ts"
import type { CapacityStep } from "./problem.ts"

/** After every instant. */
export const FOREVER = 2_147_483_647
/** Before every instant; also "none". */
export const NEVER = -2_147_483_648

export class UsageProfile {
  /** Step k holds from time[k] until time[k + 1]. The first one begins before everything. */
  time: Int32Array
  free: Float64Array
  count: number

  constructor(steps: readonly CapacityStep[]) {
    this.time = new Int32Array(steps.length + 64)
    this.free = new Float64Array(steps.length + 64)
    this.time[0] = NEVER
    this.count = 1
    for (const step of steps) {
      const k = this.#borderAt(step.from)
      this.free[k] = step.units
      this.count = k + 1
    }
  }

  /** Makes this one equal to another. */
  copy(other: UsageProfile): void {
    if (this.time.length < other.count) {
      this.time = new Int32Array(other.time.length)
      this.free = new Float64Array(other.time.length)
    }
    this.time.set(other.time.subarray(0, other.count))
    this.free.set(other.free.subarray(0, other.count))
    this.count = other.count
  }

  /** Index of the step that holds at `at`. */
  stepAt(at: Instant): number {
    const { time } = this
    let low = 0
    let high = this.count
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((time[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    return low
  }

  endOf(step: number): Instant {
    return step + 1 < this.count ? (this.time[step + 1] ?? FOREVER) : FOREVER
  }

  /** End of the last step in from…to with less than `units` free; NEVER where there is none. A later start of the same stretch fits at the earliest there. */
  lastConflict(from: Instant, to: Instant, units: number): Instant {
    let end = NEVER
    for (let k = this.stepAt(from); k < this.count && (this.time[k] ?? 0) < to; k += 1) {
      if ((this.free[k] ?? 0) < units) end = this.endOf(k)
    }
    return end
  }

  /** Begin of the first step in from…to with less than `units` free, not before `from`; FOREVER where there is none. */
  firstConflict(from: Instant, to: Instant, units: number): Instant {
    for (let k = this.stepAt(from); k < this.count && (this.time[k] ?? 0) < to; k += 1) {
      if ((this.free[k] ?? 0) < units) return Math.max(from, this.time[k] ?? 0)
    }
    return FOREVER
  }

  take(from: Instant, to: Instant, units: number): void {
    if (from >= to || units === 0) return
    const first = this.#borderAt(from)
    const end = to === FOREVER ? this.count : this.#borderAt(to)
    for (let k = first; k < end; k += 1) this.free[k] = (this.free[k] ?? 0) - units
  }

  /** Index of a step that begins at `at`, made where there is none. */
  #borderAt(at: Instant): number {
    const k = this.stepAt(at)
    if (this.time[k] === at) return k
    if (this.count === this.time.length) this.#enlarge()
    this.time.copyWithin(k + 2, k + 1, this.count)
    this.free.copyWithin(k + 2, k + 1, this.count)
    this.time[k + 1] = at
    this.free[k + 1] = this.free[k] ?? 0
    this.count += 1
    return k + 1
  }

  #enlarge(): void {
    const time = new Int32Array(this.time.length * 2)
    const free = new Float64Array(this.time.length * 2)
    time.set(this.time)
    free.set(this.free)
    this.time = time
    this.free = free
  }
}
