// How do two schedules make a third? Orders of activities are combined so that every activity stays behind its predecessors.
import type { CompiledInstance } from "./compiled-instance.ts"
import type { RandomStream } from "../random/random-stream.ts"
import type { Direction } from "./serial-decoder.ts"

/** A schedule and the order in which it starts its activities. */
export interface Individual {
  readonly order: Int32Array
  readonly start: Int32Array
  makespan: number
}

/** Shares of the makespan between which the length of a peak is drawn. */
const PEAK_SHORTEST = 0.1
const PEAK_LONGEST = 0.5
/** Windows looked at for the busiest. */
const PEAK_TRIES = 12

export class Crossover {
  readonly #instance: CompiledInstance
  readonly #random: RandomStream
  /** 1 = already placed; for the peak: 0 before, 1 in, 2 after the window. */
  readonly #mark: Uint8Array
  /** Load of an activity per time unit: its demands as shares of the capacities. */
  readonly #load: Float64Array
  readonly #busy: Float64Array

  constructor(instance: CompiledInstance, random: RandomStream) {
    const { count, resources, demand, capacity } = instance
    this.#instance = instance
    this.#random = random
    this.#mark = new Uint8Array(count)
    this.#load = Float64Array.from({ length: count }, (_, i) => {
      let load = 0
      for (let r = 0; r < resources; r += 1) load += (demand[i * resources + r] ?? 0) / Math.max(1, capacity[r] ?? 1)
      return load
    })
    this.#busy = new Float64Array(2 * instance.horizon + 2)
  }

  /** Mother's order up to a point, father's from there to a second one, mother's again (Hartmann 1998). */
  twoPoint(mother: Individual, father: Individual, child: Int32Array): void {
    const { count } = this.#instance
    const a = this.#random.below(count)
    const b = this.#random.below(count)
    const first = Math.min(a, b)
    const second = Math.max(a, b)
    this.#mark.fill(0)
    let k = 0
    for (; k < first; k += 1) this.#place(mother.order[k] ?? 0, child, k)
    k = this.#fill(father.order, child, k, second)
    this.#fill(mother.order, child, k, count)
  }

  #place(i: number, child: Int32Array, at: number): void {
    child[at] = i
    this.#mark[i] = 1
  }

  /** Appends what is missing, in the given order, until `end` activities are placed. */
  #fill(order: Int32Array, child: Int32Array, from: number, end: number): number {
    let k = from
    for (let e = 0; k < end && e < order.length; e += 1) {
      const i = order[e] ?? 0
      if (this.#mark[i] === 1) continue
      this.#place(i, child, k)
      k += 1
    }
    return k
  }

  /** Keeps together what the mother does in a busy stretch; before and after it follows the father (after Valls, Ballestín and Quintanilla 2008). */
  peak(mother: Individual, father: Individual, child: Int32Array): void {
    const { count } = this.#instance
    const [from, to] = this.#busyStretch(mother)
    const mark = this.#mark
    let before = 0
    let after = 0
    for (let k = 0; k < count; k += 1) {
      const i = mother.order[k] ?? 0
      const t = mother.start[i] ?? 0
      mark[i] = t < from ? 0 : t < to ? 1 : 2
      if (t < from) before += 1
      if (t < to) after += 1
    }
    let next = before
    for (let k = 0; k < count; k += 1) {
      const i = mother.order[k] ?? 0
      if (mark[i] === 1) child[next++] = i
    }
    next = 0
    for (let k = 0; k < count; k += 1) {
      const i = father.order[k] ?? 0
      if (mark[i] === 0) child[next++] = i
      else if (mark[i] === 2) child[after++] = i
    }
  }

  #busyStretch(mother: Individual): readonly [number, number] {
    const busy = this.#busy
    const { duration, count } = this.#instance
    const span = mother.makespan
    // busy[t] = load before t.
    busy.fill(0, 0, span + 2)
    for (let i = 0; i < count; i += 1) {
      const start = (mother.start[i] ?? 0) + 1
      const end = start + (duration[i] ?? 0)
      busy[start] = (busy[start] ?? 0) + (this.#load[i] ?? 0)
      busy[end] = (busy[end] ?? 0) - (this.#load[i] ?? 0)
    }
    for (let twice = 0; twice < 2; twice += 1) for (let t = 1; t <= span; t += 1) busy[t] = (busy[t] ?? 0) + (busy[t - 1] ?? 0)
    const length = Math.max(1, Math.floor(span * (PEAK_SHORTEST + this.#random.fraction() * (PEAK_LONGEST - PEAK_SHORTEST))))
    let best = -1
    let most = -1
    for (let n = 0; n < PEAK_TRIES; n += 1) {
      const t = this.#random.below(span - length + 1)
      const load = (busy[t + length] ?? 0) - (busy[t] ?? 0)
      if (load > most) [best, most] = [t, load]
    }
    return [best, best + length]
  }

  /** Exchanges neighbours here and there, where an order in this direction allows it; the chance is kept to 1/256. */
  mutate(child: Int32Array, chance: number, direction: Direction = "forward"): void {
    const { at, of } = direction === "forward" ? this.#instance.successors : this.#instance.predecessors
    const threshold = Math.round(chance * 256)
    let bits = 0
    for (let k = 0; k + 1 < child.length; k += 1) {
      bits = (k & 3) === 0 ? this.#random.next() : bits >>> 8
      if ((bits & 255) >= threshold) continue
      const i = child[k] ?? 0
      const j = child[k + 1] ?? 0
      let follows = false
      for (let s = at[i] ?? 0; s < (at[i + 1] ?? 0); s += 1) follows ||= of[s] === j
      if (follows) continue
      child[k] = j
      child[k + 1] = i
    }
  }
}
