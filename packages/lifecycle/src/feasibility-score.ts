// How feasible is it? Weighted scores with confidence; a knocked-out criterion decides whatever the total says.

import { weightedScore, type BasisPoints, type WeightedScore } from "@throughline/engine"

export interface FeasibilityCriterion {
  /** Any unit; only the shares count. */
  readonly weight: number
  /** 0 to 5; null: not assessed yet. */
  readonly score: number | null
  /** Null: sure. */
  readonly confidence: BasisPoints | null
  readonly knockOut: boolean
  /** Below this score a knock-out criterion makes the whole not feasible; null: below 1. */
  readonly minimum: number | null
}

export type FeasibilityVerdict = "feasible" | "feasibleWithConditions" | "notFeasible" | "moreEvidenceNeeded"

export interface FeasibilityResult extends Omit<WeightedScore, "knockedOut"> {
  /** Positions of knock-out criteria below their minimum. */
  readonly knockedOut: readonly number[]
  /** Positions of criteria without a score. */
  readonly unassessed: readonly number[]
  /** What the figures say; people may decide otherwise, with a reason. */
  readonly verdict: FeasibilityVerdict
}

/** Verdict by the share of the highest possible score: from here on. */
export interface FeasibilityBands {
  readonly feasibleFrom: BasisPoints
  readonly conditionalFrom: BasisPoints
}
export const DEFAULT_BANDS: FeasibilityBands = { feasibleFrom: 7_000, conditionalFrom: 5_000 }

const SCORE_MAX = 5

/** Source: TELOS with weights; score = Σwᵢsᵢ / Σwᵢ over the assessed criteria. */
export function feasibilityScore(criteria: readonly FeasibilityCriterion[], bands: FeasibilityBands = DEFAULT_BANDS): FeasibilityResult {
  const assessed = criteria.flatMap(({ weight, score, confidence }) => (score === null ? [] : [{ weight, score, ...(confidence === null ? {} : { confidence }) }]))
  const { knockedOut: _, ...figures } = weightedScore(assessed, SCORE_MAX)
  const knockedOut = criteria.flatMap(({ knockOut, minimum, score }, at) => (knockOut && score !== null && score < (minimum ?? 1) ? [at] : []))
  const unassessed = criteria.flatMap(({ score }, at) => (score === null ? [at] : []))
  return { ...figures, knockedOut, unassessed, verdict: verdictOf(figures.share, { isKnockedOut: knockedOut.length > 0, isOpen: unassessed.length > 0 }, bands) }
}

function verdictOf(share: BasisPoints | null, { isKnockedOut, isOpen }: { readonly isKnockedOut: boolean; readonly isOpen: boolean }, bands: FeasibilityBands): FeasibilityVerdict {
  if (isKnockedOut) return "notFeasible"
  if (share === null || isOpen) return "moreEvidenceNeeded"
  if (share >= bands.feasibleFrom) return "feasible"
  return share >= bands.conditionalFrom ? "feasibleWithConditions" : "notFeasible"
}
