// How does the project stand against its cost baseline, and what will it cost in the end?
// Formulas after ISO 21508 and the PMI practice standard for earned value management. Money goes in and comes out in whole minor units,
// forecasts rounded half to even; indices are plain ratios. What has no meaning (a division by nothing) is null, which is shown as a dash.
import type { BasisPoints, Minor } from "../units.ts"
import { quotient, type Ratio } from "./ratio.ts"

export interface EarnedValueInput {
  /** Budget at completion (BAC): total of the cost baseline. */
  readonly budget: Minor
  /** Planned value (PV, BCWS) at the data date, from the baseline. */
  readonly planned: Minor
  /** Earned value (EV, BCWP): budget of the work done. */
  readonly earned: Minor
  /** Actual cost (AC, ACWP) incurred for it. */
  readonly actual: Minor
  /** A new estimate to complete (ETC) made from the bottom up. */
  readonly newEstimateToComplete?: Minor | null
  /** Earned value and actual cost of the last periods (usually three) for the recent-efficiency forecast. */
  readonly recent?: { readonly earned: Minor; readonly actual: Minor } | null
  /** Weight of CPI against SPI in the weighted forecast; absent: 80 %. */
  readonly costWeight?: BasisPoints
}

/** A forecast of the final cost and what follows from it. */
export interface CompletionForecast {
  /** Estimate at completion (EAC). */
  readonly atCompletion: Minor
  /** Estimate to complete: EAC - AC. */
  readonly toComplete: Minor
  /** Variance at completion: BAC - EAC; negative = over budget. */
  readonly variance: Minor
  /** VAC / BAC. */
  readonly varianceShare: Ratio | null
  /** To-complete performance index against this estimate: (BAC - EV) / (EAC - AC). */
  readonly toCompleteIndex: Ratio | null
}

export interface EarnedValue {
  /** SV = EV - PV; negative = behind. */
  readonly scheduleVariance: Minor
  /** SV / PV. */
  readonly scheduleVarianceShare: Ratio | null
  /** CV = EV - AC; negative = over cost. */
  readonly costVariance: Minor
  /** CV / EV. */
  readonly costVarianceShare: Ratio | null
  /** SPI = EV / PV. Returns to 1 at the end even of a late project: see the earned schedule for SPI(t). */
  readonly scheduleIndex: Ratio | null
  /** CPI = EV / AC. */
  readonly costIndex: Ratio | null
  /** CSI, critical ratio = SPI × CPI. */
  readonly criticalRatio: Ratio | null
  /** EV / BAC. */
  readonly completeShare: Ratio | null
  /** AC / BAC. */
  readonly spentShare: Ratio | null
  /** PV / BAC. */
  readonly plannedShare: Ratio | null
  /** EAC 1 = AC + (BAC - EV): the rest at plan rate. */
  readonly atPlanRate: CompletionForecast
  /** EAC 2 = BAC / CPI: the rest at the efficiency so far. */
  readonly atCostIndex: CompletionForecast | null
  /** EAC 3 = AC + (BAC - EV) / (CPI × SPI): pressure on the date costs too. */
  readonly atCriticalRatio: CompletionForecast | null
  /** EAC 4 = AC + (BAC - EV) / (w CPI + (1 - w) SPI). */
  readonly atWeightedIndex: CompletionForecast | null
  /** EAC 5 = AC + new ETC. */
  readonly fromBottomUp: CompletionForecast | null
  /** EAC 6 = AC + (BAC - EV) / CPI of the last periods. */
  readonly atRecentIndex: CompletionForecast | null
  /** TCPI = (BAC - EV) / (BAC - AC); null when nothing of the budget is left: not achievable. Above 1.1 it is seldom reached. */
  readonly toCompleteIndex: Ratio | null
}

export function earnedValue(input: EarnedValueInput): EarnedValue {
  const { budget, planned, earned, actual } = input
  return {
    scheduleVariance: earned - planned,
    scheduleVarianceShare: quotient(earned - planned, planned),
    costVariance: earned - actual,
    costVarianceShare: quotient(earned - actual, earned),
    scheduleIndex: quotient(earned, planned),
    costIndex: quotient(earned, actual),
    criticalRatio: quotient(earned * earned, planned * actual),
    completeShare: quotient(earned, budget),
    spentShare: quotient(actual, budget),
    plannedShare: quotient(planned, budget),
    ...forecasts(input),
    toCompleteIndex: actual >= budget ? null : quotient(budget - earned, budget - actual),
  }
}

type Forecasts = Pick<EarnedValue, "atPlanRate" | "atCostIndex" | "atCriticalRatio" | "atWeightedIndex" | "fromBottomUp" | "atRecentIndex">

/** The rest is divided by exact fractions of whole numbers, so a rounded index never spoils a forecast. */
function forecasts(input: EarnedValueInput): Forecasts {
  const { budget, planned, earned, actual, newEstimateToComplete, recent } = input
  const weight = BigInt(input.costWeight ?? 8000)
  const [pv, ev, ac, all] = [BigInt(planned), BigInt(earned), BigInt(actual), 10_000n]
  const at = (estimate: Minor): CompletionForecast => completion(input, estimate)
  const restTimes = (numerator: bigint, divisor: bigint): CompletionForecast | null => {
    if (divisor <= 0n || planned < 0 || actual <= 0) return null
    return at(actual + halfEven(BigInt(budget - earned) * numerator, divisor))
  }
  return {
    atPlanRate: at(actual + budget - earned),
    atCostIndex: restTimes(ac, ev),
    atCriticalRatio: planned > 0 ? restTimes(ac * pv, ev * ev) : null,
    atWeightedIndex: planned > 0 ? restTimes(all * ac * pv, ev * (weight * pv + (all - weight) * ac)) : null,
    fromBottomUp: newEstimateToComplete == null ? null : at(actual + newEstimateToComplete),
    atRecentIndex: recent == null || recent.actual <= 0 ? null : restTimes(BigInt(recent.actual), BigInt(recent.earned)),
  }
}

function completion({ budget, earned, actual }: EarnedValueInput, estimate: Minor): CompletionForecast {
  return {
    atCompletion: estimate,
    toComplete: estimate - actual,
    variance: budget - estimate,
    varianceShare: quotient(budget - estimate, budget),
    toCompleteIndex: estimate <= actual ? null : quotient(budget - earned, estimate - actual),
  }
}

/** Exact quotient rounded half to even; the divisor is positive. */
function halfEven(dividend: bigint, divisor: bigint): number {
  const low = dividend >= 0n ? dividend / divisor : -((-dividend + divisor - 1n) / divisor)
  const twice = 2n * (dividend - low * divisor)
  return Number(twice < divisor || (twice === divisor && low % 2n === 0n) ? low : low + 1n)
}
