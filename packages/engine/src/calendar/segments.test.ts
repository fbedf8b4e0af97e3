import { expect, test } from "vitest"
import { LAST_INSTANT } from "../units.ts"
import { cellShift, endOf, FROM, rowBySearch, segmentsOf, tableByDay, tableByWork, WIDTH } from "./segments.ts"

const intervals = (...pairs: readonly (readonly [number, number])[]) => ({ from: Int32Array.from(pairs, ([from]) => from), to: Int32Array.from(pairs, ([, to]) => to), count: pairs.length })
const rowsOf = (rows: Int32Array): number[][] => Array.from({ length: rows.length / WIDTH }, (_, k) => [...rows.subarray(k * WIDTH, (k + 1) * WIDTH)])

/** Day 0: 08-12 and 13-17; day 2: 08-12; day 3 three shifts of an hour; a night from day 4 to day 5. */
const week = intervals([4_800, 7_200], [7_800, 10_200], [33_600, 36_000], [43_200, 43_800], [44_400, 45_000], [45_600, 46_200], [70_800, 75_600])

test("a row is a day of one or two shifts, further shifts have rows of their own, and a night is cut at midnight", () => {
  const { rows, count } = segmentsOf(week, 0)
  expect(count).toBe(6)
  // Work before, begin, length of the first shift, pause to the second one or to the next row.
  expect(rowsOf(rows)).toEqual([
    [0, 4_800, 2_400, 600],
    [4_800, 33_600, 2_400, 7_200],
    [7_200, 43_200, 600, 600],
    [8_400, 45_600, 600, 24_600],
    [9_000, 70_800, 1_200, 0],
    [10_200, 72_000, 3_600, LAST_INSTANT - 75_600],
    [13_800, LAST_INSTANT, 0, 0],
    [13_800, LAST_INSTANT, 0, 0],
  ])
  expect(Array.from({ length: count }, (_, k) => endOf(rows, k * WIDTH))).toEqual([10_200, 36_000, 45_000, 46_200, 72_000, 75_600])
})

test("work is counted from the window's first instant, so that it fits 32 bits as instants do", () => {
  const { rows } = segmentsOf(intervals([4_800 - 14_400, 7_200 - 14_400]), -1)
  expect(rowsOf(rows)[0]?.slice(0, 3)).toEqual([-14_400, 4_800 - 14_400, 2_400])
  expect(segmentsOf(intervals(), 7).count).toBe(0)
})

test("the table of days names the first row that begins on the day or after it", () => {
  const { rows, count } = segmentsOf(week, 0)
  expect([...tableByDay(rows, count, 0, 7)].map((row) => row / WIDTH)).toEqual([0, 1, 1, 2, 4, 5, 6])
})

test("a cell of the table of work holds about one row: more than half of the mean, and not more than it", () => {
  expect([cellShift(48_000, 10), cellShift(40_960, 10), cellShift(40_970, 10), cellShift(10, 10), cellShift(0, 0), cellShift(21, 10)]).toEqual([12, 11, 12, 0, 0, 1])
})

test("the table of work names the row in which the first tick of a cell is done", () => {
  const { rows, count } = segmentsOf(week, 0)
  // Cells of 2048 ticks begin at 0, 2048, 4096, 6144, 8192, 10240 and 12288.
  expect([...tableByWork(rows, count, 11)].map((row) => row / WIDTH)).toEqual([0, 0, 0, 1, 2, 5, 5])
})

test("a search by halves finds the row in which the tick after some work is done", () => {
  const { rows, count } = segmentsOf(week, 0)
  const found = (done: number): number => rowBySearch(rows, 0, count * WIDTH, done) / WIDTH
  expect([0, 4_799, 4_800, 7_199, 7_200, 8_399, 8_400, 8_999, 9_000, 10_199, 10_200, 13_799].map(found)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
  expect(rowBySearch(rows, 2 * WIDTH, 4 * WIDTH, 8_999) / WIDTH).toBe(3)
})

test("as many shifts as there are days have room, each with its own row", () => {
  const many = intervals(...Array.from({ length: 500 }, (_, day) => [day * 14_400, day * 14_400 + 14_390] as const))
  const { rows, count } = segmentsOf(many, 0)
  expect([count, rows.length, rows[499 * WIDTH + 1], rows[500 * WIDTH]]).toEqual([500, 502 * WIDTH, 499 * 14_400, 500 * 14_390])
  // One stretch over all days is cut into days: more rows than stretches.
  expect(segmentsOf(intervals([0, 500 * 14_400]), 0).count).toBe(500)
})

test("however many days a stretch is cut into, two rows stand for the end behind them", () => {
  for (let days = 1; days <= 40; days += 1) {
    const { rows, count } = segmentsOf(intervals([0, days * 14_400]), 0)
    expect([count, rows.length, rows[days * WIDTH], rows[days * WIDTH + FROM], rows[(days + 1) * WIDTH], rows[(days + 1) * WIDTH + FROM]]).toEqual([days, (days + 2) * WIDTH, days * 14_400, LAST_INSTANT, days * 14_400, LAST_INSTANT])
  }
})
