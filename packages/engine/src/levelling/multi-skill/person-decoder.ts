// Turns an order of tasks into a schedule: each in turn goes into the first gap of its person that precedences leave, or, where it is allowed to, to
// the person whose first gap comes soonest. Backward, times count from the end. Nothing is allocated while decoding.
import type { Neighbours } from "../compiled-instance.ts"
import type { CompiledModes } from "../multi-mode/compiled-modes.ts"

export class PersonDecoder {
  /** Gaps looked for so far: one per task and person tried. */
  placed = 0
  readonly #modes: CompiledModes
  readonly #before: Neighbours
  readonly #finish: Int32Array
  /** Stretches of work of person p, in order: busyFrom and busyTo from at[p] on, `busy[p]` of them. Stretches that touch are one. */
  readonly #at: Int32Array
  readonly #busy: Int32Array
  readonly #busyFrom: Int32Array
  readonly #busyTo: Int32Array
  /** Where the gap found last lies among the stretches. */
  #gap = 0

  constructor(modes: CompiledModes, direction: "forward" | "backward") {
    const { network, count, resources, given } = modes
    this.#modes = modes
    this.#before = direction === "backward" ? network.successors : network.predecessors
    this.#finish = new Int32Array(count)
    this.#at = new Int32Array(resources + 1)
    for (const p of given) this.#at[p + 1] = (this.#at[p + 1] ?? 0) + 1
    for (let p = 0; p < resources; p += 1) this.#at[p + 1] = (this.#at[p + 1] ?? 0) + (this.#at[p] ?? 0)
    this.#busy = new Int32Array(resources)
    this.#busyFrom = new Int32Array(given.length)
    this.#busyTo = new Int32Array(given.length)
  }

  /** Like ModeDecoder: `open` tasks take whoever can start first; of equals the first in the list. Nobody runs out of a budget here. */
  decode(order: Int32Array, mode: Int32Array, start: Int32Array, open: Uint8Array, _left: Float64Array): number {
    const { count, duration, given } = this.#modes
    const { at, of } = this.#before
    const finish = this.#finish
    this.#busy.fill(0)
    let makespan = 0
    for (let k = 0; k < count; k += 1) {
      const i = order[k] ?? 0
      let ready = 0
      for (let p = at[i] ?? 0; p < (at[i + 1] ?? 0); p += 1) {
        const end = finish[of[p] ?? 0] ?? 0
        if (end > ready) ready = end
      }
      let m = mode[i] ?? 0
      const length = duration[m] ?? 0
      if (open[i] === 1) {
        m = this.#soonest(i, ready, length)
        mode[i] = m
      }
      const t = this.#firstGap(given[m] ?? 0, ready, length)
      if (length > 0) this.#occupy(given[m] ?? 0, t, t + length)
      start[i] = t
      finish[i] = t + length
      if (t + length > makespan) makespan = t + length
    }
    this.placed += count
    return makespan
  }

  #soonest(i: number, ready: number, length: number): number {
    const { modeAt, given } = this.#modes
    let best = 0
    let least = Infinity
    for (let m = modeAt[i] ?? 0; m < (modeAt[i + 1] ?? 0) && least > ready; m += 1) {
      const start = this.#firstGap(given[m] ?? 0, ready, length)
      this.placed += 1
      if (start >= least) continue
      best = m
      least = start
    }
    // The one chosen is looked at again to be placed, which counts already.
    this.placed -= 1
    return best
  }

  #firstGap(p: number, ready: number, length: number): number {
    const first = this.#at[p] ?? 0
    const end = first + (this.#busy[p] ?? 0)
    let k = end
    // Most tasks go to the end: look from there for the last stretch that ends by `ready`.
    while (k > first && (this.#busyTo[k - 1] ?? 0) > ready) k -= 1
    let t = ready
    while (k < end && (this.#busyFrom[k] ?? 0) < t + length) {
      t = Math.max(t, this.#busyTo[k] ?? 0)
      k += 1
    }
    this.#gap = k
    return t
  }

  /** Right after firstGap: the gap lies before stretch #gap. */
  #occupy(p: number, from: number, to: number): void {
    const k = this.#gap
    const first = this.#at[p] ?? 0
    const end = first + (this.#busy[p] ?? 0)
    const joinsBefore = k > first && this.#busyTo[k - 1] === from
    const joinsAfter = k < end && this.#busyFrom[k] === to
    if (joinsBefore && joinsAfter) {
      this.#busyTo[k - 1] = this.#busyTo[k] ?? 0
      this.#busyFrom.copyWithin(k, k + 1, end)
      this.#busyTo.copyWithin(k, k + 1, end)
      this.#busy[p] = end - first - 1
    } else if (joinsBefore) this.#busyTo[k - 1] = to
    else if (joinsAfter) this.#busyFrom[k] = from
    else {
      this.#busyFrom.copyWithin(k + 1, k, end)
      this.#busyTo.copyWithin(k + 1, k, end)
      this.#busyFrom[k] = from
      this.#busyTo[k] = to
      this.#busy[p] = end - first + 1
    }
  }
}
