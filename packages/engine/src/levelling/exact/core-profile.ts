// How much of a resource do the activities use that must run at a time? Each lays its core: from its latest start to its earliest finish. What is laid
// stays from call to call; only the cores of activities whose bounds changed are touched.
import type { Trail } from "./trail.ts"

export class CoreProfile {
  /** Use of each time unit by the cores laid: from #coreStart to #coreEnd of each activity, nothing where they do not part. */
  readonly use: Int32Array
  /** At most this much is used anywhere. */
  most = 0
  /** Use has risen within this stretch when cores were laid last, to `risenMost` at most. */
  risenFrom = 0
  risenTo = 0
  risenMost = 0
  /** Users whose bounds may have risen since they were last forgotten. */
  readonly changed: Int32Array
  changedCount = 0
  readonly #isChanged: Uint8Array
  readonly #coreStart: Int32Array
  readonly #coreEnd: Int32Array
  readonly #trail: Trail
  readonly #users: Int32Array
  readonly #duration: Int32Array
  readonly #need: Int32Array
  readonly #capacity: number

  constructor(trail: Trail, users: Int32Array, duration: Int32Array, need: Int32Array, capacity: number, length: number) {
    this.#trail = trail
    this.#users = users
    this.#duration = duration
    this.#need = need
    this.#capacity = capacity
    this.use = new Int32Array(length + 1)
    this.#coreStart = new Int32Array(duration.length)
    this.#coreEnd = new Int32Array(duration.length)
    this.changed = new Int32Array(duration.length)
    this.#isChanged = new Uint8Array(duration.length)
    for (const i of users) this.noteChange(i)
  }

  /** A bound of this user has risen. */
  noteChange(i: number): void {
    if (this.#isChanged[i] === 1) return
    this.#isChanged[i] = 1
    this.changed[this.changedCount] = i
    this.changedCount += 1
  }

  hasChanged(i: number): boolean {
    return this.#isChanged[i] === 1
  }

  forgetChanges(): void {
    for (let k = 0; k < this.changedCount; k += 1) this.#isChanged[this.changed[k] ?? 0] = 0
    this.changedCount = 0
  }

  /** The bounds went back to where all had been concluded: takes away what was laid since. */
  wentBack(): void {
    const { bound } = this.#trail
    let changed = false
    this.forgetChanges()
    for (const i of this.#users) {
      if (this.#coreStart[i] === this.#coreEnd[i]) continue
      const late = -(bound[2 * i + 1] ?? 0)
      const end = (bound[2 * i] ?? 0) + (this.#duration[i] ?? 0)
      if (late === this.#coreStart[i] && end === this.#coreEnd[i]) continue
      changed = true
      this.#shrinkCore(i, late, end)
    }
    if (changed) this.most = this.use.reduce((most, used) => (used > most ? used : most), 0)
  }

  #shrinkCore(i: number, late: number, end: number): void {
    const use = this.use
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

  /** Lays what has been added to cores; answers a time unit where it is too much, or -1. */
  lay(): number {
    const { bound } = this.#trail
    const use = this.use
    this.risenFrom = use.length
    this.risenTo = 0
    this.risenMost = 0
    for (let k = 0; k < this.changedCount; k += 1) {
      const i = this.changed[k] ?? 0
      const late = -(bound[2 * i + 1] ?? 0)
      const end = (bound[2 * i] ?? 0) + (this.#duration[i] ?? 0)
      if (late >= end) continue
      const from = this.#coreStart[i] ?? 0
      const to = this.#coreEnd[i] ?? 0
      if (late === from && end === to) continue
      this.#coreStart[i] = late
      this.#coreEnd[i] = end
      const [middle, next] = from === to ? [end, end] : [from, to]
      const over = Math.max(this.#add(i, late, middle), this.#add(i, next, end))
      if (over >= 0) return over
    }
    return -1
  }

  /** Adds an activity's need; answers a time unit where it is too much, or -1. */
  #add(i: number, from: number, to: number): number {
    if (from >= to) return -1
    const use = this.use
    const need = this.#need[i] ?? 0
    let over = -1
    if (from < this.risenFrom) this.risenFrom = from
    if (to > this.risenTo) this.risenTo = to
    for (let t = from; t < to; t += 1) {
      const sum = (use[t] ?? 0) + need
      use[t] = sum
      if (sum <= this.risenMost) continue
      this.risenMost = sum
      if (sum <= this.most) continue
      this.most = sum
      if (sum > this.#capacity) over = t
    }
    return over
  }
}
