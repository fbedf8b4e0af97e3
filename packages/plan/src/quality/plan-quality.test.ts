import { A_MONDAY, aPlan, linkIdOf, taskIdOf } from "@throughline/testkit"
import { expect, test } from "vitest"
import { schedulePlan } from "../compile/schedule-plan.ts"
import type { Baseline, Plan } from "../document.ts"
import { latestBaselineOf, planQuality, type PlanCheck } from "./plan-quality.ts"

const DAY = 4_800

function check(plan: Plan, code: PlanCheck["code"], baseline: Baseline | null = null): PlanCheck | undefined {
  return planQuality(plan, schedulePlan(plan), { dataDate: A_MONDAY, baseline }).find((one) => one.code === code)
}

const baselineOf = (number: number, takenAt: number, days: number): Baseline => ({
  id: `bsl_${number}`, number, name: "", note: "", takenAt, takenBy: null, assignments: {},
  tasks: { [taskIdOf("Dig")]: { start: A_MONDAY - 14 * 14_400, finish: A_MONDAY - days * 14_400, duration: DAY, work: 0, cost: 0 } },
})

test("there are fourteen checks, and offenders are named by the ids of the plan", () => {
  const plan = aPlan().task("Dig", "60d").task("Build", "2d").task("Sell", "1d").link("Dig", "Build", "SS-1d").build()
  expect(planQuality(plan, schedulePlan(plan), { dataDate: A_MONDAY, baseline: null })).toHaveLength(14)
  expect(check(plan, "logic")?.tasks).toEqual([taskIdOf("Dig"), taskIdOf("Build"), taskIdOf("Sell")])
  expect(check(plan, "leads")?.links).toEqual([linkIdOf("Dig", "Build")])
  expect(check(plan, "highDuration")?.tasks).toEqual([taskIdOf("Dig")])
})

test("summaries and inactive tasks are not judged", () => {
  const plan = aPlan().task("Phase", "0").task("Dig", "60d", { under: "Phase" }).task("Old", "60d", { active: false }).build()
  expect(check(plan, "highDuration")?.tasks).toEqual([taskIdOf("Dig")])
})

test("a long task is one of more than forty-four of the plan's own days", () => {
  const plan = aPlan({ minutesPerDay: 600 }).task("Dig", "440h").task("Build", "441h").build()
  expect(check(plan, "highDuration")?.tasks).toEqual([taskIdOf("Build")])
})

test("people, machines or a cost of its own are what a task needs", () => {
  const plan = aPlan().task("Dig", "1d").task("Buy", "1d", { fixedCost: 100 }).task("Build", "1d").task("Done", "0").resource("Ana").assign("Dig", "Ana").build()
  expect(check(plan, "resources")?.tasks).toEqual([taskIdOf("Build")])
})

test("a task that the baseline in force wanted finished is missed; without a baseline there is nothing to measure", () => {
  const plan = aPlan().task("Dig", "1d").baseline(baselineOf(1, 5, 7)).baseline(baselineOf(0, 9, 3)).build()
  expect(latestBaselineOf(plan)?.number).toBe(0)
  expect(check(plan, "missedTasks", latestBaselineOf(plan))).toMatchObject({ measure: 1, passed: false, tasks: [taskIdOf("Dig")] })
  expect(check(plan, "missedTasks")).toMatchObject({ measure: null, passed: null, tasks: [] })
  expect(latestBaselineOf(aPlan().build())).toBeNull()
})
