import { expect, test } from "vitest"
import { aPlan, at } from "./small-plan.ts"

test("S-31 a begun task stays where it began, a finished one has no slack and is not critical", () => {
  const plan = aPlan().task("A", 5).task("B", 2, { actualStart: at("01-02 08:00"), percentComplete: 5000 }).task("C", 1, { actualStart: at("01-02 08:00"), actualFinish: at("01-04 17:00") })
  const schedule = plan.link("A", "B").link("A", "C").schedule()
  expect(schedule.dates("B")).toBe("01-02 08:00 01-03 17:00")
  expect(schedule.row("C").late).toEqual(["01-02 08:00", "01-04 17:00"])
  expect(schedule.row("C").slack).toEqual({ start: 0, finish: 0, total: 0, free: 0 })
  expect(schedule.row("C").critical).toBe(false)
})

test("S-31 with retained logic the remaining part waits for unfinished predecessors", () => {
  const plan = aPlan().task("A", 5).task("B", 2, { actualStart: at("01-02 08:00"), percentComplete: 5000 }).link("A", "B")
  const schedule = plan.with({ progressRule: "retainedLogic" }).schedule()
  expect(schedule.dates("B")).toBe("01-02 08:00 01-08 17:00")
})

test("S-31 with actual dates the predecessor must respect the actual start of its successor", () => {
  const plan = aPlan().task("A", 5).task("B", 2, { actualStart: at("01-02 08:00"), percentComplete: 5000 }).link("A", "B")
  const schedule = plan.with({ progressRule: "actualDates" }).schedule()
  expect(schedule.row("B").finish).toBe("01-03 17:00")
  expect(schedule.row("A").late[1]).toBe("01-01 17:00")
  expect(schedule.row("A").slack.total).toBe(-4)
})

const begun = { actualStart: at("01-01 08:00"), stop: at("01-01 17:00"), resume: at("01-04 08:00"), percentComplete: 2500 }

test("S-32 S-34 the remaining part runs from resume: the gap is added to the duration", () => {
  expect(aPlan().task("A", 4, { ...begun, remaining: 1 }).schedule().dates("A")).toBe("01-01 08:00 01-08 17:00")
})

test("S-32 a gap that the splits say already is not added twice", () => {
  const splits = [{ offset: 4800, gap: 9600 }]
  expect(aPlan().task("A", 4, { ...begun, splits }).schedule().dates("A")).toBe("01-01 08:00 01-08 17:00")
})

test("S-33 the latest start of a begun task is its actual start, its total slack the finish slack", () => {
  const row = aPlan().task("A", 4, begun).task("end", 10).schedule().row("A")
  expect(row.late).toEqual(["01-01 08:00", "01-12 17:00"])
  expect(row.slack.total).toBe(4)
})

test("S-35 no task moves because it lies in the past", () => {
  const plan = aPlan().task("A", 1).task("B", 1, { actualStart: at("02-01 08:00"), percentComplete: 1000 })
  expect(plan.schedule().row("A").start).toBe("01-01 08:00")
})

const fixed = (start: string, finish: string) => ({ mode: "manual" as const, start: at(start), finish: at(finish) })

test("S-47 a manual task stands on its dates whatever its links and constraints say", () => {
  const plan = aPlan().task("A", 5).task("M", 1, { ...fixed("01-02 07:00", "01-02 18:00"), constraint: "mso", constraintDate: at("01-20 08:00") }).task("B", 1)
  const schedule = plan.link("A", "M").link("M", "B").schedule()
  expect(schedule.dates("M")).toBe("01-02 07:00 01-02 18:00")
  expect(schedule.row("B").start).toBe("01-03 08:00")
})

test("S-48 a manual task's late finish is raw; only FS and FF bind it; begun, it is never late before its start", () => {
  const plan = aPlan().task("M", 1, fixed("01-01 08:00", "01-01 17:00")).task("B", 2).task("end", 10).link("M", "B").link("M", "end", "SS")
  expect(plan.schedule().row("M").late).toEqual(["01-10 08:00", "01-11 08:00"])
  const started = { ...fixed("01-06 08:00", "01-12 17:00"), actualStart: at("01-06 08:00"), percentComplete: 1000 }
  expect(aPlan().task("M", 6, started).schedule().row("M").late).toEqual(["01-06 08:00", "01-12 17:00"])
})

test("S-49 a manual summary keeps its dates; its start is origin and floor for those below without a date of their own", () => {
  const plan = aPlan().task("before", 1).task("S", 0, fixed("01-08 08:00", "01-12 17:00")).task("A", 2, { in: "S" }).task("B", 2, { in: "S" })
  plan.task("C", 2, { in: "S", constraint: "snet", constraintDate: at("01-03 08:00") }).link("before", "B")
  const schedule = plan.schedule()
  expect(schedule.dates("S")).toBe("01-08 08:00 01-12 17:00")
  expect(schedule.row("A").start).toBe("01-08 08:00")
  expect(schedule.row("B").start).toBe("01-08 08:00")
  expect(schedule.row("C").start).toBe("01-03 08:00")
})

test("S-50 manual children count with their early dates in the roll-up, a manual summary is not late before its own dates", () => {
  const plan = aPlan().task("S", 0).task("M", 1, { ...fixed("01-02 08:00", "01-02 17:00"), in: "S" }).task("end", 30)
  plan.task("T", 0, fixed("01-22 08:00", "01-25 17:00")).task("A", 1, { in: "T", constraint: "snet", constraintDate: at("01-03 08:00"), deadline: at("01-10 17:00") })
  const schedule = plan.schedule()
  expect(schedule.row("S").late).toEqual(["01-02 08:00", "01-02 17:00"])
  expect(schedule.row("A").late).toEqual(["01-10 08:00", "01-10 17:00"])
  expect(schedule.row("T").late).toEqual(["01-22 08:00", "01-25 17:00"])
})

test("S-50 a manual summary inside a summary counts with its early dates, in files up to 2013 with its late ones", () => {
  const plan = aPlan().task("S", 0).task("T", 0, { ...fixed("01-01 08:00", "01-03 17:00"), in: "S" }).task("A", 1, { in: "T", constraint: "snet", constraintDate: at("01-02 08:00") }).task("end", 10)
  expect(plan.schedule().row("S").late).toEqual(["01-01 08:00", "01-03 17:00"])
  expect(plan.with({ compatibility: 14 }).schedule().row("S").late).toEqual(["01-12 08:00", "01-12 17:00"])
})

test("S-51 in files up to 2013 a manual summary's finish caps those below, but not before their own finish", () => {
  const plan = aPlan().task("S", 0, fixed("01-01 08:00", "01-05 17:00")).task("A", 2, { in: "S" }).task("B", 7, { in: "S" }).task("C", 1, { in: "S", constraint: "snet", constraintDate: at("01-02 08:00") })
  plan.task("end", 20)
  const old = plan.with({ compatibility: 14 }).schedule()
  expect(["A", "B", "C"].map((name) => old.row(name).late[1])).toEqual(["01-05 17:00", "01-09 17:00", "01-26 17:00"])
  expect(plan.with({ compatibility: 16 }).schedule().row("A").late[1]).toBe("01-26 17:00")
})

test("S-52 an external task stands on the dates it was given, its late finish is snapped", () => {
  const plan = aPlan().task("X", 2, { mode: "external", start: at("01-06 08:00"), finish: at("01-07 17:00") }).task("B", 1).link("X", "B")
  const schedule = plan.schedule()
  expect(schedule.dates("X")).toBe("01-06 08:00 01-07 17:00")
  expect(schedule.row("B").start).toBe("01-08 08:00")
  expect(schedule.row("X").late[1]).toBe("01-05 17:00")
})
