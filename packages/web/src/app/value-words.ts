// A field's value as people read it, for conflict messages and histories: instants as dates, lengths as durations,
// basis points as percent, names of states as words. What is unknown is shown as it is.

import { TICKS_PER_MINUTE } from "@throughline/engine"
import { t, tOr } from "../i18n/catalogue.ts"
import { formatInstant } from "../i18n/format-date.ts"
import { formatDuration, formatPercent, formatWork } from "../i18n/format-number.ts"

const INSTANTS = new Set(["constraintDate", "deadline", "manualStart", "manualFinish", "actualStart", "actualFinish", "stop", "resume", "externalStart", "externalFinish", "start", "finish", "statusDate"])
const LENGTHS = new Set(["duration", "remainingDuration", "levelingDelay", "delay"])
const EFFORTS = new Set(["work", "actualWork", "remainingWork", "overtimeWork"])
const SHARES = new Set(["percentComplete", "physicalPercentComplete", "units", "maxUnits"])
const LONGEST = 80

/** The same within a sentence: what somebody wrote stands in quotes. */
export function valueInSentence(field: string, value: unknown): string {
  const words = valueWords(field, value)
  return typeof value === "string" && value !== "" && tOr(`value.${field}.${value}`, "") === "" ? t("value.quoted", { text: words }) : words
}

export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return t("value.none")
  if (typeof value === "boolean") return t(value ? "value.yes" : "value.no")
  if (typeof value === "number") return numberWords(field, value)
  if (typeof value === "string") return clipped(tOr(`value.${field}.${value}`, value))
  if (isRange(value)) return t("value.estimate", { low: lengthWords(value.optimistic), likely: lengthWords(value.likely), high: lengthWords(value.pessimistic) })
  return Array.isArray(value) ? t("value.entries", { count: value.length }) : t("value.record")
}

/** The range of a task's duration. */
const isRange = (value: unknown): value is { readonly optimistic: number; readonly likely: number; readonly pessimistic: number } =>
  typeof value === "object" && value !== null && "optimistic" in value && "likely" in value && "pessimistic" in value

const lengthWords = (ticks: number): string => formatDuration(ticks / TICKS_PER_MINUTE)

function numberWords(field: string, value: number): string {
  if (INSTANTS.has(field)) return formatInstant(value, "dateTime")
  if (LENGTHS.has(field)) return lengthWords(value)
  if (EFFORTS.has(field)) return formatWork(value / TICKS_PER_MINUTE)
  if (SHARES.has(field)) return formatPercent(value / 100)
  return String(value)
}

function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
