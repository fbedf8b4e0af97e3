// How do the tasks of a week lie in its row of the month? Each as a bar over its days, in the topmost lane that is free.

import type { DayNumber } from "@throughline/engine"

export interface Spread<Id> {
  readonly id: Id
  readonly from: DayNumber
  /** Inclusive. */
  readonly to: DayNumber
}

export interface WeekBar<Id> {
  readonly id: Id
  readonly lane: number
  /** 0 to 6. */
  readonly first: number
  readonly last: number
  /** It goes on beyond the week. */
  readonly before: boolean
  readonly after: boolean
}

/** Bars of the week that begins on `monday`; earlier and longer ones lie higher. */
export function weekBars<Id>(spreads: readonly Spread<Id>[], monday: DayNumber): readonly WeekBar<Id>[] {
  const free: DayNumber[] = []
  return spreads
    .filter(({ from, to }) => to >= monday && from < monday + 7)
    .toSorted((a, b) => Math.max(a.from, monday) - Math.max(b.from, monday) || b.to - a.to)
    .map(({ id, from, to }) => {
      const first = Math.max(from, monday)
      const last = Math.min(to, monday + 6)
      const open = free.findIndex((until) => until < first)
      const lane = open === -1 ? free.length : open
      free[lane] = last
      return { id, lane, first: first - monday, last: last - monday, before: from < monday, after: to > monday + 6 }
    })
}

/** The first days of the weeks that a month touches. */
export function weeksOfMonth(firstOfMonth: DayNumber, daysInMonth: number, weekday: number, weekStartsOn: number): readonly DayNumber[] {
  const first = firstOfMonth - ((weekday - weekStartsOn + 7) % 7)
  const weeks: DayNumber[] = []
  for (let day = first; day < firstOfMonth + daysInMonth; day += 7) weeks.push(day)
  return weeks
}
