// Makes compiled calendars: from rules, from several calendars that must all work, or from several of which one is enough.
import { TICKS_PER_DAY } from "../units.ts"
import { DEFAULT_WEEK, type CalendarRules, type Shift } from "./calendar-rules.ts"
import { paintDays } from "./day-painter.ts"
import { WorkingTime, type Intervals } from "./working-time.ts"

/** Collects intervals in ascending order and joins those that touch. */
class IntervalList {
  #from = new Int32Array(1024)
  #to = new Int32Array(1024)
  #count = 0

  push(from: number, to: number): void {
    if (from >= to) return
    if (this.#count > 0 && (this.#to[this.#count - 1] ?? 0) >= from) {
      if ((this.#to[this.#count - 1] ?? 0) < to) this.#to[this.#count - 1] = to
      return
    }
    if (this.#count === this.#from.length) this.#enlarge()
    this.#from[this.#count] = from
    this.#to[this.#count] = to
    this.#count += 1
  }

  #enlarge(): void {
    const from = new Int32Array(this.#count * 2)
    const to = new Int32Array(this.#count * 2)
    from.set(this.#from)
    to.set(this.#to)
    this.#from = from
    this.#to = to
  }

  take(): Intervals {
    return { from: this.#from, to: this.#to, count: this.#count }
  }
}

const isWholeDay = (shifts: readonly Shift[] | null | undefined): boolean =>
  shifts?.length === 1 && shifts[0]?.from === 0 && shifts[0]?.to === TICKS_PER_DAY

/** S-1: the first rule of the chain that names a weekday decides, else the default week. */
function isContinuous(chain: readonly CalendarRules[]): boolean {
  if (chain.some((rules) => rules.exceptions.length > 0 || rules.workWeeks.length > 0)) return false
  return DEFAULT_WEEK.every((shifts, weekday) => {
    const decisive = chain.find((rules) => (rules.week[weekday] ?? null) !== null)
    return isWholeDay(decisive?.week[weekday] ?? shifts)
  })
}

/** `chain`: the calendar's own rules first, then those of its base, and so on. */
export function compileCalendar(chain: readonly CalendarRules[]): WorkingTime {
  return new WorkingTime((first, last) => {
    const { patterns, patternOfDay } = paintDays(chain, first, last)
    const list = new IntervalList()
    for (let day = first; day <= last; day += 1) {
      const midnight = day * TICKS_PER_DAY
      for (const shift of patterns[patternOfDay[day - first] ?? 0] ?? []) list.push(midnight + shift.from, midnight + shift.to)
    }
    return list.take()
  }, isContinuous(chain))
}

/** Elapsed time: every instant counts. */
export const ELAPSED_TIME = new WorkingTime((first, last) => {
  const list = new IntervalList()
  list.push(first * TICKS_PER_DAY, (last + 1) * TICKS_PER_DAY)
  return list.take()
}, true)

function intersection(a: Intervals, b: Intervals): Intervals {
  const list = new IntervalList()
  let i = 0
  let j = 0
  while (i < a.count && j < b.count) {
    const aTo = a.to[i] ?? 0
    const bTo = b.to[j] ?? 0
    list.push(Math.max(a.from[i] ?? 0, b.from[j] ?? 0), Math.min(aTo, bTo))
    if (aTo < bTo) i += 1
    else j += 1
  }
  return list.take()
}

function union(a: Intervals, b: Intervals): Intervals {
  const list = new IntervalList()
  let i = 0
  let j = 0
  while (i < a.count || j < b.count) {
    const takeA = j >= b.count || (i < a.count && (a.from[i] ?? 0) <= (b.from[j] ?? 0))
    if (takeA) list.push(a.from[i] ?? 0, a.to[i] ?? 0)
    else list.push(b.from[j] ?? 0, b.to[j] ?? 0)
    if (takeA) i += 1
    else j += 1
  }
  return list.take()
}

type Combine = (a: Intervals, b: Intervals) => Intervals

function combined(parts: readonly WorkingTime[], combine: Combine, continuous: boolean): WorkingTime {
  return new WorkingTime((first, last) => {
    const lists = parts.map((part) => part.intervals(first, last))
    return lists.reduce(combine)
  }, continuous)
}

/** Working time in which all of `parts` work (S-3). `parts` is not empty. */
export function intersectCalendars(parts: readonly WorkingTime[]): WorkingTime {
  const limiting = [...new Set(parts.filter((part) => !part.continuous))]
  const only = limiting[0]
  if (only === undefined) return ELAPSED_TIME
  return limiting.length === 1 ? only : combined(limiting, intersection, false)
}

/** Working time in which at least one of `parts` works (S-3). `parts` is not empty. */
export function uniteCalendars(parts: readonly WorkingTime[]): WorkingTime {
  const distinct = [...new Set(parts)]
  const only = distinct[0]
  if (only === undefined || distinct.some((part) => part.continuous)) return ELAPSED_TIME
  return distinct.length === 1 ? only : combined(distinct, union, false)
}
