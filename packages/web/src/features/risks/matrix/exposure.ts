// How likely, how bad, and what that is worth: the place of a risk in the matrix and the expected monetary value.

import type { ArtefactSummary } from "../../artefacts/index.ts"
import { numberIn, textIn } from "../../quick-edit/index.ts"

type Risk = Pick<ArtefactSummary, "fields" | "state">
export type View = "now" | "residual"
export type Level = "low" | "medium" | "high" | "critical"

const IMPACTS = ["impactTime", "impactCost", "impactScope", "impactQuality", "impactBenefit", "impactReputation"] as const

export interface RiskPlace {
  readonly probability: number
  readonly impact: number
}

/** The worst of the impacts counts. Null while it has not been assessed. `residual`: after the response, where that was said. */
export function placeOf(risk: Risk, view: View): RiskPlace | null {
  const impacts = IMPACTS.flatMap((name) => numberIn(risk, name) ?? [])
  const [probability, impact] = [numberIn(risk, "probability"), impacts.length === 0 ? null : Math.max(...impacts)]
  const [laterProbability, laterImpact] = [numberIn(risk, "residualProbability") ?? probability, numberIn(risk, "residualImpact") ?? impact]
  const [first, second] = view === "residual" ? [laterProbability, laterImpact] : [probability, impact]
  return first === null || second === null ? null : { probability: first, impact: second }
}

export function levelOf({ probability, impact }: RiskPlace): Level {
  const score = probability * impact
  if (score >= 16) return "critical"
  if (score >= 10) return "high"
  return score >= 5 ? "medium" : "low"
}

/** Closed and occurred ones no longer threaten. */
export function isOpen({ state }: Pick<Risk, "state">): boolean {
  return state !== "closed" && state !== "occurred"
}

/** Minor units; threats are negative. Null while chance or amount is unknown. */
export function expectedValue(risk: Risk, view: View): number | null {
  const chance = (view === "residual" ? numberIn(risk, "residualChance") : null) ?? numberIn(risk, "chance")
  const amount = (view === "residual" ? numberIn(risk, "residualMonetaryImpact") : null) ?? numberIn(risk, "monetaryImpact")
  if (chance === null || amount === null) return null
  const value = Math.round((chance * Math.abs(amount)) / 10_000)
  return textIn(risk, "direction") === "opportunity" ? value : -value
}

export interface Exposure {
  readonly threats: number
  readonly opportunities: number
  readonly total: number
  readonly valued: number
}

export function exposureOf(risks: readonly Risk[], view: View): Exposure {
  const values = risks.filter(isOpen).flatMap((risk) => expectedValue(risk, view) ?? [])
  const sum = (some: readonly number[]) => some.reduce((whole, value) => whole + value, 0)
  return { threats: sum(values.filter((value) => value < 0)), opportunities: sum(values.filter((value) => value > 0)), total: sum(values), valued: values.length }
}
