// What does a conflict teach? Walks back from it to the first literal of the current level through which all its causes pass (first unique
// implication point), and makes the clause that forbids the combination for ever.
import { assert } from "../assert.ts"
import type { ClauseStore } from "./clause-store.ts"
import type { Propagation } from "./propagation.ts"
import { CLAUSE, DECISION, REASON } from "./trail.ts"

const NONE = -2_147_483_648

export class ConflictAnalysis {
  readonly #p: Propagation
  readonly #clauses: ClauseStore
  /** Per side: the bound that takes part in the conflict, and the entry that reached it. */
  readonly #needed: Int32Array
  readonly #entry: Int32Array
  readonly #touched: Int32Array
  readonly #isTouched: Uint8Array
  #touchedCount = 0
  #open = 0
  #causes = new Int32Array(256)
  /** The learned clause, the literal to be implied first. */
  learned: Int32Array
  learnedCount = 0
  backLevel = 0
  glue = 0
  /** Told of every literal that took part. */
  readonly #bump: (side: number, bound: number) => void

  constructor(p: Propagation, clauses: ClauseStore, bump: (side: number, bound: number) => void) {
    const sides = p.trail.bound.length
    this.#p = p
    this.#clauses = clauses
    this.#needed = new Int32Array(sides).fill(NONE)
    this.#entry = new Int32Array(sides)
    this.#touched = new Int32Array(sides)
    this.#isTouched = new Uint8Array(sides)
    this.learned = new Int32Array(2 * sides)
    this.#bump = bump
  }

  /** The level at which the conflict was complete; a propagator may notice it only later. 0: it follows from the root alone. */
  conflictLevel(): number {
    const { trail, conflict, conflictLength } = this.#p
    let level = 0
    for (let k = 0; k < conflictLength; k += 2) {
      const e = trail.entryOf(conflict[k] ?? 0, conflict[k + 1] ?? 0)
      if (e >= 0) level = Math.max(level, trail.levelOf[e] ?? 0)
    }
    return level
  }

  /** Needs a conflict of the current level, which is above the root. */
  analyse(): void {
    const { trail, conflict } = this.#p
    this.#touchedCount = 0
    this.#open = 0
    for (let k = 0; k < this.#p.conflictLength; k += 2) this.#need(conflict[k] ?? 0, conflict[k + 1] ?? 0)
    let e = trail.length - 1
    while (this.#open > 0) {
      const side = trail.side[e] ?? 0
      const bound = this.#needed[side] ?? NONE
      if (bound === NONE || this.#entry[side] !== e) {
        e -= 1
        continue
      }
      if (this.#open === 1) break
      this.#open -= 1
      this.#needed[side] = NONE
      const count = this.#causesOf(e, side, bound)
      for (let k = 0; k < 2 * count; k += 2) this.#need(this.#causes[k] ?? 0, this.#causes[k + 1] ?? 0)
      e -= 1
    }
    assert(this.#open === 1, "a conflict of a level passes through a literal of that level")
    this.#build(trail.side[e] ?? 0)
    for (let k = 0; k < this.#touchedCount; k += 1) {
      const side = this.#touched[k] ?? 0
      this.#needed[side] = NONE
      this.#isTouched[side] = 0
    }
  }

  #need(side: number, bound: number): void {
    const { trail } = this.#p
    const was = this.#needed[side] ?? NONE
    if (was >= bound) return
    const e = trail.entryOf(side, bound)
    if (e < 0) return
    const wasCurrent = was !== NONE && (this.#entry[side] ?? 0) >= trail.levelStart
    if (e >= trail.levelStart && !wasCurrent) this.#open += 1
    this.#needed[side] = bound
    this.#entry[side] = e
    this.#bump(side, bound)
    if (this.#isTouched[side] === 0) {
      this.#isTouched[side] = 1
      this.#touched[this.#touchedCount] = side
      this.#touchedCount += 1
    }
  }

  /** Writes the literals from which `side` ≥ `bound` followed at entry e; answers their number. */
  #causesOf(e: number, side: number, bound: number): number {
    const { trail } = this.#p
    const kind = trail.kind[e] ?? DECISION
    const argument = trail.argument[e] ?? 0
    if (kind === DECISION) return 0
    if (kind === REASON) {
      const count = trail.reasons[argument] ?? 0
      this.#reserve(count)
      for (let k = 0; k < 2 * count; k += 1) this.#causes[k] = trail.reasons[argument + 1 + k] ?? 0
      return count
    }
    if (kind === CLAUSE) return this.#causesInClause(argument, side)
    this.#causes[0] = argument
    this.#causes[1] = bound - this.#p.delay(side, argument)
    return 1
  }

  #causesInClause(clause: number, side: number): number {
    const { words } = this.#clauses
    const size = this.#clauses.size(clause)
    this.#reserve(size)
    let count = 0
    for (let k = 0; k < size; k += 1) {
      const at = this.#clauses.literalAt(clause, k)
      if (words[at] === side) continue
      this.#causes[2 * count] = (words[at] ?? 0) ^ 1
      this.#causes[2 * count + 1] = 1 - (words[at + 1] ?? 0)
      count += 1
    }
    return count
  }

  #reserve(count: number): void {
    if (2 * count > this.#causes.length) this.#causes = new Int32Array(4 * count)
  }

  #build(asserted: number): void {
    const { trail } = this.#p
    this.#write(0, asserted)
    let count = 1
    let highest = 0
    this.backLevel = 0
    for (let k = 0; k < this.#touchedCount; k += 1) {
      const side = this.#touched[k] ?? 0
      const bound = this.#needed[side] ?? NONE
      if (side === asserted || bound === NONE || this.#followsFromOthers(side, bound)) continue
      this.#write(count, side)
      const level = trail.levelOf[this.#entry[side] ?? 0] ?? 0
      if (level > this.backLevel) {
        this.backLevel = level
        highest = count
      }
      count += 1
    }
    if (highest > 1) this.#exchange(1, highest)
    this.learnedCount = count
    this.glue = this.#levels(count)
  }

  /** A literal whose causes are all in the clause, or facts, adds nothing. */
  #followsFromOthers(side: number, bound: number): boolean {
    const { trail } = this.#p
    const e = this.#entry[side] ?? 0
    if (trail.kind[e] === DECISION) return false
    const count = this.#causesOf(e, side, bound)
    for (let k = 0; k < 2 * count; k += 2) {
      const cause = this.#causes[k] ?? 0
      const needed = this.#causes[k + 1] ?? 0
      if (cause !== side && (this.#needed[cause] ?? NONE) >= needed && (this.#entry[cause] ?? 0) < e) continue
      if (trail.entryOf(cause, needed) >= 0) return false
    }
    return true
  }

  #write(index: number, side: number): void {
    this.learned[2 * index] = side ^ 1
    this.learned[2 * index + 1] = 1 - (this.#needed[side] ?? 0)
  }

  #exchange(a: number, b: number): void {
    const { learned } = this
    for (let k = 0; k < 2; k += 1) {
      const word = learned[2 * a + k] ?? 0
      learned[2 * a + k] = learned[2 * b + k] ?? 0
      learned[2 * b + k] = word
    }
  }

  /** How many levels the clause touches: few = worth keeping (the "glue" of Audemard and Simon, 2009). */
  #levels(count: number): number {
    const levels = new Set<number>()
    for (let k = 0; k < count; k += 1) levels.add(this.#p.trail.levelOf[this.#entry[(this.learned[2 * k] ?? 0) ^ 1] ?? 0] ?? 0)
    return levels.size
  }
}
