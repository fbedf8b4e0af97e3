// First schedules for a population: time goes on, and whoever fits starts, chosen at random in favour of those that must finish soonest (parallel
// schedule generation with biased random sampling on latest finish times; Kolisch 1996). Forward, or backward from the end.
import type { CompiledInstance, Neighbours } from "./compiled-instance.ts"
import type { RandomStream } from "../random/random-stream.ts"
import type { Direction } from "./serial-decoder.ts"

export class BiasedSampling {
  readonly #instance: CompiledInstance
  readonly #random: RandomStream
  readonly #waiting: Int32Array
  /** Activities whose predecessors have finished. */
  readonly #ready: Int32Array
  #readyCount = 0
  readonly #running: Int32Array
  #runningCount = 0
  readonly #free: Int32Array
  /** Positions in `ready` of those that fit now. */
  readonly #fitting: Int32Array

  constructor(instance: CompiledInstance, random: RandomStream) {
    const { count } = instance
    this.#instance = instance
    this.#random = random
    this.#waiting = new Int32Array(count)
    this.#ready = new Int32Array(count)
    this.#running = new Int32Array(count)
    this.#fitting = new Int32Array(count)
    this.#free = new Int32Array(instance.resources)
  }

  /**
   * Writes starts (backward: distances from the end) and returns the makespan. A `bias` of 0 chooses evenly, a large one always the most urgent.
   * Needs constant capacities.
   */
  sample(direction: Direction, bias: number, start: Int32Array): number {
    const instance = this.#instance
    const forward = direction === "forward"
    const [before, after] = forward ? [instance.predecessors, instance.successors] : [instance.successors, instance.predecessors]
    const rest = forward ? instance.tail : instance.head
    this.#begin(before)
    let makespan = 0
    let t = 0
    while (this.#readyCount > 0 || this.#runningCount > 0) {
      const position = this.#choose(rest, bias)
      if (position >= 0) makespan = Math.max(makespan, this.#start(position, t, start, after))
      else t = this.#finishNext(start, after)
    }
    return makespan
  }

  #begin(before: Neighbours): void {
    this.#free.set(this.#instance.capacity)
    this.#readyCount = 0
    this.#runningCount = 0
    for (let i = 0; i < this.#instance.count; i += 1) {
      this.#waiting[i] = (before.at[i + 1] ?? 0) - (before.at[i] ?? 0)
      if (this.#waiting[i] === 0) this.#ready[this.#readyCount++] = i
    }
  }

  /** A position in `ready`, or -1 if nothing fits. */
  #choose(rest: Int32Array, bias: number): number {
    let fitting = 0
    let least = Infinity
    for (let k = 0; k < this.#readyCount; k += 1) {
      const i = this.#ready[k] ?? 0
      if (!this.#fits(i)) continue
      this.#fitting[fitting++] = k
      least = Math.min(least, rest[i] ?? 0)
    }
    if (fitting <= 1) return fitting === 0 ? -1 : (this.#fitting[0] ?? 0)
    const weight = (k: number): number => ((rest[this.#ready[this.#fitting[k] ?? 0] ?? 0] ?? 0) - least + 1) ** bias
    let sum = 0
    for (let k = 0; k < fitting; k += 1) sum += weight(k)
    let drawn = this.#random.fraction() * sum
    let k = 0
    for (; k < fitting - 1; k += 1) {
      drawn -= weight(k)
      if (drawn < 0) break
    }
    return this.#fitting[k] ?? 0
  }

  #fits(i: number): boolean {
    const { resources, demand, duration } = this.#instance
    if (duration[i] === 0) return true
    for (let r = 0; r < resources; r += 1) if ((demand[i * resources + r] ?? 0) > (this.#free[r] ?? 0)) return false
    return true
  }

  #start(position: number, t: number, start: Int32Array, after: Neighbours): number {
    const i = this.#ready[position] ?? 0
    this.#readyCount -= 1
    this.#ready[position] = this.#ready[this.#readyCount] ?? 0
    start[i] = t
    const length = this.#instance.duration[i] ?? 0
    if (length === 0) this.#release(i, after)
    else {
      this.#take(i, 1)
      this.#running[this.#runningCount++] = i
    }
    return t + length
  }

  /** Lets the next activities finish; answers when. */
  #finishNext(start: Int32Array, after: Neighbours): number {
    const { duration } = this.#instance
    const finishOf = (i: number): number => (start[i] ?? 0) + (duration[i] ?? 0)
    let next = Infinity
    for (let k = 0; k < this.#runningCount; k += 1) next = Math.min(next, finishOf(this.#running[k] ?? 0))
    for (let k = this.#runningCount - 1; k >= 0; k -= 1) {
      const i = this.#running[k] ?? 0
      if (finishOf(i) > next) continue
      this.#runningCount -= 1
      this.#running[k] = this.#running[this.#runningCount] ?? 0
      this.#take(i, -1)
      this.#release(i, after)
    }
    return next
  }

  #take(i: number, sign: number): void {
    const { resources, demand } = this.#instance
    for (let r = 0; r < resources; r += 1) this.#free[r] = (this.#free[r] ?? 0) - sign * (demand[i * resources + r] ?? 0)
  }

  #release(i: number, after: Neighbours): void {
    for (let k = after.at[i] ?? 0; k < (after.at[i + 1] ?? 0); k += 1) {
      const j = after.of[k] ?? 0
      this.#waiting[j] = (this.#waiting[j] ?? 0) - 1
      if (this.#waiting[j] === 0) this.#ready[this.#readyCount++] = j
    }
  }
}
