// Could somebody cheaper do a task at the very time it has? Goes through a finished schedule until nobody is cheaper.
import type { CompiledModes } from "../multi-mode/compiled-modes.ts"

/** Changes `mode`; starts stay as they are. */
export function assignCheaper(modes: CompiledModes, rates: readonly number[], start: Int32Array, mode: Int32Array): void {
  const { count, modeAt, given, duration } = modes
  const tasksOf = rates.map((): Set<number> => new Set())
  for (let i = 0; i < count; i += 1) tasksOf[given[mode[i] ?? 0] ?? 0]?.add(i)
  const finishOf = (i: number): number => (start[i] ?? 0) + (duration[mode[i] ?? 0] ?? 0)
  const isFree = (p: number, i: number): boolean => {
    for (const j of tasksOf[p] ?? []) if ((start[j] ?? 0) < finishOf(i) && (start[i] ?? 0) < finishOf(j)) return false
    return true
  }
  const savingOf = (i: number, m: number): number => ((rates[given[mode[i] ?? 0] ?? 0] ?? 0) - (rates[given[m] ?? 0] ?? 0)) * (duration[m] ?? 0)
  for (let changed = true; changed; ) {
    changed = false
    for (let i = 0; i < count; i += 1) {
      let best = mode[i] ?? 0
      for (let m = modeAt[i] ?? 0; m < (modeAt[i + 1] ?? 0); m += 1) {
        if (savingOf(i, m) > savingOf(i, best) && isFree(given[m] ?? 0, i)) best = m
      }
      if (best === mode[i]) continue
      tasksOf[given[mode[i] ?? 0] ?? 0]?.delete(i)
      tasksOf[given[best] ?? 0]?.add(i)
      mode[i] = best
      changed = true
    }
  }
}
