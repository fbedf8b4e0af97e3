// Searches until the budget is used up or the schedule is proved to be the shortest: every better schedule takes modes out of the game, and with the last
// one goes the doubt.
import type { LevellingOptions } from "../level-instance.ts"
import type { ModeBounds } from "./mode-bounds.ts"
import type { ModeSearch, SearchSize } from "./mode-search.ts"

const SCHEDULES_DEFAULT = 5000
/** A step generates so many schedules, and more only where the budget has room. */
const STEP_LEAST = 3

/** `open` makes the search with a population of that size. */
export function searchModes(bounds: ModeBounds, open: (size: SearchSize) => ModeSearch, options: LevellingOptions): { readonly search: ModeSearch; readonly lowerBound: number } {
  const { shouldStop = () => false, onProgress = () => {} } = options
  const schedulesMax = options.schedulesMax ?? (options.shouldStop === undefined ? SCHEDULES_DEFAULT : Infinity)
  const search = open({ size: populationFor(schedulesMax), schedulesMax })
  search.step()
  let lowerBound = bounds.raise(0, search.bestMakespan)
  const tell = (): void => onProgress({ makespan: search.bestMakespan, lowerBound, schedules: search.generated })
  tell()
  while (search.bestMakespan > lowerBound && search.generated + STEP_LEAST <= schedulesMax && !shouldStop()) {
    const before = search.bestMakespan
    search.step()
    if (search.bestMakespan === before) continue
    if (bounds.refutes(search.bestMakespan - 1)) lowerBound = search.bestMakespan
    tell()
  }
  return { search, lowerBound }
}

const BUDGET_MOST = 200_000

/** Larger populations pay only where there is time for many generations (measured: 22 at 1,000 schedules, 150 at 50,000, 300 at 300,000). */
function populationFor(schedulesMax: number): number {
  return Math.max(6, Math.round(22 * (Math.min(schedulesMax, BUDGET_MOST) / 1000) ** 0.5))
}
