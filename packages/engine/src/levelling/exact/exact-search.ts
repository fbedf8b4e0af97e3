// Finds the shortest schedule and proves it: constraint propagation with conflict learning over the bounds of start times (lazy clause generation after
// Schutt et al. 2011, with the bounds themselves as literals). Asks for a makespan below the best one known until that is impossible.
import type { CompiledInstance } from "../compiled-instance.ts"
import { ClauseStore } from "./clause-store.ts"
import { ConflictAnalysis } from "./conflict-analysis.ts"
import { Energy } from "./energy.ts"
import { LiteralActivity } from "./literal-activity.ts"
import { Propagation } from "./propagation.ts"
import { TimeTable } from "./time-table.ts"
import { CLAUSE, DECISION, PRECEDENCE } from "./trail.ts"

const RESTART_UNIT = 30
const CLAUSES_FIRST = 4000

export type Verdict = "found" | "impossible" | "stopped"

export class ExactSearch {
  readonly #p: Propagation
  readonly #clauses: ClauseStore
  readonly #analysis: ConflictAnalysis
  readonly #activity: LiteralActivity
  readonly #timeTables: readonly TimeTable[]
  readonly #energies: readonly Energy[]
  /** Time tables of each activity: those at at[i] … at[i + 1] - 1. */
  readonly #tablesAt: Int32Array
  readonly #tablesOf: Int32Array
  readonly #dirty: Uint8Array
  readonly #span: number
  /** Decisions lean towards this schedule. */
  readonly guide: Int32Array
  /** The schedule found last. */
  readonly start: Int32Array
  #limit: number
  #done = 0
  #rootFails = false
  #assumed: Int32Array = new Int32Array(0)
  #assumedCount = 0
  #assumptionFails = false
  /** The limit has changed since the energy checks ran. */
  #energyDue = true
  #assignmentsMax = Infinity
  #restarts = 0
  #clausesMax = CLAUSES_FIRST
  decisions = 0
  conflicts = 0

  /** Schedules must finish within `limit` time units; no schedule longer than that is ever looked at. */
  constructor(instance: CompiledInstance, limit: number, guide: Int32Array) {
    const count = instance.count
    this.#p = new Propagation(instance)
    this.#span = limit + 1
    this.#limit = limit
    this.guide = guide.slice()
    this.start = new Int32Array(count)
    this.#clauses = new ClauseStore(2 * count, this.#span)
    this.#activity = new LiteralActivity(count, this.#span)
    this.#analysis = new ConflictAnalysis(this.#p, this.#clauses, (side, bound) => this.#activity.bump(side, bound))
    this.#timeTables = Array.from({ length: instance.resources }, (_, r) => new TimeTable(this.#p, r, this.#span + 1))
    this.#energies = this.#timeTables.map((table, r) => new Energy(this.#p, r, table.users, this.#span))
    this.#dirty = new Uint8Array(instance.resources).fill(1)
    const lists = Array.from({ length: count }, (): number[] => [])
    for (const [r, table] of this.#timeTables.entries()) for (const i of table.users) lists[i]?.push(r)
    this.#tablesAt = new Int32Array(count + 1)
    for (let i = 0; i < count; i += 1) this.#tablesAt[i + 1] = (this.#tablesAt[i] ?? 0) + (lists[i]?.length ?? 0)
    this.#tablesOf = Int32Array.from(lists.flat())
    const { bound } = this.#p.trail
    for (let i = 0; i < count; i += 1) {
      bound[2 * i] = instance.head[i] ?? 0
      bound[2 * i + 1] = (instance.tail[i] ?? 0) + (instance.duration[i] ?? 0) - limit
      if ((bound[2 * i] ?? 0) + (bound[2 * i + 1] ?? 0) > 0) this.#rootFails = true
    }
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
      if (this.#propagate()) {
        if (this.conflicts >= stopAt || this.assignments >= this.#assignmentsMax) break
        if (!this.#assume()) break
        if (this.#done < this.#p.trail.length) continue
        if (!this.#decide()) return this.#keep()
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
    if (!(this.#energyDue ? this.#propagateAll() : this.#propagate())) this.#rootFails = true
    this.#energyDue = false
    this.#p.trail.settleRoot()
    this.#done = 0
  }

  /** With the energy checks, which in every node cost more than they save (measured on J30 and J60: five times the time, as many conflicts). */
  #propagateAll(): boolean {
    const { trail } = this.#p
    for (;;) {
      if (!this.#propagate()) return false
      const settled = trail.length
      for (const energy of this.#energies) if (!energy.propagate()) return false
      if (trail.length === settled) return true
    }
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
    this.#activity.decay()
    const clause = learnedCount > 1 ? this.#clauses.add(learned, learnedCount, glue) : -1
    if (!this.#p.raise(learned[0] ?? 0, learned[1] ?? 0, clause < 0 ? DECISION : CLAUSE, clause)) this.#rootFails = true
    return !this.#rootFails
  }

  #backTo(level: number): void {
    const { trail } = this.#p
    const from = trail.length
    if (level >= trail.level) return
    trail.backTo(level)
    // The entries are still in their arrays: what they raised is open again.
    for (let e = trail.length; e < from; e += 1) this.#activity.reopen(trail.side[e] ?? 0, trail.before[e] ?? 0, trail.raisedTo[e] ?? 0)
    this.#done = trail.length
    this.#dirty.fill(1)
  }

  #decide(): boolean {
    const { trail } = this.#p
    const literal = this.#activity.pick(trail.bound)
    let i = Math.floor(literal / this.#span)
    let t = literal - i * this.#span
    let early = true
    if (literal < 0) {
      i = this.#firstOpen()
      if (i < 0) return false
      t = trail.bound[2 * i] ?? 0
    } else early = (this.guide[i] ?? 0) <= t
    this.decisions += 1
    trail.openLevel()
    trail.push(early ? 2 * i + 1 : 2 * i, early ? -t : t + 1, DECISION, 0)
    return true
  }

  /** The open activity that can start first. */
  #firstOpen(): number {
    const { bound } = this.#p.trail
    let first = -1
    for (const i of this.#p.instance.topological) {
      if ((bound[2 * i] ?? 0) + (bound[2 * i + 1] ?? 0) === 0) continue
      if (first < 0 || (bound[2 * i] ?? 0) < (bound[2 * first] ?? 0)) first = i
    }
    return first
  }

  /** To the fixed point; false on conflict. */
  #propagate(): boolean {
    const { trail } = this.#p
    for (;;) {
      while (this.#done < trail.length) {
        const entry = this.#done
        this.#done += 1
        if (!this.#follow(entry)) return false
      }
      const next = this.#dirty.indexOf(1)
      if (next < 0) return true
      this.#dirty[next] = 0
      if (this.#timeTables[next]?.propagate() === false) return false
    }
  }

  #follow(entry: number): boolean {
    const { trail } = this.#p
    const side = trail.side[entry] ?? 0
    const i = side >> 1
    for (let k = this.#tablesAt[i] ?? 0; k < (this.#tablesAt[i + 1] ?? 0); k += 1) this.#dirty[this.#tablesOf[k] ?? 0] = 1
    if (!this.#followPrecedences(side)) return false
    const clause = this.#clauses.propagate(trail, side, trail.before[entry] ?? 0, trail.raisedTo[entry] ?? 0, this.#imply)
    if (clause < 0) return true
    this.#p.conflictLength = 0
    for (let k = 0; k < this.#clauses.size(clause); k += 1) {
      const at = this.#clauses.literalAt(clause, k)
      this.#p.addToConflict((this.#clauses.words[at] ?? 0) ^ 1, 1 - (this.#clauses.words[at + 1] ?? 0))
    }
    return false
  }

  readonly #imply = (side: number, bound: number, clause: number): void => this.#p.trail.push(side, bound, CLAUSE, clause)

  #followPrecedences(side: number): boolean {
    const { instance, trail } = this.#p
    const i = side >> 1
    const forward = (side & 1) === 0
    const { at, of } = forward ? instance.successors : instance.predecessors
    const reached = trail.bound[side] ?? 0
    for (let k = at[i] ?? 0; k < (at[i + 1] ?? 0); k += 1) {
      const j = of[k] ?? 0
      const other = 2 * j + (side & 1)
      const bound = reached + (instance.duration[forward ? i : j] ?? 0)
      if ((trail.bound[other] ?? 0) < bound && !this.#p.raise(other, bound, PRECEDENCE, side)) return false
    }
    return true
  }
}

/** 1 1 2 1 1 2 4 …: restarts after Luby, Sinclair and Zuckerman (1993). */
function luby(n: number): number {
  let size = 1
  while (size < n + 1) size *= 2
  return size === n + 1 ? size / 2 : luby(n - size / 2 + 1)
}
