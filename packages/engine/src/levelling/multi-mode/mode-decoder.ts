// Turns an order of activities into a schedule: each in turn takes the earliest place that precedences and capacities leave. Where it is allowed to, an
// activity also takes the mode that ends first there (mode improvement after Van Peteghem and Vanhoucke 2010), as far as the budgets reach.
// Backward, the network is turned around and times count from the end. Nothing is allocated while decoding.
import type { Neighbours } from "../compiled-instance.ts"
import type { CompiledModes } from "./compiled-modes.ts"

export class ModeDecoder {
  /** Places looked for so far: one per activity and mode tried. */
  placed = 0
  readonly #modes: CompiledModes
  readonly #before: Neighbours
  readonly #free: Int32Array
  readonly #finish: Int32Array
  readonly #words: number
  readonly #need: Int32Array
  readonly #guard: number
  /** Time units that the last schedule may have used. */
  #dirty: number

  constructor(modes: CompiledModes, direction: "forward" | "backward") {
    const { network, packed } = modes
    this.#modes = modes
    this.#before = direction === "backward" ? network.successors : network.predecessors
    this.#words = packed.words
    this.#need = packed.need
    this.#guard = packed.guard[0] ?? 0
    this.#dirty = network.horizon + 1
    this.#free = new Int32Array(this.#dirty * packed.words)
    this.#finish = new Int32Array(modes.count)
  }

  /**
   * Writes starts (backward: distances of finishes from the end), and answers the makespan. Activities with `open[i]` = 1 may change their `mode`
   * within what is `left` of the budgets, to whichever finishes first.
   */
  decode(order: Int32Array, mode: Int32Array, start: Int32Array, open: Uint8Array, left: Float64Array): number {
    const { count, duration } = this.#modes
    const { at, of } = this.#before
    const finish = this.#finish
    this.#clear()
    let makespan = 0
    for (let k = 0; k < count; k += 1) {
      const i = order[k] ?? 0
      let ready = 0
      const last = at[i + 1] ?? 0
      for (let p = at[i] ?? 0; p < last; p += 1) {
        const end = finish[of[p] ?? 0] ?? 0
        if (end > ready) ready = end
      }
      let m = mode[i] ?? 0
      let t = this.#earliest(ready, m)
      if (open[i] === 1) {
        const better = this.#bestMode(i, m, t, ready, left)
        if (better !== m) {
          this.#spend(m, better, left)
          m = better
          mode[i] = m
          t = this.#earliest(ready, m)
        }
      }
      const end = t + (duration[m] ?? 0)
      this.#take(m, t, end)
      start[i] = t
      finish[i] = end
      if (end > makespan) makespan = end
    }
    this.placed += count
    this.#dirty = makespan
    return makespan
  }

  #clear(): void {
    const { full } = this.#modes.packed
    const words = this.#words
    if (words === 1) this.#free.fill(full[0] ?? 0, 0, this.#dirty)
    else for (let k = 0; k < this.#dirty * words; k += 1) this.#free[k] = full[k % words] ?? 0
  }

  #bestMode(i: number, current: number, start: number, ready: number, left: Float64Array): number {
    const { modeAt, duration } = this.#modes
    let best = current
    let least = start + (duration[current] ?? 0)
    for (let m = modeAt[i] ?? 0; m < (modeAt[i + 1] ?? 0); m += 1) {
      if (m === current || ready + (duration[m] ?? 0) >= least || !this.#isAffordable(current, m, left)) continue
      this.placed += 1
      const finish = this.#earliest(ready, m) + (duration[m] ?? 0)
      if (finish < least) {
        best = m
        least = finish
      }
    }
    return best
  }

  #isAffordable(from: number, to: number, left: Float64Array): boolean {
    const { budgets, spent } = this.#modes
    for (let k = 0; k < budgets; k += 1) if ((spent[to * budgets + k] ?? 0) - (spent[from * budgets + k] ?? 0) > (left[k] ?? 0)) return false
    return true
  }

  #spend(from: number, to: number, left: Float64Array): void {
    const { budgets, spent } = this.#modes
    for (let k = 0; k < budgets; k += 1) left[k] = (left[k] ?? 0) + (spent[from * budgets + k] ?? 0) - (spent[to * budgets + k] ?? 0)
  }

  #earliest(ready: number, m: number): number {
    const length = this.#modes.duration[m] ?? 0
    if (this.#words > 1) return this.#earliestWords(ready, m, length)
    const free = this.#free
    const guard = this.#guard
    const need = this.#need[m] ?? 0
    if (need === 0) return ready
    let t = ready
    let end = t + length
    for (let u = t; u < end; u += 1) {
      if ((((free[u] ?? 0) - need) & guard) !== guard) {
        t = u + 1
        end = t + length
      }
    }
    return t
  }

  #earliestWords(ready: number, m: number, length: number): number {
    let t = ready
    let end = t + length
    for (let u = t; u < end; u += 1) {
      if (this.#fits(m, u)) continue
      t = u + 1
      end = t + length
    }
    return t
  }

  #fits(m: number, u: number): boolean {
    const words = this.#words
    const { guard } = this.#modes.packed
    for (let w = 0; w < words; w += 1) {
      const lanes = guard[w] ?? 0
      if ((((this.#free[u * words + w] ?? 0) - (this.#need[m * words + w] ?? 0)) & lanes) !== lanes) return false
    }
    return true
  }

  #take(m: number, from: number, to: number): void {
    const words = this.#words
    const free = this.#free
    const need = this.#need
    for (let u = from * words; u < to * words; u += words) for (let w = 0; w < words; w += 1) free[u + w] = (free[u + w] ?? 0) - (need[m * words + w] ?? 0)
  }
}
