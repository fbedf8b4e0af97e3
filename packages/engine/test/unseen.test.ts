// Rules that no plan at hand shows. Each test says what the result follows from: the program's own description of a setting
// (in quotes), or the rule it is the mirror image of.
import { expect, test } from "vitest"
import { compileCalendar, dayNumberOf, type CalendarRules, type Recurrence } from "@throughline/engine"
import { aPlan, at, DAY, everyDay, HOUR, rules, text } from "./small-plan.ts"

test("S-9 a link by the finish that asks for a start before the project yields, to the project's start or to what else is asked", () => {
  // SF from a task that starts with the project would have B end on Monday 08:00: before there is nothing to plan.
  expect(aPlan().task("A", 1).task("B", 2).link("A", "B", "SF").schedule().dates("B")).toBe("01-01 08:00 01-02 17:00")
  // Beside a link that asks for Tuesday the finish link says nothing either: Tuesday it is.
  const both = aPlan().task("A", 3).task("B", 10).link("A", "B", "FF").link("A", "B", "SS", 1)
  expect(both.schedule().dates("B")).toBe("01-02 08:00 01-15 17:00")
  // A start that lies before the project because a lead asks for it stays (S-5); the finish link asks for Monday at least.
  const lead = aPlan().task("A", 1).task("B", 3).link("A", "B", "FS", -4).link("A", "B", "FF")
  expect(lead.schedule().dates("B")).toBe("01-01 08:00 01-03 17:00")
})

test("S-12 an elapsed lag is clock time in both directions: \"e\" units run around the clock, week-ends included", () => {
  const plan = aPlan().task("A", 5).task("B", 1).task("M", 0).task("end", 10).link("A", "B", "FS", 1, "elapsed").link("A", "M", "FS", 1, "elapsed")
  const schedule = plan.schedule()
  // Friday 17:00 and a day: Saturday 17:00. The milestone stays there (S-13), the task begins on Monday.
  expect(schedule.row("M").start).toBe("01-06 17:00")
  expect(schedule.row("B").start).toBe("01-08 08:00")
  // Backward: B may start on Friday 12 at 08:00, M at the end of that day; a day of the clock before B is Thursday 08:00, so Wednesday evening.
  expect(schedule.row("A").late[1]).toBe("01-10 17:00")
  expect(schedule.row("A").slack).toEqual({ start: 3, finish: 3, total: 3, free: 0 })
})

test("S-12 an elapsed lead goes back by the clock", () => {
  const schedule = aPlan().task("A", 6).task("B", 1).link("A", "B", "FS", -2, "elapsed").schedule()
  // Monday 8 at 17:00 less two days of the clock is Saturday: B begins on Monday.
  expect(schedule.row("B").start).toBe("01-08 08:00")
})

test("S-12 a percentage of an elapsed predecessor, and an elapsed percentage of a summary, are clock time", () => {
  const plan = aPlan().task("A", 6, { elapsed: true }).task("B", 1).task("S", 0).task("C", 5, { in: "S" }).task("D", 1).task("E", 1)
  const schedule = plan.link("A", "B", "FS", 50, "percent").link("S", "D", "FS", 60, "elapsedPercent").link("S", "E", "FS", 60, "percent").schedule()
  // A runs two days of the clock, to Wednesday 08:00; half of that later is Thursday 08:00.
  expect(schedule.row("B").start).toBe("01-04 08:00")
  // The summary's 40 hours: 24 of them after Friday 17:00 are Saturday 17:00, on the calendar they are three days.
  expect(schedule.row("D").start).toBe("01-08 08:00")
  expect(schedule.row("E").start).toBe("01-11 08:00")
})

test("S-24 \"as late as possible\" is as late as the project's finish allows: a chain of such tasks stands at its end", () => {
  const plan = aPlan().task("A", 2, { constraint: "alap" }).task("B", 1, { constraint: "alap" }).task("C", 1).task("end", 10).link("A", "B").link("B", "C")
  const schedule = plan.schedule()
  expect([schedule.dates("A"), schedule.dates("B"), schedule.dates("C")]).toEqual(["01-09 08:00 01-10 17:00", "01-11 08:00 01-11 17:00", "01-12 08:00 01-12 17:00"])
  expect(["A", "B"].map((name) => schedule.row(name).critical)).toEqual([true, true])
  expect(schedule.row("A").slack).toEqual({ start: 0, finish: 0, total: 0, free: 0 })
  expect(text(schedule.result.projectFinish)).toBe("01-12 17:00")
})

test("S-24 a task before one as late as possible keeps its early dates and the slack that the late one leaves", () => {
  const plan = aPlan().task("A", 2).task("L", 1, { constraint: "alap" }).task("alone", 3, { constraint: "alap" }).task("end", 10).link("A", "L")
  const schedule = plan.schedule()
  expect(schedule.dates("A")).toBe("01-01 08:00 01-02 17:00")
  expect(schedule.row("A").slack).toEqual({ start: 7, finish: 7, total: 7, free: 7 })
  expect(schedule.dates("alone")).toBe("01-10 08:00 01-12 17:00")
})

test("S-24 a deadline holds a task as late as possible; one that has begun stays where it began", () => {
  const plan = aPlan().task("L", 1, { constraint: "alap", deadline: at("01-04 17:00") }).task("begun", 2, { constraint: "alap", actualStart: at("01-02 08:00"), percentComplete: 1000 }).task("end", 10)
  const schedule = plan.schedule()
  expect(schedule.dates("L")).toBe("01-04 08:00 01-04 17:00")
  expect(schedule.dates("begun")).toBe("01-02 08:00 01-03 17:00")
  expect(schedule.row("begun").slack.total).toBe(7)
})

test("S-26 scheduled from its finish the plan begins where its earliest task must, and tasks as soon as possible begin there", () => {
  const plan = aPlan().task("A", 2).task("B", 3, { constraint: "alap" }).task("C", 1).link("A", "B").with({ scheduleFrom: "finish", projectFinish: at("01-31 17:00") })
  const schedule = plan.schedule()
  expect(text(schedule.result.projectStart)).toBe("01-25 08:00")
  expect([schedule.dates("A"), schedule.dates("B"), schedule.dates("C")]).toEqual(["01-25 08:00 01-26 17:00", "01-29 08:00 01-31 17:00", "01-25 08:00 01-25 17:00"])
  expect(text(schedule.result.projectFinish)).toBe("01-31 17:00")
  // Without a finish to count from there is nothing else than the start.
  expect(text(plan.with({ projectFinish: null }).schedule().result.projectStart)).toBe("01-01 08:00")
})

test("S-25 of several summaries the latest SNET and the earliest FNLT count", () => {
  const plan = aPlan().task("S", 0, { constraint: "snet", constraintDate: at("01-04 08:00") }).task("T", 0, { in: "S", constraint: "snet", constraintDate: at("01-03 08:00") }).task("A", 1, { in: "T" })
  plan.task("P", 0, { constraint: "fnlt", constraintDate: at("01-10 17:00") }).task("Q", 0, { in: "P", constraint: "fnlt", constraintDate: at("01-09 17:00") }).task("B", 1, { in: "Q" }).task("end", 20)
  expect(plan.schedule().row("A").start).toBe("01-04 08:00")
  expect(plan.schedule().row("B").late[1]).toBe("01-09 17:00")
})

test("S-31 retained logic: what remains waits for its predecessors, by FS and SS, finished ones included", () => {
  const begun = { actualStart: at("01-01 08:00"), percentComplete: 5000 }
  const plan = aPlan().task("A", 5).task("B", 4, begun).task("C", 4, begun).task("D", 4, begun).task("done", 9, { actualStart: at("01-01 08:00"), actualFinish: at("01-11 17:00") })
  plan.link("A", "B").link("A", "C", "SS", 3).link("done", "D").with({ progressRule: "retainedLogic" })
  const schedule = plan.schedule()
  // Two of four days are left of each. B's wait for Friday evening, C's for Thursday morning; D's for the day on which its predecessor really ended.
  expect(schedule.dates("B")).toBe("01-01 08:00 01-09 17:00")
  expect(schedule.dates("C")).toBe("01-01 08:00 01-05 17:00")
  expect(schedule.dates("D")).toBe("01-01 08:00 01-15 17:00")
  // "Progress override": the progress stands for itself.
  expect(plan.with({ progressRule: "progressOverride" }).schedule().dates("B")).toBe("01-01 08:00 01-04 17:00")
})

test("S-31 retained logic leaves alone what resumes later anyway", () => {
  const plan = aPlan().task("A", 2).task("B", 4, { actualStart: at("01-01 08:00"), stop: at("01-02 17:00"), resume: at("01-08 08:00"), percentComplete: 5000 }).link("A", "B")
  expect(plan.with({ progressRule: "retainedLogic" }).schedule().dates("B")).toBe("01-01 08:00 01-09 17:00")
})

test("S-36 \"calculate multiple critical paths\": a task without successor may end at its own finish, or at a deadline before it", () => {
  const plan = aPlan().task("A", 2).task("B", 1).task("C", 3, { deadline: at("01-02 17:00") }).task("D", 3, { deadline: at("01-10 17:00") }).task("end", 10).link("A", "B").with({ multipleCriticalPaths: true })
  const schedule = plan.schedule()
  expect(["A", "B", "C", "D", "end"].map((name) => schedule.row(name).slack.total)).toEqual([0, 0, -1, 0, 0])
  expect(["A", "B", "C", "D", "end"].map((name) => schedule.row(name).critical)).toEqual([true, true, true, true, true])
})

test("S-46 \"tasks are critical if slack is less than or equal to\": the limit itself is critical, for summaries by their own slack", () => {
  const plan = aPlan().task("S", 0).task("A", 8, { in: "S" }).task("B", 2, { in: "S" }).task("end", 10).with({ criticalSlackLimit: 2 * DAY })
  const schedule = plan.schedule()
  expect(["S", "A", "B", "end"].map((name) => [schedule.row(name).slack.total, schedule.row(name).critical])).toEqual([[2, true], [2, true], [8, false], [0, true]])
})

test("S-16 a person whom levelling delays begins later by the clock and ends the task", () => {
  const plan = aPlan()
  const week = plan.calendar(everyDay(8, 16))
  plan.task("A", 1, { spans: [{ calendar: 0, offset: 0, length: DAY }, { calendar: week, offset: 0, length: DAY, wait: 4 * 14_400 }] })
  // Monday and four days of the clock: Friday 08:00, on a calendar of eight hours without a break.
  expect(plan.schedule().dates("A")).toBe("01-01 08:00 01-05 16:00")
  expect(plan.task("end", 10).schedule().row("A").late[0]).toBe("01-08 08:00")
})

test("S-52 an external task that has begun keeps its late start, an external milestone is not snapped", () => {
  const plan = aPlan().task("X", 2, { mode: "external", start: at("01-03 08:00"), finish: at("01-04 17:00"), actualStart: at("01-03 08:00"), percentComplete: 1000 })
  plan.task("M", 0, { mode: "external", start: at("01-06 12:00"), finish: at("01-06 12:00") }).task("B", 1).task("end", 10).link("M", "B").link("X", "B")
  const schedule = plan.schedule()
  expect(schedule.row("X").late).toEqual(["01-03 08:00", "01-11 17:00"])
  expect(schedule.dates("M")).toBe("01-06 12:00 01-06 12:00")
  expect(schedule.row("B").start).toBe("01-08 08:00")
})

test("S-30 a summary whose children are all inactive stands for itself", () => {
  const plan = aPlan().task("S", 3).task("A", 9, { in: "S", inactive: true }).task("B", 1).link("S", "B")
  expect(plan.schedule().dates("S")).toBe("01-01 08:00 01-03 17:00")
  expect(plan.schedule().row("B").start).toBe("01-04 08:00")
})

test("S-1 of recurring exceptions the finer rhythm is stronger, in the order in which the program's dialogue lists them: daily, weekly, monthly, yearly", () => {
  const first = dayNumberOf(2024, 1, 1)
  const span = { from: first, until: first + 60, count: null }
  // All of them fall on Wednesday 10 January, the second Wednesday of the month.
  const rhythms: readonly Recurrence[] = [
    { ...span, kind: "daily", every: 9, workdaysOnly: false }, { ...span, kind: "weekly", every: 1, weekdays: [3] }, { ...span, kind: "monthlyByDay", every: 1, day: 10 },
    { ...span, kind: "monthlyByWeekday", every: 1, position: 2, weekday: 3 }, { ...span, kind: "yearlyByDay", month: 1, day: 10 }, { ...span, kind: "yearlyByWeekday", month: 1, position: 2, weekday: 3 },
  ]
  const exception = (recurrence: Recurrence | null, n: number): CalendarRules["exceptions"][number] => ({ from: first + 9, to: first + 9, shifts: [{ from: (n + 1) * HOUR, to: (n + 2) * HOUR }], recurrence })
  const begins = (list: CalendarRules["exceptions"]): number => (compileCalendar([rules({ exceptions: list })]).nextStart((first + 9) * 14_400) - (first + 9) * 14_400) / HOUR
  for (let n = 0; n + 1 < rhythms.length; n += 1) {
    const [finer, coarser] = [exception(rhythms[n] ?? null, n), exception(rhythms[n + 1] ?? null, n + 1)]
    expect([begins([finer, coarser]), begins([coarser, finer])]).toEqual([n + 1, n + 1])
    // A plain one names the very day and is stronger than any rhythm; of two alike the earlier in the list counts.
    expect(begins([finer, exception(null, 20)])).toBe(21)
    expect(begins([finer, exception(rhythms[n] ?? null, 22)])).toBe(n + 1)
  }
})

test("S-1 a work week \"assigns the same schedule of workdays and times over a period of time\"; a day it leaves alone is as ever", () => {
  const morning = [{ from: 8 * HOUR, to: 12 * HOUR }]
  const plan = aPlan()
  const short = plan.calendar(rules({ workWeeks: [{ from: dayNumberOf(2024, 1, 8), to: dayNumberOf(2024, 1, 14), week: [null, morning, morning, morning, morning, morning, morning] }] }))
  plan.task("A", 5, { calendar: short, constraint: "snet", constraintDate: at("01-05 08:00") })
  // Eight hours on Friday, four on each of the six days of the short week, eight on Monday 15.
  expect(plan.schedule().dates("A")).toBe("01-05 08:00 01-15 17:00")
})

test("S-21 S-22 S-40 \"tasks will always honor their constraint dates\": what stands before is late, what stands behind follows the date", () => {
  const plan = aPlan().task("A", 5).task("B", 2, { constraint: "snlt", constraintDate: at("01-03 08:00") }).task("C", 1).link("A", "B").link("B", "C").task("D", 2, { constraint: "fnlt", constraintDate: at("01-04 17:00") }).link("A", "D")
  const schedule = plan.schedule()
  expect([schedule.dates("B"), schedule.dates("C"), schedule.dates("D")]).toEqual(["01-03 08:00 01-04 17:00", "01-05 08:00 01-05 17:00", "01-03 08:00 01-04 17:00"])
  // A ends on Friday; B and D want it to end on Tuesday, three days before.
  expect(schedule.row("A").slack).toEqual({ start: -3, finish: -3, total: -3, free: 0 })
  expect([schedule.row("B").slack.total, schedule.row("D").slack]).toEqual([-3, { start: -3, finish: 0, total: -3, free: 0 }])
  expect(schedule.findings("constraintConflict")).toEqual(["B", "D"])
})

test("S-31 actual dates: as the other tool of the trade describes its third option, both passes go by what happened", () => {
  const begun = { actualStart: at("01-02 08:00"), percentComplete: 5000 }
  const plan = aPlan().task("A", 5).task("B", 2, begun).task("C", 3).task("D", 4, { ...begun, stop: at("01-02 17:00"), resume: at("01-05 08:00"), percentComplete: 2500 }).task("end", 10).link("A", "B", "FS", 1).link("C", "D", "SS")
  const schedule = plan.with({ progressRule: "actualDates" }).schedule()
  // Forward the predecessors have no say, as with progress override.
  expect([schedule.dates("B"), schedule.dates("D")]).toEqual(["01-02 08:00 01-03 17:00", "01-02 08:00 01-09 17:00"])
  // Backward A should have ended a day before B really began: on the Friday before, for Monday 1 is that day. C should have begun with D, not with what is left of it.
  expect([schedule.row("A").late[1], schedule.row("C").late[0]]).toEqual(["2023-12-29 17:00", "01-02 08:00"])
  expect(plan.with({ progressRule: "progressOverride" }).schedule().row("C").late[0]).toBe("01-05 08:00")
})

test("S-35 only the command \"reschedule uncompleted work to start after\" moves what lies in the past: begun or not, a schedule leaves it there", () => {
  const plan = aPlan().task("late", 1).task("begun", 4, { actualStart: at("01-01 08:00"), stop: at("01-02 17:00"), percentComplete: 5000 }).task("now", 1, { actualStart: at("02-01 08:00"), percentComplete: 5000 })
  const schedule = plan.schedule()
  expect([schedule.dates("late"), schedule.dates("begun")]).toEqual(["01-01 08:00 01-01 17:00", "01-01 08:00 01-04 17:00"])
})

test("S-5 S-27 S-43 a plan of more than eight hundred tasks is one of eight tasks, longer", () => {
  const plan = aPlan().task("S", 0)
  for (let n = 0; n < 1000; n += 1) plan.task(`${n}`, 1, { in: "S" })
  for (let n = 1; n < 1000; n += 1) plan.link(`${n - 1}`, `${n}`)
  const { result } = plan.task("beside", 1).schedule()
  // A thousand working days are two hundred weeks: from Monday 1 January 2024 to a Friday.
  const end = at("01-01 17:00") + (199 * 7 + 4) * 14_400
  expect([result.finish[0], result.finish[1000], result.lateFinish[1001]]).toEqual([end, end, end])
  expect(Array.from(result.totalSlack)).toEqual([...Array.from({ length: 1001 }, () => 0), 999 * DAY])
})
