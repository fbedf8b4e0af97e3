// The state that propagators share: bounds, and the conflict found, if any.
import type { CompiledInstance } from "../compiled-instance.ts"
import { DECISION, REASON, Trail } from "./trail.ts"

export class Propagation {
  readonly instance: CompiledInstance
  readonly trail: Trail
  /** Literals that hold and cannot hold together, as pairs; what learning starts from. */
  conflict: Int32Array = new Int32Array(64)
  conflictLength = 0

  constructor(instance: CompiledInstance) {
    this.instance = instance
    this.trail = new Trail(2 * instance.count)
  }

  /** Raises a bound. False on conflict: then the cause, and the opposite bound that it meets, are the conflict. */
  raise(side: number, bound: number, kind: number, argument: number): boolean {
    const { trail } = this
    if ((trail.bound[side] ?? 0) >= bound) return true
    if (bound + (trail.bound[side ^ 1] ?? 0) > 0) {
      this.conflictLength = 0
      this.#addCause(side, bound, kind, argument)
      this.addToConflict(side ^ 1, 1 - bound)
      return false
    }
    trail.push(side, bound, kind, argument)
    return true
  }

  addToConflict(side: number, bound: number): void {
    if (this.conflictLength + 2 > this.conflict.length) {
      const wider = new Int32Array(this.conflict.length * 2)
      wider.set(this.conflict)
      this.conflict = wider
    }
    this.conflict[this.conflictLength] = side
    this.conflict[this.conflictLength + 1] = bound
    this.conflictLength += 2
  }

  /** Clauses never get here: their store finds the conflict itself. */
  #addCause(side: number, bound: number, kind: number, argument: number): void {
    if (kind === DECISION) return
    if (kind === REASON) {
      const { reasons } = this.trail
      const end = argument + 1 + 2 * (reasons[argument] ?? 0)
      for (let at = argument + 1; at < end; at += 2) this.addToConflict(reasons[at] ?? 0, reasons[at + 1] ?? 0)
    } else this.addToConflict(argument, bound - this.delay(side, argument))
  }

  /** By how much a precedence lifts `side` above `cause`: the duration of the activity that comes first. */
  delay(side: number, cause: number): number {
    const first = (side & 1) === 0 ? cause >> 1 : side >> 1
    return this.instance.duration[first] ?? 0
  }
}
