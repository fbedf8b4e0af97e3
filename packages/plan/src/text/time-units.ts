// The units in which people type durations and lags, in English and German, and how many ticks each is worth.

import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE } from "@throughline/engine"
import type { Ticks } from "@throughline/engine"
import type { PlanSettings, TimeUnit } from "../document.ts"

export type DurationSettings = Pick<PlanSettings, "minutesPerDay" | "minutesPerWeek" | "daysPerMonth">
export type Language = "en" | "de"

/** An elapsed month is 30 days, as in Microsoft Project. */
const ELAPSED_TICKS: Readonly<Record<TimeUnit, Ticks>> = {
  m: TICKS_PER_MINUTE,
  h: TICKS_PER_HOUR,
  d: TICKS_PER_DAY,
  w: 7 * TICKS_PER_DAY,
  mo: 30 * TICKS_PER_DAY,
}

const WORDS: Readonly<Record<TimeUnit, readonly string[]>> = {
  m: ["m", "min", "mins", "minute", "minutes", "minuten"],
  h: ["h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden"],
  d: ["d", "dy", "dys", "day", "days", "t", "tag", "tage", "tagen"],
  w: ["w", "wk", "wks", "week", "weeks", "wo", "woche", "wochen"],
  mo: ["mo", "mon", "mons", "month", "months", "monat", "monate", "monaten"],
}

const UNIT_OF_WORD: ReadonlyMap<string, TimeUnit> = new Map(
  [...unitWords("m"), ...unitWords("h"), ...unitWords("d"), ...unitWords("w"), ...unitWords("mo")],
)

const SHORT_WORDS: Readonly<Record<Language, Readonly<Record<TimeUnit, string>>>> = {
  en: { m: "m", h: "h", d: "d", w: "w", mo: "mo" },
  de: { m: "min", h: "h", d: "t", w: "w", mo: "mo" },
}

export interface UnitWord {
  readonly unit: TimeUnit
  readonly elapsed: boolean
}

/** "d", "Tage", "eh" and "edays" (elapsed), German "fT" (fortlaufend). Null: no unit. Upper and lower case are alike. */
export function readUnit(word: string): UnitWord | null {
  const lower = word.toLowerCase()
  const unit = UNIT_OF_WORD.get(lower)
  if (unit !== undefined) return { unit, elapsed: false }
  const elapsed = /^[ef]/.test(lower) ? UNIT_OF_WORD.get(lower.slice(1)) : undefined
  return elapsed === undefined ? null : { unit: elapsed, elapsed: true }
}

export function ticksPerUnit(unit: TimeUnit, elapsed: boolean, settings: DurationSettings): Ticks {
  if (elapsed) return ELAPSED_TICKS[unit]
  const ticksPerDay = settings.minutesPerDay * TICKS_PER_MINUTE
  switch (unit) {
    case "m": return TICKS_PER_MINUTE
    case "h": return TICKS_PER_HOUR
    case "d": return ticksPerDay
    case "w": return settings.minutesPerWeek * TICKS_PER_MINUTE
    case "mo": return settings.daysPerMonth * ticksPerDay
  }
}

export function unitWord(unit: TimeUnit, elapsed: boolean, language: Language): string {
  const prefix = language === "de" ? "f" : "e"
  return (elapsed ? prefix : "") + SHORT_WORDS[language][unit]
}

/** The number with the fewest decimals (six at most) that is read back as the same ticks. */
export function formatAmount(ticks: Ticks, perUnit: Ticks, language: Language, decimalsMax = 6): string {
  for (let decimals = 0; decimals < decimalsMax; decimals += 1) {
    const text = (ticks / perUnit).toFixed(decimals)
    if (Math.round(Number(text) * perUnit) === ticks) return localized(text, language)
  }
  return localized((ticks / perUnit).toFixed(decimalsMax), language)
}

export function localized(number: string, language: Language): string {
  return language === "de" ? number.replace(".", ",") : number
}

/** Decimals with point or comma; the text was matched as a number before. */
export function numberOf(text: string): number {
  return Number(text.replace(",", "."))
}

function unitWords(unit: TimeUnit): readonly (readonly [string, TimeUnit])[] {
  return WORDS[unit].map((word) => [word, unit] as const)
}
