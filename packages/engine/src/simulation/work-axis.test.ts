import { expect, test } from "vitest"
import type { CalendarRules } from "../calendar/calendar-rules.ts"
import { compileCalendar, ELAPSED_TIME } from "../calendar/compile-calendar.ts"
import { RandomStream } from "../random/random-stream.ts"
import { WorkAxis } from "./work-axis.ts"

const HOUR = 600
const week = (...shifts: (readonly [number, number])[]): CalendarRules => ({ week: Array.from({ length: 7 }, () => shifts.map(([from, to]) => ({ from, to }))), workWeeks: [], exceptions: [{ from: 9_530, to: 9_540, shifts: [], recurrence: null }] })
const calendars = {
  "office hours": compileCalendar([]),
  "quarters of an hour": compileCalendar([week([7 * HOUR + 150, 11 * HOUR + 450], [12 * HOUR, 16 * HOUR + 150])]),
  "over midnight": compileCalendar([week([0, 5 * HOUR], [21 * HOUR, 24 * HOUR])]),
  "shifts by the minute": compileCalendar([week([7 * HOUR + 10, 11 * HOUR + 30])]),
  "elapsed time": ELAPSED_TIME,
}

for (const [name, calendar] of Object.entries(calendars)) test(`S-61: on an axis of ${name} dates are those of the calendar, inside its window and outside`, () => {
  const start = 9_500 * 14_400
  const axis = new WorkAxis(calendar, start, start + 100 * 14_400)
  const stream = new RandomStream(1)
  for (let n = 0; n < 4_000; n += 1) {
    const at = start + stream.below(160 * 14_400) - 30 * 14_400
    const work = 1 + stream.below(40_000)
    expect(axis.after(at, work)).toBe(calendar.add(at, work))
    expect(axis.position(at)).toBe(calendar.work(start, at))
    expect(axis.finishAt(axis.position(at) + work)).toBe(calendar.add(at, work))
    expect(axis.startAt(axis.position(at))).toBe(calendar.nextStart(at))
  }
})
