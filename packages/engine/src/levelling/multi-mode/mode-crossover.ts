// How do two schedules make a third? Orders are combined so that every activity stays behind its predecessors; each activity brings its mode along from
// the parent whose place it takes.
import type { RandomStream } from "../../random/random-stream.ts"
import type { CompiledModes } from "./compiled-modes.ts"

/** A schedule, its modes, and the order in which it starts its activities. */
export interface ModeIndividual {
  readonly order: Int32Array
  readonly mode: Int32Array
  readonly start: Int32Array
  makespan: number
  /** The makespan, and as a fraction what speaks for the schedule among others of the same makespan. */
  length: number
  /** When it came into being: of equals the older one goes first. */
  born: number
}

/** Shares of the makespan between which the length of a kept stretch is drawn. */
const STRETCH_SHORTEST = 0.1
const STRETCH_LONGEST = 0.5

export class ModeCrossover {
  readonly #modes: CompiledModes
  readonly #random: RandomStream
  /** 0 before, 1 in, 2 after the stretch. */
  readonly #side: Uint8Array

  constructor(modes: CompiledModes, random: RandomStream) {
    this.#modes = modes
    this.#random = random
    this.#side = new Uint8Array(modes.count)
  }

  /** Keeps what the mother does in a stretch of time; before and after it follows the father. */
  stretch(mother: ModeIndividual, father: ModeIndividual, order: Int32Array, mode: Int32Array): void {
    const { count } = this.#modes
    const length = Math.max(1, Math.floor(mother.makespan * (STRETCH_SHORTEST + this.#random.fraction() * (STRETCH_LONGEST - STRETCH_SHORTEST))))
    const from = this.#random.below(Math.max(1, mother.makespan - length + 1))
    const side = this.#side
    let before = 0
    let after = 0
    for (let i = 0; i < count; i += 1) {
      const t = mother.start[i] ?? 0
      const of = t < from ? 0 : t < from + length ? 1 : 2
      side[i] = of
      mode[i] = (of === 1 ? mother : father).mode[i] ?? 0
      if (of === 0) before += 1
      if (of <= 1) after += 1
    }
    let early = 0
    let inside = before
    let late = after
    for (let k = 0; k < count; k += 1) {
      const i = mother.order[k] ?? 0
      if (side[i] === 1) order[inside++] = i
      const j = father.order[k] ?? 0
      if (side[j] === 0) order[early++] = j
      else if (side[j] === 2) order[late++] = j
    }
  }

  /** Mother's order up to a point, then father's; each with its modes (Hartmann 2001). */
  onePoint(mother: ModeIndividual, father: ModeIndividual, order: Int32Array, mode: Int32Array): void {
    const { count } = this.#modes
    const cut = this.#random.below(count)
    this.#side.fill(0)
    for (let k = 0; k < cut; k += 1) {
      const i = mother.order[k] ?? 0
      order[k] = i
      mode[i] = mother.mode[i] ?? 0
      this.#side[i] = 1
    }
    let next = cut
    for (let k = 0; k < count; k += 1) {
      const i = father.order[k] ?? 0
      if (this.#side[i] === 1) continue
      order[next++] = i
      mode[i] = father.mode[i] ?? 0
    }
  }

  /** Exchanges neighbours here and there. */
  mutateOrder(order: Int32Array, chance: number): void {
    const { at, of } = this.#modes.network.successors
    for (let k = 0; k + 1 < order.length; k += 1) {
      if (this.#random.fraction() >= chance) continue
      const i = order[k] ?? 0
      const j = order[k + 1] ?? 0
      let follows = false
      for (let s = at[i] ?? 0; s < (at[i + 1] ?? 0); s += 1) follows ||= of[s] === j
      if (follows) continue
      order[k] = j
      order[k + 1] = i
    }
  }
}
