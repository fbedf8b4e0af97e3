// Why a health mark shows what it shows, in a sentence: the server names the rule and gives the evidence as numbers.

import { tOr } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatMoney, formatSlip } from "../../../i18n/format-number.ts"
import type { HealthMark } from "../project-query.ts"

export interface Money {
  readonly currency: string
  readonly currencyDigits: number
}

export function reasonWords(mark: HealthMark, money: Money): string {
  const values = Object.fromEntries(Object.entries(mark.values).map(([name, value]) => [name, shown(name, value, money)]))
  return tOr(`reason.${mark.reason}`, mark.reason, values)
}

/** What a value means shows in the end of its name: minutes, a date, an amount. */
function shown(name: string, value: string | number, { currency, currencyDigits }: Money): string | number {
  if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}/.test(value) ? formatCivil(value) : value
  if (/minutes$|^slip/i.test(name)) return formatSlip(value)
  if (/cost$|amount$/i.test(name)) return formatMoney(value, currency, { digits: currencyDigits, whole: true })
  return value
}
