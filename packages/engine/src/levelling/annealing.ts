// What do long budgets buy? One order of activities is changed a little at a time: an activity moves to another place among those it may stand, and the
// schedule of the new order is kept if it is not longer, or longer by little, less and less as time goes on (simulated annealing; Kirkpatrick, Gelatt
// and Vecchi 1983). Millions of such steps leave less than half of what the two populations leave on tight instances; thousands leave more.
import { BiasedSampling } from "./biased-sampling.ts"
import type { CompiledInstance, Neighbours } from "./compiled-instance.ts"
import type { RandomStream } from "../random/random-stream.ts"
import type { Direction } from "./serial-decoder.ts"
import { TimeOrder } from "./time-order.ts"

/** By how much a schedule may be longer and still be kept, on average, at the beginning and at the end; in mean durations of an activity. */
const WARM = 0.073
const COLD = 0.024
/** None is kept that is longer by more than so many mean durations than the one before the last change of place. */
const WORSE_MOST = 4
const SAMPLING_BIAS = 4
/** An activity moves by so many places at most. */
const SHIFT_MOST = 15
/** So many moves are tried behind one place before the next place is drawn: what stands before it need not be placed again. */
const MOVES_PER_PLACE = 16

export class Annealing {
  /** The best schedule so far. */
  readonly bestStart: Int32Array
  bestMakespan = Infinity
  /** Schedules generated so far. */
  generated = 0
  readonly #instance: CompiledInstance
  readonly #random: RandomStream
  readonly #count: number
  readonly #sampling: BiasedSampling
  readonly #timeOrder: TimeOrder
  /** The network as seen from the end where schedules begin; times and orders are in that direction. */
  #direction: Direction = "forward"
  #before: Neighbours
  #after: Neighbours
  #rest: Int32Array
  readonly #order: Int32Array
  readonly #candidate: Int32Array
  /** Place of each activity in the order. */
  readonly #place: Int32Array
  /** When each activity finishes, in the schedule kept and in the one at hand. */
  readonly #kept: Int32Array
  readonly #finish: Int32Array
  /** What is left of each time unit by the activities before a place, and by all. */
  readonly #free: Int32Array
  readonly #spanMost: number
  readonly #meanDuration: number
  readonly #worseMost: number
  #span = 0
  #endBefore = 0
  #makespan = 0
  #temperature = 0
  #steps = 0
  #planned = 0

  /** Demands that fill several words, and a single activity, are left to others. */
  static handles(instance: CompiledInstance): boolean {
    return instance.packing.words === 1 && instance.count > 1
  }

  constructor(instance: CompiledInstance, random: RandomStream) {
    const { count, horizon } = instance
    this.#instance = instance
    this.#random = random
    this.#count = count
    this.#before = instance.predecessors
    this.#after = instance.successors
    this.#rest = instance.tail
    this.#order = new Int32Array(count)
    this.#candidate = new Int32Array(count)
    this.#place = new Int32Array(count)
    this.#kept = new Int32Array(count)
    this.#finish = new Int32Array(count)
    this.bestStart = new Int32Array(count)
    this.#sampling = new BiasedSampling(instance, random)
    this.#timeOrder = new TimeOrder(instance)
    const lasting = instance.duration.filter((length) => length > 0)
    this.#meanDuration = lasting.reduce((sum, length) => sum + length, 0) / Math.max(1, lasting.length)
    this.#worseMost = Math.ceil(WORSE_MOST * this.#meanDuration)
    this.#spanMost = horizon + this.#worseMost + 1
    this.#free = new Int32Array(2 * this.#spanMost)
  }

  /** Begins with a new schedule, packed from the start or from the end, and cools down within about so many. Only the start knows changing capacities. */
  begin(planned: number, direction: Direction): void {
    this.#look(direction)
    const sampled = this.#sampling.sample(this.#direction, SAMPLING_BIAS, this.#finish)
    if (this.#direction === "forward") this.#timeOrder.byStart(this.#finish, sampled, this.#order)
    else this.#timeOrder.byStartReversed(this.#finish, sampled, this.#order)
    for (let k = 0; k < this.#count; k += 1) this.#place[this.#order[k] ?? 0] = k
    this.#planned = planned
    this.#steps = 0
    this.#makespan = this.#spanMost
    this.#placeBefore(this.#count)
    this.generated += 2
    this.#candidate.set(this.#order)
    this.#keep(0, this.#endBefore)
  }

  #look(direction: Direction): void {
    const { packing, predecessors, successors, head, tail } = this.#instance
    const forward = direction === "forward" || packing.profileLength > 0
    this.#direction = forward ? "forward" : "backward"
    this.#before = forward ? predecessors : successors
    this.#after = forward ? successors : predecessors
    this.#rest = forward ? tail : head
  }

  get isOver(): boolean {
    return this.#steps >= this.#planned
  }

  /** Moves at one place, as long as no more than `until` schedules are generated. */
  step(until: number): void {
    const share = Math.min(1, this.#steps / this.#planned)
    this.#temperature = this.#meanDuration * WARM * (COLD / WARM) ** share
    const from = this.#random.below(this.#count - 1)
    this.#placeBefore(from)
    for (let n = 0; n < MOVES_PER_PLACE && this.generated < until; n += 1) this.#move(from)
  }

  /** Places what stands before `from`. */
  #placeBefore(from: number): void {
    const { packing } = this.#instance
    this.#span = Math.min(this.#spanMost, this.#makespan + this.#worseMost + 1)
    this.#free.fill(packing.full[0] ?? 0, 0, this.#span)
    if (packing.profileLength > 0) for (let t = Math.min(this.#span, packing.profileLength) - 1; t >= 0; t -= 1) this.#free[t] = packing.profile[t] ?? 0
    this.#endBefore = this.#decode(this.#order, 0, from, 0, Infinity)
    this.#free.copyWithin(this.#spanMost, 0, this.#span)
  }

  /** One more schedule, counted even where the move is refused. */
  #move(from: number): void {
    this.#steps += 1
    this.generated += 1
    const before = this.#before
    const after = this.#after
    const order = this.#order
    const place = this.#place
    const reach = Math.min(this.#count - 1 - from, SHIFT_MOST)
    const to = from + 1 + this.#random.below(reach)
    const candidate = this.#candidate
    if (this.#random.below(2) === 0) {
      const i = order[from] ?? 0
      for (let s = after.at[i] ?? 0; s < (after.at[i + 1] ?? 0); s += 1) if ((place[after.of[s] ?? 0] ?? 0) <= to) return
      for (let k = from; k < to; k += 1) candidate[k] = order[k + 1] ?? 0
      candidate[to] = i
    } else {
      const i = order[to] ?? 0
      for (let p = before.at[i] ?? 0; p < (before.at[i + 1] ?? 0); p += 1) if ((place[before.of[p] ?? 0] ?? 0) >= from) return
      candidate[from] = i
      for (let k = from; k < to; k += 1) candidate[k + 1] = order[k] ?? 0
    }
    for (let k = to + 1; k < this.#count; k += 1) candidate[k] = order[k] ?? 0
    const limit = Math.min(this.#span - 1, this.#makespan + Math.floor(-this.#temperature * Math.log(1 - this.#random.fraction())))
    this.#free.copyWithin(0, this.#spanMost, this.#spanMost + this.#span)
    const moved = this.#decode(candidate, from, to + 1, this.#endBefore, limit)
    if (moved > limit) return
    // Where all stand as they stood, so will the rest.
    if (!this.#standsAsKept(candidate, from, to)) {
      const makespan = this.#decode(candidate, to + 1, this.#count, moved, limit)
      if (makespan > limit) return
      this.#keep(from, makespan)
    }
    for (let k = from; k <= to; k += 1) {
      const i = candidate[k] ?? 0
      order[k] = i
      place[i] = k
    }
  }

  #standsAsKept(candidate: Int32Array, from: number, to: number): boolean {
    for (let k = from; k <= to; k += 1) {
      const i = candidate[k] ?? 0
      if (this.#finish[i] !== this.#kept[i]) return false
    }
    return true
  }

  /** Keeps the schedule of the candidate, which is new from a place on. */
  #keep(from: number, makespan: number): void {
    for (let k = from; k < this.#count; k += 1) {
      const i = this.#candidate[k] ?? 0
      this.#kept[i] = this.#finish[i] ?? 0
    }
    this.#makespan = makespan
    this.#keepBest()
  }

  /** Places the activities from a place on until another; answers the latest finish, infinite as soon as it is sure to pass the limit. */
  #decode(order: Int32Array, from: number, until: number, endBefore: number, limit: number): number {
    const { duration, packing } = this.#instance
    const { at, of } = this.#before
    const rest = this.#rest
    const need = packing.need
    const guard = packing.guard[0] ?? 0
    const finish = this.#finish
    const free = this.#free
    let makespan = endBefore
    for (let k = from; k < until; k += 1) {
      const i = order[k] ?? 0
      let t = 0
      const stop = at[i + 1] ?? 0
      for (let p = at[i] ?? 0; p < stop; p += 1) {
        const ready = finish[of[p] ?? 0] ?? 0
        if (ready > t) t = ready
      }
      const length = duration[i] ?? 0
      const units = need[i] ?? 0
      let end = t + length
      const last = limit - (rest[i] ?? 0)
      if (end > last) return Infinity
      if (units !== 0) {
        let known = t
        for (let u = end - 1; u >= known; u -= 1) {
          if ((((free[u] ?? 0) - units) & guard) === guard) continue
          t = u + 1
          known = end
          end = t + length
          u = end
          if (end > last) return Infinity
        }
        for (let u = t; u < end; u += 1) free[u] = (free[u] ?? 0) - units
      }
      finish[i] = end
      if (end > makespan) makespan = end
    }
    return makespan
  }

  #keepBest(): void {
    if (this.#makespan >= this.bestMakespan) return
    this.bestMakespan = this.#makespan
    const { duration } = this.#instance
    const forward = this.#direction === "forward"
    for (let i = 0; i < this.#count; i += 1) {
      const finish = this.#kept[i] ?? 0
      this.bestStart[i] = forward ? finish - (duration[i] ?? 0) : this.#makespan - finish
    }
  }
}
