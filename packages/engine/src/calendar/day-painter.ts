// Which shifts does each day of a window have? Rules are painted strongest first and every day is painted once (S-1),
// so a million overlapping exceptions cost little more than a million look-ups.
import { TICKS_PER_DAY, type DayNumber } from "../units.ts"
import { DEFAULT_WEEK, type CalendarException, type CalendarRules, type DayRule, type Shift } from "./calendar-rules.ts"
import { weekdayOf } from "./civil-date.ts"
import { recurrenceDays } from "./recurrence-days.ts"

/** Shifts sorted and inside the day. Those that overlap are joined, and those that run backward left out, where days are put together. */
function tidyShifts(shifts: readonly Shift[]): Shift[] {
  return shifts.map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(TICKS_PER_DAY, to) })).toSorted((a, b) => a.from - b.from)
}

class DayPainter {
  readonly first: DayNumber
  readonly last: DayNumber
  readonly patterns: Shift[][] = []
  readonly patternOfDay: Int32Array
  /** Next day that is not painted yet, with path halving. */
  readonly #next: Int32Array

  constructor(first: DayNumber, last: DayNumber) {
    this.first = first
    this.last = last
    const days = last - first + 1
    this.patternOfDay = new Int32Array(days)
    this.#next = new Int32Array(days + 1)
    for (let day = 0; day <= days; day += 1) this.#next[day] = day
  }

  #unpaintedFrom(offset: number): number {
    let day = offset
    for (;;) {
      const up = this.#next[day] ?? day
      if (up === day) return day
      const above = this.#next[up] ?? up
      this.#next[day] = above
      day = above
    }
  }

  addPattern(shifts: readonly Shift[]): number {
    return this.patterns.push(tidyShifts(shifts)) - 1
  }

  /** Paints the days from…to that are still free; `patternOf` answers -1 to leave a weekday to weaker rules. */
  paint(from: DayNumber, to: DayNumber, patternOf: (weekday: number) => number): void {
    const end = Math.min(to, this.last) - this.first
    let offset = this.#unpaintedFrom(Math.max(0, Math.min(from, this.last + 1) - this.first))
    while (offset <= end) {
      const pattern = patternOf(weekdayOf(this.first + offset))
      if (pattern >= 0) {
        this.patternOfDay[offset] = pattern
        this.#next[offset] = offset + 1
      }
      offset = this.#unpaintedFrom(offset + 1)
    }
  }

  paintWeek(from: DayNumber, to: DayNumber, week: readonly DayRule[]): void {
    const patterns = week.map((rule) => (rule === null ? -1 : this.addPattern(rule)))
    this.paint(from, to, (weekday) => patterns[weekday] ?? -1)
  }
}

/** Plain exceptions first, then recurring ones from the finest rhythm to the coarsest, each in the order given. */
const RHYTHMS = ["daily", "weekly", "monthlyByDay", "monthlyByWeekday", "yearlyByDay", "yearlyByWeekday"] as const

function strength(exception: CalendarException): number {
  return exception.recurrence === null ? -1 : RHYTHMS.indexOf(exception.recurrence.kind)
}

function paintException(painter: DayPainter, exception: CalendarException): void {
  const pattern = painter.addPattern(exception.shifts)
  if (exception.recurrence === null) {
    painter.paint(exception.from, exception.to, () => pattern)
    return
  }
  for (const day of recurrenceDays(exception.recurrence, painter.first, painter.last)) painter.paint(day, day, () => pattern)
}

export interface PaintedDays {
  readonly patterns: readonly (readonly Shift[])[]
  /** One entry per day of the window: an index into `patterns`. */
  readonly patternOfDay: Int32Array
}

/** S-1. `chain` holds the calendar's own rules, then those of its base, and so on. */
export function paintDays(chain: readonly CalendarRules[], first: DayNumber, last: DayNumber): PaintedDays {
  const painter = new DayPainter(first, last)
  for (const rules of chain) {
    for (const exception of rules.exceptions.toSorted((a, b) => strength(a) - strength(b))) paintException(painter, exception)
  }
  for (const rules of chain) {
    for (const workWeek of rules.workWeeks) painter.paintWeek(workWeek.from, workWeek.to, workWeek.week)
    painter.paintWeek(first, last, rules.week)
  }
  painter.paintWeek(first, last, DEFAULT_WEEK)
  return painter
}
