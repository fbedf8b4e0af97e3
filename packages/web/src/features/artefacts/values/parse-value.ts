// What somebody typed into a field of numbers, in the reader's way of writing: "1.234,50 €", "12,5 %", "3d 4h", "90 min".

import type { Field } from "@throughline/contract"
import { formatTag } from "../../../i18n/format-region.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"

export type ParsedValue = { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly message: string }

const MINUTES = { min: 1, m: 1, h: 60, std: 60, d: 480, t: 480, w: 2_400, wk: 2_400 } as const

export function parseNumberField(field: Field, text: string, currencyDigits: number): ParsedValue {
  const typed = text.trim()
  if (typed === "") return { ok: true, value: null }
  if (field.type === "minutes") return parsedMinutes(typed)
  const number = parseDecimal(typed.replaceAll(/\p{Sc}|[A-Z]{3}|%/gu, ""))
  if (number === null) return refused("artefact.invalid.number")
  const value = field.type === "money" ? Math.round(number * 10 ** currencyDigits) : field.type === "percent" ? Math.round(number * 100) : number
  if (field.type === "money" && Math.abs(value) > MOST_MINOR) return refused("artefact.invalid.atMost", MOST_MINOR / 10 ** currencyDigits)
  return withinLimits(field, value)
}

/** Beyond it amounts would no longer be exact. */
const MOST_MINOR = 900_000_000_000_000

/** The value as one would type it again. */
export function typedForm(field: Field, value: unknown, currencyDigits: number): string {
  if (typeof value !== "number") return ""
  switch (field.type) {
    case "money": return plainNumber(value / 10 ** currencyDigits, currencyDigits)
    case "percent": return plainNumber(value / 100, 2)
    case "minutes": return typedMinutes(value)
    default: return plainNumber(value, 6)
  }
}

/** Both "1,234.5" and "1.234,5" where they are unmistakable; else as the reader's language writes. Null: no number. */
export function parseDecimal(text: string, decimal = decimalSign()): number | null {
  const plain = text.replaceAll(/[\s\u00A0\u202F'’]/g, "").replaceAll("−", "-")
  if (!/^[-+]?[\d.,]+$/.test(plain) || !/\d/.test(plain)) return null
  const sign = decimalSignOf(plain, decimal)
  const other = sign === "," ? "." : ","
  const number = Number(plain.replaceAll(other, "").replace(sign, "."))
  return Number.isFinite(number) ? number : null
}

/** Where both signs stand, the last one is the decimal sign; a sign that stands twice is none. */
function decimalSignOf(text: string, usual: string): string {
  const comma = text.lastIndexOf(",")
  const dot = text.lastIndexOf(".")
  if (comma >= 0 && dot >= 0) return comma > dot ? "," : "."
  const only = comma >= 0 ? "," : "."
  if (text.indexOf(only) !== text.lastIndexOf(only)) return only === "," ? "." : ","
  // "1,500" is a thousand and a half thousand in English, one and a half in German; "12,5" can only be twelve and a half.
  return only !== usual && !/^[-+]?\d{1,3}[.,]\d{3}$/.test(text) ? only : usual
}

function decimalSign(): string {
  return new Intl.NumberFormat(formatTag()).formatToParts(1.5).find(({ type }) => type === "decimal")?.value ?? "."
}

function parsedMinutes(typed: string): ParsedValue {
  const alone = parseDecimal(typed)
  // A bare number is hours, as people report their time.
  if (alone !== null) return alone < 0 ? refused("artefact.invalid.minutes") : { ok: true, value: Math.round(alone * 60) }
  let total = 0
  let rest = typed
  for (const [whole, amount = "", unit = ""] of typed.matchAll(/([\d.,]+)\s*(min|std|wk|[mhdtw])\p{L}*\.?/giu)) {
    const number = parseDecimal(amount)
    if (number === null) return refused("artefact.invalid.minutes")
    total += number * MINUTES[unitOf(unit)]
    rest = rest.replace(whole, "")
  }
  return rest.trim() === "" && total >= 0 ? { ok: true, value: Math.round(total) } : refused("artefact.invalid.minutes")
}

function unitOf(text: string): keyof typeof MINUTES {
  const lower = text.toLowerCase()
  return Object.keys(MINUTES).find((unit): unit is keyof typeof MINUTES => unit === lower) ?? "h"
}

function typedMinutes(minutes: number): string {
  return minutes % 60 === 0 || minutes > 60 ? t("format.hours", { value: plainNumber(minutes / 60, 2) }) : t("format.minutes", { value: String(minutes) })
}

function withinLimits(field: Field, value: number): ParsedValue {
  if ((field.type === "integer" || field.type === "score") && !Number.isInteger(value)) return refused("artefact.invalid.whole")
  const scale = field.type === "percent" ? 100 : 1
  const { min, max } = limitsOf(field)
  if (min !== undefined && value < min) return refused("artefact.invalid.atLeast", min / scale)
  if (max !== undefined && value > max) return refused("artefact.invalid.atMost", max / scale)
  return { ok: true, value }
}

function limitsOf(field: Field): { readonly min?: number | undefined; readonly max?: number | undefined } {
  switch (field.type) {
    case "percent": return { min: field.min ?? 0, max: field.max ?? 10_000 }
    case "integer": case "score": case "measure": return field
    default: return {}
  }
}

function refused(key: Parameters<typeof t>[0], limit?: number): ParsedValue {
  return { ok: false, message: t(key, limit === undefined ? {} : { limit: formatNumber(limit) }) }
}

function plainNumber(value: number, digits: number): string {
  return new Intl.NumberFormat(formatTag(), { maximumFractionDigits: digits, useGrouping: false }).format(value)
}
