// Durations as people type them: "3d", "3 days", "2,5 Tage", "4eh", "3d?", "1w", "2 mo", "90m".

import type { Ticks } from "@throughline/engine"
import type { TimeUnit } from "../document.ts"
import { TEXT_LENGTH_MAX, read, unreadable } from "./parsed.ts"
import type { Parsed } from "./parsed.ts"
import { formatAmount, localized, numberOf, readUnit, ticksPerUnit, unitWord } from "./time-units.ts"
import type { DurationSettings, Language } from "./time-units.ts"

export interface Duration {
  readonly ticks: Ticks
  readonly unit: TimeUnit
  readonly elapsed: boolean
  /** Typed with "?". */
  readonly estimated: boolean
}

export interface DurationFormat {
  readonly language?: Language
  /** Fewer than six shortens what is shown, at the price of exactness. */
  readonly decimalsMax?: number
}

/** A hundred years of wall clock: the longest duration, lag, split or delay. */
export const DURATION_MAX: Ticks = 525_960_000

/** A number without a unit is counted in `unit` (days where nothing is said). */
export function parseDuration(text: string, settings: DurationSettings, unit: TimeUnit = "d"): Parsed<Duration> {
  if (text.length > TEXT_LENGTH_MAX) return unreadable("text.tooLong")
  const typed = text.trim()
  if (typed === "") return unreadable("text.empty")
  const match = /^(\d{1,12}(?:[.,]\d{1,9})?|[.,]\d{1,9})\s{0,9}(\p{L}{0,12})\.?\s{0,9}(\??)$/u.exec(typed)
  if (match === null) return unreadable("text.unreadable")
  const [, amount = "", word = "", mark = ""] = match
  const unitRead = word === "" ? { unit, elapsed: false } : readUnit(word)
  if (unitRead === null) return unreadable("text.unit", text.indexOf(word))
  const ticks = Math.round(numberOf(amount) * ticksPerUnit(unitRead.unit, unitRead.elapsed, settings))
  if (ticks > DURATION_MAX) return unreadable("text.range")
  return read({ ticks, ...unitRead, estimated: mark !== "" })
}

export function formatDuration(duration: Duration, settings: DurationSettings, format: DurationFormat = {}): string {
  const { language = "en", decimalsMax = 6 } = format
  const perUnit = ticksPerUnit(duration.unit, duration.elapsed, settings)
  const amount = decimalsMax < 6 ? rounded(duration.ticks, perUnit, decimalsMax, language) : formatAmount(duration.ticks, perUnit, language)
  return `${amount}${unitWord(duration.unit, duration.elapsed, language)}${duration.estimated ? "?" : ""}`
}

/** As exact as the decimals allow, without trailing zeros. */
function rounded(ticks: Ticks, perUnit: Ticks, decimals: number, language: Language): string {
  return localized(String(Number((ticks / perUnit).toFixed(decimals))), language)
}
