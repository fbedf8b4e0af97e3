// What a simulation is told beside the network: what is uncertain, what may happen, what it costs. Tasks go by row.
import type { BasisPoints, Minor } from "../units.ts"
import type { Distribution } from "./distribution.ts"

export interface Uncertainty {
  readonly estimates?: readonly TaskEstimate[]
  readonly groups?: readonly CorrelationGroup[]
  readonly risks?: readonly RiskEvent[]
  readonly branches?: readonly Branch[]
  readonly costs?: readonly TaskCost[]
}

export interface TaskEstimate {
  readonly task: number
  /** Of the whole duration, in ticks. */
  readonly duration: Distribution
  /** Index into `groups`. */
  readonly group?: number
}

/** Tasks whose durations go together (S-57). */
export interface CorrelationGroup {
  /** Correlation of any two members' underlying normal numbers; 0 to 10000. */
  readonly correlation: BasisPoints
}

/** A threat or an opportunity: happens or not in a run, for all its tasks at once (S-58). */
export interface RiskEvent {
  readonly chance: BasisPoints
  readonly effects: readonly RiskEffect[]
  /** Paid (or, below zero, saved) when it happens. */
  readonly cost?: Distribution
}

export interface RiskEffect {
  readonly task: number
  /** Basis points by which the duration is multiplied; 10000 changes nothing. */
  readonly factor?: Distribution
  /** Ticks added to the duration after that; below zero: saved. */
  readonly delay?: Distribution
}

/** One of the ways, at most, is gone in a run; the tasks of the others take no time and cost nothing (S-59). */
export interface Branch {
  readonly ways: readonly BranchWay[]
}

export interface BranchWay {
  readonly chance: BasisPoints
  readonly tasks: readonly number[]
}

/** S-60. */
export interface TaskCost {
  readonly task: number
  readonly fixed: Minor
  /** For each hour of the duration. */
  readonly perHour: Minor
}

export interface SimulationOptions {
  readonly iterations: number
  readonly seed: number
  /** Rows of which the finish of every run is kept, for percentiles; absent: none but the project's. */
  readonly watch?: readonly number[] | "all"
}

/** What was left out, and why. The simulation is complete without it. */
export interface SimulationFinding {
  readonly code:
    /** The numbers of a distribution contradict each other. */
    | "badDistribution"
    /** The task is finished, manual, external, inactive or a summary: its dates are no estimate (S-55). */
    | "notUncertain"
    /** Chances of one branch add up to more than 10000, or a chance is not between 0 and 10000. */
    | "badChance"
    | "noSuchTask"
    | "noSuchGroup"
  readonly part: "estimate" | "risk" | "branch" | "group" | "cost"
  /** Index in its list. */
  readonly index: number
}

/** More runs than that tell nothing new. */
export const ITERATIONS_MAX = 1_000_000
