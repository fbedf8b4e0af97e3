// What the plan store shows to views at one moment.

import type { Plan, PlanSchedule } from "@throughline/plan"
import type { Clash } from "./rebase.ts"

export interface Scheduled {
  readonly plan: Plan
  readonly schedule: PlanSchedule
}

export interface ReadyPlan {
  readonly phase: "ready"
  /** What views show: the plan with one's own edits, and a preview where one is shown. */
  readonly plan: Plan
  readonly schedule: PlanSchedule
  readonly previewing: boolean
  /** The same without the preview. */
  readonly settled: Scheduled
  readonly revision: number
  readonly whole: boolean
  readonly saving: "saved" | "saving" | "offline"
  readonly unsent: number
  /** Edits that wrote what somebody else wrote; the first is to be decided. */
  readonly clashes: readonly Clash[]
  readonly undoLabel: string | null
  readonly redoLabel: string | null
}

export type PlanSnapshot = { readonly phase: "loading" } | { readonly phase: "failed"; readonly failure: unknown } | ReadyPlan
