// What does a stretch of time forbid as a whole? Where the work that must be done between a and b exceeds what the resource can do there, there is no
// schedule; where one more activity would exceed it, that one must leave the stretch (time-table edge-finding after Vilím 2011, with reasons after
// Schutt, Feydy and Stuckey 2013). Found by a sweep over pairs of bounds, explained by the least overlap of each activity with the stretch.
// `turned` looks at time backwards: S' = -(S + duration), so that one text serves both ends.
import type { Propagation } from "./propagation.ts"
import { REASON } from "./trail.ts"

export class Energy {
  readonly #p: Propagation
  readonly #duration: Int32Array
  readonly #need: Int32Array
  readonly #capacity: number
  /** Users of the resource by earliest start and by latest finish, per view; kept from call to call, hence nearly sorted. */
  readonly #sorted: readonly (readonly [Int32Array, Int32Array])[]
  #byStart: Int32Array
  #byFinish: Int32Array
  readonly #early: Int32Array
  readonly #finish: Int32Array
  /** Work outside the core, and core[t] = work of cores before t, shifted by #origin. */
  readonly #loose: Int32Array
  readonly #core: Int32Array
  readonly #span: number
  #turned = 0

  constructor(p: Propagation, resource: number, users: Int32Array, span: number) {
    const { instance } = p
    this.#p = p
    this.#duration = instance.duration
    this.#need = Int32Array.from({ length: instance.count }, (_, i) => instance.demand[i * instance.resources + resource] ?? 0)
    this.#capacity = instance.capacity[resource] ?? 0
    this.#sorted = [[users.slice(), users.slice()], [users.slice(), users.slice()]]
    this.#byStart = users
    this.#byFinish = users
    this.#early = new Int32Array(instance.count)
    this.#finish = new Int32Array(instance.count)
    this.#loose = new Int32Array(instance.count)
    this.#core = new Int32Array(span + 2)
    this.#span = span
  }

  /** False on conflict. */
  propagate(): boolean {
    return this.#pass(0) && this.#pass(1)
  }

  #pass(turned: number): boolean {
    this.#turned = turned
    const [byStart, byFinishOfView] = this.#sorted[turned] ?? [this.#byStart, this.#byFinish]
    this.#byStart = byStart
    this.#byFinish = byFinishOfView
    this.#read()
    const byFinish = this.#byFinish
    let last = -2_147_483_648
    for (const i of byFinish) {
      const b = this.#finish[i] ?? 0
      if (b === last) continue
      last = b
      if (!this.#sweep(b)) return false
    }
    return true
  }

  /** Times of the turned view are shifted by the span, so that they too run from 0 to span. */
  #read(): void {
    const { bound } = this.#p.trail
    const core = this.#core
    core.fill(0)
    for (const i of this.#byStart) {
      const length = this.#duration[i] ?? 0
      const need = this.#need[i] ?? 0
      const early = this.#earlyOf(bound, i)
      const finish = this.#finishOf(bound, i)
      this.#early[i] = early
      this.#finish[i] = finish
      const from = finish - length
      const to = early + length
      this.#loose[i] = need * (from < to ? length - (to - from) : length)
      for (let t = from; t < to; t += 1) core[t + 1] = (core[t + 1] ?? 0) + need
    }
    for (let t = 1; t < core.length; t += 1) core[t] = (core[t] ?? 0) + (core[t - 1] ?? 0)
    sortBy(this.#byStart, this.#early)
    sortBy(this.#byFinish, this.#finish)
  }

  #earlyOf(bound: Int32Array, i: number): number {
    return this.#turned === 0 ? (bound[2 * i] ?? 0) : this.#span + (bound[2 * i + 1] ?? 0) - (this.#duration[i] ?? 0)
  }

  #finishOf(bound: Int32Array, i: number): number {
    return this.#turned === 0 ? (this.#duration[i] ?? 0) - (bound[2 * i + 1] ?? 0) : this.#span - (bound[2 * i] ?? 0)
  }

  /** All stretches that end at b, from the shortest on. */
  #sweep(b: number): boolean {
    const core = this.#core
    const byStart = this.#byStart
    const coreB = core[b] ?? 0
    let loose = 0
    let most = 0
    let candidate = -1
    for (let k = byStart.length - 1; k >= 0; k -= 1) {
      const i = byStart[k] ?? 0
      const a = this.#early[i] ?? 0
      if (a >= b) continue
      const finish = this.#finish[i] ?? 0
      if (finish <= b) loose += this.#loose[i] ?? 0
      else {
        const extra = this.#extra(i, a, b)
        if (extra > most) {
          most = extra
          candidate = i
        }
      }
      const room = this.#capacity * (b - a) - loose - (coreB - (core[a] ?? 0))
      if (room < 0) return this.#overload(a, b)
      if (most > room && !this.#push(candidate, a, b)) return false
    }
    return true
  }

  /** Work of i before b if it starts as early as it can, beyond what its core does there; it can finish after b. */
  #extra(i: number, early: number, b: number): number {
    const length = this.#duration[i] ?? 0
    const from = (this.#finish[i] ?? 0) - length
    const inside = Math.min(length, b - early)
    const coreInside = Math.max(0, Math.min(b, early + length) - Math.max(from, early))
    return (this.#need[i] ?? 0) * (inside - Math.min(coreInside, inside))
  }

  /** Least overlap of activity i with a…b. */
  #overlap(i: number, a: number, b: number): number {
    const length = this.#duration[i] ?? 0
    const left = (this.#early[i] ?? 0) + length - a
    const right = b - ((this.#finish[i] ?? 0) - length)
    return Math.min(b - a, length, left, right)
  }

  #overload(a: number, b: number): boolean {
    let surplus = -this.#capacity * (b - a) - 1
    for (const i of this.#byStart) surplus += (this.#need[i] ?? 0) * Math.max(0, this.#overlap(i, a, b))
    if (surplus < 0) return true
    this.#p.conflictLength = 0
    for (const i of this.#byStart) {
      const overlap = this.#overlap(i, a, b)
      if (overlap <= 0) continue
      const kept = this.#keep(i, overlap, surplus)
      surplus -= (overlap - kept) * (this.#need[i] ?? 0)
      if (kept === 0) continue
      this.#p.addToConflict(this.#side(i, 0), this.#bound(i, a + kept - (this.#duration[i] ?? 0)))
      this.#p.addToConflict(this.#side(i, 1), this.#boundBelow(i, b - kept))
    }
    return false
  }

  /** How much of an overlap the reason must mention when `surplus` units of work may be left out. */
  #keep(i: number, overlap: number, surplus: number): number {
    return Math.max(0, overlap - Math.floor(surplus / (this.#need[i] ?? 1)))
  }

  /** Activity j cannot overlap a…b by more than the rest of the room: it starts late enough. */
  #push(j: number, a: number, b: number): boolean {
    const need = this.#need[j] ?? 1
    let room = this.#capacity * (b - a)
    for (const i of this.#byStart) if (i !== j) room -= (this.#need[i] ?? 0) * Math.max(0, this.#overlap(i, a, b))
    const allowed = Math.max(0, Math.floor(room / need))
    const length = this.#duration[j] ?? 0
    if (room < 0 || allowed >= Math.min(length, b - a) || (this.#early[j] ?? 0) + length < a + allowed + 1) return room < 0 ? this.#overload(a, b) : true
    const target = b - allowed
    if ((this.#early[j] ?? 0) >= target) return true
    const at = this.#explain(j, a, b, allowed, (allowed + 1) * need - room - 1)
    return this.#p.raise(this.#side(j, 0), this.#bound(j, target), REASON, at)
  }

  #explain(j: number, a: number, b: number, allowed: number, surplusThere: number): number {
    const { trail } = this.#p
    const at = trail.openReason(2 * this.#byStart.length + 1)
    const { reasons } = trail
    let k = at + 1
    let surplus = surplusThere
    reasons[k++] = this.#side(j, 0)
    reasons[k++] = this.#bound(j, a + allowed + 1 - (this.#duration[j] ?? 0))
    for (const i of this.#byStart) {
      const overlap = i === j ? 0 : this.#overlap(i, a, b)
      if (overlap <= 0) continue
      const kept = this.#keep(i, overlap, surplus)
      surplus -= (overlap - kept) * (this.#need[i] ?? 0)
      if (kept === 0) continue
      reasons[k++] = this.#side(i, 0)
      reasons[k++] = this.#bound(i, a + kept - (this.#duration[i] ?? 0))
      reasons[k++] = this.#side(i, 1)
      reasons[k++] = this.#boundBelow(i, b - kept)
    }
    trail.closeReason(at, (k - at - 1) >> 1)
    return at
  }

  /** The side that says "starts at or after" (0) or "starts at or before" (1) in the view. */
  #side(i: number, which: number): number {
    return 2 * i + (which ^ this.#turned)
  }

  /** "Starts at t or later" of the view, as a bound of its side. */
  #bound(i: number, t: number): number {
    return this.#turned === 0 ? t : t - this.#span + (this.#duration[i] ?? 0)
  }

  /** "Starts at t or earlier" of the view. */
  #boundBelow(i: number, t: number): number {
    return this.#turned === 0 ? -t : this.#span - t - (this.#duration[i] ?? 0)
  }
}

/** Insertion sort: the list hardly changes between calls. */
function sortBy(list: Int32Array, key: Int32Array): void {
  for (let k = 1; k < list.length; k += 1) {
    const item = list[k] ?? 0
    const value = key[item] ?? 0
    let at = k - 1
    while (at >= 0 && (key[list[at] ?? 0] ?? 0) > value) {
      list[at + 1] = list[at] ?? 0
      at -= 1
    }
    list[at + 1] = item
  }
}
