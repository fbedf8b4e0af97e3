// Finds the shortest schedule and proves it: constraint propagation with conflict learning over the bounds of start times (lazy clause generation after
// Schutt et al. 2011, with the bounds themselves as literals). Asks for a makespan below the best one known until that is impossible.
import type { CompiledInstance } from "../compiled-instance.ts"
import { Branching } from "./branching.ts"
import { ClauseStore } from "./clause-store.ts"
import { ConflictAnalysis } from "./conflict-analysis.ts"
import { FixedPoint } from "./fixed-point.ts"
import { luby } from "./luby.ts"
import { Propagation } from "./propagation.ts"
import { CLAUSE, DECISION } from "./trail.ts"

const RESTART_UNIT = 30
const CLAUSES_FIRST = 4000

export type Verdict = "found" | "impossible" | "stopped"

export class ExactSearch {
  readonly #p: Propagation
  readonly #clauses: ClauseStore
  readonly #analysis: ConflictAnalysis
  readonly #branching: Branching
  readonly #fixedPoint: FixedPoint
  readonly #span: number
  /** The schedule found last. */
  readonly start: Int32Array
  #limit: number
  #rootFails = false
  #assumed: Int32Array = new Int32Array(0)
  #assumedCount = 0
  #assumptionFails = false
  /** The limit has changed since the energy checks ran. */
  #energyDue = true
  #assignmentsMax = Infinity
  #restarts = 0
  #clausesMax = CLAUSES_FIRST
  conflicts = 0

  /** Schedules must finish within `limit` time units; no schedule longer than that is ever looked at. */
  constructor(instance: CompiledInstance, limit: number, guide: Int32Array) {
    const count = instance.count
    this.#p = new Propagation(instance)
    this.#span = limit + 1
    this.#limit = limit
    this.start = new Int32Array(count)
    this.#clauses = new ClauseStore(2 * count, this.#span)
    this.#branching = new Branching(this.#p, limit + 1, guide)
    this.#analysis = new ConflictAnalysis(this.#p, this.#clauses, (side, bound) => this.#branching.activity.bump(side, bound))
    this.#fixedPoint = new FixedPoint(this.#p, this.#clauses, this.#span)
    const { bound } = this.#p.trail
    for (let i = 0; i < count; i += 1) {
      bound[2 * i] = instance.head[i] ?? 0
      bound[2 * i + 1] = (instance.tail[i] ?? 0) + (instance.duration[i] ?? 0) - limit
      if ((bound[2 * i] ?? 0) + (bound[2 * i + 1] ?? 0) > 0) this.#rootFails = true
    }
  }

  /** Decisions lean towards this schedule. */
  get guide(): Int32Array {
    return this.#branching.guide
  }

  /** Start times fixed so far. */
  get assignments(): number {
    return this.#p.trail.assignments
  }

  /** Every schedule must from now on finish within `limit`, which may only fall. */
  tighten(limit: number): void {
    this.#backTo(0)
    if (limit >= this.#limit) return
    this.#limit = limit
    this.#energyDue = true
    const { instance } = this.#p
    for (let i = 0; i < instance.count && !this.#rootFails; i += 1) {
      const bound = (instance.tail[i] ?? 0) + (instance.duration[i] ?? 0) - limit
      if (!this.#p.raise(2 * i + 1, bound, DECISION, 0)) this.#rootFails = true
    }
    this.#settle()
  }

  /** Looks for a schedule within the limit, for so many conflicts at most, and until about so many starts have been fixed since the search began. */
  run(conflictsMax: number, assignmentsMax = Infinity): Verdict {
    const stopAt = this.conflicts + conflictsMax
    this.#assignmentsMax = assignmentsMax
    this.#settle()
    while (!this.#rootFails && this.conflicts < stopAt && this.assignments < assignmentsMax) {
      this.#restarts += 1
      if (this.#descend(Math.min(stopAt, this.conflicts + RESTART_UNIT * luby(this.#restarts)))) return "found"
    }
    this.#backTo(0)
    return this.#rootFails ? "impossible" : "stopped"
  }

  /**
   * Looks for a schedule within the limit in which the literals `assumed` (pairs) hold: a neighbourhood. "impossible" speaks of the neighbourhood
   * only; what was learned there holds everywhere.
   */
  runWithin(assumed: Int32Array, assumedCount: number, conflictsMax: number, assignmentsMax: number): Verdict {
    this.#assignmentsMax = assignmentsMax
    this.#settle()
    this.#assumed = assumed
    this.#assumedCount = assumedCount
    this.#assumptionFails = false
    const found = !this.#rootFails && this.#descend(this.conflicts + conflictsMax)
    this.#assumedCount = 0
    if (found) return "found"
    this.#backTo(0)
    return this.#rootFails || this.#assumptionFails ? "impossible" : "stopped"
  }

  /** True when propagation alone shows that no schedule stays within the limit. */
  isRefuted(): boolean {
    this.#settle()
    return this.#rootFails
  }

  /** True when the whole problem, not only a neighbourhood, is known to have no schedule within the limit. */
  get isExhausted(): boolean {
    return this.#rootFails
  }

  /** One descent with learning; true when all starts are fixed. */
  #descend(stopAt: number): boolean {
    for (;;) {
      if (this.#fixedPoint.propagate()) {
        if (this.conflicts >= stopAt || this.assignments >= this.#assignmentsMax) break
        const before = this.#p.trail.length
        if (!this.#assume()) break
        if (this.#p.trail.length > before) continue
        if (!this.#branching.decide()) return this.#keep()
      } else if (!this.#learn()) return false
    }
    this.#backTo(0)
    this.#settle()
    if (this.#clauses.count > this.#clausesMax) {
      this.#clauses.reduce(this.#p.trail)
      this.#clausesMax += CLAUSES_FIRST / 10
    }
    return false
  }

  /** Level k + 1 belongs to assumption k, also where it holds already. False if the next one cannot hold. */
  #assume(): boolean {
    const { trail } = this.#p
    while (trail.level < this.#assumedCount) {
      const k = 2 * trail.level
      const side = this.#assumed[k] ?? 0
      const bound = this.#assumed[k + 1] ?? 0
      trail.openLevel()
      if ((trail.bound[side] ?? 0) >= bound) continue
      if ((trail.bound[side ^ 1] ?? 0) >= 1 - bound) {
        this.#assumptionFails = true
        return false
      }
      trail.push(side, bound, DECISION, 0)
      return true
    }
    return true
  }

  #keep(): boolean {
    const { bound } = this.#p.trail
    for (let i = 0; i < this.start.length; i += 1) this.start[i] = bound[2 * i] ?? 0
    this.guide.set(this.start)
    return true
  }

  #settle(): void {
    if (this.#rootFails) return
    if (!(this.#energyDue ? this.#fixedPoint.propagateAll() : this.#fixedPoint.propagate())) this.#rootFails = true
    this.#energyDue = false
    this.#p.trail.settleRoot()
    this.#fixedPoint.settled()
  }

  #learn(): boolean {
    this.conflicts += 1
    const level = this.#analysis.conflictLevel()
    if (level === 0) {
      this.#rootFails = true
      return false
    }
    this.#backTo(level)
    this.#analysis.analyse()
    const { learned, learnedCount, backLevel, glue } = this.#analysis
    this.#backTo(backLevel)
    this.#branching.activity.decay()
    const clause = learnedCount > 1 ? this.#clauses.add(learned, learnedCount, glue) : -1
    if (!this.#p.raise(learned[0] ?? 0, learned[1] ?? 0, clause < 0 ? DECISION : CLAUSE, clause)) this.#rootFails = true
    return !this.#rootFails
  }

  #backTo(level: number): void {
    const { trail } = this.#p
    const from = trail.length
    if (level >= trail.level) return
    trail.backTo(level)
    this.#branching.reopen(trail.length, from)
    this.#fixedPoint.wentBack()
  }
}
