// Keeps choices of modes within the budgets: what is left of each, and a repair where a choice spends too much.
import type { RandomStream } from "../../random/random-stream.ts"
import type { CompiledModes } from "./compiled-modes.ts"

/** Moves of a repair: beyond this the choice is given up. */
const MOVES_PER_ACTIVITY = 4

export class BudgetKeeper {
  /** Per budget: what the last choice looked at has left; below 0: too much is spent. */
  readonly left: Float64Array
  readonly #modes: CompiledModes
  readonly #random: RandomStream
  readonly #moved: Int32Array

  constructor(modes: CompiledModes, random: RandomStream) {
    this.#modes = modes
    this.#random = random
    this.left = new Float64Array(modes.budgets)
    this.#moved = new Int32Array(modes.count)
  }

  /** Sets `left`; true if every budget is kept. */
  measure(mode: Int32Array): boolean {
    const { budgets, budget, spent, count } = this.#modes
    let kept = true
    for (let k = 0; k < budgets; k += 1) {
      let sum = 0
      for (let i = 0; i < count; i += 1) sum += spent[(mode[i] ?? 0) * budgets + k] ?? 0
      this.left[k] = (budget[k] ?? 0) - sum
      kept &&= sum <= (budget[k] ?? 0)
    }
    return kept
  }

  /** Changes modes one by one, each time one of those that lower the excess most, until the budgets are kept; false if that fails. */
  repair(mode: Int32Array): boolean {
    if (this.measure(mode)) return true
    const movesMax = MOVES_PER_ACTIVITY * this.#modes.count
    this.#moved.fill(-movesMax)
    for (let move = 0; move < movesMax; move += 1) {
      const m = this.#bestMove(mode, move)
      if (m < 0) return false
      const i = this.#modes.activity[m] ?? 0
      this.#moved[i] = move
      this.change(mode, i, m)
      if (this.left.every((units) => units >= 0)) return true
    }
    return false
  }

  /** Gives activity i the mode m and keeps `left` up to date. */
  change(mode: Int32Array, i: number, m: number): void {
    const { budgets, spent } = this.#modes
    const from = mode[i] ?? 0
    for (let k = 0; k < budgets; k += 1) this.left[k] = (this.left[k] ?? 0) + (spent[from * budgets + k] ?? 0) - (spent[m * budgets + k] ?? 0)
    mode[i] = m
  }

  isAffordable(from: number, to: number): boolean {
    const { budgets, spent } = this.#modes
    for (let k = 0; k < budgets; k += 1) if ((spent[to * budgets + k] ?? 0) - (spent[from * budgets + k] ?? 0) > (this.left[k] ?? 0)) return false
    return true
  }

  /** The mode that leaves the least excess, each budget as a share of itself; of activities moved lately only if all others are worse off. */
  #bestMove(mode: Int32Array, move: number): number {
    const { activity } = this.#modes
    let best = -1
    let least = Infinity
    let ties = 1
    for (let m = 0; m < activity.length; m += 1) {
      const i = activity[m] ?? 0
      if (mode[i] === m || move - (this.#moved[i] ?? 0) < 3) continue
      const excess = this.#excessAfter(mode[i] ?? 0, m)
      if (excess > least) continue
      ties = excess === least ? ties + 1 : 1
      least = excess
      if (ties === 1 || this.#random.below(ties) === 0) best = m
    }
    return best
  }

  #excessAfter(from: number, to: number): number {
    const { budgets, budget, spent } = this.#modes
    let excess = 0
    for (let k = 0; k < budgets; k += 1) {
      const left = (this.left[k] ?? 0) + (spent[from * budgets + k] ?? 0) - (spent[to * budgets + k] ?? 0)
      if (left < 0) excess -= left / Math.max(1, budget[k] ?? 1)
    }
    return excess
  }
}
