// What do capacities forbid, given where activities must run? An activity with start S in a…b runs surely from b to a + duration (its core). Where the
// cores of others leave too little, it cannot run (time-table reasoning). Reasons look at one time unit each, which keeps what is learned general
// (Schutt, Feydy, Stuckey and Wallace, "Explaining the cumulative propagator", 2011).
import { CoreProfile } from "./core-profile.ts"
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
  readonly #cores: CoreProfile

  constructor(p: Propagation, resource: number, length: number) {
    const { instance } = p
    this.#p = p
    this.#duration = instance.duration
    this.#need = Int32Array.from({ length: instance.count }, (_, i) => instance.demand[i * instance.resources + resource] ?? 0)
    this.#capacity = instance.capacity[resource] ?? 0
    const users = [...this.#need.keys()].filter((i) => (this.#need[i] ?? 0) > 0 && (this.#duration[i] ?? 0) > 0)
    this.#users = Int32Array.from(users.toSorted((a, b) => (this.#need[b] ?? 0) - (this.#need[a] ?? 0) || a - b))
    this.#cores = new CoreProfile(p.trail, this.#users, this.#duration, this.#need, this.#capacity, length)
  }

  /** A bound of this user has risen. */
  changed(i: number): void {
    this.#cores.noteChange(i)
  }

  /** The bounds went back to where all had been concluded. */
  wentBack(): void {
    this.#cores.wentBack()
  }

  get users(): Int32Array {
    return this.#users
  }

  /** False on conflict. */
  propagate(): boolean {
    const cores = this.#cores
    const over = cores.lay()
    if (over >= 0) {
      this.#conflictAt(over)
      return false
    }
    const goesOn = cores.risenFrom < cores.risenTo ? this.#pushReached() : this.#pushChanged()
    if (goesOn) cores.forgetChanges()
    return goesOn
  }

  /** Those that a grown core reaches, and those that moved themselves. */
  #pushReached(): boolean {
    const { bound } = this.#p.trail
    const cores = this.#cores
    const capacity = this.#capacity
    for (const i of this.#users) {
      const need = this.#need[i] ?? 0
      // Users come in order of need: from here on nobody can be hindered.
      if (need + cores.most <= capacity) break
      const early = bound[2 * i] ?? 0
      const late = -(bound[2 * i + 1] ?? 0)
      if (early === late) continue
      const isReached = need + cores.risenMost > capacity && cores.risenFrom < late + (this.#duration[i] ?? 0) && cores.risenTo > early
      if ((isReached || cores.hasChanged(i)) && !(this.#pushStart(i) && this.#pushFinish(i))) return false
    }
    return true
  }

  /** Where no core has grown only those that moved themselves can be hindered. */
  #pushChanged(): boolean {
    const { bound } = this.#p.trail
    const cores = this.#cores
    for (let k = 0; k < cores.changedCount; k += 1) {
      const i = cores.changed[k] ?? 0
      if ((this.#need[i] ?? 0) + cores.most <= this.#capacity) continue
      if ((bound[2 * i] ?? 0) + (bound[2 * i + 1] ?? 0) === 0) continue
      if (!this.#pushStart(i) || !this.#pushFinish(i)) return false
    }
    return true
  }

  #pushStart(i: number): boolean {
    const { bound } = this.#p.trail
    const { use } = this.#cores
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
    const { use } = this.#cores
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
