// What the exact search has learned: clauses, each a set of literals of which one must hold. Two literals of each are watched, so that a
// clause costs nothing while one of them may still hold.
import type { Trail } from "./trail.ts"

/** Clauses that watch one literal: triples of the clause and another literal of it, which spares a look at the clause where that holds. */
class WatchList {
  items = new Int32Array(12)
  length = 0

  push(clause: number, side: number, bound: number): void {
    const { length } = this
    if (length + 3 > this.items.length) {
      const wider = new Int32Array(this.items.length * 2)
      wider.set(this.items)
      this.items = wider
    }
    this.items[length] = clause
    this.items[length + 1] = side
    this.items[length + 2] = bound
    this.length = length + 3
  }
}

/** Words before the literals: how many there are, how many levels they touched when learned. */
const HEADER = 2
/** Clauses of so few levels are kept for ever. */
const GLUE_KEPT = 2

export class ClauseStore {
  /** Literals of clause c: pairs (side, bound) from c + HEADER on; the first two are watched. */
  words = new Int32Array(1 << 16)
  #length = 0
  #clauses: number[] = []
  /** By literal, as side × span + time; made when first needed. */
  readonly #watches: (WatchList | null)[]
  readonly #span: number

  /** Times run from 0 to span - 1. */
  constructor(sides: number, span: number) {
    this.#span = span
    this.#watches = Array.from({ length: sides * span }, () => null)
  }

  get count(): number {
    return this.#clauses.length
  }

  size(clause: number): number {
    return this.words[clause] ?? 0
  }

  literalAt(clause: number, index: number): number {
    return clause + HEADER + 2 * index
  }

  /** `literals` holds `count` pairs; the first two are to be watched. */
  add(literals: Int32Array, count: number, glue: number): number {
    const clause = this.#length
    const needed = clause + HEADER + 2 * count
    if (needed > this.words.length) {
      const wider = new Int32Array(this.words.length * 2 + needed)
      wider.set(this.words)
      this.words = wider
    }
    this.words[clause] = count
    this.words[clause + 1] = glue
    for (let k = 0; k < 2 * count; k += 1) this.words[clause + HEADER + k] = literals[k] ?? 0
    this.#length = needed
    this.#clauses.push(clause)
    this.#watch(clause)
    return clause
  }

  #watch(clause: number): void {
    const at = clause + HEADER
    const words = this.words
    for (let k = 0; k < 2; k += 1) {
      const watched = at + 2 * k
      const other = at + 2 - 2 * k
      this.#watchesOf(words[watched] ?? 0, words[watched + 1] ?? 0).push(clause, words[other] ?? 0, words[other + 1] ?? 0)
    }
  }

  #watchesOf(side: number, bound: number): WatchList {
    const key = side * this.#span + ((side & 1) === 0 ? bound - 1 : -bound)
    const list = this.#watches[key] ?? new WatchList()
    this.#watches[key] = list
    return list
  }

  /**
   * The bound of `risen` went up from `from` to `to`: literals on the opposite side became false. Calls `imply` for each clause with one literal
   * left; answers the clause that has none left, or -1.
   */
  propagate(trail: Trail, risen: number, from: number, to: number, imply: (side: number, bound: number, clause: number) => void): number {
    // With a start of at least `to`, "start ≤ t" is false for t below; with a finish bound of -to, "start > t" for t from there on.
    const low = (risen & 1) === 0 ? from : -to
    const high = (risen & 1) === 0 ? to : -from
    const base = (risen ^ 1) * this.#span
    for (let t = low; t < high; t += 1) {
      const list = this.#watches[base + t]
      if (list === null || list === undefined || list.length === 0) continue
      const clause = this.#visit(list, trail.bound, risen ^ 1, (risen & 1) === 0 ? -t : t + 1, imply)
      if (clause >= 0) return clause
    }
    return -1
  }

  /** Every clause of the list watches the literal (`falseSide`, `falseBound`), which has just become false. */
  #visit(list: WatchList, bound: Int32Array, falseSide: number, falseBound: number, imply: (side: number, bound: number, clause: number) => void): number {
    const words = this.words
    const { items, length } = list
    let kept = 0
    for (let k = 0; k < length; k += 3) {
      const clause = items[k] ?? 0
      const otherSide = items[k + 1] ?? 0
      const otherBound = items[k + 2] ?? 0
      if ((bound[otherSide] ?? 0) >= otherBound) {
        items[kept] = clause
        items[kept + 1] = otherSide
        items[kept + 2] = otherBound
        kept += 3
        continue
      }
      const first = clause + HEADER
      // The false literal goes to the second place.
      if (words[first] === falseSide && words[first + 1] === falseBound) this.#swap(first, first + 2)
      const side = words[first] ?? 0
      const needed = words[first + 1] ?? 0
      const holds = (bound[side] ?? 0) >= needed
      const other = holds ? -1 : this.#otherWatch(clause, bound)
      if (other >= 0) {
        this.#swap(first + 2, other)
        this.#watchesOf(words[first + 2] ?? 0, words[first + 3] ?? 0).push(clause, side, needed)
        continue
      }
      items[kept] = clause
      items[kept + 1] = side
      items[kept + 2] = needed
      kept += 3
      if (holds) continue
      if ((bound[side ^ 1] ?? 0) >= 1 - needed) {
        items.copyWithin(kept, k + 3, length)
        list.length = kept + length - k - 3
        return clause
      }
      imply(side, needed, clause)
    }
    list.length = kept
    return -1
  }

  /** A literal beyond the first two that is not false. */
  #otherWatch(clause: number, bound: Int32Array): number {
    const words = this.words
    const end = clause + HEADER + 2 * (words[clause] ?? 0)
    for (let at = clause + HEADER + 4; at < end; at += 2) {
      if ((bound[(words[at] ?? 0) ^ 1] ?? 0) < 1 - (words[at + 1] ?? 0)) return at
    }
    return -1
  }

  #swap(a: number, b: number): void {
    const words = this.words
    const side = words[a] ?? 0
    const bound = words[a + 1] ?? 0
    words[a] = words[b] ?? 0
    words[a + 1] = words[b + 1] ?? 0
    words[b] = side
    words[b + 1] = bound
  }

  /** Forgets the worse half: many levels, long, old. Only at the root, where no clause is a reason; drops those that hold for good. */
  reduce(trail: Trail): void {
    const worth = (clause: number): number => (this.words[clause + 1] ?? 0) * 1000 + Math.min(this.words[clause] ?? 0, 999)
    const alive = this.#clauses.filter((clause) => !this.#holds(clause, trail.bound))
    const better = new Set(alive.toSorted((a, b) => worth(a) - worth(b) || b - a).slice(0, Math.ceil(alive.length / 2)))
    const kept = alive.filter((clause) => better.has(clause) || (this.words[clause + 1] ?? 0) <= GLUE_KEPT)
    const old = this.words.slice(0, this.#length)
    for (const list of this.#watches) if (list !== null) list.length = 0
    this.#length = 0
    this.#clauses = []
    for (const clause of kept) {
      const count = old[clause] ?? 0
      this.add(old.subarray(clause + HEADER, clause + HEADER + 2 * count), count, old[clause + 1] ?? 0)
    }
  }

  #holds(clause: number, bound: Int32Array): boolean {
    const end = clause + HEADER + 2 * (this.words[clause] ?? 0)
    for (let at = clause + HEADER; at < end; at += 2) if ((bound[this.words[at] ?? 0] ?? 0) >= (this.words[at + 1] ?? 0)) return true
    return false
  }
}
