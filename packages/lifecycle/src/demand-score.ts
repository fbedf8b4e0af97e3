// How strongly does an idea deserve a project? Weighted scores 1 to 5 with written anchors, and SAFe's weighted shortest job first.

import { weightedScore, weightedShortestJob } from "@throughline/engine"

export const DEMAND_CRITERIA = ["strategic", "economic", "quality", "need", "risk"] as const
export type DemandCriterion = (typeof DEMAND_CRITERIA)[number]
export type DemandWeights = Readonly<Record<DemandCriterion, number>>

export const DEFAULT_DEMAND_WEIGHTS: DemandWeights = { strategic: 30, economic: 25, quality: 15, need: 20, risk: 10 }

/** Σ wᵢsᵢ / Σ wᵢ over the scored criteria, plus the manual adjustment; null while nothing is scored. 5 = best, also for risk (5 = low). */
export function demandScore(scores: Readonly<Partial<Record<DemandCriterion, number | null>>>, adjustment: number | null, weights: DemandWeights = DEFAULT_DEMAND_WEIGHTS): number | null {
  const criteria = DEMAND_CRITERIA.flatMap((name) => {
    const score = scores[name] ?? null
    return score === null ? [] : [{ weight: weights[name], score }]
  })
  const { score } = weightedScore(criteria, 5)
  return score === null ? null : score + (adjustment ?? 0)
}

/** Cost of delay over job size; null while one of the four is unknown. */
export function demandUrgency(value: number | null, timeCriticality: number | null, riskReduction: number | null, size: number | null): number | null {
  if (value === null || timeCriticality === null || riskReduction === null || size === null) return null
  return weightedShortestJob(value, timeCriticality, riskReduction, size)
}
