// A benchmark instance as its file gives it: numbers checked one by one, not yet whether it makes sense as a whole (the engine says that).

import type { LevellingInstance, MultiModeInstance, MultiSkillInstance } from "@throughline/engine"

export type BenchmarkInstance =
  | { readonly kind: "single"; readonly id: string; readonly instance: LevellingInstance }
  | { readonly kind: "multiMode"; readonly id: string; readonly instance: MultiModeInstance }
  /** Rates are whole numbers; the file's salaries are these divided by `rateScale`. */
  | { readonly kind: "multiSkill"; readonly id: string; readonly instance: MultiSkillInstance; readonly rateScale: number }

/** What is wrong with a file and where: a line, or the path of an element. */
export class InstanceFault extends Error {
  readonly place: string
  constructor(place: string, message: string) {
    super(message)
    this.name = "InstanceFault"
    this.place = place
  }
}

export const VALUE_MAX = 1_000_000_000
export const ACTIVITIES_MAX = 20_000
/** The search is indexed by time: beyond this sum of durations it would need more memory than a person expects. */
const HORIZON_MAX = 5_000_000

/** Refuses sizes that would exhaust memory; everything else about the whole is the engine's to say. */
export function checkSize(durations: readonly number[]): void {
  if (durations.length > ACTIVITIES_MAX) throw new InstanceFault("", `${durations.length} activities; at most ${ACTIVITIES_MAX} are read`)
  const sum = durations.reduce((total, duration) => total + duration, 0)
  if (sum > HORIZON_MAX) throw new InstanceFault("", `the durations add up to ${sum} time units; at most ${HORIZON_MAX} are read: choose a coarser unit`)
}
