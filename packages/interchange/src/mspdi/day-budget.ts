// How many days of how many calendars may one file make us look at? A calendar is laid out day by day between the dates
// it is asked about; a hostile file would ask thousands of calendars about five hundred years each.

import { TICKS_PER_DAY } from "@throughline/engine"
import type { Instant, WorkingTime } from "@throughline/engine"

/** Eight hundred people, each with a calendar of his own, over ten years. */
const DAYS_MAX = 3_000_000
/** What a calendar lays out around the first date it is asked about. */
const FIRST_WINDOW = 1_100

export class DayBudget {
  readonly #windows = new Map<WorkingTime, { first: number; last: number }>()
  #left = DAYS_MAX

  /** Whether the calendar may be asked about the time between the two instants; if so, the days are taken off. */
  admits(calendar: WorkingTime, from: Instant, to: Instant): boolean {
    if (calendar.continuous) return true
    const first = Math.floor(Math.min(from, to) / TICKS_PER_DAY)
    const last = Math.floor(Math.max(from, to) / TICKS_PER_DAY)
    const window = this.#windows.get(calendar)
    const wider = window === undefined ? { first, last } : { first: Math.min(first, window.first), last: Math.max(last, window.last) }
    const cost = window === undefined ? FIRST_WINDOW + last - first : wider.last - wider.first - (window.last - window.first)
    if (cost > this.#left) return false
    this.#left -= cost
    this.#windows.set(calendar, wider)
    return true
  }
}
