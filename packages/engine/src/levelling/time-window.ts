// Which part of a schedule could be shortened on its own? Everything that can be over before a stretch of time stays as early as it is, everything that
// can begin after it moves one unit towards the start, and only what lies between is open: a neighbourhood small enough to be searched whole.
import type { CompiledInstance } from "./compiled-instance.ts"
import type { RandomStream } from "../random/random-stream.ts"
import { SerialDecoder } from "./serial-decoder.ts"
import { TimeOrder } from "./time-order.ts"

const OPEN_FIRST = 40
const OPEN_LEAST = 8

export class TimeWindow {
  /** Literals for the exact search, as pairs (side, bound). */
  readonly assumed: Int32Array
  assumedCount = 0
  readonly #instance: CompiledInstance
  readonly #random: RandomStream
  readonly #backward: SerialDecoder
  readonly #timeOrder: TimeOrder
  readonly #early: Int32Array
  readonly #late: Int32Array
  readonly #order: Int32Array
  #makespan = 0
  /** How many activities to leave open: more while neighbourhoods are exhausted, fewer while they are too hard. */
  #open: number

  constructor(instance: CompiledInstance, random: RandomStream) {
    this.#instance = instance
    this.#random = random
    this.#open = Math.min(OPEN_FIRST, instance.count)
    this.#backward = new SerialDecoder(instance, "backward")
    this.#timeOrder = new TimeOrder(instance)
    this.#early = new Int32Array(instance.count)
    this.#late = new Int32Array(instance.count)
    this.#order = new Int32Array(instance.count)
    this.assumed = new Int32Array(2 * instance.count)
  }

  /** About how many activities the exact search can handle at once. */
  get open(): number {
    return this.#open
  }

  get generated(): number {
    return this.#backward.generated
  }

  /** From now on windows of this schedule. */
  take(start: Int32Array, makespan: number): void {
    const { duration, count } = this.#instance
    this.#early.set(start)
    for (let i = 0; i < count; i += 1) this.#late[i] = makespan - (start[i] ?? 0) - (duration[i] ?? 0)
    this.#timeOrder.byStartReversed(this.#late, makespan, this.#order)
    const length = this.#backward.decode(this.#order, this.#late)
    // The backward schedule ends with the forward one; where it is shorter it begins later.
    for (let i = 0; i < count; i += 1) this.#late[i] = makespan - (this.#late[i] ?? 0) - (duration[i] ?? 0)
    this.#makespan = Math.max(makespan, length)
  }

  /** Chooses a stretch at random, about as long as leaves the wanted number of activities open. */
  choose(): void {
    let from = this.#random.below(Math.max(1, this.#makespan))
    let to = from
    while (this.#openBetween(from, to) < this.#open && (from > 0 || to < this.#makespan)) {
      if (this.#random.below(2) === 0) from = Math.max(0, from - 1)
      else to = Math.min(this.#makespan, to + 1)
    }
    this.#assume(from, to)
  }

  exhausted(): void {
    this.#open = Math.min(this.#instance.count, this.#open + 0.2)
  }

  tooHard(): void {
    this.#open = Math.max(OPEN_LEAST, this.#open - 0.5)
  }

  #openBetween(from: number, to: number): number {
    let open = 0
    for (let i = 0; i < this.#instance.count; i += 1) if (!this.#isBefore(i, from) && !this.#isAfter(i, to)) open += 1
    return open
  }

  #isBefore(i: number, from: number): boolean {
    return (this.#early[i] ?? 0) + (this.#instance.duration[i] ?? 0) <= from
  }

  #isAfter(i: number, to: number): boolean {
    return (this.#late[i] ?? 0) - 1 >= to
  }

  #assume(from: number, to: number): void {
    let k = 0
    for (let i = 0; i < this.#instance.count; i += 1) {
      const before = this.#isBefore(i, from)
      if (!before && !this.#isAfter(i, to)) continue
      this.assumed[k] = before ? 2 * i + 1 : 2 * i
      this.assumed[k + 1] = before ? -(this.#early[i] ?? 0) : (this.#late[i] ?? 0) - 1
      k += 2
    }
    this.assumedCount = k >> 1
  }
}
