import { expect, test } from "vitest"
import { FIRST_INSTANT, LAST_INSTANT } from "@throughline/engine"
import { aPlan, at, DAY, everyDay, HOUR, rules } from "./small-plan.ts"

test("S-2 a task runs on its own calendar, else on the project's", () => {
  const plan = aPlan()
  const week = plan.calendar(everyDay(8, 16))
  const schedule = plan.task("own", 7, { calendar: week }).task("project", 6).schedule()
  expect(schedule.dates("own")).toBe("01-01 08:00 01-07 16:00")
  expect(schedule.dates("project")).toBe("01-01 08:00 01-08 17:00")
})

test("S-3 S-4 a duration with people runs on the union of their calendars, slack on the task's", () => {
  const plan = aPlan()
  const people = plan.calendar(everyDay(9, 17))
  const schedule = plan.task("A", 7, { workCalendar: people }).task("B", 20).schedule()
  expect(schedule.dates("A")).toBe("01-01 09:00 01-07 17:00")
  // From Sunday 7 to Friday 26 January there are 15 working days of the project.
  expect(schedule.row("A").slack.finish).toBe(15)
})

test("S-3 a calendar that never works is a finding, and its tasks are counted by the clock", () => {
  const plan = aPlan()
  const never = plan.calendar(rules({ week: [[], [], [], [], [], [], []] }))
  const schedule = plan.task("A", 1, { calendar: never }).task("B", 1).link("A", "B").schedule()
  expect(schedule.result.findings).toEqual([{ code: "noWorkingTime", task: 0, calendar: never, path: [] }])
  expect(schedule.dates("A")).toBe("01-01 08:00 01-01 16:00")
  expect(schedule.dates("B")).toBe("01-01 16:00 01-02 16:00")
})

test("S-5 a task without predecessors starts at the project start, one with predecessors may start before", () => {
  const schedule = aPlan().task("A", 1).task("B", 1).link("A", "B", "FS", -3).schedule()
  expect(schedule.row("A").start).toBe("01-01 08:00")
  expect(schedule.row("B").start).toBe("2023-12-28 08:00")
})

test("S-6 FS follows the finish, SS the start of the predecessor", () => {
  const schedule = aPlan().task("A", 2).task("B", 1).task("C", 1).link("A", "B").link("A", "C", "SS", 1).schedule()
  expect(schedule.dates("B")).toBe("01-03 08:00 01-03 17:00")
  expect(schedule.dates("C")).toBe("01-02 08:00 01-02 17:00")
})

test("S-7 FF and SF bound the finish", () => {
  const schedule = aPlan().task("A", 5).task("B", 2).task("C", 2, { constraint: "snet", constraintDate: at("01-10 08:00") }).task("D", 2)
    .link("A", "B", "FF").link("C", "D", "SF").schedule()
  expect(schedule.dates("B")).toBe("01-04 08:00 01-05 17:00")
  expect(schedule.dates("D")).toBe("01-08 08:00 01-10 08:00")
})

test("S-8 where a finish link drives, the finish keeps the bound in the start role", () => {
  const schedule = aPlan().task("A", 1, { constraint: "snet", constraintDate: at("01-15 08:00") }).task("B", 1).link("A", "B", "SF").schedule()
  expect(schedule.dates("B")).toBe("01-12 08:00 01-15 08:00")
})

test("S-9 a finish link never asks for a start before the project start", () => {
  const schedule = aPlan().task("A", 1).task("B", 5).link("A", "B", "FF").schedule()
  expect(schedule.dates("B")).toBe("01-01 08:00 01-05 17:00")
})

test("S-10 a lag runs on the successor's calendar, into a summary on that of the task below", () => {
  const plan = aPlan()
  const week = plan.calendar(everyDay(8, 16))
  plan.task("A", 5).task("B", 1, { calendar: week }).task("S", 0).task("C", 1, { in: "S", calendar: week })
  const schedule = plan.link("A", "B", "FS", 2).link("A", "S", "FS", 2).schedule()
  expect(schedule.row("B").start).toBe("01-08 08:00")
  expect(schedule.row("C").start).toBe("01-08 08:00")
})

test("S-11 a lead is a lag backwards", () => {
  const schedule = aPlan().task("A", 5).task("B", 1).link("A", "B", "FS", -2).schedule()
  expect(schedule.row("B").start).toBe("01-04 08:00")
})

test("S-12 a percent lag is a share of the predecessor's duration, of a summary's after its roll-up", () => {
  const plan = aPlan().task("A", 4).task("B", 1).task("S", 0).task("C", 10, { in: "S" }).task("D", 1)
  const schedule = plan.link("A", "B", "FS", -50, "percent").link("S", "D", "SS", 30, "percent").schedule()
  expect(schedule.row("B").start).toBe("01-03 08:00")
  expect(schedule.row("D").start).toBe("01-04 08:00")
})

test("S-12 elapsed lag and elapsed percent lag follow the clock", () => {
  const plan = aPlan().task("A", 5).task("B", 1).task("C", 1)
  const schedule = plan.link("A", "B", "FS", 1, "elapsed").link("A", "C", "FS", 300, "elapsedPercent").schedule()
  // Friday 17:00 plus 24 h is Saturday; plus 3 x 40 h is Wednesday 17:00.
  expect(schedule.row("B").start).toBe("01-08 08:00")
  expect(schedule.row("C").start).toBe("01-11 08:00")
})

test("S-13 a task is snapped to working time, a milestone never", () => {
  const schedule = aPlan().task("A", 5).task("B", 1).task("M", 0).link("A", "B").link("A", "M").with({ projectStart: at("01-06 10:00") }).schedule()
  expect(schedule.dates("A")).toBe("01-08 08:00 01-12 17:00")
  expect(schedule.dates("B")).toBe("01-15 08:00 01-15 17:00")
  expect(schedule.dates("M")).toBe("01-12 17:00 01-12 17:00")
  expect(aPlan().task("M", 0).with({ projectStart: at("01-07 08:00") }).schedule().row("M").start).toBe("01-07 08:00")
})

test("S-13 a task on which somebody has no work keeps its raw start", () => {
  const schedule = aPlan().task("A", 5).task("B", 1, { looseStart: true }).link("A", "B").schedule()
  expect(schedule.dates("B")).toBe("01-05 17:00 01-08 17:00")
})

test("S-14 an elapsed duration runs by the clock and is not snapped", () => {
  const schedule = aPlan().task("A", 5).task("B", 6, { elapsed: true }).link("A", "B").schedule()
  expect(schedule.dates("B")).toBe("01-05 17:00 01-07 17:00")
})

test("S-15 a split adds its gap, one outside the duration nothing", () => {
  const splits = [{ offset: DAY, gap: 2 * DAY }, { offset: 9 * DAY, gap: DAY }]
  expect(aPlan().task("A", 2, { splits }).schedule().dates("A")).toBe("01-01 08:00 01-04 17:00")
})

test("S-16 assignments with a place and length of their own decide the finish: the latest one", () => {
  const plan = aPlan()
  const late = plan.calendar(everyDay(12, 20))
  const spans = [{ calendar: 0, offset: 0, length: DAY }, { calendar: late, offset: 4 * HOUR, length: DAY }]
  expect(plan.task("A", 2, { spans }).schedule().dates("A")).toBe("01-01 08:00 01-02 16:00")
})

test("S-17 a levelling delay is elapsed time after the snapped bound, and the early start includes it", () => {
  const schedule = aPlan().task("A", 1, { levelingDelay: 2 * 14_400 }).task("B", 1).link("A", "B").with({ projectStart: at("01-06 08:00") }).schedule()
  // The project starts on a Saturday: the delay counts from Monday.
  expect(schedule.row("A").early).toEqual(["01-10 08:00", "01-10 17:00"])
  expect(schedule.row("B").start).toBe("01-11 08:00")
})

test("S-27 a summary runs from its earliest start to its latest finish, over all levels", () => {
  const plan = aPlan().task("S", 0).task("T", 0, { in: "S" }).task("A", 2, { in: "T" }).task("B", 3, { in: "S" }).link("A", "B")
  expect(plan.schedule().dates("S")).toBe("01-01 08:00 01-05 17:00")
  expect(plan.schedule().dates("T")).toBe("01-01 08:00 01-02 17:00")
})

test("S-28 a link from a summary uses its roll-up, a link into it bounds every task below", () => {
  const plan = aPlan().task("S", 0).task("A", 2, { in: "S" }).task("B", 4, { in: "S" }).task("T", 0).task("C", 1, { in: "T" }).task("D", 1, { in: "T" })
  const schedule = plan.link("S", "T").link("C", "D", "SS", 1).schedule()
  expect(schedule.row("C").start).toBe("01-05 08:00")
  expect(schedule.row("D").start).toBe("01-08 08:00")
})

test("S-28 a circle is a finding that names a shortest way round, and the rest of the plan is computed", () => {
  const plan = aPlan().task("A", 1).task("B", 1).task("C", 1).task("D", 1).task("E", 1)
  const schedule = plan.link("A", "B").link("B", "C").link("C", "D").link("D", "B").link("C", "B").link("D", "E").schedule()
  expect(schedule.result.findings.map(({ code, path }) => ({ code, path: path.map((i) => plan.names[i]) }))).toEqual([{ code: "cycle", path: ["B", "C"] }])
  expect(schedule.row("B").start).toBe("01-02 08:00")
  expect(schedule.row("D").start).toBe("01-01 08:00")
  expect(schedule.row("E").start).toBe("01-02 08:00")
})

test("S-28 a link between a task and its own summary, and to itself, is a circle", () => {
  const plan = aPlan().task("S", 0).task("A", 1, { in: "S" }).task("B", 1, { in: "S" }).task("C", 1)
  expect(plan.link("S", "A").schedule().findings("cycle")).toEqual(["S"])
  expect(aPlan().task("C", 1).link("C", "C").schedule().findings("cycle")).toEqual(["C"])
})

test("S-28 a circle is told from what stands before, behind and beside it", () => {
  const plan = aPlan().task("X", 1).task("Y", 2).task("A", 1).task("B", 1).task("C", 1, { inactive: true }).task("E", 1).task("F", 2)
  plan.link("X", "Y").link("X", "A").link("A", "B").link("B", "A").link("B", "C").link("C", "A").link("B", "E").link("E", "F")
  const schedule = plan.schedule()
  expect(schedule.result.findings.map(({ code, path }) => ({ code, path: path.map((i) => plan.names[i]) }))).toEqual([{ code: "cycle", path: ["A", "B"] }])
  // Only the links between A and B are left out; also the inactive task keeps the one that it stands behind.
  expect(["Y", "A", "B", "C", "E", "F"].map((name) => schedule.dates(name))).toEqual([
    "01-02 08:00 01-03 17:00", "01-02 08:00 01-02 17:00", "01-01 08:00 01-01 17:00", "01-02 08:00 01-02 17:00", "01-02 08:00 01-02 17:00", "01-03 08:00 01-04 17:00",
  ])
})

test("S-28 every circle is a finding of its own, and one through a summary names it once", () => {
  const plan = aPlan().task("C", 1).task("D", 1).task("S", 0).task("A", 1, { in: "S" }).task("B", 1).task("T", 0).task("E", 1, { in: "T" }).task("F", 1)
  plan.link("A", "B").link("B", "S").link("D", "C").link("C", "D").link("T", "F").link("F", "T")
  const { findings } = plan.schedule().result
  expect(findings.map(({ path }) => path.map((i) => plan.names[i]))).toEqual([["C", "D"], ["A", "B", "S"], ["T", "F", "E"]])
})

test("S-28 links that only look like a circle between two summaries are none", () => {
  const plan = aPlan().task("S", 0).task("A", 1, { in: "S" }).task("B", 1, { in: "S" }).task("T", 0).task("C", 1, { in: "T" }).task("D", 1, { in: "T" })
  const schedule = plan.link("A", "C").link("D", "B").schedule()
  expect(schedule.findings("cycle")).toEqual([])
  expect(schedule.row("B").start).toBe("01-02 08:00")
})

test("S-28 a chain and a circle of 100,000 tasks end, without the stack", () => {
  const plan = aPlan()
  for (let n = 0; n < 100_000; n += 1) plan.tasks.push({ parent: -1, calendar: 0, duration: 10 })
  for (let n = 1; n < 100_000; n += 1) plan.links.push({ predecessor: n - 1, successor: n, kind: "FS" })
  expect(plan.schedule().result.findings).toEqual([])
  plan.links.push({ predecessor: 99_999, successor: 0, kind: "FS" })
  expect(plan.schedule().result.findings[0]?.path.length).toBe(100_000)
})

test("S-30 inactive tasks count nowhere but have dates", () => {
  const plan = aPlan().task("S", 0).task("A", 1, { in: "S" }).task("B", 9, { in: "S", inactive: true }).task("C", 1)
  const schedule = plan.link("A", "B").link("B", "C").schedule()
  expect(schedule.dates("S")).toBe("01-01 08:00 01-01 17:00")
  expect(schedule.row("B").start).toBe("01-02 08:00")
  expect(schedule.row("C").start).toBe("01-01 08:00")
  expect(schedule.row("B").critical).toBe(false)
})

test("a date beyond the year 2399 is a finding, not an error", () => {
  const plan = aPlan().task("A", 120_000).task("B", 120_000).link("A", "B")
  expect(plan.schedule().findings("dateOutOfRange")).toEqual(["A", "B"])
})

test("numbers beyond all years end in findings, not in errors or in dates of another century", () => {
  const huge = 1e15
  const plan = aPlan().task("A", huge).task("B", 1).task("C", 1, { constraint: "mso", constraintDate: huge }).task("D", 1, { levelingDelay: huge })
  plan.task("E", 2, { splits: [{ offset: DAY, gap: huge }] }).task("F", 1, { mode: "manual", start: -huge, finish: huge }).task("G", 3, { elapsed: true }).task("H", 1)
  const schedule = plan.link("A", "B", "FS", huge).link("B", "H", "SF", -huge, "percent").link("G", "H", "FS", huge, "elapsed").schedule()
  expect(schedule.findings("dateOutOfRange")).toEqual(["A", "B", "C", "D", "E", "F", "H"])
  for (const column of [schedule.result.start, schedule.result.finish, schedule.result.lateStart, schedule.result.lateFinish]) {
    for (const at of column) expect(at >= FIRST_INSTANT && at <= LAST_INSTANT).toBe(true)
  }
})
