import { expect, test } from "vitest"
import { compileCalendar } from "../calendar/compile-calendar.ts"
import { dayNumberOf } from "../calendar/civil-date.ts"
import { plannedValueCurve, plannedValueOf, type BudgetedTask } from "./planned-value.ts"

const week = [null, null, null, null, null, null, null]
const calendar = compileCalendar([{ week, workWeeks: [], exceptions: [] }])
/** 2024-01-01 is a Monday. */
const at = (day: number, hour: number): number => dayNumberOf(2024, 1, day) * 14_400 + hour * 600
const task = (part: Partial<BudgetedTask>): BudgetedTask => ({ start: at(1, 8), finish: at(9, 12), budget: 6501, accrual: "prorated", calendar, ...part })

test("an even budget follows the working time, not the calendar days", () => {
  expect(plannedValueOf(task({ budget: 6500 }), at(3, 17))).toBe(2400 * 6500 / 5200)
  expect(plannedValueOf(task({ budget: 6500 }), at(6, 12))).toBe(plannedValueOf(task({ budget: 6500 }), at(5, 17)))
})

test("the curve starts with nothing, never falls and ends with the whole budget", () => {
  const tasks = [task({}), task({ start: at(3, 8), accrual: "start" }), task({ accrual: "end" })]
  const curve = plannedValueCurve(tasks, [at(1, 7), at(1, 8), at(2, 8), at(3, 8), at(8, 12), at(9, 12), at(20, 8)])
  expect(curve[0]).toBe(0)
  expect(curve.at(-1)).toBe(3 * 6501)
  expect(curve).toEqual(curve.toSorted((a, b) => a - b))
})

test("a budget at the start is planned whole from the start, a budget at the end from the finish", () => {
  expect(plannedValueOf(task({ accrual: "start" }), at(1, 8))).toBe(6501)
  expect(plannedValueOf(task({ accrual: "end" }), at(9, 11))).toBe(0)
  expect(plannedValueOf(task({ accrual: "end" }), at(9, 12))).toBe(6501)
})

test("a milestone is planned at its date", () => {
  const milestone = task({ start: at(2, 8), finish: at(2, 8) })
  expect(plannedValueOf(milestone, at(2, 8) - 1)).toBe(0)
  expect(plannedValueOf(milestone, at(2, 8))).toBe(6501)
})

test("a task that lies outside all working time is planned at its finish", () => {
  const weekend = task({ start: at(6, 8), finish: at(7, 17) })
  expect(plannedValueOf(weekend, at(7, 8))).toBe(0)
  expect(plannedValueOf(weekend, at(7, 17))).toBe(6501)
})
