import { expect, test } from "vitest"
import type { CalendarRules, DayRule } from "./calendar-rules.ts"
import { civilDateOf, dayNumberOf, weekdayOf } from "./civil-date.ts"
import { compileCalendar, ELAPSED_TIME, intersectCalendars, uniteCalendars } from "./compile-calendar.ts"
import { FIRST_INSTANT, LAST_INSTANT } from "../units.ts"

const inherit: readonly DayRule[] = [null, null, null, null, null, null, null]
const rules = (part: Partial<CalendarRules>): CalendarRules => ({ week: inherit, workWeeks: [], exceptions: [], ...part })
const standard = compileCalendar([rules({})])
/** "2024-01-01 08:00" as an instant. 2024-01-01 is a Monday. */
const at = (text: string): number => {
  const [, y, m, d, hh, mm] = /^(\d+)-(\d+)-(\d+) (\d+):(\d+)$/.exec(text) ?? []
  return dayNumberOf(Number(y), Number(m), Number(d)) * 14_400 + Number(hh) * 600 + Number(mm) * 10
}
const text = (instant: number): string => {
  const day = Math.floor(instant / 14_400)
  const { year, month, day: d } = civilDateOf(day)
  const minute = Math.floor((instant - day * 14_400) / 10)
  const two = (n: number) => String(n).padStart(2, "0")
  return `${year}-${two(month)}-${two(d)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
const HOUR = 600
const shifts = (from: number) => [{ from: from * HOUR, to: (from + 1) * HOUR }]

test("S-1 day numbers count from 2000-01-01, a Saturday, and survive the way back over 500 years", () => {
  expect(dayNumberOf(2000, 1, 1)).toBe(0)
  expect(weekdayOf(0)).toBe(6)
  for (let day = -36_525; day < 146_097; day += 1) {
    const { year, month, day: d } = civilDateOf(day)
    if (dayNumberOf(year, month, d) !== day) throw new Error(`day ${day}`)
  }
})

test("S-1 the default calendar works Monday to Friday 08-12 and 13-17", () => {
  expect(text(standard.add(at("2024-01-01 08:00"), 8 * HOUR))).toBe("2024-01-01 17:00")
  expect(text(standard.add(at("2024-01-01 08:00"), 9 * HOUR))).toBe("2024-01-02 09:00")
  expect(text(standard.add(at("2024-01-05 08:00"), 9 * HOUR))).toBe("2024-01-08 09:00")
  expect(standard.work(at("2024-01-01 00:00"), at("2024-01-08 00:00"))).toBe(40 * HOUR)
})

test("add forward ends in the finish role, backward in the start role, and zero moves nothing", () => {
  expect(text(standard.add(at("2024-01-01 13:00"), 4 * HOUR))).toBe("2024-01-01 17:00")
  expect(text(standard.add(at("2024-01-02 08:00"), -4 * HOUR))).toBe("2024-01-01 13:00")
  expect(text(standard.add(at("2024-01-08 08:00"), -8 * HOUR))).toBe("2024-01-05 08:00")
  expect(text(standard.add(at("2024-01-07 10:00"), 0))).toBe("2024-01-07 10:00")
})

test("nextStart and prevFinish snap to working time in their roles", () => {
  expect(text(standard.nextStart(at("2024-01-05 17:00")))).toBe("2024-01-08 08:00")
  expect(text(standard.nextStart(at("2024-01-05 12:00")))).toBe("2024-01-05 13:00")
  expect(text(standard.prevFinish(at("2024-01-08 08:00")))).toBe("2024-01-05 17:00")
  expect(text(standard.prevFinish(at("2024-01-08 08:30")))).toBe("2024-01-08 08:30")
})

test("a night shift from 22 to 6 is one stretch across midnight", () => {
  const evening = { from: 22 * HOUR, to: 24 * HOUR }
  const night = { from: 0, to: 6 * HOUR }
  const calendar = compileCalendar([rules({ week: [[], [evening], [night, evening], [night, evening], [night, evening], [night, evening], [night]] })])
  expect(text(calendar.add(at("2024-01-01 22:00"), 8 * HOUR))).toBe("2024-01-02 06:00")
  expect(text(calendar.add(at("2024-01-01 22:00"), 9 * HOUR))).toBe("2024-01-02 23:00")
  expect(text(calendar.add(at("2024-01-02 06:00"), -6 * HOUR))).toBe("2024-01-02 00:00")
  expect(calendar.work(at("2024-01-01 00:00"), at("2024-01-08 00:00"))).toBe(40 * HOUR)
})

test("a 24-hour calendar counts like the clock", () => {
  const day: DayRule = [{ from: 0, to: 24 * HOUR }]
  const calendar = compileCalendar([rules({ week: [day, day, day, day, day, day, day] })])
  expect(calendar.continuous).toBe(true)
  expect(text(calendar.add(at("2024-01-05 23:00"), 50 * HOUR))).toBe("2024-01-08 01:00")
  expect(text(ELAPSED_TIME.add(at("2024-01-05 23:00"), -50 * HOUR))).toBe("2024-01-03 21:00")
})

test("S-1 own exception beats base exception beats own work week beats own weekday beats the base's week", () => {
  const day = (n: number) => dayNumberOf(2024, 1, n)
  const base = rules({
    week: [[], shifts(1), shifts(1), shifts(1), shifts(1), shifts(1), []],
    exceptions: [
      { from: day(2), to: day(3), shifts: shifts(2), recurrence: null },
    ],
  })
  const own = rules({
    week: [null, null, null, null, shifts(4), null, null],
    workWeeks: [{ from: day(1), to: day(3), week: [null, shifts(3), shifts(3), shifts(3), null, null, null] }],
    exceptions: [{ from: day(3), to: day(3), shifts: shifts(5), recurrence: null }],
  })
  const calendar = compileCalendar([own, base])
  const starts = [1, 2, 3, 4, 5].map((n) => text(calendar.nextStart(day(n) * 14_400)).slice(8))
  expect(starts).toEqual(["01 03:00", "02 02:00", "03 05:00", "04 04:00", "05 01:00"])
})

test("S-1 a plain exception beats a recurring one on the same calendar, a weekly one beats a yearly one", () => {
  const day = (n: number) => dayNumberOf(2024, 1, n)
  const calendar = compileCalendar([
    rules({
      exceptions: [
        { from: day(1), to: day(31), shifts: shifts(1), recurrence: { kind: "yearlyByDay", month: 1, day: 3, from: day(1), until: day(31), count: null } },
        { from: day(1), to: day(31), shifts: shifts(2), recurrence: { kind: "weekly", every: 1, weekdays: [2, 3], from: day(1), until: day(31), count: null } },
        { from: day(2), to: day(2), shifts: shifts(3), recurrence: null },
      ],
    }),
  ])
  expect(text(calendar.nextStart(day(2) * 14_400))).toBe("2024-01-02 03:00")
  expect(text(calendar.nextStart(day(3) * 14_400))).toBe("2024-01-03 02:00")
})

test("S-3 the intersection works where all work, the union where one works", () => {
  const early = compileCalendar([rules({ week: inherit.map(() => [{ from: 6 * HOUR, to: 10 * HOUR }]) })])
  const both = intersectCalendars([standard, early])
  const either = uniteCalendars([standard, early])
  const monday = at("2024-01-01 00:00")
  expect(both.work(monday, monday + 7 * 14_400)).toBe(10 * HOUR)
  expect(either.work(monday, monday + 7 * 14_400)).toBe(58 * HOUR)
  expect(text(either.add(monday, 6 * HOUR))).toBe("2024-01-01 12:00")
  expect(intersectCalendars([standard, ELAPSED_TIME])).toBe(standard)
})

test("a calendar that never works answers with the last instant and says so", () => {
  const never = compileCalendar([rules({ week: inherit.map(() => []) })])
  expect(never.works).toBe(false)
  expect(standard.works).toBe(true)
  expect(never.add(0, 10)).toBe(2_103_796_800)
  expect(never.work(0, 14_400_000)).toBe(0)
})

test("answers do not depend on how far the calendar was asked before", () => {
  const asked = compileCalendar([rules({})])
  asked.add(at("2024-01-01 08:00"), 200 * 52 * 40 * HOUR)
  asked.add(at("2024-01-01 08:00"), -90 * 52 * 40 * HOUR)
  let instant = at("2023-01-01 00:00")
  for (let n = 0; n < 5000; n += 1) {
    const fresh = n % 100 === 0 ? compileCalendar([rules({})]) : standard
    expect(asked.add(instant, 777 + n * 13)).toBe(fresh.add(instant, 777 + n * 13))
    expect(asked.add(instant, -777 - n * 13)).toBe(fresh.add(instant, -777 - n * 13))
    expect(asked.work(instant, instant + n * 991)).toBe(fresh.work(instant, instant + n * 991))
    instant += 1237
  }
})

test("a calendar with a million overlapping exceptions is compiled in bounded time", () => {
  const first = dayNumberOf(2020, 1, 1)
  const exceptions = Array.from({ length: 1_000_000 }, (_, n) => ({ from: first, to: first + 3000 + (n % 7), shifts: [], recurrence: null }))
  const calendar = compileCalendar([rules({ exceptions })])
  expect(calendar.nextStart(at("2024-01-01 08:00"))).toBeGreaterThan(at("2028-01-01 08:00"))
})

test("placing is snapping and moving in one: start and finish forward, finish and start backward", () => {
  const starts = new Int32Array(2)
  expect([text(standard.placeForward(at("2024-01-05 17:00"), 9 * HOUR, starts, 1)), text(starts[1] ?? 0)]).toEqual(["2024-01-09 09:00", "2024-01-08 08:00"])
  expect([text(standard.placeForward(at("2024-01-05 12:30"), HOUR, starts, 0)), text(starts[0] ?? 0)]).toEqual(["2024-01-05 14:00", "2024-01-05 13:00"])
  expect([text(standard.placeBackward(at("2024-01-08 08:00"), 9 * HOUR, starts, 1)), text(starts[1] ?? 0)]).toEqual(["2024-01-04 16:00", "2024-01-05 17:00"])
  expect([text(standard.placeBackward(at("2024-01-08 13:00"), HOUR, starts, 0)), text(starts[0] ?? 0)]).toEqual(["2024-01-08 11:00", "2024-01-08 12:00"])
  const night = compileCalendar([rules({ week: inherit.map(() => [{ from: 22 * HOUR, to: 24 * HOUR }, { from: 0, to: 5 * HOUR }]) })])
  const never = compileCalendar([rules({ week: inherit.map(() => []) })])
  const once = compileCalendar([rules({ week: inherit.map(() => []), exceptions: [{ from: dayNumberOf(2024, 1, 3), to: dayNumberOf(2024, 1, 3), shifts: shifts(9), recurrence: null }] })])
  for (const calendar of [compileCalendar([rules({})]), night, ELAPSED_TIME, never, once]) {
    for (let instant = at("2023-12-30 00:00"); instant < at("2024-01-08 00:00"); instant += 290) {
      for (const work of [0, 10, HOUR, 7 * HOUR, 60 * HOUR, 9_000 * HOUR]) {
        const start = calendar.nextStart(instant)
        expect([calendar.placeForward(instant, work, starts, 0), starts[0]]).toEqual([calendar.add(start, work), start])
        const finish = calendar.prevFinish(instant)
        expect([calendar.placeBackward(instant, work, starts, 0), starts[0]]).toEqual([calendar.add(finish, -work), finish])
      }
    }
  }
})

test("six seconds, the grain of the plan, end in the finish role too, and begin in the start role backward", () => {
  expect(standard.add(at("2024-01-01 12:00") - 1, 1)).toBe(at("2024-01-01 12:00"))
  expect(standard.add(at("2024-01-05 17:00") - 1, 1)).toBe(at("2024-01-05 17:00"))
  expect(standard.add(at("2024-01-01 13:00") + 1, -1)).toBe(at("2024-01-01 13:00"))
  expect(standard.add(at("2024-01-08 08:00"), -1)).toBe(at("2024-01-05 17:00") - 1)
  const starts = new Int32Array(1)
  expect([standard.placeForward(at("2024-01-01 12:00") - 1, 1, starts, 0), starts[0]]).toEqual([at("2024-01-01 12:00"), at("2024-01-01 12:00") - 1])
  expect([standard.placeBackward(at("2024-01-01 13:00") + 1, 1, starts, 0), starts[0]]).toEqual([at("2024-01-01 13:00"), at("2024-01-01 13:00") + 1])
})

test("the first and the last day that plans may hold are days like any other", () => {
  const daily = () => compileCalendar([rules({ week: inherit.map(() => shifts(9)) })])
  const [first, last] = [FIRST_INSTANT, LAST_INSTANT - 14_400]
  expect([daily().nextStart(last), daily().prevFinish(LAST_INSTANT - 1), daily().nextStart(first), daily().prevFinish(first + 14_399)]).toEqual([last + 9 * HOUR, last + 10 * HOUR, first + 9 * HOUR, first + 10 * HOUR])
  expect([daily().add(last, HOUR), daily().add(first + 14_399, -HOUR), daily().work(last, LAST_INSTANT - 1), daily().work(first, first + 14_400)]).toEqual([last + 10 * HOUR, first + 9 * HOUR, HOUR, HOUR])
  // Behind them there is nothing.
  expect([daily().nextStart(last + 10 * HOUR), daily().prevFinish(first + 9 * HOUR), daily().add(last + 10 * HOUR, 1), daily().add(first + 9 * HOUR, -1)]).toEqual([LAST_INSTANT, FIRST_INSTANT, LAST_INSTANT, FIRST_INSTANT])
})

test("work between two instants is the same whichever of them widens the window, and clock time where every instant counts", () => {
  const day = dayNumberOf(2024, 1, 3)
  const once = () => compileCalendar([rules({ week: inherit.map(() => []), exceptions: [{ from: day, to: day, shifts: shifts(9), recurrence: null }] })])
  const [before, after] = [at("2000-01-01 00:00"), at("2024-01-10 00:00")]
  expect([once().work(after, before), once().work(before, after), once().work(before, before)]).toEqual([-HOUR, HOUR, 0])
  expect([ELAPSED_TIME.work(before + 100, before + 250), ELAPSED_TIME.work(after, before)]).toEqual([150, before - after])
})

test("elapsed time is one stretch over the days that are asked for", () => {
  const { from, to, count } = ELAPSED_TIME.intervals(3, 5)
  expect([count, from[0], to[0]]).toEqual([1, 3 * 14_400, 6 * 14_400])
})

test("the first six seconds of a day far ahead, and the last of one far behind, are those of that day", () => {
  const [from, days] = [at("2024-01-01 08:00"), 40 * 8 * HOUR]
  // Forty working days are eight weeks.
  const there = () => compileCalendar([rules({})])
  expect([there().add(from, days), there().add(from, days + 1), there().add(from, days - 1)]).toEqual([at("2024-02-23 17:00"), at("2024-02-26 08:00") + 1, at("2024-02-23 17:00") - 1])
  const back = at("2024-02-26 08:00")
  expect([there().add(back, -days), there().add(back, -days - 1), there().add(back, 1 - days)]).toEqual([from, at("2023-12-29 17:00") - 1, from + 1])
})
