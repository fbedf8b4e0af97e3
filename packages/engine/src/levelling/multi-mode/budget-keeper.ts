// Keeps choices of modes within the budgets: what is left of each, and a repair where a choice spends too much.
import type { RandomStream } from "../../random/random-stream.ts"
import type { CompiledModes } from "./compiled-modes.ts"

/** Moves of a repair: beyond this the choice is given up. */
const MOVES_PER_ACTIVITY = 4
/** An activity that was moved stays for so many moves. */
const REST = 3
/** What a move that takes no longer counts as, in time units. */
const TIME_LEAST = 0.1
/** Gains below this are errors of rounding. */
const GAIN_LEAST = 1e-9
/** Luck decides between moves that are about as good. */
const LUCK_LEAST = 0.2
const LUCK = 1.6

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

  /**
   * Changes modes one by one until the budgets are kept: the one that costs the least time for the excess it takes away, or else lowers the excess most.
   * False if that fails.
   */
  repair(mode: Int32Array): boolean {
    if (this.measure(mode)) return true
    const movesMax = MOVES_PER_ACTIVITY * this.#modes.count
    this.#moved.fill(-movesMax)
    for (let move = 0; move < movesMax; move += 1) {
      const cheap = this.#cheapestMove(mode, move)
      const m = cheap >= 0 ? cheap : this.#bestMove(mode, move)
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

  /** Of the modes that lower the excess the one with the least time per excess, or -1. */
  #cheapestMove(mode: Int32Array, move: number): number {
    const { activity, duration } = this.#modes
    const excess = this.#excessAfter(0, 0)
    let best = -1
    let least = Infinity
    for (let m = 0; m < activity.length; m += 1) {
      const i = activity[m] ?? 0
      const from = mode[i] ?? 0
      if (from === m || move - (this.#moved[i] ?? 0) < REST) continue
      const gain = excess - this.#excessAfter(from, m)
      if (gain < GAIN_LEAST) continue
      const time = Math.max(TIME_LEAST, (duration[m] ?? 0) - (duration[from] ?? 0)) * (LUCK_LEAST + LUCK * this.#random.fraction())
      if (time >= least * gain) continue
      least = time / gain
      best = m
    }
    return best
  }

  /** The mode that leaves the least excess, each budget as a share of itself; activities moved lately rest. */
  #bestMove(mode: Int32Array, move: number): number {
    const { activity } = this.#modes
    let best = -1
    let least = Infinity
    let ties = 1
    for (let m = 0; m < activity.length; m += 1) {
      const i = activity[m] ?? 0
      if (mode[i] === m || move - (this.#moved[i] ?? 0) < REST) continue
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
