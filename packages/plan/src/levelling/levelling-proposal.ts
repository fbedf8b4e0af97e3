// What levelling proposes for one or several plans: what moves, why, by how much, what it costs, and how much better it could be.
import type { Instant, LevellingObjective, Minor, Ticks } from "@throughline/engine"
import type { Plan, ResourceId, Split, TaskId } from "../document.ts"
import type { PlanSchedule } from "../schedule.ts"

export interface LevellingProposal {
  readonly objective: LevellingObjective
  /** In outline order, plan by plan; summaries are left out. */
  readonly moves: readonly LevellingMove[]
  readonly plans: readonly LevelledPlan[]
  /** The last finish of all plans. */
  readonly finishBefore: Instant
  readonly finishAfter: Instant
  readonly costBefore: Minor
  readonly costAfter: Minor
  readonly overloadBefore: OverloadSum
  readonly overloadAfter: OverloadSum
  /** No schedule without avoidable overload finishes earlier: proved. */
  readonly finishBound: Instant
  /** Working time between the bound and the finish. */
  readonly gap: Ticks
  /** The objective's value and bound, in its own unit; null where no bound is known. */
  readonly value: number
  readonly bound: number | null
  readonly schedules: number
  /** Tasks for which no place without overload was found. */
  readonly unplaced: readonly TaskOfPlan[]
}

export interface TaskOfPlan {
  readonly plan: number
  readonly taskId: TaskId
}

export interface LevelledPlan {
  readonly plan: Plan
  readonly schedule: PlanSchedule
  readonly finishBefore: Instant
  readonly finishAfter: Instant
}

export interface OverloadSum {
  /** Work beyond what the people have, in working time of one person. */
  readonly work: Ticks
  readonly resources: number
  readonly tasks: number
  /** Those who are booked beyond capacity, the most first. */
  readonly people: readonly { readonly plan: number; readonly resourceId: ResourceId; readonly work: Ticks }[]
}

export interface LevellingMove {
  readonly plan: number
  readonly taskId: TaskId
  readonly from: { readonly start: Instant; readonly finish: Instant }
  readonly to: { readonly start: Instant; readonly finish: Instant }
  /** Working time on the task's calendar from the old to the new finish; negative: earlier. */
  readonly shift: Ticks
  /** What is to be written; null where the task only follows others. */
  readonly edit: TaskLevelling | null
  readonly because: MoveReason
}

/** The inputs that levelling writes. */
export interface TaskLevelling {
  readonly taskId: TaskId
  /** Elapsed time. */
  readonly levelingDelay: Ticks
  /** All pauses of the task, where it is interrupted anew. */
  readonly splits?: readonly Split[]
  /** What is left of a begun task waits: end of the done part, start of the rest. */
  readonly stop?: Instant
  readonly resume?: Instant
}

export type MoveReason =
  /** Somebody is not free before `until`: `behind` has them, or (nobody named) they are not there. */
  | { readonly kind: "resource"; readonly resourceId: ResourceId; readonly until: Instant; readonly behind: readonly TaskOfPlan[] }
  /** The material is not there before `until`. */
  | { readonly kind: "material"; readonly resourceId: ResourceId; readonly until: Instant; readonly behind: readonly TaskOfPlan[] }
  /** Follows a predecessor that moves. */
  | { readonly kind: "predecessor"; readonly taskId: TaskId | null }
  /** An earlier delay is no longer needed. */
  | { readonly kind: "released" }
  /** Put off for the sake of what was asked for (cost, smoothness, few changes). */
  | { readonly kind: "objective" }
