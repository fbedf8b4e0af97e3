// Late dates beside the straight way: links out of summaries and into manual ones, delays that move nothing, several
// critical paths. Each date follows from the rule, on days of eight hours from Monday 1 January 2024.
import { expect, test } from "vitest"
import { continueSchedule, startSchedule, type NetworkTask } from "@throughline/engine"
import { aPlan, at, DAY, everyDay } from "../../test/small-plan.ts"

test("S-28 S-37 of several links out of a summary the one that allows least counts, wherever it stands", () => {
  const plan = () => aPlan().task("S", 0).task("T", 0, { in: "S" }).task("A", 1, { in: "T" }).task("x", 1).task("y", 3).task("z", 2).task("end", 10)
  const late = (...order: readonly string[]): string | undefined => {
    const linked = plan()
    for (const name of order) linked.link("S", name)
    return linked.schedule().row("A").late[1]
  }
  // The plan ends on Friday 12; y takes three days, so A may end on Tuesday 9.
  expect([late("x", "y", "z"), late("y", "x", "z"), late("z", "x", "y"), late("x", "z")]).toEqual(["01-09 17:00", "01-09 17:00", "01-09 17:00", "01-10 17:00"])
})

test("S-28 a summary in the first row caps those below it, one without a cap leaves them free", () => {
  const plan = aPlan().task("S", 0).task("A", 1, { in: "S" }).task("B", 1, { in: "S", constraint: "fnlt", constraintDate: at("12-31 17:00") }).task("C", 2).task("T", 0).task("D", 1, { in: "T" }).task("end", 10)
  const schedule = plan.link("S", "C").schedule()
  expect(["A", "B", "D"].map((name) => schedule.row(name).late[1])).toEqual(["01-10 17:00", "01-10 17:00", "01-12 17:00"])
})

test("S-50 a link into a manual summary goes by its latest start, which is not before its own", () => {
  const plan = aPlan().task("A", 1).task("S", 0, { mode: "manual", start: at("01-22 08:00"), finish: at("01-25 17:00") })
  plan.task("B", 1, { in: "S", constraint: "snet", constraintDate: at("01-03 08:00"), deadline: at("01-10 17:00") }).task("end", 30).link("A", "S")
  const schedule = plan.schedule()
  // B may begin on the 10th, the summary stands from Monday 22: A may end on the Friday before.
  expect([schedule.row("B").late[0], schedule.row("A").late[1]]).toEqual(["01-10 08:00", "01-19 17:00"])
})

test("S-38 S-48 the delay of a manual successor is none, for its start is an input", () => {
  const plan = aPlan().task("A", 1).task("M", 1, { mode: "manual", start: at("01-04 08:00"), finish: at("01-04 17:00"), levelingDelay: 14_400 }).task("end", 10)
  // M may end with the plan on Friday 12, so begin on that day; A ends on Thursday at the latest.
  expect(plan.link("A", "M").schedule().row("A").late[1]).toBe("01-11 17:00")
})

test("S-36 with several critical paths, successors that do not count leave a task its own finish", () => {
  const done = { actualStart: at("01-03 08:00"), actualFinish: at("01-03 17:00") }
  for (const kind of ["FS", "SS", "FF", "SF"] as const) {
    for (const part of [done, { inactive: true }]) {
      const plan = aPlan().task("A", 2, { constraint: "fnlt", constraintDate: at("12-31 17:00") }).task("B", 1, part).task("plain", 2).task("end", 10)
      const schedule = plan.link("A", "B", kind).link("plain", "B", kind).with({ multipleCriticalPaths: true }).schedule()
      expect([schedule.row("A").late[1], schedule.row("plain").late[1]]).toEqual(["01-02 17:00", "01-02 17:00"])
    }
  }
})

test("S-36 S-37 with several critical paths a successor that counts bounds its predecessor as ever", () => {
  const plan = aPlan().task("A", 1).task("B", 1, { constraint: "snet", constraintDate: at("01-05 08:00") }).task("end", 10).link("A", "B").with({ multipleCriticalPaths: true })
  expect([plan.schedule().row("A").late[1], plan.schedule().row("B").late[1]]).toEqual(["01-04 17:00", "01-05 17:00"])
})

test("S-40 a latest finish outside working time is late at the last working time before it", () => {
  const plan = aPlan().task("A", 2, { constraint: "fnlt", constraintDate: at("01-07 12:00") }).task("B", 1, { constraint: "snlt", constraintDate: at("01-06 12:00") }).task("end", 10)
  const schedule = plan.schedule()
  // Sunday noon: Friday evening. A start on Saturday at the latest ends on Monday evening, and begins on that morning seen from there.
  expect([schedule.row("A").late, schedule.row("B").late]).toEqual([["01-04 08:00", "01-05 17:00"], ["01-08 08:00", "01-08 17:00"]])
})

test("S-40 a deadline of a summary in the first row caps those below, two levels below too", () => {
  const plan = aPlan().task("S", 0, { deadline: at("01-04 17:00") }).task("A", 1, { in: "S" }).task("T", 0, { in: "S" }).task("B", 1, { in: "T" }).task("end", 10)
  expect([plan.schedule().row("A").late[1], plan.schedule().row("B").late[1]]).toEqual(["01-04 17:00", "01-04 17:00"])
})

test("S-37 also six seconds of work have no working time between their latest and early finish", () => {
  const plan = aPlan()
  const week = plan.calendar(everyDay(9, 17))
  plan.task("A", 1 / DAY, { workCalendar: week, deadline: at("01-05 17:00"), constraint: "snet", constraintDate: at("01-06 09:00") })
  const { result } = plan.schedule()
  expect([result.earlyFinish[0], result.lateFinish[0], result.finishSlack[0]]).toEqual([at("01-06 09:00") + 1, at("01-06 09:00") + 1, 0])
})

test("S-42 S-50 files of 2016 count finished children and the early dates of manual summaries, as plans of our own do", () => {
  const fixed = { mode: "manual", start: at("01-01 08:00"), finish: at("01-03 17:00") } as const
  const manual = aPlan().task("S", 0).task("T", 0, { ...fixed, in: "S" }).task("A", 1, { in: "T", constraint: "snet", constraintDate: at("01-02 08:00") }).task("end", 10)
  expect([15, 16].map((compatibility) => manual.with({ compatibility }).schedule().row("S").late[0])).toEqual(["01-12 08:00", "01-01 08:00"])
  const done = { actualStart: at("01-03 08:00"), actualFinish: at("01-03 17:00") }
  const plan = aPlan().task("A", 1).task("S", 0).task("T", 0, { in: "S" }).task("B", 1, { ...done, in: "T" }).task("C", 1, { in: "T" }).task("end", 10).link("A", "S")
  // C may begin on Friday 12; a finished task counts with its actual start, Wednesday 3, also through the summary between.
  expect([15, 16].map((compatibility) => plan.with({ compatibility }).schedule().row("A").late[1])).toEqual(["01-11 17:00", "01-02 17:00"])
})

test("a schedule that several edits begin from is left alone by each of them", () => {
  const plan = aPlan().task("S", 0, { deadline: at("01-04 17:00") }).task("A", 1, { in: "S" }).task("C", 1, { in: "S" }).task("B", 1).task("end", 10).link("A", "B")
  const network = { tasks: plan.tasks, links: plan.links, calendars: plan.calendars }
  const state = startSchedule(network, plan.options)
  const withRow = (i: number, part: Partial<NetworkTask>) => ({ ...network, tasks: network.tasks.map((task, n) => (n === i ? { ...task, ...part } : task)) })
  // A leaves the summary, and with it the deadline; back at the first schedule, its successor changes.
  const left = continueSchedule(state, withRow(1, { parent: -1 }), plan.options)
  expect([left.moved === null, left.schedule.lateFinish[1]]).toEqual([false, at("01-11 17:00")])
  const longer = withRow(3, { duration: 2 * DAY })
  const next = continueSchedule(state, longer, plan.options)
  expect(next.moved).not.toBeNull()
  expect(next.schedule).toEqual(startSchedule(longer, plan.options).schedule)
  expect(next.schedule.lateFinish[1]).toBe(at("01-04 17:00"))
})
