// What is to be levelled where an activity can be done in several ways: faster with more people, say, or slower with fewer, or bought for money.
// Beside renewable resources (there again when an activity ends) there are consumable ones (spent once, from a budget for the whole schedule).
import type { LevellingTrouble } from "../instance.ts"

export interface ActivityMode {
  readonly duration: number
  /** Per renewable resource: units needed for the whole duration. */
  readonly demands: readonly number[]
  /** Per consumable resource: units spent. */
  readonly consumption: readonly number[]
}

export interface MultiModeInstance {
  /** Per activity: the ways to do it, at least one. */
  readonly modes: readonly (readonly ActivityMode[])[]
  /** Per activity: those that may start only when it has finished. */
  readonly successors: readonly (readonly number[])[]
  /** Per renewable resource: units there are. */
  readonly capacities: readonly number[]
  /** Per consumable resource: units there are for all activities together. */
  readonly budgets: readonly number[]
}

/** Why an instance has no schedule at all, or none was found. */
export type MultiModeTrouble =
  | LevellingTrouble
  /** The least consumption of every activity together is above this budget; null: each budget suffices by itself, but proved: not all together. */
  | { readonly code: "overBudget"; readonly resource: number | null }
  /** Not proved to be impossible, but no choice of modes that keeps all budgets was found. */
  | { readonly code: "modesNotFound" }
