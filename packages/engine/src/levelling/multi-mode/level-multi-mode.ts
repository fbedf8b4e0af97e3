// Levels an instance whose activities have several modes: the shortest schedule that can be found within a budget, which mode each activity takes, and
// how short a schedule can be at best. The same seed and budget give the same schedule; there is no clock in here.
import { RandomStream } from "../../random/random-stream.ts"
import type { LevellingOptions, LevellingResult } from "../level-instance.ts"
import { affordableModes } from "./affordable-modes.ts"
import { BudgetKeeper } from "./budget-keeper.ts"
import { compileModes, type CompiledModes } from "./compiled-modes.ts"
import { ModeBounds } from "./mode-bounds.ts"
import { ModeSearch } from "./mode-search.ts"
import type { MultiModeInstance, MultiModeTrouble } from "./multi-mode-instance.ts"

export interface MultiModeResult extends LevellingResult {
  /** Per activity: which of its modes, counted from 0. */
  readonly mode: readonly number[]
}

const SCHEDULES_DEFAULT = 5000
/** A step generates about so many schedules. */
const STEP_ABOUT = 4

/**
 * Finds modes and starts. A budget of schedules is exceeded by less than one step (about four schedules), a clock by a few milliseconds.
 * Infeasible instances, and those for which no affordable modes were found, are reported as trouble.
 */
export function levelMultiMode(instance: MultiModeInstance, options: LevellingOptions): MultiModeResult | MultiModeTrouble {
  const modes = compileModes(instance)
  if ("code" in modes) return modes
  const keeper = new BudgetKeeper(modes, new RandomStream(options.seed, 2))
  const affordable = someAffordableModes(modes, keeper)
  return "code" in affordable ? affordable : run(modes, keeper, affordable, options)
}

function someAffordableModes(modes: CompiledModes, keeper: BudgetKeeper): Int32Array | MultiModeTrouble {
  const first = modes.modeAt.slice(0, modes.count)
  if (keeper.repair(first)) return first
  const found = affordableModes(modes)
  if (found === "none") return { code: "overBudget", resource: null }
  return found === "unknown" ? { code: "modesNotFound" } : found
}

function run(modes: CompiledModes, keeper: BudgetKeeper, affordable: Int32Array, options: LevellingOptions): MultiModeResult {
  const { shouldStop = () => false, onProgress = () => {} } = options
  const schedulesMax = options.schedulesMax ?? (options.shouldStop === undefined ? SCHEDULES_DEFAULT : Infinity)
  const bounds = new ModeBounds(modes)
  const search = new ModeSearch(modes, bounds, keeper, affordable, new RandomStream(options.seed), populationFor(schedulesMax))
  search.step()
  let lowerBound = bounds.raise(0, search.bestMakespan)
  const tell = (): void => onProgress({ makespan: search.bestMakespan, lowerBound, schedules: search.generated })
  tell()
  while (search.bestMakespan > lowerBound && search.generated + STEP_ABOUT <= schedulesMax && !shouldStop()) {
    const before = search.bestMakespan
    search.step()
    if (search.bestMakespan === before) continue
    // From now on only modes that a shorter schedule could use are of interest.
    if (bounds.refutes(search.bestMakespan - 1)) lowerBound = search.bestMakespan
    tell()
  }
  const mode = Array.from(search.bestMode, (m) => modes.given[m] ?? 0)
  return { start: [...search.bestStart], mode, makespan: search.bestMakespan, lowerBound, schedules: search.generated }
}

/** Larger populations pay only where there is time for many generations. */
function populationFor(schedulesMax: number): number {
  const budget = Math.min(schedulesMax, 50_000)
  return Math.max(6, Math.round(25 * (budget / 1000) ** 0.5))
}
