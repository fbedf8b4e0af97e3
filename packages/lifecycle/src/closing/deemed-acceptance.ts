// Is silence acceptance? Never, unless the contract says so: then, and only then, from a day on that is shown to everybody.

import { numberOf, textOf, type ArtefactFacts } from "../artefact-facts.ts"
import { isoDay } from "../service/zoned-day.ts"

export interface DeemedAcceptance {
  readonly clause: string
  /** The first day on which the contract takes silence as acceptance. */
  readonly from: string
  readonly reached: boolean
}

const DAY_MS = 86_400_000

/** `submittedOn`: the civil day on which it was put before the client. Null: silence means nothing. */
export function deemedAcceptanceOf(signOff: ArtefactFacts, submittedOn: string | null, today: string): DeemedAcceptance | null {
  const days = numberOf(signOff, "deemedAfterDays")
  const clause = textOf(signOff, "contractClause")
  if (days === null || clause === "" || submittedOn === null || signOff.state !== "inReview") return null
  const from = isoDay(Date.parse(submittedOn) + (days + 1) * DAY_MS)
  return { clause, from, reached: today >= from }
}
