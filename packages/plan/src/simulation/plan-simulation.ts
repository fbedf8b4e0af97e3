// What a simulation of a plan is asked and what it answers, by task. Answers are plain values: they go between threads and
// into files as they are.
import type { BasisPoints, Distribution, Instant, Minor, Ticks } from "@throughline/engine"
import type { TaskId } from "../document.ts"

export interface PlanSimulationOptions {
  readonly iterations: number
  readonly seed: number
  /** For tasks without an estimate; null: their duration is certain. */
  readonly assume?: AssumedSpread | null
  /** Of the tasks that name the same correlation group; absent: 5000. */
  readonly correlation?: BasisPoints
  readonly risks?: readonly PlanRisk[]
  readonly branches?: readonly PlanBranch[]
  /** Whose finish is wanted: all rows, or milestones and summaries. */
  readonly watch?: "all" | "milestones"
}

/** Basis points of the duration: 7500 and 15000 make a week three and a half to seven and a half days. */
export interface AssumedSpread {
  readonly kind: "pert" | "triangular" | "uniform"
  readonly low: BasisPoints
  readonly high: BasisPoints
}

export interface PlanRisk {
  readonly id: string
  readonly chance: BasisPoints
  readonly effects: readonly { readonly taskId: TaskId; readonly factor?: Distribution; readonly delay?: Distribution }[]
  readonly cost?: Distribution
}

export interface PlanBranch {
  readonly ways: readonly { readonly chance: BasisPoints; readonly taskIds: readonly TaskId[] }[]
}

export interface PlanSimulation {
  readonly iterations: number
  readonly seed: number
  readonly plannedFinish: Instant
  /** Share of runs that end at or before the planned finish. */
  readonly chanceOfPlan: number
  readonly finish: OutcomeSummary
  /** Null where nothing costs anything. */
  readonly cost: OutcomeSummary | null
  readonly plannedCost: Minor
  /** Share of runs that keep the P80 of finish and the P80 of cost together; null without cost. */
  readonly bothAtP80: number | null
  /** Of the project's finish, in working time of the project's calendar. */
  readonly deviation: Ticks
  readonly tasks: ReadonlyMap<TaskId, SimulatedTask>
  readonly risks: readonly { readonly id: string; readonly happened: number; readonly effect: Ticks }[]
  /** How many tasks have an estimate, and for how many one was assumed. */
  readonly estimated: number
  readonly assumed: number
  /** Why parts of the input were left out: "branch badChance". */
  readonly leftOut: readonly string[]
}

export interface OutcomeSummary {
  /** At PERCENTS of the engine. */
  readonly percentiles: readonly number[]
  readonly mean: number
  readonly deviation: number
  readonly curve: readonly { readonly value: number; readonly share: number }[]
  readonly histogram: readonly { readonly from: number; readonly to: number; readonly count: number }[]
}

export interface SimulatedTask {
  /** Finish at PERCENTS; null for rows that were not watched. */
  readonly finish: readonly Instant[] | null
  readonly meetsDeadline: number | null
  /** Share of runs in which the task, or something below it, was on the critical path. */
  readonly criticality: number
  /** Null for what has no uncertainty of its own. */
  readonly driver: TaskInfluence | null
}

export interface TaskInfluence {
  readonly mean: Ticks
  readonly deviation: Ticks
  readonly sensitivity: number
  readonly cruciality: number | null
  /** Mean project finish in the quarter of runs with the task's lowest and highest draws, less the mean of all runs. */
  readonly swing: { readonly low: Ticks; readonly high: Ticks } | null
}
