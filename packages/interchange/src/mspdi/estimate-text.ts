// A task's estimate as the text of a custom field: "pert 2400 4800 9600", in tenths of a minute.

import type { Estimate, EstimateKind } from "@throughline/plan"
import { DURATION_MAX } from "@throughline/plan"

const KINDS: readonly EstimateKind[] = ["pert", "triangular", "uniform", "normal", "lognormal"]

export const estimateText = ({ kind, optimistic, likely, pessimistic }: Estimate): string => `${kind} ${optimistic} ${likely} ${pessimistic}`

/** Null where the text is none of ours. */
export function parseEstimateText(text: string): Estimate | null {
  const [, word, ...numbers] = /^([a-z]+) (\d{1,10}) (\d{1,10}) (\d{1,10})$/.exec(text) ?? []
  const kind = KINDS.find((each) => each === word)
  const [optimistic = 0, likely = 0, pessimistic = 0] = numbers.map(Number)
  if (kind === undefined || optimistic > likely || likely > pessimistic || pessimistic > DURATION_MAX) return null
  return { kind, optimistic, likely, pessimistic }
}
