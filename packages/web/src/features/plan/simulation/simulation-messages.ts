// What page and worker say to each other while a plan is simulated.

import type { SimulationPart } from "@throughline/engine"
import type { AssumedSpread, Plan, PlanSimulation } from "@throughline/plan"

export interface SimulationChoice {
  readonly iterations: number
  readonly seed: number
  /** For tasks without a range of their own; null: they are certain. */
  readonly assume: AssumedSpread | null
}

export interface RunShare {
  readonly from: number
  readonly to: number
}

export type SimulationRequest =
  | { readonly kind: "start"; readonly plan: Plan; readonly choice: SimulationChoice }
  | { readonly kind: "run"; readonly share: RunShare }
  | { readonly kind: "merge"; readonly parts: readonly SimulationPart[] }

export type SimulationReply =
  | { readonly kind: "ready"; readonly shares: readonly RunShare[] }
  | { readonly kind: "part"; readonly part: SimulationPart }
  | { readonly kind: "done"; readonly result: PlanSimulation }
