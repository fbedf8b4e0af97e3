// What a charter takes over from the business case: the money of the chosen option, where it comes from, what is assumed.

import type { ArtefactFacts } from "@throughline/lifecycle"
import { appraisalOf, textOf, textsOf } from "@throughline/lifecycle"

/** Cost tolerance proposed: a tenth of the budget. */
const TENTH = 10

export interface TakenOver {
  readonly budget?: number
  readonly toleranceCost?: number
  readonly fundingSource?: string
  readonly assumptions?: readonly string[]
  readonly risks?: readonly string[]
  readonly dependencies?: readonly string[]
}

/** Null where the case has chosen no option yet. */
export function fromBusinessCase(businessCase: ArtefactFacts): TakenOver | null {
  const chosen = appraisalOf(businessCase).options.find(({ option }) => option === textOf(businessCase, "chosenOption"))
  if (chosen === undefined) return null
  // The project spends what is invested; what running costs afterwards is not its budget.
  const budget = chosen.ownership.capex
  const source = textOf(businessCase, "fundingSource")
  const lists = { assumptions: textsOf(businessCase, "assumptions"), risks: textsOf(businessCase, "majorRisks"), dependencies: textsOf(businessCase, "dependencies") }
  return {
    ...(budget > 0 ? { budget, toleranceCost: Math.round(budget / TENTH) } : {}),
    ...(source === "" ? {} : { fundingSource: source }),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
  }
}
