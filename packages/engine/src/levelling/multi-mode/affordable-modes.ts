// Is there any choice of modes that keeps all budgets? Goes through the activities and keeps every sum of consumption that no other sum beats
// (multiple-choice knapsack by dynamic programming): exact as long as the sums are few enough, which two or three budgets are.
import type { CompiledModes } from "./compiled-modes.ts"

const SUMS_MAX = 20_000

/** What the activities so far spend together, how the last one was chosen, and from which sum before. */
interface Sum {
  readonly spent: readonly number[]
  readonly mode: number
  readonly before: Sum | null
}

/** A mode per activity; "none": proved that there is no such choice; "unknown": too many sums to look at all of them. */
export function affordableModes(modes: CompiledModes): Int32Array | "none" | "unknown" {
  const { count, modeAt, budgets } = modes
  const rest = leastOfRest(modes)
  let sums: readonly Sum[] = [{ spent: Array.from({ length: budgets }, () => 0), mode: -1, before: null }]
  let isComplete = true
  for (let i = 0; i < count; i += 1) {
    const next: Sum[] = []
    for (const before of sums) for (let m = modeAt[i] ?? 0; m < (modeAt[i + 1] ?? 0); m += 1) {
      const spent = before.spent.map((units, k) => units + (modes.spent[m * budgets + k] ?? 0))
      if (spent.every((units, k) => units + (rest[(i + 1) * budgets + k] ?? 0) <= (modes.budget[k] ?? 0))) next.push({ spent, mode: m, before })
    }
    const best = unbeaten(next)
    isComplete &&= best.length <= SUMS_MAX
    sums = best.slice(0, SUMS_MAX)
  }
  const [found] = sums
  if (found === undefined) return isComplete ? "none" : "unknown"
  const chosen = new Int32Array(count)
  let sum: Sum | null = found
  for (let i = count - 1; i >= 0 && sum !== null; i -= 1) {
    chosen[i] = sum.mode
    sum = sum.before
  }
  return chosen
}

/** Least consumption of the activities from i on: rest[i * budgets + k]. */
function leastOfRest({ count, modeAt, budgets, spent }: CompiledModes): Float64Array {
  const rest = new Float64Array((count + 1) * budgets)
  for (let i = count - 1; i >= 0; i -= 1) for (let k = 0; k < budgets; k += 1) {
    let least = Infinity
    for (let m = modeAt[i] ?? 0; m < (modeAt[i + 1] ?? 0); m += 1) least = Math.min(least, spent[m * budgets + k] ?? 0)
    rest[i * budgets + k] = (rest[(i + 1) * budgets + k] ?? 0) + least
  }
  return rest
}

/** Sorted by the first budget, then the next: whoever is beaten comes after who beats him. */
function unbeaten(sums: readonly Sum[]): Sum[] {
  const sorted = sums.toSorted((a, b) => {
    const k = a.spent.findIndex((units, at) => units !== b.spent[at])
    return k < 0 ? 0 : (a.spent[k] ?? 0) - (b.spent[k] ?? 0)
  })
  const kept: Sum[] = []
  for (const sum of sorted) {
    // With two budgets only the last one kept can beat the next.
    const rivals = sum.spent.length <= 2 ? kept.slice(-1) : kept
    if (!rivals.some((rival) => rival.spent.every((units, k) => units <= (sum.spent[k] ?? 0)))) kept.push(sum)
  }
  return kept
}
