import { aPlan, arbitraryIntents, arbitraryPlan, at, calendarIdOf, playIntents, resourceIdOf, taskIdOf } from "@throughline/testkit"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { toIso } from "../civil.ts"
import type { Plan, Recurrence } from "../document.ts"
import { emptyPlan } from "../empty-plan.ts"
import type { PlanSchedule } from "../schedule.ts"
import { drivingChain, explain, longestPath } from "./explain.ts"
import { reschedulePlan, schedulePlan } from "./schedule-plan.ts"

const HOUR = 600
const datesOf = (schedule: PlanSchedule, name: string): string => {
  const row = schedule.task.get(taskIdOf(name))
  return `${toIso(row?.start ?? 0)} ${toIso(row?.finish ?? 0)}`
}
const rowOf = (schedule: PlanSchedule, name: string) => schedule.task.get(taskIdOf(name))

describe("the schedule of a plan", () => {
  test("stands in outline order with levels and codes", () => {
    const plan = aPlan().task("S").task("A", "2d", { under: "S" }).task("B", "1d", { under: "S", wbs: "X" }).task("C").build()
    const schedule = schedulePlan(plan)
    expect(schedule.order).toEqual(["S", "A", "B", "C"].map(taskIdOf))
    expect([...schedule.outlineLevel.values()]).toEqual([1, 2, 2, 1])
    expect(schedule.order.map((id) => schedule.wbs.get(id))).toEqual(["1", "1.1", "X", "2"])
    expect(schedule.children.get(taskIdOf("S"))).toEqual(["A", "B"].map(taskIdOf))
  })

  test("begins with the earliest and ends with the latest active task", () => {
    const plan = aPlan().task("A", "3d").task("B", "1d", { constraint: "snet", constraintDate: at("2026-02-23T08:00") }).task("C", "9d", { active: false }).build()
    const schedule = schedulePlan(plan)
    expect([toIso(schedule.start), toIso(schedule.finish)]).toEqual(["2026-02-23T08:00", "2026-03-04T17:00"])
  })

  test("an empty plan begins and ends at its start", () => {
    const schedule = schedulePlan(emptyPlan({ start: at("2026-03-02T08:00") }))
    expect([schedule.order, toIso(schedule.start), toIso(schedule.finish)]).toEqual([[], "2026-03-02T08:00", "2026-03-02T08:00"])
  })

  test("names circles, missed deadlines, overruled links and people on summaries", () => {
    const plan = aPlan().task("A").task("B").link("A", "B").link("B", "A")
      .task("late", "3d", { deadline: at("2026-03-03T17:00") })
      .task("S").task("C", "1d", { under: "S" }).resource("Ann").assign("S", "Ann")
      .task("D", "1d", { constraint: "mso", constraintDate: at("2026-03-02T08:00") }).link("late", "D").build()
    const { findings } = schedulePlan(plan)
    expect(findings).toEqual([
      { code: "cycle", taskId: taskIdOf("A"), path: ["A", "B"].map(taskIdOf) },
      { code: "missedDeadline", taskId: taskIdOf("late"), path: [] },
      { code: "constraintConflict", taskId: taskIdOf("D"), path: [] },
      { code: "summaryAssignment", taskId: taskIdOf("S"), path: [] },
    ])
  })

  test("calendars based on each other are a finding, and the plan is computed", () => {
    const plan = aPlan().calendar("One").calendar("Two").task("A", "1d", { calendar: "One" }).build()
    const calendar = new Map([...plan.calendar].map(([id, record]) => [id, id === "cal_One" ? { ...record, baseId: "cal_Two" as const } : id === "cal_Two" ? { ...record, baseId: "cal_One" as const } : record]))
    expect(schedulePlan({ ...plan, calendar }).findings).toEqual([{ code: "calendarCycle", taskId: null, path: [] }])
  })
})

describe("people and calendars", () => {
  test("S-3 a person's holiday stretches the task, unless people's calendars are ignored", () => {
    // The program's help: with people's calendars ignored "a task will be scheduled even if resources have nonworking time".
    const away = { from: 9558, to: 9559, shifts: [], recurrence: null, name: "away" }
    const plan = aPlan().calendar("Ann", { personal: true, baseId: "cal_standard", exceptions: [away] }).resource("Ann", { calendarId: "cal_Ann" })
      .task("A", "3d").assign("A", "Ann").task("B", "3d", { ignoreResourceCalendar: true }).assign("B", "Ann").build()
    const schedule = schedulePlan(plan)
    // Days 9558 and 9559 are Tuesday 3 and Wednesday 4 March 2026.
    expect(datesOf(schedule, "A")).toBe("2026-03-02T08:00 2026-03-06T17:00")
    expect(datesOf(schedule, "B")).toBe("2026-03-02T08:00 2026-03-04T17:00")
  })

  test("S-16 a kept profile decides the finish, its leading idle time included", () => {
    const profile = [{ span: 8 * HOUR, work: 0 }, { span: 16 * HOUR, work: 8 * HOUR }]
    const plan = aPlan().resource("Ann").resource("Bob").task("A", "1d").assign("A", "Ann", 100, { profile }).assign("A", "Bob").build()
    expect(datesOf(schedulePlan(plan), "A")).toBe("2026-03-02T08:00 2026-03-04T17:00")
  })

  test("S-16 an assignment with a delay ends its own work later than the task's duration", () => {
    const plan = aPlan().resource("Ann").task("A", "1d").assign("A", "Ann", 100, { delay: 8 * HOUR }).build()
    // Only the late person counts: the task begins with the working day and ends after delay and work.
    expect(datesOf(schedulePlan(plan), "A")).toBe("2026-03-02T08:00 2026-03-03T17:00")
  })

  test("S-47 a manual task that begins on a free day works on it", () => {
    const manual = { mode: "manual" as const, manualStart: at("2026-03-07T08:00"), manualFinish: at("2026-03-09T17:00") }
    const plan = aPlan().task("M", "2d", manual).task("end", "8d").build()
    // Latest Tuesday 10 and Wednesday 11: from Saturday two days of slack, Saturday and Monday.
    expect(rowOf(schedulePlan(plan), "M")).toMatchObject({ totalSlack: 16 * HOUR, lateStart: at("2026-03-10T08:00") })
  })
})

describe("work and cost", () => {
  const rate = { table: "A" as const, from: null, standard: 10_000, overtime: 15_000, perUse: 2_500 }

  test("an assignment costs its hours, its overtime and its use", () => {
    const plan = aPlan().resource("Ann", { rates: [rate] }).task("A", "2d").assign("A", "Ann", 100, { work: 18 * HOUR, overtimeWork: 2 * HOUR }).build()
    expect(rowOf(schedulePlan(plan), "A")).toMatchObject({ work: 18 * HOUR, cost: 16 * 10_000 + 2 * 15_000 + 2_500, actualCost: 0 })
  })

  test("a rate that changes on a day prices the hours before and after", () => {
    const rates = [rate, { ...rate, from: 9558, standard: 20_000 }]
    const plan = aPlan().resource("Ann", { rates }).task("A", "2d").assign("A", "Ann", 100, { actualWork: 4 * HOUR }).build()
    // Monday 2 March at 100, Tuesday at 200 an hour.
    expect(rowOf(schedulePlan(plan), "A")?.cost).toBe(8 * 10_000 + 8 * 20_000 + 2_500)
  })

  test("the cost rate table of the assignment decides", () => {
    const rates = [rate, { ...rate, table: "B" as const, standard: 1_000, perUse: 0 }]
    const plan = aPlan().resource("Ann", { rates }).task("A", "1d").assign("A", "Ann", 100, { rateTable: "B" }).build()
    expect(rowOf(schedulePlan(plan), "A")?.cost).toBe(8_000)
  })

  test("material costs its amount, a cost resource its own figure, and fixed cost is added", () => {
    const plan = aPlan().resource("Steel", { kind: "material", rates: [{ ...rate, standard: 333, perUse: 0 }] }).resource("Fee", { kind: "cost" })
      .task("A", "1d", { fixedCost: 700 }).assign("A", "Steel", 250).assign("A", "Fee", 100, { cost: 1_000, actualCost: 400 }).build()
    // 2.5 units at 3.33 are 8.325, half to even 8.32.
    expect(rowOf(schedulePlan(plan), "A")).toMatchObject({ cost: 832 + 1_000 + 700, actualCost: 400, remainingCost: 2_132 })
  })

  test("cost accrues with the work, at the start or at the end", () => {
    const begun = { actualStart: at("2026-03-02T08:00"), percentComplete: 5_000 }
    const costOf = (accrual: "start" | "prorated" | "end"): number | undefined => {
      const plan = aPlan().resource("Ann", { rates: [rate], accrual }).task("A", "2d", begun).assign("A", "Ann", 100, { actualWork: 8 * HOUR }).build()
      return rowOf(schedulePlan(plan), "A")?.actualCost
    }
    expect([costOf("start"), costOf("prorated"), costOf("end")]).toEqual([162_500, 82_500, 0])
  })

  test("a summary sums work and cost of its active children; its progress is their share of durations", () => {
    const plan = aPlan().task("S").task("A", "3d", { under: "S", work: 6 * HOUR, fixedCost: 100, percentComplete: 10_000, actualStart: at("2026-03-02T08:00"), actualFinish: at("2026-03-04T17:00") })
      .task("B", "1d", { under: "S", work: 2 * HOUR, fixedCost: 50 }).task("C", "9d", { under: "S", work: 9 * HOUR, fixedCost: 900, active: false }).build()
    expect(rowOf(schedulePlan(plan), "S")).toMatchObject({ work: 8 * HOUR, cost: 150, actualCost: 100, remainingCost: 50, percentComplete: 7_500, duration: 24 * HOUR })
  })

  test("a summary of milestones is complete when all are", () => {
    const done = { percentComplete: 10_000, actualStart: at("2026-03-02T08:00"), actualFinish: at("2026-03-02T08:00") }
    const plan = aPlan().task("S").task("A", "0", { under: "S", ...done }).task("T").task("B", "0", { under: "T", ...done }).task("C", "0", { under: "T" }).build()
    expect([rowOf(schedulePlan(plan), "S")?.percentComplete, rowOf(schedulePlan(plan), "T")?.percentComplete]).toEqual([10_000, 0])
  })
})

describe("an edited plan", () => {
  const freeze = (plan: Plan): Plan => {
    for (const map of [plan.task, plan.link, plan.assignment, plan.resource, plan.calendar]) for (const record of map.values()) Object.freeze(record)
    return Object.freeze(plan)
  }

  test("rescheduled after any sequence of edits equals the plan scheduled anew, and the plan is left alone", () => {
    fc.assert(
      fc.property(arbitraryIntents(40), (intents) => {
        let schedule: PlanSchedule | null = null
        for (const { before, after } of playIntents(emptyPlan({ start: at("2026-03-02T08:00") }), intents)) {
          schedule = reschedulePlan(before, schedule ?? schedulePlan(before), freeze(after))
          expect(schedule).toEqual(schedulePlan(after))
        }
      }),
      { numRuns: 60 },
    )
  })

  test("scheduled twice answers the same", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        expect(schedulePlan(plan)).toEqual(schedulePlan(plan))
      }),
      { numRuns: 60 },
    )
  })

  test("keeps the identity of every row that an edit does not move", () => {
    const plan = aPlan().task("A", "1d").task("B", "5d").build()
    const schedule = schedulePlan(plan)
    const task = plan.task.get(taskIdOf("A"))
    const edited = task === undefined ? plan : { ...plan, task: new Map(plan.task).set(task.id, { ...task, duration: 2 * task.duration }) }
    const again = reschedulePlan(plan, schedule, edited)
    expect(rowOf(again, "B")).toBe(rowOf(schedule, "B"))
    expect(rowOf(again, "A")).not.toEqual(rowOf(schedule, "A"))
    expect(again.order).toBe(schedule.order)
  })

  test("is rescheduled also from a schedule that was computed elsewhere", () => {
    const plan = aPlan().task("A", "1d").build()
    const foreign = { ...schedulePlan(plan) }
    expect(reschedulePlan(plan, foreign, aPlan().task("A", "2d").build())).toEqual(schedulePlan(aPlan().task("A", "2d").build()))
  })
})

describe("explanations", () => {
  const plan = aPlan().task("A", "3d").task("B", "1d").task("S").task("C", "2d", { under: "S", constraint: "snet", constraintDate: at("2026-03-03T08:00") })
    .task("D", "1d").link("A", "S", "FS+2d").link("B", "C").link("C", "D", "FF").resource("Ann").build()
  const schedule = schedulePlan(plan)

  test("a task without predecessors starts because the project does", () => {
    expect(explain(plan, schedule, taskIdOf("A"), "start")).toEqual({ taskId: taskIdOf("A"), edge: "start", at: at("2026-03-02T08:00"), causes: [{ kind: "projectStart", at: at("2026-03-02T08:00") }] })
  })

  test("the strongest cause comes first: a link into the summary before own links and dates; then what the calendar skipped", () => {
    const { causes } = explain(plan, schedule, taskIdOf("C"), "start")
    expect(causes.map(({ kind }) => kind)).toEqual(["predecessor", "predecessor", "constraint", "calendar"])
    expect(causes[0]).toMatchObject({ taskId: taskIdOf("A"), viaSummaryId: taskIdOf("S"), linkKind: "FS", at: at("2026-03-06T17:00") })
    expect(causes[2]).toEqual({ kind: "constraint", constraint: "snet", at: at("2026-03-03T08:00"), summaryId: null })
  })

  test("a finish rests on the link that drives it, on the length, or on the child that ends last", () => {
    expect(explain(plan, schedule, taskIdOf("D"), "finish").causes[0]).toMatchObject({ kind: "predecessor", linkKind: "FF" })
    expect(explain(plan, schedule, taskIdOf("A"), "finish").causes).toEqual([{ kind: "duration", duration: 24 * HOUR, remaining: false, elapsed: false }])
    expect(explain(plan, schedule, taskIdOf("S"), "finish").causes).toEqual([{ kind: "children", taskId: taskIdOf("C"), at: at("2026-03-10T17:00") }])
  })

  test("S-1 free days that were skipped are called by name, those of people by theirs", () => {
    const may = at("2026-05-01T00:00") / 14_400
    const free = (name: string, day: number, recurrence: Recurrence | null = null) => ({ name, from: day, to: day, shifts: [], recurrence })
    const yearly = { kind: "yearlyByDay", month: 5, day: 1, from: may, until: null, count: null } as const
    const holidays = aPlan({ start: at("2026-04-30T08:00") }).calendar("Standard", { exceptions: [free("Labour Day", may, yearly), free("Nothing yet", may + 100)] })
      .calendar("Ann", { baseId: calendarIdOf("Standard"), personal: true, exceptions: [free("Wedding", may + 3)] }).resource("Ann", { calendarId: calendarIdOf("Ann") })
      .task("A", "1d").task("B", "1d").task("C", "3d").link("A", "B").assign("B", "Ann").assign("C", "Ann").build()
    const dates = schedulePlan(holidays)
    const skipped = explain(holidays, dates, taskIdOf("B"), "start").causes.find(({ kind }) => kind === "calendar")
    expect(skipped).toEqual({ kind: "calendar", calendarId: calendarIdOf("Ann"), from: at("2026-04-30T17:00"), to: at("2026-05-05T08:00"), exceptions: ["Labour Day", "Wedding"] })
    const within = explain(holidays, dates, taskIdOf("C"), "finish").causes.flatMap((cause) => (cause.kind === "calendar" ? [[cause.exceptions[0], cause.from, cause.to]] : []))
    expect(within).toEqual([["Labour Day", at("2026-05-01T00:00"), at("2026-05-02T00:00")], ["Wedding", at("2026-05-04T00:00"), at("2026-05-05T00:00")]])
  })

  test("a task in progress says what remains, in hours of the clock where it counts them", () => {
    const running = aPlan({ start: at("2026-03-02T08:00") }).task("Delivery", "4d", { elapsed: true, duration: 4 * 24 * HOUR, actualStart: at("2026-03-02T08:00"), percentComplete: 5_000, stop: at("2026-03-04T08:00"), resume: at("2026-03-04T08:00") }).build()
    expect(explain(running, schedulePlan(running), taskIdOf("Delivery"), "finish").causes).toEqual([{ kind: "duration", duration: 2 * 24 * HOUR, remaining: true, elapsed: true }])
  })

  test("the driving chain goes back to the project start", () => {
    const chain = drivingChain(plan, schedule, taskIdOf("D")).map(({ taskId, edge, causes }) => [taskId, edge, causes[0]?.kind])
    expect(chain).toEqual([
      [taskIdOf("D"), "start", "predecessor"], [taskIdOf("C"), "finish", "duration"], [taskIdOf("C"), "start", "predecessor"],
      [taskIdOf("A"), "finish", "duration"], [taskIdOf("A"), "start", "projectStart"],
    ])
  })

  test("the longest path leads from the project start to its end", () => {
    expect(longestPath(plan, schedule)).toEqual([taskIdOf("A"), taskIdOf("C")])
  })

  test("every start and finish of any plan has a cause, and every chain ends", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (any) => {
        const all = schedulePlan(any)
        for (const id of all.order) {
          if (any.task.get(id)?.active !== true) continue
          expect(explain(any, all, id, "start").causes.length).toBeGreaterThan(0)
          expect(explain(any, all, id, "finish").causes.length).toBeGreaterThan(0)
          expect(drivingChain(any, all, id).length).toBeLessThanOrEqual(2 * all.order.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  test("with retained logic the finish of a begun task rests on the predecessor that its rest waits for", () => {
    const begun = aPlan({ progressRule: "retainedLogic" }).task("A", "5d").task("B", "2d", { actualStart: at("2026-03-02T08:00"), percentComplete: 5_000 }).link("A", "B").build()
    const { causes } = explain(begun, schedulePlan(begun), taskIdOf("B"), "finish")
    expect(causes.map(({ kind }) => kind)).toEqual(["predecessor", "duration"])
  })

  test("a task held by a hard constraint, an actual start, a manual date or a delay says so", () => {
    const held = aPlan().task("M", "1d", { constraint: "mso", constraintDate: at("2026-03-09T08:00") }).task("B", "1d", { actualStart: at("2026-03-04T08:00") })
      .task("H", "1d", { mode: "manual", manualStart: at("2026-03-05T08:00"), manualFinish: at("2026-03-05T17:00") }).task("L", "1d", { levelingDelay: 57_600 }).build()
    const dates = schedulePlan(held)
    const kinds = (name: string): string[] => explain(held, dates, taskIdOf(name), "start").causes.map(({ kind }) => kind)
    expect([kinds("M"), kinds("B"), kinds("H"), kinds("L")]).toEqual([["constraint", "projectStart"], ["actual"], ["manual"], ["projectStart", "levelingDelay"]])
  })
})

test("an assignment's finish is named where people decide it", () => {
  const profile = [{ span: 16 * HOUR, work: 8 * HOUR }]
  const plan = aPlan().resource("Ann").task("A", "1d").assign("A", "Ann", 100, { profile }).build()
  expect(explain(plan, schedulePlan(plan), taskIdOf("A"), "finish").causes[0]).toMatchObject({ kind: "assignment", resourceId: resourceIdOf("Ann"), finish: at("2026-03-03T17:00") })
})
