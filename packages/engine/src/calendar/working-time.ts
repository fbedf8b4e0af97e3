// The compiled calendar: how much working time lies between two instants, and where does a stretch of it end?
// Working intervals of a window are kept with prefix sums and two look-up tables (day -> interval, work -> interval), so
// every question costs a few array reads. The window grows on demand; answers never depend on it.
import { clampInstant, divFloor } from "../arith.ts"
import { FIRST_INSTANT, LAST_INSTANT, TICKS_PER_DAY, type DayNumber, type Instant, type Ticks } from "../units.ts"

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
/** Longer runs of intervals in one table cell are searched by halves. */
const SCAN = 16

export class WorkingTime {
  /** True where every instant is working time: elapsed time and the 24-hour calendar. */
  readonly continuous: boolean
  readonly #source: IntervalSource
  #firstDay: DayNumber = 0
  /** Exclusive. An empty window marks a calendar that nobody asked yet. */
  #endDay: DayNumber = 0
  #from: Int32Array = new Int32Array(0)
  #to: Int32Array = new Int32Array(0)
  /** Working time before each interval, counted from an origin that makes it fit 32 bits; one more entry for the total. */
  #before: Int32Array = new Int32Array(1)
  #count = 0
  /** For each day of the window the first interval that ends after its midnight. */
  #intervalOfDay: Int32Array = new Int32Array(0)
  /** For each cell of 2^shift ticks of work the interval in which it begins. */
  #intervalOfWork: Int32Array = new Int32Array(0)
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
      const k = this.#intervalEndingAfter(at)
      const before = this.#before
      const start = this.#from[k] ?? 0
      const target = (before[k] ?? 0) + (k < this.#count && at > start ? at - start : 0) + work
      if (work > 0) {
        if (target <= (before[this.#count] ?? 0)) return this.#finishAt(target, k)
        if (!this.#grow(this.#endDay + 1)) return LAST_INSTANT
      } else {
        if (target >= (before[0] ?? 0) && this.#count > 0) return this.#startAt(target, k)
        if (!this.#grow(this.#firstDay - 1)) return FIRST_INSTANT
      }
    }
  }

  /** Signed working time from `a` to `b`. */
  work(a: Instant, b: Instant): Ticks {
    if (this.continuous) return b - a
    if (a === b) return 0
    let beforeA = this.#workBefore(a)
    const origin = this.#before[0]
    const beforeB = this.#workBefore(b)
    // The second question may have moved the window, hence the origin, of the first.
    if (origin !== this.#before[0]) beforeA = this.#workBefore(a)
    return beforeB - beforeA
  }

  /** The first working instant at or after `at`. */
  nextStart(at: Instant): Instant {
    if (this.continuous) return at
    for (;;) {
      const k = this.#intervalEndingAfter(at)
      if (k < this.#count) {
        const start = this.#from[k] ?? 0
        return start > at ? start : at
      }
      if (!this.#grow(this.#endDay + 1)) return LAST_INSTANT
    }
  }

  /** The last instant at or before `at` at which work can end. */
  prevFinish(at: Instant): Instant {
    if (this.continuous) return at
    for (;;) {
      let k = this.#intervalEndingAfter(at)
      if (k === this.#count || (this.#from[k] ?? 0) >= at) k -= 1
      if (k >= 0) {
        const finish = this.#to[k] ?? 0
        return finish < at ? finish : at
      }
      if (!this.#grow(this.#firstDay - 1)) return FIRST_INSTANT
    }
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

  /** Working time before `at`, from an origin that holds until the window grows. */
  #workBefore(at: Instant): Ticks {
    const k = this.#intervalEndingAfter(at)
    const before = this.#before[k] ?? 0
    if (k === this.#count) return before
    const start = this.#from[k] ?? 0
    return at > start ? before + at - start : before
  }

  #intervalEndingAfter(at: Instant): number {
    let day = divFloor(at, TICKS_PER_DAY) - this.#firstDay
    if (day < 0 || day >= this.#intervalOfDay.length) {
      this.#grow(day + this.#firstDay)
      day = Math.min(Math.max(divFloor(at, TICKS_PER_DAY) - this.#firstDay, 0), this.#intervalOfDay.length - 1)
    }
    let k = this.#intervalOfDay[day] ?? 0
    const to = this.#to
    const limit = k + SCAN
    while (k < this.#count && (to[k] ?? 0) <= at) {
      if (k === limit) return this.#search(to, k, this.#count, at)
      k += 1
    }
    return k
  }

  /** First index in low…high whose value is above `value`. */
  #search(values: Int32Array, low: number, high: number, value: number): number {
    let a = low
    let b = high
    while (a < b) {
      const middle = (a + b) >> 1
      if ((values[middle] ?? 0) <= value) a = middle + 1
      else b = middle
    }
    return a
  }

  /** The interval in which the unit of work after `target` is done. */
  #intervalOf(target: Ticks): number {
    const before = this.#before
    const cell = (target - (before[0] ?? 0)) >> this.#shift
    let k = this.#intervalOfWork[cell] ?? 0
    const limit = k + SCAN
    while (k < this.#count && (before[k + 1] ?? 0) <= target) {
      if (k === limit) return this.#search(before, k + 1, this.#count + 1, target) - 1
      k += 1
    }
    return k
  }

  /** Most tasks are short: the interval is a few steps from `near`, in the same lines of memory; else the table knows. */
  #finishAt(target: Ticks, near: number): Instant {
    const before = this.#before
    const limit = near + SCAN
    let k = near
    while (k < limit && k < this.#count && (before[k + 1] ?? 0) < target) k += 1
    if (k === limit || k === this.#count) k = this.#intervalOf(target - 1)
    return (this.#from[k] ?? 0) + target - (before[k] ?? 0)
  }

  #startAt(target: Ticks, near: number): Instant {
    const before = this.#before
    const limit = near - SCAN
    let k = near
    while (k > limit && k > 0 && (before[k] ?? 0) > target) k -= 1
    if (k === limit || k === this.#count) k = this.#intervalOf(target)
    return (this.#from[k] ?? 0) + target - (before[k] ?? 0)
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
    const { from, to, count } = this.#source(first, end - 1)
    const before = new Int32Array(count + 1)
    // Starting at the window's own instant keeps every sum within the range of instants.
    let sum = first * TICKS_PER_DAY
    for (let k = 0; k < count; k += 1) {
      before[k] = sum
      sum += (to[k] ?? 0) - (from[k] ?? 0)
    }
    before[count] = sum
    this.#firstDay = first
    this.#endDay = end
    this.#from = from
    this.#to = to
    this.#before = before
    this.#count = count
    this.#intervalOfDay = tableByDay(to, count, first, end)
    this.#shift = cellShift(sum - first * TICKS_PER_DAY, count)
    this.#intervalOfWork = tableByWork(before, count, this.#shift)
  }
}

function tableByDay(to: Int32Array, count: number, first: DayNumber, end: DayNumber): Int32Array {
  const table = new Int32Array(end - first)
  let k = 0
  for (let day = 0; day < table.length; day += 1) {
    const midnight = (first + day) * TICKS_PER_DAY
    while (k < count && (to[k] ?? 0) <= midnight) k += 1
    table[day] = k
  }
  return table
}

/** About one interval per cell. */
function cellShift(total: Ticks, count: number): number {
  let shift = 0
  while (2 ** (shift + 1) * count < total) shift += 1
  return shift
}

function tableByWork(before: Int32Array, count: number, shift: number): Int32Array {
  const origin = before[0] ?? 0
  const table = new Int32Array((((before[count] ?? 0) - origin) >> shift) + 1)
  let k = 0
  for (let cell = 0; cell < table.length; cell += 1) {
    const work = origin + cell * 2 ** shift
    while (k < count && (before[k + 1] ?? 0) <= work) k += 1
    table[cell] = k
  }
  return table
}
