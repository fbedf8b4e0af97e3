// Which way to go next? The literal most active in recent conflicts is asked, and the schedule that decisions lean towards gives the answer; where no
// literal is active the activity that can start first does so at once.
import { LiteralActivity } from "./literal-activity.ts"
import type { Propagation } from "./propagation.ts"
import { DECISION } from "./trail.ts"

export class Branching {
  readonly activity: LiteralActivity
  /** Decisions lean towards this schedule. */
  readonly guide: Int32Array
  readonly #p: Propagation
  readonly #span: number

  constructor(p: Propagation, span: number, guide: Int32Array) {
    this.#p = p
    this.#span = span
    this.guide = guide.slice()
    this.activity = new LiteralActivity(p.instance.count, span)
  }

  /** Opens a level with a decision; false if all starts are fixed. */
  decide(): boolean {
    const { trail } = this.#p
    const literal = this.activity.pick(trail.bound)
    let i = Math.floor(literal / this.#span)
    let t = literal - i * this.#span
    let early = true
    if (literal < 0) {
      i = this.#firstOpen()
      if (i < 0) return false
      t = trail.bound[2 * i] ?? 0
    } else early = (this.guide[i] ?? 0) <= t
    trail.openLevel()
    trail.push(early ? 2 * i + 1 : 2 * i, early ? -t : t + 1, DECISION, 0)
    return true
  }

  /** Entries of the trail that were taken back, though still in their arrays: what they raised is open again. */
  reopen(from: number, to: number): void {
    const { trail } = this.#p
    for (let e = from; e < to; e += 1) this.activity.reopen(trail.side[e] ?? 0, trail.before[e] ?? 0, trail.raisedTo[e] ?? 0)
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
}
