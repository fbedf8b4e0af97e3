// Predecessors as people type them: "12FS+2d, 14SS-50%, 7FF+3ed"; German EA, AA, EE, AE and ";" between entries as well.
// Tasks are named by the number that people see. Whether such tasks exist is for the command to say.

import type { LagKind, Link, LinkKind, TimeUnit } from "../document.ts"
import { DURATION_MAX } from "./duration.ts"
import { TEXT_LENGTH_MAX, read, unreadable } from "./parsed.ts"
import type { Parsed } from "./parsed.ts"
import { formatAmount, localized, numberOf, readUnit, ticksPerUnit, unitWord } from "./time-units.ts"
import type { DurationSettings, Language } from "./time-units.ts"

export interface Lag {
  readonly lag: number
  readonly lagKind: LagKind
  readonly lagUnit: TimeUnit
}

export interface Predecessor extends Lag {
  readonly taskNumber: number
  readonly kind: LinkKind
}

export const NO_LAG: Lag = { lag: 0, lagKind: "working", lagUnit: "d" }
/** A lag of ten times the predecessor's duration. */
export const LAG_PERCENT_MAX = 100_000

const KINDS: Readonly<Record<string, LinkKind>> = { FS: "FS", SS: "SS", FF: "FF", SF: "SF", EA: "FS", AA: "SS", EE: "FF", AE: "SF" }
const GERMAN_KIND: Readonly<Record<LinkKind, string>> = { FS: "EA", SS: "AA", FF: "EE", SF: "AE" }

/** A decimal comma counts as one only where a unit or "%" follows: "12FS+2,5d" is one entry, "12,14" are two. */
const ENTRY = /\s*(\d{1,9})\s{0,9}([a-zA-Z]{2})?\s{0,9}(?:([+-])\s{0,9}(\d{1,9}(?:\.\d{1,6}|,\d{1,6}(?=\s{0,9}[\p{L}%]))?)\s{0,9}(e%|f%|%|\p{L}{1,9})?)?\s*(?:([,;])|$)/uy

export function parsePredecessors(text: string, settings: DurationSettings): Parsed<readonly Predecessor[]> {
  if (text.length > TEXT_LENGTH_MAX) return unreadable("text.tooLong")
  if (text.trim() === "") return read([])
  const entries: Predecessor[] = []
  const pattern = new RegExp(ENTRY)
  for (let more = true; more;) {
    const at = pattern.lastIndex
    const match = pattern.exec(text)
    if (match === null) return unreadable("text.unreadable", at)
    const [, taskNumber = "", kindText = "FS", sign = "+", amount = "", unit = "", separator = ""] = match
    const kind = Object.hasOwn(KINDS, kindText.toUpperCase()) ? KINDS[kindText.toUpperCase()] : undefined
    if (kind === undefined) return unreadable("text.linkKind", at)
    const lag = amount === "" ? read(NO_LAG) : readLag(sign, amount, unit, settings)
    if (!lag.ok) return unreadable(lag.code, at)
    entries.push({ taskNumber: Number(taskNumber), kind, ...lag.value })
    more = separator !== "" && pattern.lastIndex < text.length
  }
  return read(entries)
}

/** "+2d", "-50%", "3ed"; "0" and "" are no lag. */
export function parseLag(text: string, settings: DurationSettings): Parsed<Lag> {
  const typed = text.trim()
  if (typed === "") return read(NO_LAG)
  const match = /^([+-]?)\s{0,9}(\d{1,9}(?:[.,]\d{1,6})?)\s{0,9}(e%|f%|%|\p{L}{0,12})$/u.exec(typed)
  if (match === null) return unreadable("text.unreadable")
  const [, sign = "", amount = "", unit = ""] = match
  return readLag(sign, amount, unit, settings)
}

export function formatLag(lag: Lag, settings: DurationSettings, language: Language = "en"): string {
  if (lag.lag === 0) return ""
  const sign = lag.lag < 0 ? "-" : "+"
  const size = Math.abs(lag.lag)
  switch (lag.lagKind) {
    case "percent": return `${sign}${percent(size, language)}%`
    case "elapsedPercent": return `${sign}${percent(size, language)}${language === "de" ? "f" : "e"}%`
    case "working":
    case "elapsed": {
      const elapsed = lag.lagKind === "elapsed"
      const perUnit = ticksPerUnit(lag.lagUnit, elapsed, settings)
      return `${sign}${formatAmount(size, perUnit, language)}${unitWord(lag.lagUnit, elapsed, language)}`
    }
  }
}

/** A plain finish-to-start link is only its number. German lists are parted by ";", since their decimals use the comma. */
export function formatPredecessors(
  links: readonly Pick<Link, "kind" | "lag" | "lagKind" | "lagUnit" | "predecessorId">[],
  numberOfTask: (id: Link["predecessorId"]) => number,
  settings: DurationSettings,
  language: Language = "en",
): string {
  const entries = links.map((link) => {
    const lag = formatLag(link, settings, language)
    const kind = language === "de" ? GERMAN_KIND[link.kind] : link.kind
    return `${numberOfTask(link.predecessorId)}${link.kind === "FS" && lag === "" ? "" : kind}${lag}`
  })
  return entries.join(language === "de" ? "; " : ", ")
}

function readLag(sign: string, amount: string, unit: string, settings: DurationSettings): Parsed<Lag> {
  const direction = sign === "-" ? -1 : 1
  if (unit.endsWith("%")) {
    const lag = Math.round(numberOf(amount) * 100)
    if (lag > LAG_PERCENT_MAX) return unreadable("text.range")
    return read(lag === 0 ? NO_LAG : { lag: direction * lag, lagKind: unit === "%" ? "percent" : "elapsedPercent", lagUnit: "d" })
  }
  const unitRead = unit === "" ? { unit: "d" as const, elapsed: false } : readUnit(unit)
  if (unitRead === null) return unreadable("text.unit")
  const lag = Math.round(numberOf(amount) * ticksPerUnit(unitRead.unit, unitRead.elapsed, settings))
  if (lag > DURATION_MAX) return unreadable("text.range")
  return read(lag === 0 ? NO_LAG : { lag: direction * lag, lagKind: unitRead.elapsed ? "elapsed" : "working", lagUnit: unitRead.unit })
}

function percent(basisPoints: number, language: Language): string {
  return localized(String(basisPoints / 100), language)
}
