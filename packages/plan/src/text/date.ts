// Dates typed loosely: ISO, "24.12.2026", "24.12.", "12/24/26" (order by option), "24 Dec 2026", "today+3d", with an
// optional time "8:30", "17 Uhr" or "5 pm". What today is, the caller says.

import type { DayNumber } from "@throughline/engine"
import { civilOf, dayNumber, fromIso, dayOf, instantOfDay, isCivilDate, isInstant, timeOf } from "../civil.ts"
import { read, unreadable } from "./parsed.ts"
import type { Parsed } from "./parsed.ts"

export interface TypedDate {
  readonly day: DayNumber
  /** Minutes from midnight; null where no time was typed, so that start or finish of the day can be meant. */
  readonly minute: number | null
}

export interface DateOptions {
  readonly today: DayNumber
  /** How "03/04/2026" is read; dates with points are always day, month, year. */
  readonly order?: "dmy" | "mdy" | "ymd"
}

const MONTHS: readonly (readonly string[])[] = [
  ["jan"], ["feb"], ["mar", "mär", "mrz"], ["apr"], ["may", "mai"], ["jun"], ["jul"], ["aug"], ["sep"], ["oct", "okt"], ["nov"], ["dec", "dez"],
]
const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ["today", 0], ["heute", 0], ["tomorrow", 1], ["morgen", 1], ["yesterday", -1], ["gestern", -1],
])
const DAYS_OF_STEP: Readonly<Record<string, number>> = { d: 1, t: 1, w: 7 }

export function parseDate(text: string, options: DateOptions): Parsed<TypedDate> {
  const typed = text.trim().toLowerCase()
  if (typed === "") return unreadable("text.empty")
  if (typed.length > 60) return unreadable("text.tooLong")
  const iso = fromIso(typed.toUpperCase())
  if (iso !== null) return read({ day: dayOf(iso), minute: typed.length > 10 ? Math.floor(timeOf(iso) / 10) : null })
  const { datePart, timePart } = splitTime(typed)
  const day = readDay(datePart, options)
  if (day === null || !isInstant(instantOfDay(day))) return unreadable("text.date")
  if (timePart === "") return read({ day, minute: null })
  const minute = readTime(timePart)
  return minute === null ? unreadable("text.time", typed.length - timePart.length) : read({ day, minute })
}

/** The time is what stands last and has a colon, "uhr", "am" or "pm". */
function splitTime(typed: string): { datePart: string; timePart: string } {
  const match = /[\s,t](\d{1,2}(?::\d{2})?\s?(?:am|pm|uhr)|\d{1,2}:\d{2})$/.exec(typed)
  if (match === null) return { datePart: typed, timePart: "" }
  return { datePart: typed.slice(0, match.index).trim(), timePart: match[1] ?? "" }
}

function readTime(text: string): number | null {
  const match = /^(\d{1,2})(?::(\d{2}))?\s?(am|pm|uhr)?$/.exec(text)
  if (match === null) return null
  const [, hourText = "", minuteText = "0", half = ""] = match
  const minute = Number(minuteText)
  const hour = Number(hourText)
  const isHalfDay = half === "am" || half === "pm"
  if (minute > 59 || (isHalfDay ? hour < 1 || hour > 12 : hour > 24 || (hour === 24 && minute > 0))) return null
  return (isHalfDay ? (hour % 12) + (half === "pm" ? 12 : 0) : hour) * 60 + minute
}

function readDay(text: string, options: DateOptions): DayNumber | null {
  return readRelative(text, options.today) ?? readNumeric(text, options) ?? readNamedMonth(text, options.today)
}

/** "today", "morgen", "today+3d", "heute - 2w", "+3d". */
function readRelative(text: string, today: DayNumber): DayNumber | null {
  const match = /^(\p{L}{5,9})?\s{0,3}(?:([+-])\s{0,3}(\d{1,5})\s{0,3}([dtw])?)?$/u.exec(text)
  if (match === null || text === "") return null
  const [, word = "today", sign = "+", count = "0", step = "d"] = match
  const base = RELATIVE_DAYS.get(word)
  if (base === undefined) return null
  return today + base + (sign === "-" ? -1 : 1) * Number(count) * (DAYS_OF_STEP[step] ?? 1)
}

function readNumeric(text: string, options: DateOptions): DayNumber | null {
  const match = /^(\d{1,4})([./-])(\d{1,2})(?:\2(\d{1,4})?)?$/.exec(text)
  if (match === null) return null
  const [, first = "", separator = "", second = "", third = ""] = match
  if (first.length === 4) return third === "" ? null : civilDay(Number(first), Number(second), Number(third))
  const order = separator === "." ? "dmy" : (options.order ?? "dmy")
  if (order === "ymd" && third !== "") return civilDay(fullYear(first, options.today), Number(second), Number(third))
  const [month, day] = order === "dmy" ? [second, first] : [first, second]
  return civilDay(fullYear(third, options.today), Number(month), Number(day))
}

/** "24 Dec 2026", "24. Dezember", "Dec 24, 2026". */
function readNamedMonth(text: string, today: DayNumber): DayNumber | null {
  const dayFirst = /^(\d{1,2})\.?\s{0,3}(\p{L}{3,9})\.?,?\s{0,3}(\d{2}|\d{4})?$/u.exec(text)
  const monthFirst = /^(\p{L}{3,9})\.?\s{1,3}(\d{1,2})(?:,?\s{1,3}(\d{2}|\d{4}))?$/u.exec(text)
  const name = dayFirst?.[2] ?? monthFirst?.[1]
  if (name === undefined) return null
  const month = MONTHS.findIndex((starts) => starts.some((start) => name.startsWith(start))) + 1
  const year = dayFirst === null ? monthFirst?.[3] : dayFirst[3]
  return month === 0 ? null : civilDay(fullYear(year ?? "", today), month, Number(dayFirst?.[1] ?? monthFirst?.[2]))
}

/** No year means this one; two digits mean the century around today. */
function fullYear(text: string, today: DayNumber): number {
  const thisYear = civilOf(today).year
  if (text === "") return thisYear
  if (text.length > 2) return Number(text)
  const year = Math.floor(thisYear / 100) * 100 + Number(text)
  if (year > thisYear + 50) return year - 100
  return year <= thisYear - 50 ? year + 100 : year
}

function civilDay(year: number, month: number, day: number): DayNumber | null {
  return isCivilDate(year, month, day) ? dayNumber(year, month, day) : null
}
