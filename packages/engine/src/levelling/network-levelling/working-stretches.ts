// The working intervals of a calendar one after the other, for people who work on several calendars: then two tasks may
// overlap by the clock without ever asking for the person at the same time.
import { divFloor } from "../../arith.ts"
import type { WorkingTime } from "../../calendar/working-time.ts"
import { TICKS_PER_DAY, type Instant } from "../../units.ts"

const DAYS_MORE = 400

export class WorkingStretches {
  readonly #calendar: WorkingTime
  #first = 0
  #end = 0
  from: Int32Array = new Int32Array(0)
  to: Int32Array = new Int32Array(0)
  #count = 0

  constructor(calendar: WorkingTime) {
    this.#calendar = calendar
  }

  /** Index of the first interval that ends after `from`, ready to be read up to `to`. */
  open(from: Instant, to: Instant): number {
    this.#reach(divFloor(from, TICKS_PER_DAY), divFloor(to, TICKS_PER_DAY) + 1)
    let low = 0
    let high = this.#count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.to[middle] ?? 0) <= from) low = middle + 1
      else high = middle
    }
    return low
  }

  get count(): number {
    return this.#count
  }

  #reach(first: number, end: number): void {
    if (this.#end > this.#first && first >= this.#first && end <= this.#end) return
    const empty = this.#end === this.#first
    this.#first = (empty ? first : Math.min(first, this.#first)) - DAYS_MORE
    this.#end = (empty ? end : Math.max(end, this.#end)) + DAYS_MORE
    const { from, to, count } = this.#calendar.intervals(this.#first, this.#end)
    this.from = from
    this.to = to
    this.#count = count
  }
}
