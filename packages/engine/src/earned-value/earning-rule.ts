// How much of its budget has a task earned? The rule is agreed on before the work starts, so that progress is not a matter of opinion.
import { scaleHalfEven } from "../arith.ts"
import type { BasisPoints, Minor } from "../units.ts"

export type EarningRule =
  /** Nothing until done, a half or a fifth at the start and the rest when done. */
  | { readonly kind: "0/100" | "50/50" | "20/80" }
  /** Weights of milestones; those reached count. */
  | { readonly kind: "milestones"; readonly milestones: readonly { readonly weight: number; readonly reached: boolean }[] }
  | { readonly kind: "units"; readonly done: number; readonly total: number }
  | { readonly kind: "physical"; readonly complete: BasisPoints }
  /** Earns in the same share as the work it supports. */
  | { readonly kind: "apportioned"; readonly baseEarned: Minor; readonly baseBudget: Minor }
  /** EV = PV: never shows delay, so its share of the budget must be capped and shown apart. */
  | { readonly kind: "levelOfEffort"; readonly planned: Minor }
  /** Only what the customer has accepted counts. */
  | { readonly kind: "acceptedOnly"; readonly accepted: boolean }

const WHOLE = 10_000

/** EV of one task, from nothing to its whole budget. */
export function earnedOf(budget: Minor, rule: EarningRule, started: boolean, finished: boolean): Minor {
  if (rule.kind === "levelOfEffort") return Math.min(rule.planned, budget)
  if (rule.kind === "acceptedOnly") return rule.accepted ? budget : 0
  const [part, whole] = shareOf(rule, started, finished)
  if (whole <= 0) return 0
  return scaleHalfEven(budget, Math.min(Math.max(part, 0), whole), whole)
}

function shareOf(rule: Exclude<EarningRule, { kind: "levelOfEffort" | "acceptedOnly" }>, started: boolean, finished: boolean): readonly [number, number] {
  switch (rule.kind) {
    case "0/100":
      return [finished ? WHOLE : 0, WHOLE]
    case "50/50":
      return [finished ? WHOLE : started ? 5000 : 0, WHOLE]
    case "20/80":
      return [finished ? WHOLE : started ? 2000 : 0, WHOLE]
    case "milestones":
      return [
        rule.milestones.reduce((sum, { weight, reached }) => sum + (reached ? weight : 0), 0),
        rule.milestones.reduce((sum, { weight }) => sum + weight, 0),
      ]
    case "units":
      return [rule.done, rule.total]
    case "physical":
      return [rule.complete, WHOLE]
    case "apportioned":
      return [rule.baseEarned, rule.baseBudget]
  }
}
