import { emptyPlan, instantOf, newTask, schedulePlan } from "@throughline/plan"
import type { Baseline, Plan, Task } from "@throughline/plan"
import { describe, expect, it } from "vitest"
import { earnedValue } from "./earned-value.rules.ts"

const monday = instantOf(2026, 3, 2, 480)
const blank = emptyPlan({ start: monday })
const task = (number: number, more: Partial<Task> = {}): Task => newTask(blank.settings, { id: `tsk_${number}`, number, rank: `V00${number}`, name: `T${number}`, duration: 5 * 4_800, ...more })
const planOf = (...tasks: readonly Task[]): Plan => ({ ...blank, task: new Map(tasks.map((one) => [one.id, one])) })
const row = { start: monday, finish: instantOf(2026, 3, 6, 1020), duration: 24_000, work: 24_000, cost: 100_000 }
const baseline = (tasks: Baseline["tasks"]): Baseline => ({ id: "bsl_1", number: 0, name: "B", note: "", takenAt: 0, takenBy: null, tasks, assignments: {} })
const at = (day: number, minutes = 1020) => instantOf(2026, 3, day, minutes)
const value = (plan: Plan, against: Baseline, statusDate: number) => earnedValue(plan, schedulePlan(plan), against, statusDate)

describe("earned value", () => {
  const half = planOf(task(1, { percentComplete: 5_000, actualStart: monday }))
  it("plans value evenly over the working time of the baseline, none before and all after", () => {
    const against = baseline({ tsk_1: row })
    expect(value(half, against, at(1)).plannedWork).toBe(0)
    expect(value(half, against, at(3)).plannedWork).toBe(9_600)
    expect(value(half, against, at(3, 720)).plannedCost).toBe(30_000)
    expect(value(half, against, at(9)).plannedWork).toBe(24_000)
  })
  it("earns what the baseline gave for the part that is really done", () => {
    expect(value(half, baseline({ tsk_1: row }), at(3))).toMatchObject({ earnedWork: 12_000, earnedCost: 50_000 })
  })
  it("keeps deleted tasks in what was planned and lets them earn nothing; later tasks have no value", () => {
    expect(value(planOf(task(2, { percentComplete: 10_000 })), baseline({ tsk_1: row }), at(9))).toEqual({ plannedWork: 24_000, earnedWork: 0, plannedCost: 100_000, earnedCost: 0 })
  })
  it("does not count summaries, whose rows hold what their tasks hold", () => {
    const plan = planOf(task(1), task(2, { parentId: "tsk_1", percentComplete: 10_000 }))
    expect(value(plan, baseline({ tsk_1: row, tsk_2: row }), at(9))).toMatchObject({ plannedWork: 24_000, earnedWork: 24_000 })
  })
})
