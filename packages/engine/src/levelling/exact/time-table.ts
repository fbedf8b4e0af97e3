// What do capacities forbid, given where activities must run? An activity with start S in a…b runs surely from b to a + duration (its core). Where the
// cores of others leave too little, it cannot run (time-table reasoning). Reasons look at one time unit each, which keeps what is learned general
// (Schutt, Feydy, Stuckey and Wallace, "Explaining the cumulative propagator", 2011).
import type { Propagation } from "./propagation.ts"
import { REASON } from "./trail.ts"

export class TimeTable {
  readonly #p: Propagation
  readonly #duration: Int32Array
  /** Units of this resource needed by each activity, and the capacity. */
  readonly #need: Int32Array
  readonly #capacity: number
  /** Activities that need the resource, greatest need first: they explain most with fewest literals. */
  readonly #users: Int32Array
  readonly #use: Int32Array
  readonly #length: number

  constructor(p: Propagation, resource: number, length: number) {
    const { instance } = p
    this.#p = p
    this.#duration = instance.duration
    this.#need = Int32Array.from({ length: instance.count }, (_, i) => instance.demand[i * instance.resources + resource] ?? 0)
    this.#capacity = instance.capacity[resource] ?? 0
    const users = [...this.#need.keys()].filter((i) => (this.#need[i] ?? 0) > 0 && (this.#duration[i] ?? 0) > 0)
    this.#users = Int32Array.from(users.toSorted((a, b) => (this.#need[b] ?? 0) - (this.#need[a] ?? 0) || a - b))
    this.#use = new Int32Array(length + 1)
    this.#length = length
  }

  get users(): Int32Array {
    return this.#users
  }

  /** False on conflict. */
  propagate(): boolean {
    const most = this.#layCores()
    if (most < 0) return false
    const { bound } = this.#p.trail
    for (const i of this.#users) {
      // Users come in order of need: from here on nobody can be hindered.
      if ((this.#need[i] ?? 0) + most <= this.#capacity) break
      if ((bound[2 * i] ?? 0) + (bound[2 * i + 1] ?? 0) === 0) continue
      if (!this.#pushStart(i) || !this.#pushFinish(i)) return false
    }
    return true
  }

  /** Adds up all cores; answers the highest use, or -1 on conflict. */
  #layCores(): number {
    const use = this.#use
    const { bound } = this.#p.trail
    use.fill(0, 0, this.#length)
    let most = 0
    for (const i of this.#users) {
      const late = -(bound[2 * i + 1] ?? 0)
      const end = (bound[2 * i] ?? 0) + (this.#duration[i] ?? 0)
      const need = this.#need[i] ?? 0
      for (let t = late; t < end; t += 1) {
        const sum = (use[t] ?? 0) + need
        use[t] = sum
        if (sum > most) {
          most = sum
          if (sum > this.#capacity) {
            this.#conflictAt(t)
            return -1
          }
        }
      }
    }
    return most
  }

  #pushStart(i: number): boolean {
    const { bound } = this.#p.trail
    const use = this.#use
    const length = this.#duration[i] ?? 0
    const room = this.#capacity - (this.#need[i] ?? 0)
    const late = -(bound[2 * i + 1] ?? 0)
    let early = bound[2 * i] ?? 0
    let t = Math.min(early + length, late) - 1
    while (t >= early) {
      if ((use[t] ?? 0) > room) {
        const at = this.#explain(i, t, room, 2 * i, t + 1 - length)
        early = t + 1
        if (!this.#p.raise(2 * i, early, REASON, at)) return false
        t = Math.min(early + length, late) - 1
      } else t -= 1
    }
    return true
  }

  #pushFinish(i: number): boolean {
    const { bound } = this.#p.trail
    const use = this.#use
    const length = this.#duration[i] ?? 0
    const room = this.#capacity - (this.#need[i] ?? 0)
    const early = bound[2 * i] ?? 0
    let late = -(bound[2 * i + 1] ?? 0)
    let t = Math.max(late, early + length)
    while (t < late + length) {
      if ((use[t] ?? 0) > room) {
        const at = this.#explain(i, t, room, 2 * i + 1, -t)
        late = t - length
        if (!this.#p.raise(2 * i + 1, -late, REASON, at)) return false
        t = Math.max(late, early + length)
      } else t += 1
    }
    return true
  }

  /** Reason: activity i cannot run at t, since cores of others use more than `room` there; `side` ≥ `bound` says that i would reach t. */
  #explain(i: number, t: number, room: number, side: number, bound: number): number {
    const { trail } = this.#p
    const at = trail.openReason(2 * this.#users.length + 1)
    const { reasons } = trail
    let k = at + 1
    reasons[k++] = side
    reasons[k++] = bound
    let sum = 0
    for (const other of this.#users) {
      if (other === i || !this.#runsAt(other, t)) continue
      reasons[k++] = 2 * other
      reasons[k++] = t + 1 - (this.#duration[other] ?? 0)
      reasons[k++] = 2 * other + 1
      reasons[k++] = -t
      sum += this.#need[other] ?? 0
      if (sum > room) break
    }
    trail.closeReason(at, (k - at - 1) >> 1)
    return at
  }

  #conflictAt(t: number): void {
    this.#p.conflictLength = 0
    let sum = 0
    for (const i of this.#users) {
      if (!this.#runsAt(i, t)) continue
      this.#p.addToConflict(2 * i, t + 1 - (this.#duration[i] ?? 0))
      this.#p.addToConflict(2 * i + 1, -t)
      sum += this.#need[i] ?? 0
      if (sum > this.#capacity) return
    }
  }

  #runsAt(i: number, t: number): boolean {
    const { bound } = this.#p.trail
    return -(bound[2 * i + 1] ?? 0) <= t && (bound[2 * i] ?? 0) + (this.#duration[i] ?? 0) > t
  }
}
