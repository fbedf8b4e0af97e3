// Which tasks set the end of the project in this run? Walks back from the last ones along every link that drives (S-63).
import { clampInstant } from "../arith.ts"
import { AUTOMATIC, calendarOf, FF, NONE, SF, STARTED, SUMMARY, type CompiledNetwork } from "../network/compiled-network.ts"
import { addLag } from "../network/lag.ts"
import { snapStart, startFrom } from "../network/task-length.ts"
import type { Instant, Ticks } from "../units.ts"
import { AXIS_SUMMARY, ON_AXIS, SIMPLE } from "./row-mode.ts"
import { askedBy, instantOf, simpleBound, type PassState } from "./run-pass.ts"

export class DrivingPath {
  /** In how many runs each row was on the path; a summary with anything below it. */
  readonly counts: Int32Array
  readonly #state: PassState
  readonly #c: CompiledNetwork
  /** The last run, counted from 1, that reached or counted the row. */
  readonly #reached: Int32Array
  readonly #counted: Int32Array
  readonly #waiting: Int32Array
  #depth = 0
  #run = 0

  constructor(state: PassState, counts: Int32Array) {
    this.#state = state
    this.#c = state.plan.forward.c
    this.counts = counts
    this.#reached = new Int32Array(this.#c.count)
    this.#counted = new Int32Array(this.#c.count)
    this.#waiting = new Int32Array(this.#c.count)
  }

  /** A new run: starts from the rows that end the project, and returns when that is (S-36). */
  begin(): Instant {
    this.#run += 1
    this.#depth = 0
    const { plan, positions, dates } = this.#state
    const { ends, mode } = plan
    let farthest = -Infinity
    let finish = NONE
    for (let n = 0; n < ends.length; n += 1) {
      const row = ends[n] ?? 0
      if (mode[row] === ON_AXIS) farthest = Math.max(farthest, positions[row] ?? 0)
      else finish = Math.max(finish, dates.earlyFinish[row] ?? 0)
    }
    // At the position of the project's start rows may stand on different instants.
    const single = farthest === this.#state.startPosition ? null : farthest
    const onAxis = farthest === -Infinity ? NONE : single === null ? this.#latestAt(farthest) : this.#state.axis.finishAt(single)
    finish = Math.max(finish, onAxis)
    for (let n = 0; n < ends.length; n += 1) {
      const row = ends[n] ?? 0
      const isLast = mode[row] === ON_AXIS ? onAxis === finish && positions[row] === farthest : dates.earlyFinish[row] === finish
      if (isLast) this.#reach(row)
    }
    return finish === NONE ? plan.forward.projectStart : finish
  }

  #latestAt(position: Ticks): Instant {
    const { plan, positions } = this.#state
    return plan.ends.reduce((latest, row) => (plan.mode[row] === ON_AXIS && positions[row] === position ? Math.max(latest, instantOf(this.#state, row, position)) : latest), NONE)
  }

  #reach(row: number): void {
    if (this.#reached[row] === this.#run) return
    this.#reached[row] = this.#run
    this.#waiting[this.#depth++] = row
  }

  /** Tasks that are left out of the run (`isOut`) pass the path on and are not on it. */
  walk(isOut: Uint8Array): void {
    while (this.#depth > 0) {
      this.#depth -= 1
      const row = this.#waiting[this.#depth] ?? 0
      if (isOut[row] !== 1) this.#count(row)
      const mode = this.#state.plan.mode[row]
      if (mode === ON_AXIS) this.#walkAxis(row)
      else if (mode === SIMPLE) this.#walkSimple(row)
      else if (this.#c.role[row] === AUTOMATIC || this.#c.role[row] === STARTED) this.#walkFull(row)
    }
  }

  #count(row: number): void {
    for (let i = row; i >= 0 && this.#counted[i] !== this.#run; i = this.#c.parent[i] ?? -1) {
      this.#counted[i] = this.#run
      this.counts[i] = (this.counts[i] ?? 0) + 1
    }
  }

  #walkAxis(row: number): void {
    const { plan, positions } = this.#state
    const start = positions[this.#c.count + row] ?? 0
    for (let k = plan.sourceAt[row] ?? 0; k < (plan.sourceAt[row + 1] ?? 0); k += 1) {
      const source = plan.source[k] ?? 0
      if ((positions[source] ?? 0) + (plan.sourceLag[k] ?? 0) === start) this.#reachSource(source)
    }
  }

  /** Bounds without working time between them drive together. */
  #walkSimple(row: number): void {
    const { plan } = this.#state
    const c = this.#c
    const bound = simpleBound(this.#state, c, row)
    const calendar = calendarOf(c, c.workCalendar, row)
    const hasLength = c.length[row] !== 0
    for (let k = plan.sourceAt[row] ?? 0; k < (plan.sourceAt[row + 1] ?? 0); k += 1) {
      const asked = askedBy(this.#state, c, row, k)
      if (asked === bound || (hasLength && calendar.work(asked, bound) === 0)) this.#reachSource(plan.source[k] ?? 0)
    }
  }

  #walkFull(row: number): void {
    const { plan, dates } = this.#state
    for (let k = plan.sourceAt[row] ?? 0; k < (plan.sourceAt[row + 1] ?? 0); k += 1) {
      const l = plan.sourceLink[k] ?? 0
      const source = plan.source[k] ?? 0
      const from = (source < this.#c.count ? dates.earlyFinish[source] : dates.earlyStart[source - this.#c.count]) ?? 0
      const bound = addLag(this.#c, dates, l, row, from, 1)
      const byFinish = this.#c.linkKind[l] === FF || this.#c.linkKind[l] === SF
      const drives = this.#c.role[row] === STARTED ? this.#drivesRest(row, bound, byFinish) : this.#drivesStart(row, bound, byFinish)
      if (drives) this.#reachSource(source)
    }
  }

  /** The bound alone would put the row where it is. */
  #drivesStart(row: number, bound: Instant, byFinish: boolean): boolean {
    const c = this.#c
    const { earlyStart, earlyFinish } = this.#state.dates
    if (byFinish && bound === earlyFinish[row]) return true
    const asked = snapStart(c, row, byFinish ? startFrom(c, row, bound) : bound)
    const delay = c.levelingDelay[row] ?? 0
    return (delay === 0 ? asked : snapStart(c, row, clampInstant(asked + delay))) === earlyStart[row]
  }

  /** S-31: with retained logic the rest of a begun task waits for its predecessors. */
  #drivesRest(row: number, bound: Instant, byFinish: boolean): boolean {
    const c = this.#c
    if (!this.#state.plan.forward.retainedLogic || byFinish || bound === NONE) return false
    const calendar = calendarOf(c, c.workCalendar, row)
    return calendar.add(calendar.nextStart(bound), c.remaining[row] ?? 0) === this.#state.dates.earlyFinish[row]
  }

  /** A summary drives through the children that begin or end with it. */
  #reachSource(source: number): void {
    const { count } = this.#c
    const row = source % count
    if (this.#c.role[row] !== SUMMARY) {
      this.#reach(row)
      return
    }
    const onAxis = this.#state.plan.mode[row] === AXIS_SUMMARY
    const { positions, dates } = this.#state
    const instants = source < count ? dates.earlyFinish : dates.earlyStart
    const shift = source < count ? 0 : count
    for (let k = this.#c.childAt[row] ?? 0; k < (this.#c.childAt[row + 1] ?? 0); k += 1) {
      const child = this.#c.child[k] ?? 0
      const isEqual = onAxis ? positions[child + shift] === positions[row + shift] : instants[child] === instants[row]
      if (isEqual && this.#c.active[child] === 1) this.#reachSource(child + shift)
    }
  }
}
