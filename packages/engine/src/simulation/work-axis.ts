// A calendar as a line of working time: where on it does an instant lie, and back? Everything that shares the calendar is
// then plain addition (the role of a date, 17:00 or the next 08:00, is chosen only when an instant is asked for).
// Shifts mostly begin and end on the hour or its quarters: in cells of that length a question is a few reads and no
// search. Calendars with finer shifts ask the compiled calendar itself.
import { clampInstant } from "../arith.ts"
import type { Intervals, WorkingTime } from "../calendar/working-time.ts"
import { TICKS_PER_DAY, type Instant, type Ticks } from "../units.ts"

export class WorkAxis {
  readonly calendar: WorkingTime
  /** Position 0: midnight of the first day. */
  readonly #zero: Instant
  /** None where the calendar is asked itself. */
  readonly #days: number
  /** Length of a cell, and how many make a day. */
  readonly #cell: Ticks
  readonly #perDay: number
  /** Work before each day; one more entry for the total. */
  readonly #before: Int32Array
  readonly #total: Ticks
  /** First cell of each day's pattern. */
  readonly #pattern: Int32Array
  /** For each cell of a pattern: the day's work before it, and whether it is working time. */
  readonly #workBefore: Int32Array
  readonly #works: Int32Array
  /** For each cell of work the instant at which it begins. */
  readonly #instant: Int32Array

  /** Quick between the days of `first` and `last`, right everywhere. */
  constructor(calendar: WorkingTime, first: Instant, last: Instant) {
    this.calendar = calendar
    const firstDay = Math.floor(clampInstant(first) / TICKS_PER_DAY)
    const endDay = Math.floor(clampInstant(Math.max(first, last)) / TICKS_PER_DAY) + 1
    const intervals = calendar.continuous ? NO_INTERVALS : calendar.intervals(firstDay, endDay - 1)
    this.#zero = firstDay * TICKS_PER_DAY
    this.#cell = cellOf(intervals)
    this.#perDay = TICKS_PER_DAY / this.#cell
    this.#days = calendar.continuous || this.#cell < FINEST ? 0 : endDay - firstDay
    const { pattern, works } = patternsOf(intervals, firstDay, this.#days, this.#cell)
    this.#pattern = pattern
    this.#works = Int32Array.from(works)
    this.#workBefore = new Int32Array(works.length)
    for (let n = 0; n < works.length; n += 1) {
      if (n % this.#perDay !== 0) this.#workBefore[n] = (this.#workBefore[n - 1] ?? 0) + (works[n - 1] ?? 0) * this.#cell
    }
    this.#before = new Int32Array(this.#days + 1)
    for (let day = 0; day < this.#days; day += 1) {
      const end = (pattern[day] ?? 0) + this.#perDay - 1
      this.#before[day + 1] = (this.#before[day] ?? 0) + (this.#workBefore[end] ?? 0) + (works[end] ?? 0) * this.#cell
    }
    this.#total = this.#before[this.#days] ?? 0
    this.#instant = this.#instants()
  }

  /** Working time between position 0 and the instant. */
  position(at: Instant): Ticks {
    const offset = at - this.#zero
    const day = Math.floor(offset / TICKS_PER_DAY)
    if (day < 0 || day >= this.#days) return this.calendar.work(this.#zero, at)
    const time = offset - day * TICKS_PER_DAY
    const n = Math.floor(time / this.#cell)
    const place = (this.#pattern[day] ?? 0) + n
    return (this.#before[day] ?? 0) + (this.#workBefore[place] ?? 0) + (this.#works[place] ?? 0) * (time - n * this.#cell)
  }

  /** The instant at which that much work is done: the end of a stretch, not the beginning of the next. */
  finishAt(position: Ticks): Instant {
    if (position <= 0 || position > this.#total) return this.#farFinish(position)
    const n = Math.floor((position - 1) / this.#cell)
    return (this.#instant[n] ?? 0) + position - n * this.#cell
  }

  /** When `work` is done that begins at or after an instant; `work` is not zero. */
  after(at: Instant, work: Ticks): Instant {
    if (this.#days === 0) return this.calendar.add(at, work)
    const position = this.position(at) + work
    return position <= 0 || position > this.#total ? this.calendar.add(at, work) : this.finishAt(position)
  }

  /** The instant from which work goes on. */
  startAt(position: Ticks): Instant {
    return this.calendar.nextStart(this.finishAt(position))
  }

  #farFinish(position: Ticks): Instant {
    const at = this.calendar.add(this.#zero, position)
    return position > 0 || this.calendar.continuous ? at : this.calendar.prevFinish(at)
  }

  #instants(): Int32Array {
    const instants = new Int32Array(Math.ceil(this.#total / this.#cell))
    let next = 0
    for (let day = 0; day < this.#days; day += 1) {
      const pattern = this.#pattern[day] ?? 0
      for (let n = 0; n < this.#perDay; n += 1) {
        if (this.#works[pattern + n] === 1) instants[next++] = this.#zero + day * TICKS_PER_DAY + n * this.#cell
      }
    }
    return instants
  }
}

const NO_INTERVALS: Intervals = { from: new Int32Array(0), to: new Int32Array(0), count: 0 }

/** Five minutes: finer cells would fill the processor's caches. */
const FINEST = 50

/** The longest stretch of the day of which every shift's beginning and end is a multiple. */
function cellOf({ from, to, count }: Intervals): Ticks {
  let cell = TICKS_PER_DAY
  for (let k = 0; k < count; k += 1) cell = common(common(cell, from[k] ?? 0), to[k] ?? 0)
  return cell
}

/** Greatest common divisor. */
function common(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

/** Which cells of each day work, equal days sharing theirs. */
function patternsOf(intervals: Intervals, firstDay: number, days: number, cell: Ticks): { readonly pattern: Int32Array; readonly works: readonly number[] } {
  const pattern = new Int32Array(days)
  const known = new Map<string, number>()
  const works: number[] = []
  let k = 0
  for (let day = 0; day < days; day += 1) {
    const midnight = (firstDay + day) * TICKS_PER_DAY
    while (k < intervals.count && (intervals.to[k] ?? 0) <= midnight) k += 1
    let key = ""
    for (let n = k; n < intervals.count && (intervals.from[n] ?? 0) < midnight + TICKS_PER_DAY; n += 1) {
      key += `${Math.max(0, (intervals.from[n] ?? 0) - midnight)} ${Math.min(TICKS_PER_DAY, (intervals.to[n] ?? 0) - midnight)} `
    }
    const place = known.get(key) ?? works.length
    if (place === works.length) works.push(...cellsOf(intervals, k, midnight, cell))
    known.set(key, place)
    pattern[day] = place
  }
  return { pattern, works }
}

/** The day that begins at `midnight`, `first` being its first stretch: 1 for each cell that works. */
function cellsOf(intervals: Intervals, first: number, midnight: Instant, cell: Ticks): number[] {
  let k = first
  return Array.from({ length: TICKS_PER_DAY / cell }, (_, n) => {
    const time = midnight + n * cell
    while (k < intervals.count && (intervals.to[k] ?? 0) <= time) k += 1
    return k < intervals.count && (intervals.from[k] ?? 0) <= time ? 1 : 0
  })
}
