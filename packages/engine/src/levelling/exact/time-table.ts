// What do capacities forbid, given where activities must run? An activity with start S in a…b runs surely from b to a + duration (its core). Where the
// cores of others leave too little, it cannot run (time-table reasoning). Reasons look at one time unit each, which keeps what is learned general
// (Schutt, Feydy, Stuckey and Wallace, "Explaining the cumulative propagator", 2011). The use of each time unit is kept from call to call; only what has
// changed since is looked at.
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
  /** Use of each time unit by the cores laid: from #coreStart to #coreEnd of each activity, nothing where they do not part. */
  readonly #use: Int32Array
  readonly #coreStart: Int32Array
  readonly #coreEnd: Int32Array
  /** At most this much is used anywhere. */
  #most = 0
  /** Users whose bounds may have risen since the last call. */
  readonly #changed: Int32Array
  readonly #isChanged: Uint8Array
  #changedCount = 0
  /** Use has risen within this stretch since the last call, to this at most. */
  #risenFrom = 0
  #risenTo = 0
  #risenMost = 0

  constructor(p: Propagation, resource: number, length: number) {
    const { instance } = p
    this.#p = p
    this.#duration = instance.duration
    this.#need = Int32Array.from({ length: instance.count }, (_, i) => instance.demand[i * instance.resources + resource] ?? 0)
    this.#capacity = instance.capacity[resource] ?? 0
    const users = [...this.#need.keys()].filter((i) => (this.#need[i] ?? 0) > 0 && (this.#duration[i] ?? 0) > 0)
    this.#users = Int32Array.from(users.toSorted((a, b) => (this.#need[b] ?? 0) - (this.#need[a] ?? 0) || a - b))
    this.#use = new Int32Array(length + 1)
    this.#coreStart = new Int32Array(instance.count)
    this.#coreEnd = new Int32Array(instance.count)
    this.#changed = new Int32Array(instance.count)
    this.#isChanged = new Uint8Array(instance.count)
    for (const i of this.#users) this.changed(i)
  }

  /** A bound of this user has risen. */
  changed(i: number): void {
    if (this.#isChanged[i] === 1) return
    this.#isChanged[i] = 1
    this.#changed[this.#changedCount] = i
    this.#changedCount += 1
  }

  #forgetChanged(): void {
    for (let k = 0; k < this.#changedCount; k += 1) this.#isChanged[this.#changed[k] ?? 0] = 0
    this.#changedCount = 0
  }

  get users(): Int32Array {
    return this.#users
  }

  /** The bounds went back to where all had been concluded: takes away what was laid since. */
  wentBack(): void {
    const { bound } = this.#p.trail
    let changed = false
    this.#forgetChanged()
    for (const i of this.#users) {
      if (this.#coreStart[i] === this.#coreEnd[i]) continue
      const late = -(bound[2 * i + 1] ?? 0)
      const end = (bound[2 * i] ?? 0) + (this.#duration[i] ?? 0)
      if (late === this.#coreStart[i] && end === this.#coreEnd[i]) continue
      changed = true
      this.#shrinkCore(i, late, end)
    }
    if (changed) this.#most = this.#use.reduce((most, used) => (used > most ? used : most), 0)
  }

  #shrinkCore(i: number, late: number, end: number): void {
    const use = this.#use
    const need = this.#need[i] ?? 0
    const from = this.#coreStart[i] ?? 0
    const to = this.#coreEnd[i] ?? 0
    const keptFrom = late < end ? late : to
    const keptTo = late < end ? end : to
    for (let t = from; t < keptFrom; t += 1) use[t] = (use[t] ?? 0) - need
    for (let t = keptTo; t < to; t += 1) use[t] = (use[t] ?? 0) - need
    this.#coreStart[i] = keptFrom
    this.#coreEnd[i] = keptTo
  }

  /** False on conflict. */
  propagate(): boolean {
    if (!this.#layCores()) return false
    const { bound } = this.#p.trail
    if (this.#risenFrom >= this.#risenTo) return this.#pushChanged()
    for (const i of this.#users) {
      // Users come in order of need: from here on nobody can be hindered.
      if ((this.#need[i] ?? 0) + this.#most <= this.#capacity) break
      const early = bound[2 * i] ?? 0
      const late = -(bound[2 * i + 1] ?? 0)
      if (early === late) continue
      const isReached = (this.#need[i] ?? 0) + this.#risenMost > this.#capacity && this.#risenFrom < late + (this.#duration[i] ?? 0) && this.#risenTo > early
      if ((isReached || this.#isChanged[i] === 1) && !(this.#pushStart(i) && this.#pushFinish(i))) return false
    }
    this.#forgetChanged()
    return true
  }

  /** Where no core has grown only those that moved themselves can be hindered. */
  #pushChanged(): boolean {
    const { bound } = this.#p.trail
    for (let k = 0; k < this.#changedCount; k += 1) {
      const i = this.#changed[k] ?? 0
      if ((this.#need[i] ?? 0) + this.#most <= this.#capacity) continue
      if ((bound[2 * i] ?? 0) + (bound[2 * i + 1] ?? 0) === 0) continue
      if (!this.#pushStart(i) || !this.#pushFinish(i)) return false
    }
    this.#forgetChanged()
    return true
  }

  /** Lays what has been added to cores; false on conflict. */
  #layCores(): boolean {
    const { bound } = this.#p.trail
    const use = this.#use
    this.#risenFrom = use.length
    this.#risenTo = 0
    this.#risenMost = 0
    for (let k = 0; k < this.#changedCount; k += 1) {
      const i = this.#changed[k] ?? 0
      const late = -(bound[2 * i + 1] ?? 0)
      const end = (bound[2 * i] ?? 0) + (this.#duration[i] ?? 0)
      if (late >= end) continue
      const from = this.#coreStart[i] ?? 0
      const to = this.#coreEnd[i] ?? 0
      if (late === from && end === to) continue
      this.#coreStart[i] = late
      this.#coreEnd[i] = end
      const [middle, next] = from === to ? [end, end] : [from, to]
      const over = Math.max(this.#lay(i, late, middle), this.#lay(i, next, end))
      if (over >= 0) {
        this.#conflictAt(over)
        return false
      }
    }
    return true
  }

  /** Adds an activity's need; answers a time unit where it is too much, or -1. */
  #lay(i: number, from: number, to: number): number {
    if (from >= to) return -1
    const use = this.#use
    const need = this.#need[i] ?? 0
    let over = -1
    if (from < this.#risenFrom) this.#risenFrom = from
    if (to > this.#risenTo) this.#risenTo = to
    for (let t = from; t < to; t += 1) {
      const sum = (use[t] ?? 0) + need
      use[t] = sum
      if (sum <= this.#risenMost) continue
      this.#risenMost = sum
      if (sum <= this.#most) continue
      this.#most = sum
      if (sum > this.#capacity) over = t
    }
    return over
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
