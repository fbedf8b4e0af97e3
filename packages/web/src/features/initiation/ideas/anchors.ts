// What each score of an idea means, so that a 4 is the same to everybody.

import type { DemandCriterion } from "@throughline/lifecycle"
import { t } from "../../../i18n/catalogue.ts"

export const SCORES = [1, 2, 3, 4, 5] as const
export type Score = (typeof SCORES)[number]

export function anchor(criterion: DemandCriterion, score: Score): string {
  return t(`idea.anchor.${criterion}.${score}`)
}

/** Weights as they are scored with, in percent of their sum. */
export function weightPercent(weight: number, weights: readonly number[]): number {
  const sum = weights.reduce((all, each) => all + each, 0)
  return sum === 0 ? 0 : Math.round((weight * 100) / sum)
}
