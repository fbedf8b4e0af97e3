// Draws all conclusions from the bounds there are: precedences, learned clauses, time tables, and at the root the energy of stretches of time.
import { Energy } from "./energy.ts"
import type { ClauseStore } from "./clause-store.ts"
import type { Propagation } from "./propagation.ts"
import { TimeTable } from "./time-table.ts"
import { CLAUSE, PRECEDENCE } from "./trail.ts"

export class FixedPoint {
  readonly #p: Propagation
  readonly #clauses: ClauseStore
  readonly #timeTables: readonly TimeTable[]
  readonly #energies: readonly Energy[]
  /** Time tables of each activity: those at at[i] … at[i + 1] - 1. */
  readonly #tablesAt: Int32Array
  readonly #tablesOf: Int32Array
  /** Time tables of which a user's bound has risen since they were last asked. */
  readonly #dirty: Uint8Array
  /** Entries of the trail whose consequences are drawn. */
  #done = 0

  constructor(p: Propagation, clauses: ClauseStore, span: number) {
    const { count, resources } = p.instance
    this.#p = p
    this.#clauses = clauses
    this.#timeTables = Array.from({ length: resources }, (_, r) => new TimeTable(p, r, span + 1))
    this.#energies = this.#timeTables.map((table, r) => new Energy(p, r, table.users, span))
    this.#dirty = new Uint8Array(resources).fill(1)
    const lists = Array.from({ length: count }, (): number[] => [])
    for (const [r, table] of this.#timeTables.entries()) for (const i of table.users) lists[i]?.push(r)
    this.#tablesAt = new Int32Array(count + 1)
    for (let i = 0; i < count; i += 1) this.#tablesAt[i + 1] = (this.#tablesAt[i] ?? 0) + (lists[i]?.length ?? 0)
    this.#tablesOf = Int32Array.from(lists.flat())
  }

  /** The trail went back to the end of a level, all of whose conclusions had been drawn before the next one was opened. */
  wentBack(): void {
    this.#done = this.#p.trail.length
    this.#dirty.fill(0)
    for (const table of this.#timeTables) table.wentBack()
  }

  /** The trail was emptied: its facts are the root. */
  settled(): void {
    this.#done = 0
  }

  /** False on conflict. */
  propagate(): boolean {
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

  /** With the energy checks, which in every node cost more than they save (measured on J30 and J60: five times the time, as many conflicts). */
  propagateAll(): boolean {
    const { trail } = this.#p
    for (;;) {
      if (!this.propagate()) return false
      const settled = trail.length
      for (const energy of this.#energies) if (!energy.propagate()) return false
      if (trail.length === settled) return true
    }
  }

  #follow(entry: number): boolean {
    const { trail } = this.#p
    const side = trail.side[entry] ?? 0
    const i = side >> 1
    for (let k = this.#tablesAt[i] ?? 0; k < (this.#tablesAt[i + 1] ?? 0); k += 1) {
      const r = this.#tablesOf[k] ?? 0
      this.#dirty[r] = 1
      this.#timeTables[r]?.changed(i)
    }
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
