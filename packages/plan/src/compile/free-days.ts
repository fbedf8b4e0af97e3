// Which holidays and other named exceptions keep people from working between two dates? (S-1)
import { divFloor, recurrenceDays, TICKS_PER_DAY, type DayNumber, type Instant } from "@throughline/engine"
import type { Calendar, CalendarException, CalendarId, Plan } from "../document.ts"
import { calendarBook } from "./calendar-book.ts"

export interface FreeDays {
  readonly name: string
  readonly from: DayNumber
  readonly to: DayNumber
}

/** Those of the calendar and its bases, in the order of their days; days on which a stronger rule lets people work are left out. */
export function freeDays(plan: Plan, calendarId: CalendarId | null, from: Instant, to: Instant): FreeDays[] {
  const first = divFloor(from, TICKS_PER_DAY)
  const last = divFloor(Math.max(from, to - 1), TICKS_PER_DAY)
  const named = chainOf(plan, calendarId).flatMap(({ exceptions }) => exceptions.filter(({ name, shifts }) => name !== "" && shifts.length === 0))
  const found = named.flatMap((exception) => stretches(exception, first, last))
  if (found.length === 0) return []
  const working = calendarBook(plan).of(calendarId)
  const isFree = (day: DayNumber): boolean => working.work(day * TICKS_PER_DAY, (day + 1) * TICKS_PER_DAY) === 0
  return found.filter((days) => isFree(days.from) && isFree(days.to)).toSorted((a, b) => a.from - b.from || a.to - b.to)
}

function stretches({ name, from, to, recurrence }: CalendarException, first: DayNumber, last: DayNumber): FreeDays[] {
  if (recurrence !== null) return recurrenceDays(recurrence, first, last).map((day) => ({ name, from: day, to: day }))
  return to < first || from > last ? [] : [{ name, from: Math.max(from, first), to: Math.min(to, last) }]
}

function chainOf(plan: Plan, id: CalendarId | null): Calendar[] {
  const chain: Calendar[] = []
  for (let calendar = id === null ? undefined : plan.calendar.get(id); calendar !== undefined && !chain.includes(calendar); calendar = calendar.baseId === null ? undefined : plan.calendar.get(calendar.baseId)) {
    chain.push(calendar)
  }
  return chain
}
