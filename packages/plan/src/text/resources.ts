// Assignments as people type them: "Ana[50%]; Ben", "Cement[3 t]", "Travel[500]". Names that hold a separator or a
// bracket stand in double quotes. Which resource is meant, and what a bare number means for it, is for the command to say.

import type { BasisPoints } from "@throughline/engine"
import { TEXT_LENGTH_MAX, read, unreadable } from "./parsed.ts"
import type { Parsed } from "./parsed.ts"
import { localized, numberOf } from "./time-units.ts"
import type { Language } from "./time-units.ts"

export interface ResourceEntry {
  readonly name: string
  /** "[50%]"; null where no percentage is given. */
  readonly units: BasisPoints | null
  /** "[3 t]" or "[500]": pieces of a material or an amount of money, in hundredths; null where none is given. */
  readonly amount: number | null
}

/** 1,000 people full time, or a million pieces. */
const PERCENT_MAX = 100_000
const AMOUNT_MAX = 100_000_000

const ENTRY = /\s*(?:"((?:[^"]|"")*)"|([^",;[\]]+))\s*(?:\[\s*(\d{1,12}(?:[.,]\d{1,6})?)\s*(%|[^\]%]{0,40})\s*\])?\s*(?:([,;])|$)/uy

export function parseResources(text: string): Parsed<readonly ResourceEntry[]> {
  if (text.length > TEXT_LENGTH_MAX) return unreadable("text.tooLong")
  if (text.trim() === "") return read([])
  const entries: ResourceEntry[] = []
  const pattern = new RegExp(ENTRY)
  for (let more = true; more;) {
    const at = pattern.lastIndex
    const match = pattern.exec(text)
    if (match === null) return unreadable("text.unreadable", at)
    const [, inQuotes, plain = "", amount = "", unit = "", separator = ""] = match
    const entry = readEntry((inQuotes?.replaceAll('""', '"') ?? plain).trim(), amount, unit)
    if (entry === null) return unreadable("text.range", at)
    if (entries.some((other) => other.name === entry.name)) return unreadable("text.duplicate", at)
    entries.push(entry)
    more = separator !== "" && text.slice(pattern.lastIndex).trim() !== ""
  }
  return read(entries)
}

/** Full time is left out: "Ana" and "Ana[100%]" are the same. */
export function formatResources(entries: readonly ResourceEntry[], language: Language = "en"): string {
  return entries.map((entry) => quoted(entry.name) + bracket(entry, language)).join(language === "de" ? "; " : ", ")
}

function readEntry(name: string, amount: string, unit: string): ResourceEntry | null {
  if (name === "") return null
  if (amount === "") return { name, units: null, amount: null }
  const number = numberOf(amount)
  if (unit === "%") return number > PERCENT_MAX ? null : { name, units: Math.round(number * 100), amount: null }
  return number > AMOUNT_MAX ? null : { name, units: null, amount: Math.round(number * 100) }
}

function bracket(entry: ResourceEntry, language: Language): string {
  if (entry.amount !== null) return `[${localized(String(entry.amount / 100), language)}]`
  if (entry.units === null || entry.units === 10_000) return ""
  return `[${localized(String(entry.units / 100), language)}%]`
}

function quoted(name: string): string {
  return /[",;[\]]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name
}
