// Turns an order of activities into a schedule: each in turn takes the earliest place that precedences and capacities leave (serial schedule
// generation, Kelley 1963). Given the network backwards it fills from the end. Nothing is allocated while decoding.
import type { CompiledInstance, Neighbours } from "./compiled-instance.ts"

export type Direction = "forward" | "backward"

export class SerialDecoder {
  /** Schedules generated so far. */
  generated = 0
  readonly #count: number
  readonly #words: number
  readonly #duration: Int32Array
  readonly #need: Int32Array
  readonly #guard: Int32Array
  readonly #full: Int32Array
  readonly #profile: Int32Array
  readonly #profileLength: number
  readonly #before: Neighbours
  readonly #backward: boolean
  /** What is left of each time unit. */
  readonly #free: Int32Array
  readonly #finish: Int32Array
  /** Time units that the last schedule may have used. */
  #dirty: number

  constructor(instance: CompiledInstance, direction: Direction) {
    const { packing } = instance
    this.#count = instance.count
    this.#words = packing.words
    this.#duration = instance.duration
    this.#need = packing.need
    this.#guard = packing.guard
    this.#full = packing.full
    this.#profile = packing.profile
    this.#profileLength = packing.profileLength
    this.#backward = direction === "backward"
    this.#before = this.#backward ? instance.successors : instance.predecessors
    // A backward schedule may begin late within the longest forward one.
    this.#free = new Int32Array((2 * instance.horizon + 1) * packing.words)
    this.#finish = new Int32Array(instance.count)
    this.#dirty = 2 * instance.horizon + 1
  }

  /**
   * Writes the start of each activity and returns the makespan. `order` holds every activity after those before it.
   * Backward, times count from the end: `start` is then the distance of an activity's finish from `end`.
   */
  decode(order: Int32Array, start: Int32Array, end = 0): number {
    this.generated += 1
    this.#clear(end)
    return this.#words === 1 ? this.#decodeOneWord(order, start) : this.#decodeWords(order, start)
  }

  #clear(end: number): void {
    const words = this.#words
    const limit = this.#dirty
    if (words === 1) this.#free.fill(this.#full[0] ?? 0, 0, limit)
    else for (let k = 0; k < limit * words; k += 1) this.#free[k] = this.#full[k % words] ?? 0
    if (this.#profileLength > 0) this.#clearProfile(end)
  }

  #clearProfile(end: number): void {
    const words = this.#words
    for (let t = 0; t < this.#profileLength; t += 1) {
      const at = this.#backward ? end - 1 - t : t
      if (at < 0) break
      for (let w = 0; w < words; w += 1) this.#free[at * words + w] = this.#profile[t * words + w] ?? 0
    }
    this.#dirty = this.#free.length / words
  }

  /** All demands fit into one word: the usual case, up to four resources of up to 127 units. */
  #decodeOneWord(order: Int32Array, start: Int32Array): number {
    const { at, of } = this.#before
    const duration = this.#duration
    const need = this.#need
    const free = this.#free
    const finish = this.#finish
    const guard = this.#guard[0] ?? 0
    const count = this.#count
    let makespan = 0
    for (let k = 0; k < count; k += 1) {
      const i = order[k] ?? 0
      let t = 0
      const last = at[i + 1] ?? 0
      for (let p = at[i] ?? 0; p < last; p += 1) {
        const ready = finish[of[p] ?? 0] ?? 0
        if (ready > t) t = ready
      }
      const length = duration[i] ?? 0
      const units = need[i] ?? 0
      let end = t + length
      if (units !== 0) {
        // From the far end: whatever fails there skips the whole place; what fits behind it need not be looked at again.
        let known = t
        for (let u = end - 1; u >= known; u -= 1) {
          if ((((free[u] ?? 0) - units) & guard) === guard) continue
          t = u + 1
          known = end
          end = t + length
          u = end
        }
        for (let u = t; u < end; u += 1) free[u] = (free[u] ?? 0) - units
      }
      start[i] = t
      finish[i] = end
      if (end > makespan) makespan = end
    }
    this.#dirty = Math.max(makespan, this.#profileLength > 0 ? this.#dirty : 0)
    return makespan
  }

  #decodeWords(order: Int32Array, start: Int32Array): number {
    const { at, of } = this.#before
    const words = this.#words
    const free = this.#free
    const need = this.#need
    let makespan = 0
    for (let k = 0; k < this.#count; k += 1) {
      const i = order[k] ?? 0
      let t = 0
      for (let p = at[i] ?? 0; p < (at[i + 1] ?? 0); p += 1) t = Math.max(t, this.#finish[of[p] ?? 0] ?? 0)
      const length = this.#duration[i] ?? 0
      let end = t + length
      for (let u = t; u < end; u += 1) {
        if (this.#fits(i, u)) continue
        t = u + 1
        end = t + length
      }
      for (let u = t * words; u < end * words; u += words) {
        for (let w = 0; w < words; w += 1) free[u + w] = (free[u + w] ?? 0) - (need[i * words + w] ?? 0)
      }
      start[i] = t
      this.#finish[i] = end
      if (end > makespan) makespan = end
    }
    this.#dirty = Math.max(makespan, this.#profileLength > 0 ? this.#dirty : 0)
    return makespan
  }

  #fits(i: number, u: number): boolean {
    const words = this.#words
    for (let w = 0; w < words; w += 1) {
      const guard = this.#guard[w] ?? 0
      if ((((this.#free[u * words + w] ?? 0) - (this.#need[i * words + w] ?? 0)) & guard) !== guard) return false
    }
    return true
  }
}
