// Amounts and rates of an appraisal as people read them; what is undefined is a dash, never a nought.

import { formatMoney, formatNumber } from "../../../i18n/format-number.ts"
import { t } from "../../../i18n/catalogue.ts"

export interface MoneyOf {
  readonly currency: string
  readonly digits: number
}

export const NOTHING = "–"

export function moneyText(amount: number | null, { currency, digits }: MoneyOf, signed = false): string {
  return amount === null ? NOTHING : formatMoney(amount, currency, { digits, whole: Math.abs(amount) >= 1_000 * 10 ** digits, signed })
}

/** A fraction: 0.16 is 16 %. */
export function fractionText(fraction: number | null): string {
  return fraction === null ? NOTHING : t("artefact.percent", { value: formatNumber(fraction * 100, 2) })
}

export function yearsText(years: number | null): string {
  return years === null ? NOTHING : t("case.years", { years: formatNumber(years, 2) })
}
