// The feasibility of a study as it stands in its artefact.

import { numberOf, rowsOf, type ArtefactFacts, type RowFacts } from "./artefact-facts.ts"
import { DEFAULT_BANDS, feasibilityScore, type FeasibilityResult } from "./feasibility-score.ts"

export function feasibilityOf(study: Pick<ArtefactFacts, "fields">): FeasibilityResult {
  const criteria = rowsOf(study, "criteria").map((row) => ({
    weight: numberIn(row, "weight") ?? 0, score: numberIn(row, "score"), confidence: numberIn(row, "confidence"), knockOut: row["knockOut"] === true, minimum: numberIn(row, "minimum"),
  }))
  return feasibilityScore(criteria, {
    feasibleFrom: numberOf(study, "feasibleFrom") ?? DEFAULT_BANDS.feasibleFrom, conditionalFrom: numberOf(study, "conditionalFrom") ?? DEFAULT_BANDS.conditionalFrom,
  })
}

function numberIn(row: RowFacts, name: string): number | null {
  const value = row[name]
  return typeof value === "number" ? value : null
}
