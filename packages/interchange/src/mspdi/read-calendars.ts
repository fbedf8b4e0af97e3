// Which calendars does the file hold? Weekly pattern, work weeks, exceptions of both formats (weekday type 0 until 2003,
// <Exception> since 2007), recurring exceptions, and the calendars they are derived from.

import { LAST_INSTANT } from "@throughline/engine"
import type { Ticks } from "@throughline/engine"
import { dayOf } from "@throughline/plan"
import type { Calendar, CalendarException, DayRule, Shift, WeekRule, WorkWeek } from "@throughline/plan"
import type { FindingBook } from "../finding.ts"
import { IMPORT_LIMITS } from "../limits.ts"
import type { XmlElement } from "../xml/read-xml.ts"
import type { IdSource } from "./ids.ts"
import { parseInstant, parseTimeOfDay, Row } from "./row.ts"
import { readRecurrence } from "./read-recurrence.ts"
import { keptLine } from "./kept-text.ts"

const DEFAULT_SHIFTS: readonly Shift[] = [{ from: 4800, to: 7200 }, { from: 7800, to: 10_200 }]
/** An exception without end lasts as long as plans do. */
const LAST_DAY_TEXT = "2399-12-31"
const INHERITED: WeekRule = [null, null, null, null, null, null, null]

export function readCalendars(elements: readonly XmlElement[], ids: IdSource, book: FindingBook): Map<number, Calendar> {
  const calendars = new Map<number, Calendar>()
  const bases = new Map<number, number>()
  for (const element of elements) {
    const row = new Row(element, book)
    const number = row.number("UID")
    row.place = `calendar ${number}`
    if (number < 0 || calendars.has(number)) {
      book.add(number < 0 ? "number.missing" : "number.duplicate", "lost", "Calendar.UID", "A calendar without a number of its own was left out.", row.place)
      continue
    }
    bases.set(number, row.integer("BaseCalendarUID", -1))
    calendars.set(number, readCalendar(row, number, ids, book))
  }
  for (const [number, base] of bases) attachBase(calendars, number, base, book)
  breakCycles(calendars, book)
  return calendars
}

function readCalendar(row: Row, number: number, ids: IdSource, book: FindingBook): Calendar {
  const hasExceptions = row.element.children.some((child) => child.name === "Exceptions")
  const weekDays = row.nested("WeekDays", "WeekDay")
  // Since 2007 old-format exceptions only repeat what <Exceptions> says, without its recurrence.
  const old = hasExceptions ? [] : weekDays.filter((day) => new Row(day, book).integer("DayType", -1) === 0)
  const listed = [...row.nested("Exceptions", "Exception"), ...old]
  const excess = listed.length - IMPORT_LIMITS.exceptionsPerCalendar
  if (excess > 0) {
    book.add("calendar.exceptionNotCarried", "lost", "Calendar.Exceptions", `A calendar may have ${IMPORT_LIMITS.exceptionsPerCalendar} exceptions; the rest was left out.`, row.place, undefined, excess)
  }
  const exceptions = listed.slice(0, IMPORT_LIMITS.exceptionsPerCalendar).map((element) => readException(element, row.place ?? "", book)).filter((exception) => exception !== null)
  return {
    id: ids.calendar(number),
    name: keptLine(row.text("Name"), IMPORT_LIMITS.name, book, "Calendar.Name"),
    baseId: null,
    personal: !row.flag("IsBaseCalendar", true),
    week: readWeek(weekDays, book, row.place ?? ""),
    workWeeks: row.nested("WorkWeeks", "WorkWeek").slice(0, IMPORT_LIMITS.exceptionsPerCalendar).map((element) => readWorkWeek(element, row.place ?? "", book)).filter((week) => week !== null),
    exceptions,
    number,
  }
}

function attachBase(calendars: Map<number, Calendar>, number: number, base: number, book: FindingBook): void {
  const calendar = calendars.get(number)
  if (calendar === undefined || base < 0 || (base === 0 && !calendar.personal && !calendars.has(0))) return
  const baseCalendar = calendars.get(base)
  if (baseCalendar !== undefined && base !== number) calendars.set(number, { ...calendar, baseId: baseCalendar.id })
  else book.add("calendar.unknown", "lost", "Calendar.BaseCalendarUID", "The calendar names a base calendar that the file does not contain.", `calendar ${number}`)
}

/** A calendar that is, through its bases, derived from itself loses its base. */
function breakCycles(calendars: Map<number, Calendar>, book: FindingBook): void {
  const byId = new Map([...calendars.values()].map((calendar) => [calendar.id, calendar.number]))
  const safe = new Set<number>()
  for (const start of calendars.keys()) {
    const path = new Set<number>()
    for (let at: number | undefined = start; at !== undefined && !safe.has(at);) {
      if (path.has(at)) {
        const calendar = calendars.get(at)
        if (calendar !== undefined) calendars.set(at, { ...calendar, baseId: null })
        book.add("calendar.cycle", "lost", "Calendar.BaseCalendarUID", "Calendars are derived from each other in a circle; the circle was cut.", `calendar ${at}`)
        break
      }
      path.add(at)
      const baseId: Calendar["baseId"] = calendars.get(at)?.baseId ?? null
      at = baseId === null ? undefined : byId.get(baseId)
    }
    for (const number of path) safe.add(number)
  }
}

function readWeek(weekDays: readonly XmlElement[], book: FindingBook, place: string): WeekRule {
  const week: [DayRule, DayRule, DayRule, DayRule, DayRule, DayRule, DayRule] = [...INHERITED]
  for (const element of weekDays) {
    const row = new Row(element, book, place)
    const type = row.integer("DayType", -1)
    if (type >= 1 && type <= 7) week[type - 1] = readShifts(row, book)
  }
  return week
}

/** Absent working times on a working day mean the default day. */
function readShifts(row: Row, book: FindingBook): readonly Shift[] {
  if (!row.flag("DayWorking", false)) return []
  const times = row.nested("WorkingTimes", "WorkingTime")
  if (times.length === 0) return DEFAULT_SHIFTS
  const shifts: Shift[] = []
  for (const element of times) {
    const time = new Row(element, book, row.place)
    const from = parseTimeOfDay(time.text("FromTime"))
    const to = parseTimeOfDay(time.text("ToTime"))
    if (from === null || to === null) continue
    // 00:00 as an end is the midnight at the end of the day.
    if (shifts.length < IMPORT_LIMITS.shiftsPerDay) shifts.push({ from, to: to === 0 ? 14_400 : to })
  }
  return tidyShifts(shifts, book, row.place)
}

function tidyShifts(shifts: readonly Shift[], book: FindingBook, place: string | undefined): readonly Shift[] {
  const sorted = shifts.toSorted((a, b) => a.from - b.from)
  const tidy: { from: Ticks; to: Ticks }[] = []
  let repaired = false
  for (const shift of sorted) {
    const last = tidy.at(-1)
    if (shift.from >= shift.to) repaired = true
    else if (last !== undefined && shift.from < last.to) {
      last.to = Math.max(last.to, shift.to)
      repaired = true
    } else tidy.push({ ...shift })
  }
  if (repaired) book.add("calendar.shiftsRepaired", "changed", "Calendar.WorkingTimes", "Working times that overlap or end before they begin were put in order.", place)
  return tidy
}

function readWorkWeek(element: XmlElement, place: string, book: FindingBook): WorkWeek | null {
  const row = new Row(element, book, place)
  const period = readPeriod(row, book)
  if (period === null) return null
  return { name: keptLine(row.text("Name"), IMPORT_LIMITS.shortText, book, "WorkWeek.Name"), ...period, week: readWeek(row.nested("WeekDays", "WeekDay"), book, place) }
}

function readException(element: XmlElement, place: string, book: FindingBook): CalendarException | null {
  const row = new Row(element, book, place)
  const period = readPeriod(row, book)
  if (period === null) {
    book.add("calendar.exceptionNotCarried", "lost", "Calendar.Exception", "An exception without a readable period was left out.", place)
    return null
  }
  const recurrence = readRecurrence(row, period)
  if (recurrence === "unknown") {
    book.add("calendar.exceptionNotCarried", "lost", "Calendar.Exception.Type", "A recurring exception of a kind that plans do not know was left out.", place)
    return null
  }
  return { name: keptLine(row.text("Name"), IMPORT_LIMITS.shortText, book, "Exception.Name"), ...period, shifts: readShifts(row, book), recurrence }
}

/** First and last day; the end is written as 23:59 of the last day. */
function readPeriod(row: Row, book: FindingBook): { from: number; to: number } | null {
  const element = row.element.children.find((child) => child.name === "TimePeriod")
  if (element === undefined) return null
  const period = new Row(element, book, row.place)
  const from = period.instant("FromDate")
  // Only the day counts: 23:59:59 would be rounded to the next midnight.
  const lastText = period.text("ToDate").slice(0, 10)
  const to = parseInstant(lastText) ?? (lastText > LAST_DAY_TEXT ? LAST_INSTANT - 1 : from)
  if (from === null || to === null) return null
  return { from: dayOf(from), to: Math.max(dayOf(from), dayOf(to)) }
}
