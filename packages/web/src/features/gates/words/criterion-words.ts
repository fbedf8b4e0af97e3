// A criterion in words: what it asks, and why it is met or not, with the figures behind it.

import type { GateCheck } from "@throughline/contract"
import { t, tOr } from "../../../i18n/catalogue.ts"
import { formatMoney } from "../../../i18n/format-number.ts"
import { stateWord } from "../../artefacts/words/artefact-words.ts"

export interface Reasoned {
  readonly check: string
  readonly reason: string
  readonly values: Readonly<Record<string, string | number>>
}

export interface MoneyWorld {
  readonly currency: string
  readonly currencyDigits: number
}

/** The document whose state a reason names. */
const DOCUMENTS: Readonly<Partial<Record<string, string>>> = { feasibilityApproved: "feasibility", businessCaseApproved: "businessCase", charterAuthorised: "charter", qualityPlanApproved: "qualityPlan" }

/** Values that a check takes when none is given. */
const USUAL: Readonly<Partial<Record<GateCheck, number>>> = { risksReviewed: 14, testsPassed: 100, noSevereDefects: 0, planQuality: 0 }
export const TAKES_VALUE: ReadonlySet<GateCheck> = new Set(["risksReviewed", "testsPassed", "noSevereDefects", "planQuality"])

export function checkWords(check: GateCheck, value: number | null): string {
  return t(`gate.check.${check}`, { value: value ?? USUAL[check] ?? 0 })
}

export function reasonWords({ check, reason, values }: Reasoned, money: MoneyWorld): string {
  const said: Record<string, string | number> = { ...values }
  const kind = DOCUMENTS[check]
  if (kind !== undefined && typeof values["state"] === "string") said["state"] = stateWord(kind, values["state"])
  // Whoever may not read cost is not told the figure.
  const worth = values["netPresentValue"]
  if (reason === "worth" || reason === "notWorth") {
    if (typeof worth !== "number") return t(`gate.reason.${reason}Unsaid`)
    said["netPresentValue"] = formatMoney(worth, money.currency, { digits: money.currencyDigits })
  }
  const general = tOr(`gate.reason.${reason}`, reason, said)
  return tOr(`gate.reason.${check}.${reason}`, general, said)
}
