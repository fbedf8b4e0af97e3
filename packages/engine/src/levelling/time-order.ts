// The order in which a schedule starts its activities: what the decoder needs to repeat it or to justify it. Sorted by counting, without allocation.
import type { CompiledInstance } from "./compiled-instance.ts"

export class TimeOrder {
  /** Position of each activity in a topological order: of two with the same start the one before comes first. */
  readonly #topological: Int32Array
  readonly #count: number
  readonly #at: Int32Array

  constructor(instance: CompiledInstance) {
    this.#topological = instance.topological
    this.#count = instance.count
    this.#at = new Int32Array(2 * instance.horizon + 2)
  }

  /** Activities by start, ascending; of equal starts predecessors come first. */
  byStart(start: Int32Array, latest: number, order: Int32Array): void {
    this.#sort(start, latest, order, false)
  }

  /** For the opposite direction: the same order turned around, successors first. */
  byStartReversed(start: Int32Array, latest: number, order: Int32Array): void {
    this.#sort(start, latest, order, true)
  }

  #sort(start: Int32Array, latest: number, order: Int32Array, successorsFirst: boolean): void {
    const at = this.#at
    const count = this.#count
    const topological = this.#topological
    at.fill(0, 0, latest + 2)
    for (let i = 0; i < count; i += 1) {
      const t = (start[i] ?? 0) + 1
      at[t] = (at[t] ?? 0) + 1
    }
    for (let t = 1; t <= latest; t += 1) at[t] = (at[t] ?? 0) + (at[t - 1] ?? 0)
    for (let k = 0; k < count; k += 1) {
      const i = topological[successorsFirst ? count - 1 - k : k] ?? 0
      const t = start[i] ?? 0
      const place = at[t] ?? 0
      order[place] = i
      at[t] = place + 1
    }
  }
}
