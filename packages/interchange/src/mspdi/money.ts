// How much money do a file's numbers mean? Amounts are hundredths of the currency unit whatever the currency; rates
// are whole currency units per hour (or per unit of material). The plan keeps integer minor units.

import type { Minor } from "@throughline/engine"
import { IMPORT_LIMITS } from "../limits.ts"

export interface Money {
  amount(hundredths: number): Minor
  rate(major: number): Minor
}

export function moneyOf(currencyDigits: number): Money {
  const minorPerMajor = 10 ** currencyDigits
  return {
    amount: (hundredths) => roundMinor((hundredths * minorPerMajor) / 100),
    rate: (major) => roundMinor(major * minorPerMajor),
  }
}

/** Half away from zero, and never minus zero. */
function roundMinor(value: number): Minor {
  const rounded = Math.sign(value) * Math.min(IMPORT_LIMITS.money, Math.round(Math.abs(value)))
  return rounded === 0 ? 0 : rounded
}

/** The inverse, as decimal text: minor units to hundredths. */
export function amountText(minor: Minor, currencyDigits: number): string {
  return decimalText(minor, currencyDigits - 2)
}

export function rateText(minor: Minor, currencyDigits: number): string {
  return decimalText(minor, currencyDigits)
}

/** value / 10^places, exactly. */
export function decimalText(value: number, places: number): string {
  if (places <= 0) return String(value * 10 ** -places)
  const sign = value < 0 ? "-" : ""
  const text = String(Math.abs(value)).padStart(places + 1, "0")
  const fraction = text.slice(-places).replace(/0+$/, "")
  return `${sign}${text.slice(0, -places)}${fraction === "" ? "" : `.${fraction}`}`
}
