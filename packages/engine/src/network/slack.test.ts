// Slack where a short way and the full way could part: plain rows beside others, several successors, odd calendars, the
// ends of time. Each number follows from the rule and a calendar of eight-hour days that begins on Monday 1 January 2024.
import { describe, expect, test } from "vitest"
import { compileCalendar, continueSchedule, FIRST_INSTANT, LAST_INSTANT, scheduleNetwork, startSchedule } from "@throughline/engine"
import type { NetworkTask } from "../index.ts"
import { aPlan, at, DAY, everyDay } from "../../test/small-plan.ts"

type Part = Partial<NetworkTask>

/** The first row is plain; the others say the same with dates that change nothing, a year away or reached anyway. */
const SAME: readonly Part[] = [{}, { constraint: "fnlt", constraintDate: at("12-31 17:00") }, { constraint: "snet", constraintDate: at("01-01 08:00") }]

describe.each(SAME)("%j", (part) => {
  test("S-45 the gap to a plain successor runs from the own edge to its edge, as the link says, less the lag", () => {
    // A is Monday; B waits for X and is Thursday.
    const free = (kind: "FS" | "SS" | "FF" | "SF", lag = 0): number =>
      aPlan().task("A", 1, part).task("X", 3).task("B", 1).task("end", 20).link("X", "B").link("A", "B", kind, lag).schedule().row("A").slack.free
    expect([free("FS"), free("SS"), free("FF"), free("SF"), free("FS", 1), free("SS", 1)]).toEqual([2, 3, 3, 4, 1, 2])
  })

  test("S-45 of several successors the nearest counts, wherever it stands in the list, and an inactive one not at all", () => {
    const free = (...order: readonly string[]): number => {
      const plan = aPlan().task("A", 1, part).task("one", 1).task("two", 2).task("three", 3)
      plan.task("Wed", 1).task("Thu", 1).task("Fri", 1).task("off", 1, { inactive: true }).task("end", 20)
      plan.link("two", "Wed").link("three", "Thu").link("three", "Fri", "FS", 1)
      for (const name of order) plan.link("A", name)
      return plan.schedule().row("A").slack.free
    }
    // A is Monday: only Tuesday lies before Wednesday.
    expect([free("Wed", "Thu", "Fri", "off"), free("Thu", "Wed", "Fri"), free("off", "Fri", "Thu", "Wed"), free("Fri", "Thu"), free("off")]).toEqual([1, 1, 1, 2, 19])
  })

  test("S-28 S-45 a link that lies on a circle leaves no gap: the total slack is free", () => {
    const schedule = aPlan().task("A", 1, part).task("B", 1).task("end", 10).link("A", "B").link("B", "A").schedule()
    expect(schedule.row("A").slack).toEqual({ start: 9, finish: 9, total: 9, free: 9 })
  })

  test("S-45 no gap is counted beyond the total slack, and a critical task has none", () => {
    const plan = aPlan().task("A", 1, part).task("B", 1, { constraint: "snet", constraintDate: at("01-10 08:00") }).task("C", 1, { deadline: at("01-03 17:00") })
    const schedule = plan.task("end", 10).link("A", "B").link("A", "C").schedule()
    expect(schedule.row("A").slack).toEqual({ start: 1, finish: 1, total: 1, free: 0 })
    const alone = aPlan().task("A", 1, { ...part, deadline: at("01-03 17:00") }).task("B", 1, { constraint: "snet", constraintDate: at("01-10 08:00") }).task("end", 10).link("A", "B").schedule()
    expect(alone.row("A").slack).toEqual({ start: 2, finish: 2, total: 2, free: 2 })
    const late = aPlan().task("A", 3, { ...part, deadline: at("01-02 17:00") }).task("B", 1).task("end", 10).link("A", "B").schedule()
    expect(late.row("A").slack).toEqual({ start: -1, finish: -1, total: -1, free: 0 })
  })
})

test("S-45 a slack of six seconds is one", () => {
  // The deadline lies one tick, a tenth of a minute, after Tuesday eight o'clock.
  const schedule = aPlan().task("A", 1, { deadline: at("01-02 08:00") + 1, constraint: "snet", constraintDate: at("01-01 08:00") }).task("end", 10).schedule()
  expect([schedule.result.totalSlack[0], schedule.result.freeSlack[0]]).toEqual([1, 1])
})

test("S-45 what follows at once leaves nothing free, also of a slack of six seconds", () => {
  for (const kind of ["FS", "SS", "FF"] as const) {
    const schedule = aPlan().task("A", 1, { deadline: at("01-02 08:00") + 1 }).task("B", 1).task("end", 10).link("A", "B", kind).schedule()
    expect([schedule.result.totalSlack[0], schedule.result.freeSlack[0]]).toEqual([1, 0])
  }
})

test("S-44 S-49 a manual summary whose tasks are all finished has no slack, whatever lies between its dates and theirs", () => {
  const plan = aPlan().task("S", 0, { mode: "manual", start: at("01-01 08:00"), finish: at("01-10 17:00") }).task("A", 2, { in: "S", actualStart: at("01-03 08:00"), actualFinish: at("01-04 17:00") })
  const row = plan.task("end", 20).schedule().row("S")
  expect([row.slack, row.critical]).toEqual([{ start: 0, finish: 0, total: 0, free: 0 }, false])
})

test("S-29 S-30 what is inactive makes no summary a begun one, and keeps none from being finished", () => {
  const off = { inactive: true, actualStart: at("01-01 08:00"), percentComplete: 5000 }
  const plan = aPlan().task("S", 0).task("A", 1, { in: "S", constraint: "snet", constraintDate: at("01-03 08:00") }).task("B", 1, { in: "S" }).task("off", 9, { in: "S", ...off })
  const schedule = plan.task("end", 10).link("A", "end", "SS").schedule()
  // A may not be later than Wednesday 3, B ends with the project on Tuesday 16: the summary's start has less room.
  expect(schedule.row("S").slack).toEqual({ start: 2, finish: 9, total: 2, free: 2 })
  const done = aPlan().task("S", 0).task("A", 1, { in: "S", actualStart: at("01-01 08:00"), actualFinish: at("01-01 17:00") }).task("off", 9, { in: "S", inactive: true }).task("end", 10).schedule()
  expect([done.row("S").slack.total, done.row("S").critical]).toEqual([0, false])
})

test("S-29 S-44 what is open or begun two levels below counts for a summary too", () => {
  const open = aPlan().task("S", 0).task("T", 0, { in: "S" }).task("A", 1, { in: "T" }).task("end", 10).schedule()
  expect(open.row("S").slack.total).toBe(9)
  const plan = aPlan().task("S", 0).task("T", 0, { in: "S" }).task("A", 2, { in: "T", actualStart: at("01-01 08:00"), percentComplete: 5000 }).task("B", 1, { in: "S", constraint: "snet", constraintDate: at("01-04 08:00") })
  expect(plan.task("end", 10).schedule().row("S").slack).toEqual({ start: 0, finish: 6, total: 6, free: 6 })
})

test("S-16 S-43 where people have a place of their own, start and finish slack are measured apart", () => {
  const plan = aPlan()
  const week = plan.calendar(everyDay(9, 17))
  plan.task("A", 2, { spans: [{ calendar: week, offset: 0, length: 2 * DAY }], constraint: "snet", constraintDate: at("01-05 08:00") }).task("end", 10)
  // Friday and Saturday, at the latest Thursday 11 and Friday 12: on the project's calendar four days from start to start, five from end to end.
  expect(plan.schedule().row("A").slack).toEqual({ start: 4, finish: 5, total: 4, free: 4 })
})

test("S-17 S-45 a delay that moves nothing, of a manual or a begun successor, is not taken off", () => {
  const free = (part: Part): number => aPlan().task("A", 1).task("B", 1, { levelingDelay: 14_400, ...part }).task("end", 20).link("A", "B").schedule().row("A").slack.free
  expect(free({ mode: "manual", start: at("01-04 08:00"), finish: at("01-04 17:00") })).toBe(2)
  expect(free({ actualStart: at("01-04 08:00"), percentComplete: 5000 })).toBe(2)
})

test("S-10 S-45 a lag is taken off as the length it has, not along the successor's calendar", () => {
  const plan = aPlan()
  const week = plan.calendar(everyDay(8, 16))
  plan.task("A", 5).task("B", 1, { calendar: week, constraint: "snet", constraintDate: at("01-15 08:00") }).task("end", 20).link("A", "B", "FS", 2)
  // Five days of the project from Friday 5 to Monday 15, less two.
  expect(plan.schedule().row("A").slack.free).toBe(3)
})

test("S-12 S-45 an elapsed share of a summary is taken off by the clock", () => {
  const plan = aPlan().task("S", 0).task("A", 5, { in: "S" }).task("B", 1, { constraint: "snet", constraintDate: at("01-10 08:00") }).task("end", 20).link("S", "B", "FS", 60, "elapsedPercent")
  // 24 hours before Wednesday 10 at eight is Tuesday at eight: one day of work after Friday 5.
  expect(plan.schedule().row("S").slack.free).toBe(1)
})

test("S-43 a slack from the first to the last year is as much as 32 bits hold", () => {
  const first = FIRST_INSTANT + 14_400
  const last = LAST_INSTANT - 14_400
  const tasks: readonly NetworkTask[] = [
    { calendar: 0, duration: 600, elapsed: true },
    { calendar: 0, duration: 600, elapsed: true, constraint: "snet", constraintDate: first },
    { calendar: 0, duration: 600, elapsed: true, constraint: "mso", constraintDate: last },
    { calendar: 0, duration: 600, elapsed: true, constraint: "mso", constraintDate: first },
  ]
  const { startSlack, finishSlack, totalSlack, freeSlack } = scheduleNetwork({ tasks, links: [{ predecessor: 2, successor: 3, kind: "FS" }], calendars: [compileCalendar([])] }, { projectStart: first })
  const most = 2_147_483_647
  expect([startSlack, finishSlack, totalSlack, freeSlack].map((column) => Array.from(column))).toEqual([
    [most, most, 0, -most - 1], [most, most, 0, 0], [most, most, 0, -most - 1], [most, most, 0, 0],
  ])
})

test("S-31 S-44 a task that is finished by an edit loses the slack it had", () => {
  const plan = aPlan().task("A", 1).task("B", 1).task("end", 10).link("A", "B")
  const before = startSchedule({ tasks: plan.tasks, links: plan.links, calendars: plan.calendars }, plan.options)
  expect(before.schedule.totalSlack[0]).toBe(8 * DAY)
  const tasks = plan.tasks.map((task, i) => (i === 0 ? { ...task, actualStart: at("01-01 08:00"), actualFinish: at("01-01 17:00") } : task))
  const { schedule } = continueSchedule(before, { ...before.network, tasks }, plan.options)
  expect([schedule.startSlack[0], schedule.finishSlack[0], schedule.totalSlack[0], schedule.freeSlack[0]]).toEqual([0, 0, 0, 0])
})
