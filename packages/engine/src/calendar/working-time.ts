// The compiled calendar: how much working time lies between two instants, and where does a stretch of it end?
// The working days of a window are kept with prefix sums and two look-up tables (day -> segment, work -> segment), so that
// every question costs a few reads from one line of memory. The window grows on demand; answers never depend on it.
import { clampInstant, divFloor } from "../arith.ts"
import { FIRST_INSTANT, LAST_INSTANT, TICKS_PER_DAY, type DayNumber, type Instant, type Ticks } from "../units.ts"
import { cellShift, endOf, FIRST, FROM, noSegments, PAUSE, rowBySearch, segmentsOf, tableByDay, tableByWork, WIDTH } from "./segments.ts"

/** Merged working intervals of a window of whole days, ascending, none touching the next. */
export interface Intervals {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly count: number
}

/** Where intervals come from: day rules, or other calendars put together. */
export type IntervalSource = (first: DayNumber, last: DayNumber) => Intervals

const FIRST_DAY = divFloor(FIRST_INSTANT, TICKS_PER_DAY)
const LAST_DAY = divFloor(LAST_INSTANT, TICKS_PER_DAY) - 1
/** A first window of three years: most plans never leave it. */
const DAYS_BEHIND = 200
const DAYS_AHEAD = 900
/** Longer runs of segments are searched by halves. */
const SCAN = 16

export class WorkingTime {
  /** True where every instant is working time: elapsed time and the 24-hour calendar. */
  readonly continuous: boolean
  readonly #source: IntervalSource
  #firstDay: DayNumber = 0
  /** Exclusive. An empty window marks a calendar that nobody asked yet. */
  #endDay: DayNumber = 0
  #firstInstant: Instant = 0
  #endInstant: Instant = 0
  /** Rows of segments.ts, one after the other; the last one stands for the end. */
  #segments: Int32Array = noSegments.rows
  /** Where the last row begins. */
  #end = 0
  /** For each day of the window the first row whose day it is or comes after it. */
  #rowOfDay: Int32Array = new Int32Array(0)
  /** For each cell of 2^shift ticks of work the row in which it begins. */
  #rowOfWork: Int32Array = new Int32Array(0)
  #shift = 0

  constructor(source: IntervalSource, continuous = false) {
    this.#source = source
    this.continuous = continuous
  }

  /** S-5 notation: moves `work` ticks of working time. Forward the result stands in the finish role, backward in the start role. */
  add(at: Instant, work: Ticks): Instant {
    if (work === 0) return at
    if (this.continuous) return clampInstant(at + work)
    for (;;) {
      const row = this.#rowAt(at)
      const target = this.#workBefore(row, at) + work
      if (work > 0) {
        if (target <= (this.#segments[this.#end] ?? 0)) return this.#finishAt(target, row)
        if (!this.#grow(this.#endDay + 1)) return LAST_INSTANT
      } else {
        if (target >= (this.#segments[0] ?? 0)) return this.#startAt(target, row)
        if (!this.#grow(this.#firstDay - 1)) return FIRST_INSTANT
      }
    }
  }

  /** Signed working time from `a` to `b`. */
  work(a: Instant, b: Instant): Ticks {
    if (this.continuous) return b - a
    if (a === b) return 0
    let beforeA = this.#workBefore(this.#rowAt(a), a)
    const origin = this.#segments[0]
    const beforeB = this.#workBefore(this.#rowAt(b), b)
    // The second question may have moved the window, hence the origin, of the first.
    if (origin !== this.#segments[0]) beforeA = this.#workBefore(this.#rowAt(a), a)
    return beforeB - beforeA
  }

  /** The first working instant at or after `at`. */
  nextStart(at: Instant): Instant {
    if (this.continuous) return at
    for (;;) {
      const row = this.#rowAt(at)
      const start = row < this.#end ? startFrom(this.#segments, row, at) : LAST_INSTANT
      // What stands for the end of the window is no work.
      if (start < this.#endInstant) return start
      if (!this.#grow(this.#endDay + 1)) return LAST_INSTANT
    }
  }

  /** The last instant at or before `at` at which work can end. */
  prevFinish(at: Instant): Instant {
    if (this.continuous) return at
    for (;;) {
      const row = this.#rowAt(at)
      if (row < this.#end && at > (this.#segments[row + FROM] ?? 0)) return finishUntil(this.#segments, row, at)
      if (row > 0) return endOf(this.#segments, row - WIDTH)
      if (!this.#grow(this.#firstDay - 1)) return FIRST_INSTANT
    }
  }

  /** `nextStart` and, from there, `add`, in one look-up: the start is noted in `starts[i]`, the answer is the finish. */
  placeForward(at: Instant, work: Ticks, starts: Int32Array, i: number): Instant {
    if (!this.continuous && work > 0) {
      const row = this.#rowAt(at)
      const start = startFrom(this.#segments, row, at)
      // No work is done until the start.
      const target = this.#workBefore(row, at) + work
      if (start < this.#endInstant && target <= (this.#segments[this.#end] ?? 0)) {
        starts[i] = start
        return this.#finishAt(target, row)
      }
    }
    const start = this.nextStart(at)
    starts[i] = start
    return this.add(start, work)
  }

  /** `prevFinish` and, back from there, `add`: the finish is noted in `finishes[i]`, the answer is the start. */
  placeBackward(at: Instant, work: Ticks, finishes: Int32Array, i: number): Instant {
    if (!this.continuous && work > 0) {
      const row = this.#rowAt(at)
      const target = this.#workBefore(row, at) - work
      if (target >= (this.#segments[0] ?? 0)) {
        const isIn = row < this.#end && at > (this.#segments[row + FROM] ?? 0)
        finishes[i] = isIn ? finishUntil(this.#segments, row, at) : endOf(this.#segments, row - WIDTH)
        return this.#startAt(target, row)
      }
    }
    const finish = this.prevFinish(at)
    finishes[i] = finish
    return this.add(finish, -work)
  }

  /** False for a calendar that never works. */
  get works(): boolean {
    return this.worksAfter(0) || this.prevFinish(0) > FIRST_INSTANT
  }

  /** False where no working time is left after `at`. */
  worksAfter(at: Instant): boolean {
    return this.continuous || this.nextStart(at) < LAST_INSTANT
  }

  /** The working intervals that touch the days first…last; for combining calendars and for drawing. */
  intervals(first: DayNumber, last: DayNumber): Intervals {
    return this.#source(Math.max(first, FIRST_DAY), Math.min(last, LAST_DAY))
  }

  /** The row whose segment is the last to begin on the day of `at`, or the next one after that day. */
  #rowAt(at: Instant): number {
    if (at < this.#firstInstant || at >= this.#endInstant) return this.#rowOutside(at)
    let row = this.#rowOfDay[((at - this.#firstInstant) >>> 0) / TICKS_PER_DAY >>> 0] ?? 0
    // Only a day of more than two shifts has a further segment.
    while ((this.#segments[row + WIDTH + FROM] ?? 0) <= at) row += WIDTH
    return row
  }

  #rowOutside(at: Instant): number {
    this.#grow(divFloor(at, TICKS_PER_DAY))
    if (at >= this.#endInstant) return this.#end
    return at < this.#firstInstant ? 0 : this.#rowAt(at)
  }

  /** Working time before `at`, from an origin that holds until the window grows. */
  #workBefore(row: number, at: Instant): Ticks {
    const segments = this.#segments
    const before = segments[row] ?? 0
    const since = at - (segments[row + FROM] ?? 0)
    if (since <= 0) return before
    const first = segments[row + FIRST] ?? 0
    if (since <= first) return before + since
    const beyond = since - (segments[row + PAUSE] ?? 0)
    if (beyond <= first) return before + first
    const next = segments[row + WIDTH] ?? 0
    return before + beyond < next ? before + beyond : next
  }

  /** Most tasks are short: the segment is a few steps from `near`, in the same lines of memory; else the table knows. */
  #finishAt(target: Ticks, near: number): Instant {
    const segments = this.#segments
    const limit = Math.min(near + SCAN * WIDTH, this.#end)
    let row = near
    while (row < limit && (segments[row + WIDTH] ?? 0) < target) row += WIDTH
    if (row === limit) row = this.#rowOfTarget(target - 1)
    const rest = target - (segments[row] ?? 0)
    return (segments[row + FROM] ?? 0) + rest + pauseWithin(segments, row, rest - 1)
  }

  #startAt(target: Ticks, near: number): Instant {
    const segments = this.#segments
    const limit = Math.max(near - SCAN * WIDTH, -WIDTH)
    let row = near
    while (row > limit && (segments[row] ?? 0) > target) row -= WIDTH
    if (row === limit) row = this.#rowOfTarget(target)
    const rest = target - (segments[row] ?? 0)
    return (segments[row + FROM] ?? 0) + rest + pauseWithin(segments, row, rest)
  }

  /** The row in which the unit of work after `target` is done. */
  #rowOfTarget(target: Ticks): number {
    const segments = this.#segments
    const cell = ((target - (segments[0] ?? 0)) >>> 0) >>> this.#shift
    let row = this.#rowOfWork[cell] ?? 0
    const limit = row + SCAN * WIDTH
    while (row < this.#end && (segments[row + WIDTH] ?? 0) <= target) {
      if (row === limit) return rowBySearch(segments, row, this.#end, target)
      row += WIDTH
    }
    return row
  }

  /** Widens the window so that it holds `day`; false where no day is left to add in that direction. */
  #grow(day: DayNumber): boolean {
    const empty = this.#endDay === this.#firstDay
    const wanted = Math.min(Math.max(day, FIRST_DAY), LAST_DAY)
    const length = this.#endDay - this.#firstDay
    let first = empty ? wanted - DAYS_BEHIND : this.#firstDay
    let end = empty ? wanted + DAYS_AHEAD : this.#endDay
    if (!empty && day < first) first = Math.min(wanted - DAYS_BEHIND, first - length)
    if (!empty && day >= end) end = Math.max(wanted + DAYS_AHEAD, end + length)
    first = Math.max(first, FIRST_DAY)
    end = Math.min(end, LAST_DAY + 1)
    if (!empty && first === this.#firstDay && end === this.#endDay) return false
    this.#fill(first, end)
    return true
  }

  #fill(first: DayNumber, end: DayNumber): void {
    const { rows, count } = segmentsOf(this.#source(first, end - 1), first)
    this.#firstDay = first
    this.#endDay = end
    this.#firstInstant = first * TICKS_PER_DAY
    this.#endInstant = end * TICKS_PER_DAY
    this.#segments = rows
    this.#end = count * WIDTH
    this.#rowOfDay = tableByDay(rows, count, first, end)
    this.#shift = cellShift((rows[this.#end] ?? 0) - first * TICKS_PER_DAY, count)
    this.#rowOfWork = tableByWork(rows, count, this.#shift)
  }
}

/** The pause, where the unit of work after `rest` is done behind it; without a branch, for nobody can guess which way it goes. */
const pauseWithin = (segments: Int32Array, row: number, rest: Ticks): Ticks => (segments[row + PAUSE] ?? 0) & (((segments[row + FIRST] ?? 0) - rest - 1) >> 31)

/** The first working instant at or after `at`, which does not lie after the day of the segment. */
function startFrom(segments: Int32Array, row: number, at: Instant): Instant {
  const from = segments[row + FROM] ?? 0
  const since = at - from
  if (since <= 0) return from
  const first = segments[row + FIRST] ?? 0
  if (since < first) return at
  const beyond = since - (segments[row + PAUSE] ?? 0)
  if (beyond <= first) return from + first + (segments[row + PAUSE] ?? 0)
  return (segments[row] ?? 0) + beyond < (segments[row + WIDTH] ?? 0) ? at : (segments[row + WIDTH + FROM] ?? 0)
}

/** The last instant up to `at`, which lies after the begin of the segment, at which work can end. */
function finishUntil(segments: Int32Array, row: number, at: Instant): Instant {
  const from = segments[row + FROM] ?? 0
  const first = segments[row + FIRST] ?? 0
  if (at - from <= first) return at
  if (at - from - (segments[row + PAUSE] ?? 0) <= first) return from + first
  const end = endOf(segments, row)
  return at < end ? at : end
}
