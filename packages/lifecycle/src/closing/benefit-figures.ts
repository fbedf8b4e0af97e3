// Do the benefits come, after the project has gone? What was measured against what was promised, when the next measurement is
// due, and what the business case is worth with it.

import { benefitRealisation } from "@throughline/engine"
import { numberOf, rowsOf, textOf, type ArtefactFacts } from "../artefact-facts.ts"
import { appraiseOption } from "../appraise-options.ts"
import { caseOf } from "../business-case.ts"
import { isoDay } from "../service/zoned-day.ts"
import { monthsAfter } from "./training.ts"

export interface BenefitPoint {
  readonly date: string
  readonly planned: number | null
  readonly actual: number
  /** Fraction of what was promised; null where target and baseline do not say. */
  readonly realisation: number | null
}
export interface BenefitFigures {
  readonly benefitId: string
  readonly baseline: number | null
  readonly target: number | null
  readonly actual: number | null
  readonly realisation: number | null
  /** In the order of days. */
  readonly points: readonly BenefitPoint[]
  /** Worse than planned for that day by more than the tolerance; null where nothing was planned for it. */
  readonly behindPlan: boolean | null
  readonly start: string | null
  readonly nextDue: string | null
  /** Days since the measurement was due; 0 while it is not. */
  readonly overdueDays: number
}
export interface CaseWithActuals {
  readonly optionId: string
  readonly planned: number | null
  readonly withActuals: number | null
  /** Basis points by which the benefits of the case were scaled. */
  readonly scale: number
  readonly measured: number
  readonly counted: number
}

const DAY_MS = 86_400_000
const WHOLE = 10_000
const WEEK = 7
const MONTHS: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, yearly: 12 }
/** Those that are to be measured. */
const TRACKED = ["approved", "inRealisation"]

/** `start`: from which day it is measured, also where that follows from a milestone; null: not known. */
export function benefitFigures(benefit: ArtefactFacts, start: string | null, today: string): BenefitFigures {
  const [baseline, target] = [numberOf(benefit, "baseline"), numberOf(benefit, "target")]
  const points = pointsOf(benefit, baseline, target)
  const last = points.at(-1)
  const nextDue = TRACKED.includes(benefit.state) ? dueAfter(last?.date ?? null, start, textOf(benefit, "end"), textOf(benefit, "frequency")) : null
  return {
    benefitId: benefit.id, baseline, target, actual: last?.actual ?? null, realisation: last?.realisation ?? null, points, behindPlan: isBehind(last, baseline, target, numberOf(benefit, "tolerance") ?? 0), start,
    nextDue, overdueDays: nextDue === null ? 0 : Math.max(0, Math.round((Date.parse(today) - Date.parse(nextDue)) / DAY_MS)),
  }
}

function pointsOf(benefit: ArtefactFacts, baseline: number | null, target: number | null): readonly BenefitPoint[] {
  const rows = rowsOf(benefit, "measurements").flatMap(({ date, value, planned }) => (typeof date === "string" && typeof value === "number" ? [{ date, actual: value, planned: typeof planned === "number" ? planned : null }] : []))
  return rows.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0)).map((row) => ({ ...row, realisation: baseline === null || target === null ? null : benefitRealisation(baseline, target, row.actual) }))
}

/** Right for targets that fall as well as for those that rise. */
function isBehind(last: BenefitPoint | undefined, baseline: number | null, target: number | null, tolerance: number): boolean | null {
  if (last === undefined || last.planned === null || baseline === null || target === null || baseline === target) return null
  return (last.planned - last.actual) * Math.sign(target - baseline) > tolerance
}

/** The first on the day from which it is measured, then in its rhythm, the last on its last day. */
function dueAfter(last: string | null, start: string | null, end: string, frequency: string): string | null {
  if (last !== null && end !== "" && last >= end) return null
  const next = last === null || (start !== null && last < start) ? start : rhythmAfter(last, frequency)
  if (next === null) return null
  return end !== "" && next > end ? end : next
}

function rhythmAfter(day: string, frequency: string): string | null {
  if (frequency === "weekly") return isoDay(Date.parse(day) + WEEK * DAY_MS)
  const months = MONTHS[frequency]
  return months === undefined ? null : monthsAfter(day, months)
}

/**
 * The net present value of the chosen option once more, with what came of its benefits. The lines of a business case do not
 * say which benefit they stand for, so all benefit lines of the option are scaled by one factor: the realisation of the
 * benefits, weighted by their yearly value (evenly where no benefit has one). A benefit that has not been measured counts as
 * promised. Costs stay as planned; residual values too. Disbenefits are left out: their realisation is no gain.
 * Null: no option was chosen.
 */
export function caseWithActuals(businessCase: ArtefactFacts, benefits: readonly ArtefactFacts[]): CaseWithActuals | null {
  const { lines, terms, options } = caseOf(businessCase)
  const optionId = textOf(businessCase, "chosenOption")
  if (!options.includes(optionId)) return null
  const promised = benefits.filter((benefit) => benefit.kind === "benefit" && !["cancelled", "identified"].includes(benefit.state) && textOf(benefit, "type") !== "disbenefit")
  const isValued = promised.some((benefit) => (numberOf(benefit, "annualValue") ?? 0) > 0)
  const parts = promised.map((benefit) => ({ weight: isValued ? Math.max(0, numberOf(benefit, "annualValue") ?? 0) : 1, realisation: benefitFigures(benefit, null, "").realisation }))
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  const factor = weight === 0 ? 1 : parts.reduce((sum, part) => sum + part.weight * (part.realisation ?? 1), 0) / weight
  const scaled = lines.map((line) => (line.direction === "benefit" ? { ...line, amounts: line.amounts.map((amount) => Math.round(amount * factor)) } : line))
  return {
    optionId, planned: appraiseOption(optionId, lines, terms).netPresentValue, withActuals: appraiseOption(optionId, scaled, terms).netPresentValue, scale: Math.round(factor * WHOLE),
    measured: parts.filter(({ realisation }) => realisation !== null).length, counted: parts.length,
  }
}
