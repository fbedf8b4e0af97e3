// A calendar as a line of working time: where on it does an instant lie, and back? Everything that shares the calendar is
// then plain addition (the role of a date, 17:00 or the next 08:00, is chosen only when an instant is asked for).
import { clampInstant } from "../arith.ts"
import type { WorkingTime } from "../calendar/working-time.ts"
import { TICKS_PER_DAY, type Instant, type Ticks } from "../units.ts"

export class WorkAxis {
  readonly calendar: WorkingTime
  /** Position 0: midnight of the first day. */
  readonly #zero: Instant
  readonly #days: number
  readonly #from: Int32Array
  readonly #to: Int32Array
  readonly #before: Float64Array
  readonly #count: number
  readonly #ofDay: Int32Array
  /** For each 2^12 ticks of work the interval in which they begin. */
  readonly #ofWork: Int32Array

  /** Quick between the days of `first` and `last`, right everywhere. */
  constructor(calendar: WorkingTime, first: Instant, last: Instant) {
    this.calendar = calendar
    const firstDay = Math.floor(clampInstant(first) / TICKS_PER_DAY)
    const endDay = Math.floor(clampInstant(Math.max(first, last)) / TICKS_PER_DAY) + 1
    this.#zero = firstDay * TICKS_PER_DAY
    this.#days = calendar.continuous ? 0 : endDay - firstDay
    const { from, to, count } = calendar.intervals(firstDay, calendar.continuous ? firstDay : endDay - 1)
    this.#from = from.slice(0, count)
    this.#to = to.slice(0, count)
    this.#count = this.#days === 0 ? 0 : count
    this.#before = new Float64Array(count + 1)
    for (let k = 0; k < count; k += 1) this.#before[k + 1] = (this.#before[k] ?? 0) + (to[k] ?? 0) - (from[k] ?? 0)
    this.#ofDay = this.#dayTable()
    this.#ofWork = this.#workTable()
  }

  /** Working time between position 0 and the instant. */
  position(at: Instant): Ticks {
    const day = Math.floor((at - this.#zero) / TICKS_PER_DAY)
    if (day < 0 || day >= this.#days) return this.calendar.work(this.#zero, at)
    let k = this.#ofDay[day] ?? 0
    while (k < this.#count && (this.#to[k] ?? 0) <= at) k += 1
    const start = this.#from[k] ?? at
    return (this.#before[k] ?? 0) + (at > start ? at - start : 0)
  }

  /** The instant at which that much work is done: the end of a stretch, not the beginning of the next. */
  finishAt(position: Ticks): Instant {
    if (position <= 0 || position > (this.#before[this.#count] ?? 0)) return this.#farFinish(position)
    let k = this.#ofWork[(position - 1) >> 12] ?? 0
    while ((this.#before[k + 1] ?? 0) < position) k += 1
    return (this.#from[k] ?? 0) + position - (this.#before[k] ?? 0)
  }

  /** The instant from which work goes on. */
  startAt(position: Ticks): Instant {
    return this.calendar.nextStart(this.finishAt(position))
  }

  #farFinish(position: Ticks): Instant {
    const at = this.calendar.add(this.#zero, position)
    return position > 0 || this.calendar.continuous ? at : this.calendar.prevFinish(at)
  }

  #dayTable(): Int32Array {
    const table = new Int32Array(this.#days)
    let k = 0
    for (let day = 0; day < table.length; day += 1) {
      const midnight = this.#zero + day * TICKS_PER_DAY
      while (k < this.#count && (this.#to[k] ?? 0) <= midnight) k += 1
      table[day] = k
    }
    return table
  }

  #workTable(): Int32Array {
    const table = new Int32Array(Math.floor((this.#before[this.#count] ?? 0) / 4096) + 1)
    let k = 0
    for (let cell = 0; cell < table.length; cell += 1) {
      while (k < this.#count && (this.#before[k + 1] ?? 0) <= cell * 4096) k += 1
      table[cell] = k
    }
    return table
  }
}
