// What does the head of the file say about the project as a whole?

import type { Instant } from "@throughline/engine"
import { TICKS_PER_MINUTE } from "@throughline/engine"
import type { CalendarId, PlanSettings } from "@throughline/plan"
import type { FindingBook } from "../finding.ts"
import { IMPORT_LIMITS } from "../limits.ts"
import { TASK_TYPES } from "./codes.ts"
import { keptLine } from "./kept-text.ts"
import { parseTimeOfDay } from "./row.ts"
import type { Row } from "./row.ts"

const RELEASE_OF_2013 = "2013-01-29"
const RELEASE_OF_2016 = "2015-09-22"

/** 2007 and 2010 on; the build number of later versions starts with 15 or 16. */
function writerVersion(row: Row): number | null {
  const build = Number.parseInt(row.text("BuildNumber"), 10)
  const version = build > 0 ? build : row.integer("SaveVersion", 0)
  // All programs from 2010 on write SaveVersion 14, and only some name their build; then the day of the last save decides.
  if (build > 0 || version !== 14) return version > 0 && version < 1000 ? version : null
  const saved = row.text("LastSaved")
  if (saved >= RELEASE_OF_2016) return 16
  if (saved >= RELEASE_OF_2013) return 15
  return version
}

export function currencyDigitsOf(row: Row): number {
  return Math.min(4, Math.max(0, row.integer("CurrencyDigits", 2)))
}

export function readSettings(row: Row, calendarId: CalendarId, start: Instant, book: FindingBook): PlanSettings {
  const minutesPerDay = between(row.integer("MinutesPerDay", 480), 1, 1440)
  const fromStart = row.flag("ScheduleFromStart", true)
  const text = (name: string, lengthMax: number): string => keptLine(row.text(name), lengthMax, book, `Project.${name}`)
  return {
    id: "settings",
    start,
    finish: fromStart ? null : row.instant("FinishDate"),
    scheduleFrom: fromStart ? "start" : "finish",
    statusDate: row.instant("StatusDate"),
    calendarId,
    minutesPerDay,
    minutesPerWeek: between(row.integer("MinutesPerWeek", 2400), 1, 10_080),
    daysPerMonth: between(row.integer("DaysPerMonth", 20), 1, 31),
    defaultStartMinute: minuteOf(row, "DefaultStartTime", 480),
    defaultFinishMinute: minuteOf(row, "DefaultFinishTime", 1020),
    weekStartsOn: between(row.integer("WeekStartDay", 1), 0, 6),
    criticalSlackLimit: between(row.integer("CriticalSlackLimit", 0), -36_500, 36_500) * minutesPerDay * TICKS_PER_MINUTE,
    multipleCriticalPaths: row.flag("MultipleCriticalPaths", false),
    progressRule: "retainedLogic",
    newTaskMode: row.flag("NewTasksAreManual", false) ? "manual" : "automatic",
    newTaskType: row.code("DefaultTaskType", TASK_TYPES, "fixedUnits"),
    newTaskEffortDriven: row.flag("NewTasksEffortDriven", false),
    currency: /^[A-Z]{3}$/.test(row.text("CurrencyCode")) ? row.text("CurrencyCode") : currencyOfSymbol(row.text("CurrencySymbol")),
    currencyDigits: currencyDigitsOf(row),
    compatibility: writerVersion(row),
    title: text("Title", IMPORT_LIMITS.name) || text("Name", IMPORT_LIMITS.name),
    author: text("Author", IMPORT_LIMITS.shortText),
    company: text("Company", IMPORT_LIMITS.shortText),
  }
}

function between(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

function minuteOf(row: Row, name: string, fallback: number): number {
  const ticks = parseTimeOfDay(row.text(name))
  return ticks === null ? fallback : Math.floor(ticks / TICKS_PER_MINUTE)
}

const SYMBOLS: Readonly<Record<string, string>> = { "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", CHF: "CHF" }

/** Files before 2007 carry only the symbol. */
function currencyOfSymbol(symbol: string): string {
  return (Object.hasOwn(SYMBOLS, symbol) ? SYMBOLS[symbol] : undefined) ?? "USD"
}
