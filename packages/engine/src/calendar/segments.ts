// Working intervals as rows of four numbers, one row for each day that has work: short enough that a look-up reads one line
// of memory. A row holds one or two shifts; a day of more shifts has several rows.
import { LAST_INSTANT, TICKS_PER_DAY, type DayNumber, type Instant, type Ticks } from "../units.ts"
import type { Intervals } from "./working-time.ts"

export const WIDTH = 4
/** The first number of a row is the working time before it, from an origin that makes it fit 32 bits. Then: where its first shift begins, */
export const FROM = 1
/** how long that is, */
export const FIRST = 2
/** and the pause until the second shift; without a second one the pause until the next row. */
export const PAUSE = 3

export interface Segments {
  readonly rows: Int32Array
  /** Rows; two more stand behind them for the end. */
  readonly count: number
}

/** Only what stands for the end. */
export const noSegments: Segments = { rows: Int32Array.of(0, LAST_INSTANT, 0, 0, 0, LAST_INSTANT, 0, 0), count: 0 }

/** Intervals that run over midnight are cut there; every answer about the pieces is that about the whole. */
export function segmentsOf(intervals: Intervals, first: DayNumber): Segments {
  let rows = new Int32Array((intervals.count + 3) * WIDTH)
  let row = -WIDTH
  let dayOfRow = first - 1
  let isFull = true
  // Starting at the window's own instant keeps every sum within the range of instants.
  let sum = first * TICKS_PER_DAY
  for (let k = 0; k < intervals.count; k += 1) {
    const to = intervals.to[k] ?? 0
    for (let from = intervals.from[k] ?? 0; from < to;) {
      const day = Math.floor(from / TICKS_PER_DAY)
      const until = Math.min(to, (day + 1) * TICKS_PER_DAY)
      if (day === dayOfRow && !isFull) {
        rows[row + PAUSE] = from - (rows[row + FROM] ?? 0) - (rows[row + FIRST] ?? 0)
        isFull = true
      } else {
        row += WIDTH
        if (row + 3 * WIDTH > rows.length) rows = enlarged(rows)
        rows[row] = sum
        rows[row + FROM] = from
        rows[row + FIRST] = until - from
        dayOfRow = day
        isFull = false
      }
      sum += until - from
      from = until
    }
  }
  row += WIDTH
  for (const end of [row, row + WIDTH]) {
    rows[end] = sum
    rows[end + FROM] = LAST_INSTANT
  }
  return { rows: withPauses(rows.slice(0, row + 2 * WIDTH), row), count: row / WIDTH }
}

function enlarged(rows: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(rows.length * 2)
  larger.set(rows)
  return larger
}

function withPauses(rows: Int32Array, end: number): Int32Array {
  for (let row = 0; row < end; row += WIDTH) {
    if (rows[row + PAUSE] === 0) rows[row + PAUSE] = (rows[row + WIDTH + FROM] ?? 0) - (rows[row + FROM] ?? 0) - (rows[row + FIRST] ?? 0)
  }
  return rows
}

/** Where the last shift of a row ends. */
export function endOf(rows: Int32Array, row: number): Instant {
  const from = rows[row + FROM] ?? 0
  const work = (rows[row + WIDTH] ?? 0) - (rows[row] ?? 0)
  return work > (rows[row + FIRST] ?? 0) ? from + work + (rows[row + PAUSE] ?? 0) : from + work
}

export function tableByDay(rows: Int32Array, count: number, first: DayNumber, end: DayNumber): Int32Array {
  const table = new Int32Array(end - first)
  let k = 0
  for (let day = 0; day < table.length; day += 1) {
    const midnight = (first + day) * TICKS_PER_DAY
    while (k < count && (rows[k * WIDTH + FROM] ?? 0) < midnight) k += 1
    table[day] = k * WIDTH
  }
  return table
}

/** About one row per cell. */
export function cellShift(total: Ticks, count: number): number {
  let shift = 0
  while (2 ** (shift + 1) * count < total) shift += 1
  return shift
}

export function tableByWork(rows: Int32Array, count: number, shift: number): Int32Array {
  const origin = rows[0] ?? 0
  const table = new Int32Array(Math.floor(((rows[count * WIDTH] ?? 0) - origin) / 2 ** shift) + 1)
  let k = 0
  for (let cell = 0; cell < table.length; cell += 1) {
    const work = origin + cell * 2 ** shift
    while (k < count && (rows[(k + 1) * WIDTH] ?? 0) <= work) k += 1
    table[cell] = k * WIDTH
  }
  return table
}

/** The row from `low` to `high` in which the unit of work after `target` is done. */
export function rowBySearch(rows: Int32Array, low: number, high: number, target: Ticks): number {
  let a = low / WIDTH
  let b = high / WIDTH
  while (a < b) {
    const middle = (a + b) >> 1
    if ((rows[(middle + 1) * WIDTH] ?? 0) <= target) a = middle + 1
    else b = middle
  }
  return a * WIDTH
}
