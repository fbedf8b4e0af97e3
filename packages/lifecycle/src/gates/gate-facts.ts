// What a gate's checks look at, and what they answer.

import type { GateCheck } from "@throughline/contract"
import type { ThreadFacts } from "../artefact-facts.ts"

export interface GateFacts extends ThreadFacts {
  /** ISO day in the project's time zone. */
  readonly today: string
  readonly plan: PlanFacts
  /** Forecast against the charter's tolerances; null = no charter with tolerances. */
  readonly tolerances: readonly ToleranceFacts[] | null
  /** Conditions of earlier gates. */
  readonly conditions: readonly { readonly text: string; readonly due: string; readonly done: boolean }[]
}

export interface PlanFacts {
  readonly tasks: number
  readonly baselines: number
  /** Offences against the fourteen checks of schedule quality. */
  readonly qualityOffences: readonly { readonly code: string; readonly taskIds: readonly string[] }[]
}

export interface ToleranceFacts {
  readonly tolerance: "time" | "cost" | "scope" | "quality" | "benefits" | "risk"
  /** Days, minor units, basis points or a count; null = unknown. */
  readonly deviation: number | null
  readonly allowed: number
}

/** A thing that bears the answer out. */
export interface Evidence {
  readonly id: string
  readonly kind: string
  readonly text: string
}

export interface CheckResult {
  readonly met: boolean
  /** Key of the message catalogue: "met", "none", "some", … with the values it names. */
  readonly reason: string
  readonly values: Readonly<Record<string, string | number>>
  readonly evidence: readonly Evidence[]
}

export type Check = (facts: GateFacts, value: number | null) => CheckResult
export type Checks = Readonly<Record<GateCheck, Check>>
