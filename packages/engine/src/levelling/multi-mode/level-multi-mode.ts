// Levels an instance whose activities have several modes: the shortest schedule that can be found within a budget, which mode each activity takes, and
// how short a schedule can be at best. The same seed and budget give the same schedule; there is no clock in here.
import { RandomStream } from "../../random/random-stream.ts"
import type { LevellingOptions, LevellingResult } from "../level-instance.ts"
import { affordableModes } from "./affordable-modes.ts"
import { BudgetKeeper } from "./budget-keeper.ts"
import { compileModes, type CompiledModes } from "./compiled-modes.ts"
import { ModeBounds } from "./mode-bounds.ts"
import { ModeDecoder } from "./mode-decoder.ts"
import { ModeSearch, type SearchSize } from "./mode-search.ts"
import { searchModes } from "./search-modes.ts"
import type { MultiModeInstance, MultiModeTrouble } from "./multi-mode-instance.ts"

export interface MultiModeResult extends LevellingResult {
  /** Per activity: which of its modes, counted from 0. */
  readonly mode: readonly number[]
}

/**
 * Finds modes and starts. As many places looked for as there are activities count as one schedule, modes that are only tried included.
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
  const bounds = new ModeBounds(modes)
  const decoders = { forward: new ModeDecoder(modes, "forward"), backward: new ModeDecoder(modes, "backward"), openFirst: 0.5, openLater: 0.1 }
  const open = (size: SearchSize): ModeSearch => new ModeSearch(modes, decoders, bounds, keeper, affordable, new RandomStream(options.seed), size)
  const { search, lowerBound } = searchModes(bounds, open, options)
  const mode = Array.from(search.bestMode, (m) => modes.given[m] ?? 0)
  return { start: [...search.bestStart], mode, makespan: search.bestMakespan, lowerBound, schedules: search.generated }
}
