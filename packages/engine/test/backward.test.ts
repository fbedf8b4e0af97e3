import { expect, test } from "vitest"
import { aPlan, at, DAY, everyDay, HOUR } from "./small-plan.ts"

test("S-29 a summary's late dates come from its children, its slack lies between its own early and late dates", () => {
  const plan = aPlan().task("S", 0).task("A", 1, { in: "S" }).task("B", 2, { in: "S" }).task("end", 10).link("A", "B")
  expect(plan.schedule().row("S").late).toEqual(["01-10 08:00", "01-12 17:00"])
  expect(plan.schedule().row("S").slack).toEqual({ start: 7, finish: 7, total: 7, free: 7 })
})

test("S-36 the project ends with its latest active task; a manual summary may end later", () => {
  const plan = aPlan().task("A", 2).task("B", 5).task("C", 20, { inactive: true })
  expect(plan.schedule().row("A").late[1]).toBe("01-05 17:00")
  plan.task("S", 0, { mode: "manual", start: at("01-01 08:00"), finish: at("01-10 17:00") }).task("D", 1, { in: "S" })
  expect(plan.schedule().row("A").late[1]).toBe("01-10 17:00")
})

test("S-36 with multiple critical paths every task without successor is critical by itself", () => {
  const plan = aPlan().task("A", 2).task("B", 5).task("C", 1).link("A", "C").with({ multipleCriticalPaths: true })
  const schedule = plan.schedule()
  expect(schedule.row("C").late[1]).toBe("01-03 17:00")
  expect(schedule.row("A").critical).toBe(true)
})

test("S-37 late dates go back along every kind of link and its lag", () => {
  const plan = aPlan().task("A", 1).task("B", 1).task("C", 1).task("D", 1).task("end", 10)
  const schedule = plan.link("A", "end", "FS", 0).link("B", "end", "SS", 2).link("C", "end", "FF", 3).link("D", "end", "SF", 1).schedule()
  // "end" waits two days after B's start and runs from Wednesday 3 to Tuesday 16 January.
  expect(schedule.row("end").late).toEqual(["01-03 08:00", "01-16 17:00"])
  expect(schedule.row("A").late).toEqual(["01-02 08:00", "01-02 17:00"])
  expect(schedule.row("B").late).toEqual(["01-01 08:00", "01-01 17:00"])
  expect(schedule.row("C").late).toEqual(["01-11 08:00", "01-11 17:00"])
  expect(schedule.row("D").late).toEqual(["01-16 08:00", "01-16 17:00"])
})

test("S-37 a task on which somebody has no work left keeps its raw latest finish", () => {
  const schedule = aPlan().task("A", 1, { looseFinish: true }).task("B", 1, { constraint: "mso", constraintDate: at("01-08 08:00") }).link("A", "B").schedule()
  expect(schedule.row("A").late).toEqual(["01-05 08:00", "01-08 08:00"])
})

test("S-38 a successor's levelling delay is taken off before the link", () => {
  const schedule = aPlan().task("A", 1).task("B", 1, { levelingDelay: 2 * 14_400 }).task("end", 10).link("A", "B").link("B", "end").schedule()
  expect(schedule.row("B").late[0]).toBe("01-04 08:00")
  expect(schedule.row("A").late[1]).toBe("01-01 17:00")
  expect(schedule.row("A").slack).toEqual({ start: 0, finish: 0, total: 0, free: 0 })
})

test("S-38 the latest start of a task with pauses stands at the end of the stretch before", () => {
  const splits = [{ offset: HOUR, gap: DAY }]
  const plan = aPlan().task("A", 0.375).task("B", 0.25, { levelingDelay: HOUR, splits }).link("A", "B")
  // A ends at 11:00; an hour later is noon, so B begins at 13:00. Seen from behind, B begins at 12:00: A may end at 11:00.
  expect(plan.schedule().row("B").start).toBe("01-01 13:00")
  expect(plan.schedule().row("A").late[1]).toBe("01-01 11:00")
})

test("S-39 a begun successor allows its resume, in older files its late finish minus what remains", () => {
  const begun = { actualStart: at("01-01 08:00"), stop: at("01-01 17:00"), resume: at("01-02 08:00"), percentComplete: 5000 }
  const plan = aPlan().task("A", 1).task("B", 2, begun).task("end", 10).link("A", "B")
  expect(plan.schedule().row("A").late[1]).toBe("01-01 17:00")
  expect(plan.with({ compatibility: 14 }).schedule().row("A").late[1]).toBe("01-11 17:00")
})

test("S-40 SNLT, FNLT and deadlines cap late dates, a summary's deadline those below", () => {
  const plan = aPlan().task("end", 20).task("A", 2, { constraint: "snlt", constraintDate: at("01-09 08:00") }).task("B", 2, { constraint: "fnlt", constraintDate: at("01-12 17:00") })
  plan.task("C", 2, { deadline: at("01-06 12:00") }).task("S", 0, { deadline: at("01-04 17:00") }).task("D", 2, { in: "S" })
  plan.task("M", 1, { mode: "manual", start: at("01-02 08:00"), finish: at("01-02 17:00"), deadline: at("01-01 17:00") })
  const schedule = plan.schedule()
  expect(schedule.row("A").late).toEqual(["01-09 08:00", "01-10 17:00"])
  expect(schedule.row("B").late).toEqual(["01-11 08:00", "01-12 17:00"])
  expect(schedule.row("C").late[1]).toBe("01-05 17:00")
  expect(schedule.row("D").late[1]).toBe("01-04 17:00")
  expect(schedule.row("M").slack.total).toBe(-1)
})

test("S-41 links by the start do not bound a predecessor that has begun", () => {
  const begun = { actualStart: at("01-01 08:00"), percentComplete: 1000 }
  const plan = aPlan().task("A", 2, begun).task("B", 10).link("A", "B", "SS")
  expect(plan.schedule().row("A").late[1]).toBe("01-12 17:00")
})

test("S-42 a summary allows the earliest late start of its unfinished children, and its own SS binds none of them", () => {
  const plan = aPlan().task("A", 1).task("S", 0).task("B", 1, { in: "S" }).task("C", 3, { in: "S" }).task("end", 10)
  expect(plan.link("A", "S").schedule().row("A").late[1]).toBe("01-09 17:00")
  const other = aPlan().task("S", 0).task("B", 1, { in: "S" }).task("C", 3, { in: "S" }).task("D", 10).link("S", "D", "SS").schedule()
  expect(other.row("B").late[1]).toBe("01-12 17:00")
})

test("S-42 a finished child counts with its actual start, in files up to 2013 not at all", () => {
  const done = { in: "S", actualStart: at("01-03 08:00"), actualFinish: at("01-03 17:00") }
  const plan = aPlan().task("A", 1).task("S", 0).task("B", 1, done).task("C", 1, { in: "S" }).task("end", 10).link("A", "S")
  expect(plan.schedule().row("A").late[1]).toBe("01-02 17:00")
  expect(plan.with({ compatibility: 15 }).schedule().row("A").late[1]).toBe("01-11 17:00")
})

test("S-37 where no working time lies between the latest and the early finish, they are the same", () => {
  const plan = aPlan()
  const week = plan.calendar(everyDay(9, 17))
  // Works on a Saturday until noon; the deadline is on Friday evening, on the project's calendar no time before.
  const schedule = plan.task("A", 0.375, { workCalendar: week, deadline: at("01-05 17:00"), constraint: "snet", constraintDate: at("01-06 09:00") }).schedule()
  expect(schedule.row("A").early[1]).toBe("01-06 12:00")
  expect(schedule.row("A").late).toEqual(["01-05 14:00", "01-06 12:00"])
  expect(schedule.row("A").slack.finish).toBe(0)
})

test("S-43 S-44 slack is measured on the task's calendar; the smaller of start and finish slack counts", () => {
  const plan = aPlan()
  const week = plan.calendar(everyDay(9, 17))
  const schedule = plan.task("A", 2, { workCalendar: week, constraint: "snet", constraintDate: at("01-05 08:00") }).task("end", 10).schedule()
  // A works Friday and Saturday; it could work on Thursday 11 and Friday 12.
  expect(schedule.row("A").early).toEqual(["01-05 09:00", "01-06 17:00"])
  expect(schedule.row("A").late).toEqual(["01-11 09:00", "01-12 17:00"])
  expect(schedule.row("A").slack).toEqual({ start: 4, finish: 5, total: 4, free: 4 })
})

test("S-45 free slack is the smallest gap to an own unfinished successor, at most the total slack", () => {
  const plan = aPlan().task("A", 1).task("B", 1, { constraint: "snet", constraintDate: at("01-05 08:00") }).task("C", 1).task("end", 10)
  const schedule = plan.link("A", "B", "FS", 1).link("A", "end", "FF").schedule()
  expect(schedule.row("A").slack.free).toBe(2)
  expect(schedule.row("C").slack.free).toBe(9)
  expect(schedule.row("B").slack).toEqual({ start: 5, finish: 5, total: 5, free: 5 })
})

test("S-45 free slack is measured on the project's calendar, along each kind of link", () => {
  const plan = aPlan()
  const week = plan.calendar(everyDay(9, 17))
  plan.task("A", 1, { calendar: week }).task("B", 1, { constraint: "snet", constraintDate: at("01-08 09:00") }).task("end", 20)
  // On the project's calendar Tuesday to Friday and one hour of Monday lie between, on A's own six days.
  expect(plan.link("A", "B").schedule().row("A").slack.free).toBe(4.125)
  const other = aPlan().task("A", 3).task("B", 1, { constraint: "snet", constraintDate: at("01-04 08:00") }).task("end", 20)
  expect(other.link("A", "B", "SS").schedule().row("A").slack.free).toBe(3)
  const elapsed = aPlan().task("A", 3, { elapsed: true }).task("B", 1, { constraint: "snet", constraintDate: at("01-04 08:00") }).task("end", 20)
  expect(elapsed.link("A", "B", "FS", 1, "elapsed").schedule().row("A").slack.free).toBe(3)
})

test("S-46 a task is critical up to the limit; a placeholder and a finished task never are", () => {
  const plan = aPlan().task("A", 9).task("B", 10).task("C", 8)
  plan.task("P", 10, { mode: "manual", placeholder: true, start: at("01-01 08:00"), finish: at("01-12 17:00") })
  plan.task("done", 10, { actualStart: at("01-01 08:00"), actualFinish: at("01-12 17:00") })
  const schedule = plan.with({ criticalSlackLimit: DAY }).schedule()
  expect(["A", "B", "C", "P", "done"].map((name) => schedule.row(name).critical)).toEqual([true, true, false, false, false])
})
