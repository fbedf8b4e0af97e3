// What the exact search has learned: clauses, each a set of literals of which one must hold. Two literals of each are watched, so that a
// clause costs nothing while one of them may still hold.
import type { Trail } from "./trail.ts"

/** A growing list of whole numbers. */
class IntList {
  items = new Int32Array(16)
  length = 0

  push(a: number, b: number): void {
    if (this.length + 2 > this.items.length) {
      const wider = new Int32Array(this.items.length * 2)
      wider.set(this.items)
      this.items = wider
    }
    this.items[this.length] = a
    this.items[this.length + 1] = b
    this.length += 2
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
  /** Per side: pairs of clause and bound, for the clauses that watch a literal on that side. */
  readonly #watches: IntList[]

  constructor(sides: number) {
    this.#watches = Array.from({ length: sides }, () => new IntList())
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
    for (let k = 0; k < 2; k += 1) {
      const at = clause + HEADER + 2 * k
      this.#watches[this.words[at] ?? 0]?.push(clause, this.words[at + 1] ?? 0)
    }
  }

  /**
   * The bound of `risen` went up: literals on the opposite side may have become false. Calls `imply` for each clause with one literal left;
   * answers the clause that has none left, or -1.
   */
  propagate(trail: Trail, risen: number, imply: (side: number, bound: number, clause: number) => void): number {
    const list = this.#watches[risen ^ 1]
    if (list === undefined) return -1
    const { bound } = trail
    const words = this.words
    const items = list.items
    const { length } = list
    const reached = bound[risen] ?? 0
    let kept = 0
    for (let k = 0; k < length; k += 2) {
      const clause = items[k] ?? 0
      const watched = items[k + 1] ?? 0
      items[kept] = clause
      items[kept + 1] = watched
      kept += 2
      if (reached < 1 - watched) continue
      const first = clause + HEADER
      // The false literal goes to the second place.
      if (words[first] === (risen ^ 1) && words[first + 1] === watched) this.#swap(first, first + 2)
      const side = words[first] ?? 0
      const needed = words[first + 1] ?? 0
      if ((bound[side] ?? 0) >= needed) continue
      const other = this.#otherWatch(clause, bound)
      if (other >= 0) {
        this.#swap(first + 2, other)
        this.#watches[words[first + 2] ?? 0]?.push(clause, words[first + 3] ?? 0)
        kept -= 2
      } else if ((bound[side ^ 1] ?? 0) >= 1 - needed) {
        for (let rest = k + 2; rest < length; rest += 1) items[kept++] = items[rest] ?? 0
        list.length = kept
        return clause
      } else imply(side, needed, clause)
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
    for (const list of this.#watches) list.length = 0
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
