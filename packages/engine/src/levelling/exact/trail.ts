// What the exact search knows, and why: the bounds of all start times, in the order in which they were found.
// A side is one bound of one activity: side 2i says "S(i) ≥ bound", side 2i + 1 says "S(i) ≤ -bound". So every bound only ever rises, the opposite
// side is `side ^ 1`, and a literal is a pair (side, bound) that holds when the side's bound has reached it; its negation is (side ^ 1, 1 - bound).

export const DECISION = 0
/** `argument` is a clause of the clause store. */
export const CLAUSE = 1
/** `argument` is the side whose rise, plus a duration, raised this one. */
export const PRECEDENCE = 2
/** `argument` is an offset into `reasons`: a count, then that many literals as pairs. */
export const REASON = 3

export class Trail {
  readonly bound: Int32Array
  /** Last entry of each side; -1 where the bound is a fact of the root. */
  readonly latest: Int32Array
  length = 0
  /** How often a start was fixed, by decision or by consequence: n of them are the work of one generated schedule. */
  assignments = 0
  side: Int32Array
  /** The side's bound before this entry, and its entry then. */
  before: Int32Array
  prior: Int32Array
  kind: Uint8Array
  argument: Int32Array
  levelOf: Int32Array
  /** The bound that the entry reached; read also after the entry was taken back. */
  raisedTo: Int32Array
  level = 0
  reasons: Int32Array
  reasonsLength = 0
  readonly #start: number[] = [0]
  readonly #reasonsStart: number[] = [0]

  constructor(sides: number) {
    this.bound = new Int32Array(sides)
    this.latest = new Int32Array(sides).fill(-1)
    const size = sides * 16
    this.side = new Int32Array(size)
    this.before = new Int32Array(size)
    this.prior = new Int32Array(size)
    this.kind = new Uint8Array(size)
    this.argument = new Int32Array(size)
    this.levelOf = new Int32Array(size)
    this.raisedTo = new Int32Array(size)
    this.reasons = new Int32Array(size * 4)
  }

  /** Index of the first entry of the current level. */
  get levelStart(): number {
    return this.#start[this.level] ?? 0
  }

  push(side: number, bound: number, kind: number, argument: number): void {
    const e = this.length
    if (e === this.side.length) this.#growEntries()
    this.side[e] = side
    this.before[e] = this.bound[side] ?? 0
    this.prior[e] = this.latest[side] ?? -1
    this.kind[e] = kind
    this.argument[e] = argument
    this.levelOf[e] = this.level
    this.raisedTo[e] = bound
    this.latest[side] = e
    this.bound[side] = bound
    this.length = e + 1
    if (bound + (this.bound[side ^ 1] ?? 0) === 0) this.assignments += 1
  }

  openLevel(): void {
    this.level += 1
    this.#start[this.level] = this.length
    this.#reasonsStart[this.level] = this.reasonsLength
  }

  backTo(level: number): void {
    if (level >= this.level) return
    const keep = this.#start[level + 1] ?? 0
    for (let e = this.length - 1; e >= keep; e -= 1) {
      const side = this.side[e] ?? 0
      this.bound[side] = this.before[e] ?? 0
      this.latest[side] = this.prior[e] ?? -1
    }
    this.length = keep
    this.reasonsLength = this.#reasonsStart[level + 1] ?? 0
    this.level = level
  }

  /** Facts of the root need no reasons: forgets how they were found. */
  settleRoot(): void {
    this.length = 0
    this.reasonsLength = 0
    this.latest.fill(-1)
  }

  /** The entry that made the literal hold; -1 for a fact of the root. */
  entryOf(side: number, bound: number): number {
    let e = this.latest[side] ?? -1
    while (e >= 0 && (this.before[e] ?? 0) >= bound) e = this.prior[e] ?? -1
    return e
  }

  /** Room for `count` literals; answers where to write them. */
  openReason(count: number): number {
    const at = this.reasonsLength
    if (at + 1 + 2 * count > this.reasons.length) {
      const wider = new Int32Array(this.reasons.length * 2 + 2 * count)
      wider.set(this.reasons)
      this.reasons = wider
    }
    return at
  }

  closeReason(at: number, count: number): void {
    this.reasons[at] = count
    this.reasonsLength = at + 1 + 2 * count
  }

  #growEntries(): void {
    const size = this.side.length * 2
    const wider = (from: Int32Array): Int32Array => {
      const to = new Int32Array(size)
      to.set(from)
      return to
    }
    this.side = wider(this.side)
    this.before = wider(this.before)
    this.prior = wider(this.prior)
    this.argument = wider(this.argument)
    this.levelOf = wider(this.levelOf)
    this.raisedTo = wider(this.raisedTo)
    const kind = new Uint8Array(size)
    kind.set(this.kind)
    this.kind = kind
  }
}
