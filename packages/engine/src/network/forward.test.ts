// The forward pass where two bounds meet: the same start asked for twice, dates that are reached but not passed, delays beside
// links by the finish, remaining parts that are rounded. On days of eight hours from Monday 1 January 2024.
import { expect, test } from "vitest"
import { aPlan, at, DAY, HOUR, rules, text } from "../../test/small-plan.ts"

const snet = (day: string) => ({ constraint: "snet", constraintDate: at(day) }) as const

test("S-8 where links by the start and by the finish ask for the same start, the finish keeps its bound", () => {
  const plan = aPlan().task("A", 4).task("B", 1, snet("01-08 08:00")).task("C", 1).link("A", "C").link("B", "C", "SF")
  // A ends on Thursday evening; SF from Monday eight o'clock asks for Friday too, and for that very finish.
  expect(plan.schedule().dates("C")).toBe("01-05 08:00 01-08 08:00")
})

test("S-8 S-18 S-21 a date of the task that only repeats the start leaves the bound of the finish", () => {
  for (const constraint of ["snet", "snlt"] as const) {
    const plan = aPlan().task("A", 1, snet("01-15 08:00")).task("B", 1, { constraint, constraintDate: at("01-12 08:00") }).link("A", "B", "SF")
    expect(plan.schedule().dates("B")).toBe("01-12 08:00 01-15 08:00")
  }
})

test("S-13 S-21 a latest finish that is just reached moves nothing, also where the start is no working time", () => {
  const plan = aPlan().task("A", 5).task("B", 1, { looseStart: true, constraint: "fnlt", constraintDate: at("01-08 17:00") }).link("A", "B")
  expect(plan.schedule().dates("B")).toBe("01-05 17:00 01-08 17:00")
})

test("S-7 S-17 a delay moves start and finish of a task that hangs on a finish", () => {
  const plan = aPlan().task("A", 5).task("B", 2, { levelingDelay: 14_400 }).link("A", "B", "FF")
  // Thursday and Friday; a day later it is Friday and Monday.
  expect(plan.schedule().dates("B")).toBe("01-05 08:00 01-08 17:00")
})

test("S-9 a link by the finish that asks for less than a lead does leaves the start before the project, one that asks for the same does not", () => {
  const plan = (finishLead: number) => aPlan().task("A", 1).task("B", 3).link("A", "B", "FS", -4).link("A", "B", "FF", finishLead)
  // Four days before Monday evening is Wednesday 27 December; ten days before, less three of B's own, is the 14th.
  expect(plan(-10).schedule().row("B").start).toBe("2023-12-27 08:00")
  // One day before Monday evening is Monday morning, three of B's own before that Wednesday 27: now the finish link is a bound, and yields to the project's start.
  expect(plan(-1).schedule().row("B").start).toBe("01-01 08:00")
})

test("S-20 S-22 a task without predecessors that is bound to a date before the project is in conflict with nothing", () => {
  for (const [constraint, date] of [["mso", "2023-12-27"], ["mfo", "2023-12-27"]] as const) {
    const day = at("01-01 08:00") - 5 * 14_400 + (constraint === "mfo" ? 9 * HOUR : 0)
    const schedule = aPlan().task("A", 1, { constraint, constraintDate: day }).task("end", 5).schedule()
    expect(schedule.row("A").start).toBe(`${date} 08:00`)
    expect([schedule.row("A").slack.total, schedule.findings("constraintConflict")]).toEqual([0, []])
  }
})

test("S-31 S-34 with retained logic a predecessor that ends before the rest resumes changes nothing, whatever the remainder was rounded to", () => {
  const begun = { actualStart: at("01-01 08:00"), stop: at("01-02 17:00"), resume: at("01-08 08:00"), percentComplete: 5000 }
  for (const remaining of [2 * DAY - 1, 2 * DAY, 2 * DAY + 1]) {
    const plan = aPlan().task("A", 5).task("B", 4, { ...begun, remaining }).task("C", 1, snet("01-08 08:00")).task("D", 4, { ...begun, remaining })
    const schedule = plan.link("A", "B").link("C", "D", "SS").with({ progressRule: "retainedLogic" }).schedule()
    // A ends on the Friday evening, C begins on the Monday on which the rest resumes.
    expect([schedule.dates("B"), schedule.dates("D")]).toEqual(["01-01 08:00 01-09 17:00", "01-01 08:00 01-09 17:00"])
  }
})

test("S-31 with retained logic the rest never ends earlier than without", () => {
  const begun = { actualStart: at("01-01 08:00"), stop: at("01-02 17:00"), resume: at("01-05 17:00"), percentComplete: 5000, remaining: 2 * DAY - 10 }
  // Resumed on paper on Friday evening, held until Monday morning: the same working time.
  const plan = aPlan().task("C", 1, snet("01-08 08:00")).task("B", 4, begun).link("C", "B", "SS").with({ progressRule: "retainedLogic" })
  expect(plan.schedule().dates("B")).toBe("01-01 08:00 01-09 17:00")
})

test("S-27 the tasks of a summary may stand anywhere behind it", () => {
  const plan = aPlan().task("S", 0).task("T", 0).task("A", 1, { in: "S" }).task("B", 9, { in: "T" }).task("C", 2, { in: "S" })
  const schedule = plan.schedule()
  expect([schedule.dates("S"), schedule.dates("T")]).toEqual(["01-01 08:00 01-02 17:00", "01-01 08:00 01-11 17:00"])
})

test("S-36 a plan without tasks ends where it begins", () => {
  expect(text(aPlan().schedule().result.projectFinish)).toBe("01-01 08:00")
  expect(text(aPlan().task("off", 3, { inactive: true }).schedule().result.projectFinish)).toBe("01-01 08:00")
})

test("S-28 a link into a summary counts, also beside one that does not", () => {
  const plan = aPlan().task("off", 9, { inactive: true }).task("X", 3).task("S", 0).task("T", 0, { in: "S" }).task("A", 1, { in: "T" }).task("B", 1, { in: "S" }).link("off", "S").link("X", "S")
  const schedule = plan.schedule()
  expect([schedule.row("A").start, schedule.row("B").start]).toEqual(["01-04 08:00", "01-04 08:00"])
})

test("S-25 S-49 what else is said of a summary above holds nobody", () => {
  const plan = aPlan().task("S", 0, { constraint: "fnlt", constraintDate: at("01-10 17:00"), start: at("01-10 08:00"), finish: at("01-12 17:00") }).task("A", 1, { in: "S" }).task("B", 1, { in: "S" }).link("A", "B")
  expect([plan.schedule().dates("A"), plan.schedule().dates("B")]).toEqual(["01-01 08:00 01-01 17:00", "01-02 08:00 01-02 17:00"])
})

test("S-49 those below a manual summary that begins before the project begin with it", () => {
  const plan = aPlan().task("S", 0, { mode: "manual", start: at("01-01 08:00") - 5 * 14_400, finish: at("01-05 17:00") }).task("T", 0, { in: "S" }).task("A", 1, { in: "T" })
  expect(plan.schedule().dates("A")).toBe("2023-12-27 08:00 2023-12-27 17:00")
})

test("S-24 S-26 a finish that is only written down moves nothing in a plan that is scheduled from its start", () => {
  const plan = (scheduleFrom: "start" | "finish") => aPlan().task("A", 2).task("L", 1, { constraint: "alap" }).task("end", 5).with({ scheduleFrom, projectFinish: at("01-31 17:00") }).schedule()
  expect([plan("start").dates("L"), text(plan("start").result.projectStart), text(plan("start").result.projectFinish)]).toEqual(["01-05 08:00 01-05 17:00", "01-01 08:00", "01-05 17:00"])
  expect([plan("finish").dates("L"), text(plan("finish").result.projectStart)]).toEqual(["01-31 08:00 01-31 17:00", "01-25 08:00"])
})

test("S-3 calendars that never work are named by the first task that counts on them, task by task, calendar by calendar", () => {
  const plan = aPlan()
  const never = () => plan.calendar(rules({ week: [[], [], [], [], [], [], []] }))
  const [one, other, third, unused] = [never(), never(), never(), never()]
  plan.task("A", 1, { calendar: third, workCalendar: other }).task("B", 1).task("C", 1, { workCalendar: one }).task("D", 1, { calendar: one })
  expect(unused).toBe(4)
  expect(plan.schedule().result.findings.map(({ code, task, calendar }) => [code, task, calendar])).toEqual([["noWorkingTime", 0, other], ["noWorkingTime", 0, third], ["noWorkingTime", 2, one]])
})
