// What page and worker say to each other while a plan is levelled.

import type { LevellingObjective } from "@throughline/engine"
import type { LevellingProposal, PlanWire, TaskId } from "@throughline/plan"

export interface LevellingChoice {
  readonly objective: LevellingObjective
  readonly pauses: "none" | "notStarted" | "all"
  /** Null: all tasks. */
  readonly taskIds: ReadonlySet<TaskId> | null
  readonly seconds: number
}

export type LevellingRequest = { readonly kind: "start"; readonly plan: PlanWire; readonly choice: LevellingChoice } | { readonly kind: "stop" }

export interface LevellingState {
  readonly finish: number
  readonly finishBound: number
  readonly schedules: number
  /** Share of the time that has passed, 0 to 1. */
  readonly passed: number
}

/** The plan itself stays in the worker: the page makes it from the moves. */
export type Proposal = Omit<LevellingProposal, "plans">

export type LevellingReply = { readonly kind: "progress"; readonly state: LevellingState } | { readonly kind: "done"; readonly proposal: Proposal }
