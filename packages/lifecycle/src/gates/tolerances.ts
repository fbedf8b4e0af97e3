// How far is the forecast from what the charter agreed, in each of its tolerances? (PRINCE2: time, cost, scope, quality, benefits, risk.)

import { numberOf, textOf, type ArtefactFacts } from "../artefact-facts.ts"
import type { ToleranceFacts } from "./gate-facts.ts"

export interface Forecast {
  /** ISO day on which the plan finishes now; "" without a plan. */
  readonly finish: string
  /** What the plan costs at its end, minor units; null where nobody knows. */
  readonly cost: number | null
  readonly artefacts: readonly ArtefactFacts[]
}

const DAY_MS = 86_400_000

/** Null where the charter sets no tolerance at all. Deviations count in the bad direction only from nothing up. */
export function tolerancesOf(charter: ArtefactFacts, { finish, cost, artefacts }: Forecast): readonly ToleranceFacts[] | null {
  const agreedFinish = textOf(charter, "finish")
  const budget = numberOf(charter, "budget")
  const found = [
    one("time", numberOf(charter, "toleranceTimeDays"), agreedFinish === "" || finish === "" ? null : Math.round((Date.parse(finish) - Date.parse(agreedFinish)) / DAY_MS)),
    one("cost", numberOf(charter, "toleranceCost"), budget === null || cost === null ? null : cost - budget),
    one("scope", numberOf(charter, "toleranceScope"), scopeShortfall(artefacts)),
    one("quality", numberOf(charter, "toleranceQuality"), artefacts.filter(({ kind, state }) => kind === "defect" && !["verified", "closed", "rejected"].includes(state)).length),
    one("benefits", numberOf(charter, "toleranceBenefits"), benefitShortfall(artefacts)),
    one("risk", numberOf(charter, "toleranceRisk"), riskExposed(artefacts)),
  ].filter((tolerance) => tolerance !== null)
  return found.length === 0 ? null : found
}

function one(tolerance: ToleranceFacts["tolerance"], allowed: number | null, deviation: number | null): ToleranceFacts | null {
  return allowed === null ? null : { tolerance, allowed, deviation }
}

/** Share of the requirements once approved that were rejected or put off since, in basis points. */
function scopeShortfall(artefacts: readonly ArtefactFacts[]): number | null {
  const baselined = artefacts.filter(({ kind, version }) => kind === "requirement" && version > 0)
  if (baselined.length === 0) return null
  return Math.round((baselined.filter(({ state }) => state === "rejected" || state === "deferred").length * 10_000) / baselined.length)
}

/** Share of the yearly value of benefits that was given up, in basis points. */
function benefitShortfall(artefacts: readonly ArtefactFacts[]): number | null {
  const benefits = artefacts.filter(({ kind, version }) => kind === "benefit" && version > 0)
  const value = (some: readonly ArtefactFacts[]) => some.reduce((sum, it) => sum + Math.max(0, numberOf(it, "annualValue") ?? 0), 0)
  const whole = value(benefits)
  return whole === 0 ? null : Math.round((value(benefits.filter(({ state }) => state === "cancelled" || state === "notRealised")) * 10_000) / whole)
}

/** Σ expected loss of open threats, residual where known. */
function riskExposed(artefacts: readonly ArtefactFacts[]): number {
  return artefacts.reduce((sum, it) => {
    if (it.kind !== "risk" || ["closed", "occurred"].includes(it.state) || textOf(it, "direction") === "opportunity") return sum
    const chance = numberOf(it, "residualChance") ?? numberOf(it, "chance") ?? 0
    return sum + Math.round((chance * Math.abs(numberOf(it, "residualMonetaryImpact") ?? numberOf(it, "monetaryImpact") ?? 0)) / 10_000)
  }, 0)
}
