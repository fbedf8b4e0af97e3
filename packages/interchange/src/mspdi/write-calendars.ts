// Calendars as Microsoft Project writes them: weekly pattern, exceptions with their recurrence, work weeks.

import { DEFAULT_WEEK } from "@throughline/engine"
import type { Calendar, CalendarException, CalendarId, DayRule, Recurrence, Shift, WeekRule, WorkWeek } from "@throughline/plan"
import type { XmlNode } from "../xml/write-xml.ts"
import { endOfDay, flag, startOfDay, timeOfDay } from "./format.ts"
import { record } from "./record.ts"
import type { Field } from "./record.ts"

export function writeCalendar(calendar: Calendar, numberOf: (id: CalendarId | null) => number): XmlNode {
  // A calendar without a base must say every day; Project takes a missing day as it likes.
  const week = calendar.baseId === null ? calendar.week.map((day, weekday) => day ?? DEFAULT_WEEK[weekday] ?? []) : calendar.week
  const weekDays = writeWeek(week)
  return record("Calendar", [
    ["UID", String(calendar.number)],
    ["Name", calendar.name],
    ["IsBaseCalendar", flag(!calendar.personal)],
    ["BaseCalendarUID", String(numberOf(calendar.baseId))],
    ["WeekDays", weekDays.length === 0 ? null : weekDays],
    ["Exceptions", calendar.exceptions.length === 0 ? null : calendar.exceptions.map(writeException)],
    ["WorkWeeks", calendar.workWeeks.length === 0 ? null : calendar.workWeeks.map(writeWorkWeek)],
  ])
}

function writeWeek(week: WeekRule | readonly DayRule[]): XmlNode[] {
  return week.flatMap((day, weekday): XmlNode[] => (day === null ? [] : [["WeekDay", [["DayType", String(weekday + 1)], ...writeDay(day)]]]))
}

function writeDay(shifts: readonly Shift[]): XmlNode[] {
  const working: XmlNode = ["DayWorking", flag(shifts.length > 0)]
  if (shifts.length === 0) return [working]
  const times = shifts.map((shift): XmlNode => ["WorkingTime", [["FromTime", timeOfDay(shift.from)], ["ToTime", timeOfDay(shift.to)]]])
  return [working, ["WorkingTimes", times]]
}

function writePeriod(from: number, to: number): XmlNode {
  return ["TimePeriod", [["FromDate", startOfDay(from)], ["ToDate", endOfDay(to)]]]
}

function writeWorkWeek(workWeek: WorkWeek): XmlNode {
  const days = writeWeek(workWeek.week)
  return ["WorkWeek", [writePeriod(workWeek.from, workWeek.to), ["Name", workWeek.name], ...(days.length === 0 ? [] : [["WeekDays", days] as const])]]
}

function writeException(exception: CalendarException): XmlNode {
  const { recurrence } = exception
  const count = recurrence?.count ?? null
  return record("Exception", [
    ["EnteredByOccurrences", flag(count !== null)],
    ["TimePeriod", [["FromDate", startOfDay(exception.from)], ["ToDate", endOfDay(exception.to)]]],
    ["Occurrences", String(count ?? 1)],
    ["Name", exception.name],
    ...(recurrence === null ? [["Type", "1"] as const] : writeRule(recurrence)),
    ...writeDay(exception.shifts),
  ])
}

/** Months and positions count from 0; weekdays of a position from 3. */
function writeRule(rule: Recurrence): readonly Field[] {
  switch (rule.kind) {
    case "daily":
      return rule.workdaysOnly ? [["Type", "8"], ["Period", "1"]] : [["Type", "1"], ["Period", String(rule.every)]]
    case "weekly":
      return [["Type", "6"], ["Period", String(rule.every)], ["DaysOfWeek", String(rule.weekdays.reduce((mask, weekday) => mask | (1 << weekday), 0))]]
    case "monthlyByDay":
      return [["Type", "4"], ["Period", String(rule.every)], ["MonthDay", String(rule.day)]]
    case "monthlyByWeekday":
      return [["Type", "5"], ["Period", String(rule.every)], ...position(rule)]
    case "yearlyByDay":
      return [["Type", "2"], ["Month", String(rule.month - 1)], ["MonthDay", String(rule.day)]]
    case "yearlyByWeekday":
      return [["Type", "3"], ["Month", String(rule.month - 1)], ...position(rule)]
  }
}

function position(rule: { readonly position: number; readonly weekday: number }): readonly Field[] {
  return [["MonthItem", String(rule.weekday + 3)], ["MonthPosition", String(rule.position - 1)]]
}
