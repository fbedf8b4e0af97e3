import { expect, test } from "vitest"
import { aPlan, at, text } from "./small-plan.ts"

test("S-18 SNET is a floor with predecessors and the date itself without, even before the project start", () => {
  const plan = aPlan().task("A", 5).task("B", 1, { constraint: "snet", constraintDate: at("01-03 08:00") }).link("A", "B")
  plan.task("C", 1, { constraint: "snet", constraintDate: at("01-06 08:00") })
  const schedule = plan.task("D", 1, { constraint: "snet", constraintDate: at("01-02 08:00") }).with({ projectStart: at("01-08 08:00") }).schedule()
  expect(schedule.row("B").start).toBe("01-15 08:00")
  expect(schedule.row("C").start).toBe("01-08 08:00")
  expect(schedule.row("D").start).toBe("01-02 08:00")
})

test("S-19 FNET asks for the start that lies the duration before its date", () => {
  const schedule = aPlan().task("A", 2, { constraint: "fnet", constraintDate: at("01-12 17:00") }).schedule()
  expect(schedule.dates("A")).toBe("01-11 08:00 01-12 17:00")
})

test("S-20 MSO and MFO stand on their date, unsnapped, early and late", () => {
  const plan = aPlan().task("A", 1, { constraint: "mso", constraintDate: at("01-06 08:00") }).task("B", 1, { constraint: "mfo", constraintDate: at("01-10 17:00") })
  const schedule = plan.task("end", 20).schedule()
  expect(schedule.row("A").early).toEqual(["01-06 08:00", "01-08 17:00"])
  expect(schedule.row("A").late).toEqual(["01-06 08:00", "01-08 17:00"])
  expect(schedule.row("B").late).toEqual(["01-10 08:00", "01-10 17:00"])
  expect(schedule.row("B").slack.total).toBe(0)
})

test("S-21 SNLT and FNLT overrule predecessors that ask for more", () => {
  const plan = aPlan().task("A", 5).task("B", 2, { constraint: "snlt", constraintDate: at("01-03 08:00") }).task("C", 2, { constraint: "fnlt", constraintDate: at("01-05 17:00") })
  const schedule = plan.link("A", "B").link("A", "C").schedule()
  expect(schedule.dates("B")).toBe("01-03 08:00 01-04 17:00")
  expect(schedule.dates("C")).toBe("01-04 08:00 01-05 17:00")
  expect(aPlan().task("D", 2, { constraint: "snlt", constraintDate: at("01-20 08:00") }).schedule().row("D").start).toBe("01-01 08:00")
})

test("S-22 a task pulled before its predecessors has negative start slack and is a finding", () => {
  const plan = aPlan().task("A", 5).task("B", 2, { constraint: "mso", constraintDate: at("01-03 08:00") }).link("A", "B")
  const schedule = plan.schedule()
  expect(schedule.row("B").slack).toEqual({ start: -3, finish: 0, total: -3, free: 0 })
  expect(schedule.findings("constraintConflict")).toEqual(["B"])
})

test("S-23 a constraint counts whatever the task looks like: also without duration", () => {
  expect(aPlan().task("M", 0, { constraint: "mso", constraintDate: at("01-06 12:00") }).schedule().dates("M")).toBe("01-06 12:00 01-06 12:00")
})

test("S-24 an ALAP task stands on its late dates without slack, and what follows it moves too", () => {
  const plan = aPlan().task("A", 2, { constraint: "alap" }).task("B", 1).task("end", 10).link("A", "B")
  const schedule = plan.schedule()
  // The project ends on Friday 12: B may start on that day, A two days before.
  expect(schedule.row("A").early).toEqual(["01-01 08:00", "01-02 17:00"])
  expect(schedule.dates("A")).toBe("01-10 08:00 01-11 17:00")
  expect(schedule.row("A").slack.total).toBe(0)
  expect(schedule.dates("B")).toBe("01-12 08:00 01-12 17:00")
  expect(schedule.row("B").early).toEqual(["01-03 08:00", "01-03 17:00"])
})

test("S-25 SNET of a summary is a floor for all below, FNLT caps their late finishes, a deadline moves nothing", () => {
  const plan = aPlan().task("S", 0, { constraint: "snet", constraintDate: at("01-04 08:00") }).task("A", 1, { in: "S", deadline: at("01-02 17:00") })
  plan.task("T", 0, { constraint: "fnlt", constraintDate: at("01-03 17:00") }).task("B", 1, { in: "T" })
  const schedule = plan.schedule()
  expect(schedule.row("A").start).toBe("01-04 08:00")
  expect(schedule.findings("missedDeadline")).toEqual(["A"])
  expect(schedule.row("B").late[1]).toBe("01-03 17:00")
})

test("S-26 scheduled from its finish, a plan with ALAP tasks ends there and starts as late as it can", () => {
  const plan = aPlan().task("A", 2, { constraint: "alap" }).task("B", 3, { constraint: "alap" }).link("A", "B")
  const schedule = plan.with({ scheduleFrom: "finish", projectFinish: at("01-31 17:00") }).schedule()
  expect(schedule.dates("B")).toBe("01-29 08:00 01-31 17:00")
  expect(schedule.dates("A")).toBe("01-25 08:00 01-26 17:00")
  expect(text(schedule.result.projectStart)).toBe("01-25 08:00")
})

test("S-26 without ALAP tasks a plan scheduled from its finish is scheduled as from its start", () => {
  const schedule = aPlan().task("A", 2).with({ scheduleFrom: "finish", projectFinish: at("01-31 17:00") }).schedule()
  expect(schedule.dates("A")).toBe("01-01 08:00 01-02 17:00")
})
