// The value of a field as people read it: money in its currency, shares in percent, effort as time, people and things by name.

import type { Field } from "@throughline/contract"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil, formatMoment } from "../../../i18n/format-date.ts"
import { formatDuration, formatMoney, formatNumber } from "../../../i18n/format-number.ts"
import { tOr } from "../../../i18n/catalogue.ts"
import type { ShownField } from "../words/shown-field.ts"

/** What one must know beside the value. */
export interface ValueWorld {
  readonly currency: string
  readonly currencyDigits: number
  /** Of the project: in it moments are shown and written. */
  readonly timeZone?: string
  /** Name of a person, artefact or task; undefined where it is not known here. */
  readonly nameOf: (id: string) => string | undefined
}

/** "" where nothing has been said. */
export function valueText(shown: ShownField, value: unknown, world: ValueWorld): string {
  if (value === null || value === undefined || value === "") return ""
  if (Array.isArray(value)) return listText(shown, value, world)
  if (typeof value === "boolean") return t(value ? "value.yes" : "value.no")
  if (typeof value === "number") return numberText(shown.field, value, world)
  return typeof value === "string" ? wordText(shown, value, world) : ""
}

function listText(shown: ShownField, values: readonly unknown[], world: ValueWorld): string {
  const { field } = shown
  if (field.type === "rows") return values.length === 0 ? "" : t("value.entries", { count: values.length })
  const texts = values.map((value) => (typeof value === "number" ? numberText({ type: "money" }, value, world) : typeof value === "string" ? wordText(shown, value, world) : ""))
  return texts.join(field.type === "lines" ? "\n" : ", ")
}

function numberText(field: Field, value: number, { currency, currencyDigits }: ValueWorld): string {
  switch (field.type) {
    case "money": return formatMoney(value, currency, { digits: currencyDigits })
    case "percent": return t("artefact.percent", { value: formatNumber(value / 100, 2) })
    case "minutes": return formatDuration(value)
    default: return formatNumber(value, 6)
  }
}

function wordText({ field, choice }: ShownField, value: string, { nameOf, timeZone }: ValueWorld): string {
  switch (field.type) {
    case "choice": case "choices": return choice(value)
    case "date": return formatCivil(value)
    case "moment": return formatMoment(value, timeZone ?? "UTC")
    case "role": return tOr(`role.${value}`, value)
    case "person": case "people": return nameOf(value) ?? t("artefact.someone")
    case "artefact": case "artefacts": case "task": case "tasks": return nameOf(value) ?? t("artefact.something")
    default: return value
  }
}

/** One row in one line: what its fields say, in order. */
export function rowText(shown: ShownField, row: unknown, world: ValueWorld): string {
  if (typeof row !== "object" || row === null) return ""
  const parts = shown.inner.map((inner) => ({ label: inner.label, text: valueText(inner, Reflect.get(row, inner.name), world) })).filter(({ text }) => text !== "")
  return parts.map(({ label, text }) => `${label}: ${text}`).join(" · ")
}
