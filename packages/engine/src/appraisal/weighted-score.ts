// How well does an option meet weighted criteria? Score = Σ wᵢsᵢ / Σ wᵢ; for feasibility also weighed by confidence, with knock-outs.
import { divHalfEven } from "../arith.ts"
import type { BasisPoints } from "../units.ts"

export interface Criterion {
  /** Any unit; only the proportions count. */
  readonly weight: number
  readonly score: number
  /** How sure the assessor is; absent: 100 %. */
  readonly confidence?: BasisPoints
  /** Below this score the option is out, whatever the total. */
  readonly knockOutBelow?: number | null
}

export interface WeightedScore {
  /** On the scale of the scores; null without weight. */
  readonly score: number | null
  /** Of the highest possible score. */
  readonly share: BasisPoints | null
  /** Σ wᵢsᵢcᵢ / Σ wᵢcᵢ: the sure parts count more. Null without confidence in anything. */
  readonly confidentScore: number | null
  /** Σ wᵢcᵢ / Σ wᵢ. */
  readonly coverage: BasisPoints | null
  /** Indices of criteria below their minimum. */
  readonly knockedOut: readonly number[]
}

const WHOLE = 10_000

export function weightedScore(criteria: readonly Criterion[], scoreMax: number): WeightedScore {
  let weights = 0
  let scores = 0
  let sureWeights = 0
  let sureScores = 0
  for (const { weight, score, confidence = WHOLE } of criteria) {
    weights += weight
    scores += weight * score
    sureWeights += weight * confidence
    sureScores += weight * score * confidence
  }
  return {
    score: weights === 0 ? null : scores / weights,
    share: weights === 0 || scoreMax <= 0 ? null : divHalfEven(scores * WHOLE, weights * scoreMax),
    confidentScore: sureWeights === 0 ? null : sureScores / sureWeights,
    coverage: weights === 0 ? null : divHalfEven(sureWeights, weights),
    knockedOut: criteria.flatMap(({ score, knockOutBelow }, index) => (knockOutBelow != null && score < knockOutBelow ? [index] : [])),
  }
}

/** WSJF (SAFe) = cost of delay / job size, cost of delay = business value + time criticality + risk reduction or opportunity. Null without a size. */
export const weightedShortestJob = (value: number, timeCriticality: number, riskReduction: number, size: number): number | null =>
  size <= 0 ? null : (value + timeCriticality + riskReduction) / size
