import { aPlan, afterCommands, at, refusalOf, taskIdOf } from "@throughline/testkit"
import { PERCENTS } from "@throughline/engine"
import { expect, test } from "vitest"
import { schedulePlan } from "../compile/schedule-plan.ts"
import type { Estimate, Plan } from "../document.ts"
import { planFromWire, planToWire } from "../wire/wire.ts"
import { PlanSimulator, simulatePlan } from "./simulate-plan.ts"

const DAY = 4_800
const range = (optimistic: number, likely: number, pessimistic: number, kind: Estimate["kind"] = "pert"): Estimate => ({ kind, optimistic: optimistic * DAY, likely: likely * DAY, pessimistic: pessimistic * DAY })
const [A, B, S] = [taskIdOf("A"), taskIdOf("B"), taskIdOf("S")]
const chain = (): Plan => aPlan().task("S").task("A", "6d", { under: "S", estimate: range(5, 6, 12) }).task("B", "4d", { under: "S" }).link("A", "B").resource("Ana", { rates: [{ table: "A", from: null, standard: 6_000, overtime: 0, perUse: 0 }] }).assign("A", "Ana").build()

test("a plan without ranges ends in every run where it is planned to end, and costs what it costs", () => {
  const plan = afterCommands(chain(), { name: "setEstimate", args: { taskId: A, estimate: null } })
  const schedule = schedulePlan(plan)
  const { finish, cost, chanceOfPlan, tasks, estimated, plannedCost } = simulatePlan(plan, { iterations: 50, seed: 1 })
  expect([finish.percentiles[0], finish.percentiles.at(-1), chanceOfPlan, estimated]).toEqual([schedule.finish, schedule.finish, 1, 0])
  expect([cost?.mean, cost?.deviation, plannedCost]).toEqual([288_000, 0, 288_000])
  for (const [id, row] of schedule.task) expect(tasks.get(id)?.finish?.[0]).toBe(row.finish)
})

test("a range spreads finish and cost; the task with the range drives, the summary is as critical as what is in it", () => {
  const { finish, cost, tasks, deviation, estimated, bothAtP80 } = simulatePlan(chain(), { iterations: 4_000, seed: 1 })
  // Mean of the range: 6.83 days, at 8 hours of 60.00 each.
  expect((cost?.mean ?? 0) / 48_000).toBeCloseTo((5 + 24 + 12) / 6, 1)
  // One range drives both, so who keeps one P80 nearly always keeps the other.
  expect(bothAtP80).toBeGreaterThan(0.78)
  expect(bothAtP80).toBeLessThanOrEqual(0.81)
  expect(finish.percentiles).toEqual(finish.percentiles.toSorted((a, b) => a - b))
  expect([estimated, tasks.get(A)?.criticality, tasks.get(S)?.criticality]).toEqual([1, 1, 1])
  expect(tasks.get(A)?.driver).toMatchObject({ sensitivity: expect.closeTo(1, 6), cruciality: expect.closeTo(1, 6) })
  expect(tasks.get(B)?.driver).toBeNull()
  // Beta of PERT: variance (μ - O)(P - μ) / 7.
  expect(deviation / DAY).toBeCloseTo(Math.sqrt(((41 / 6 - 5) * (12 - 41 / 6)) / 7), 1)
})

test("tasks of one correlation group run over together: their chain spreads further", () => {
  const plan = aPlan().task("A", "6d", { estimate: range(2, 6, 20), correlationGroup: "team" }).task("B", "6d", { estimate: range(2, 6, 20), correlationGroup: "team" }).link("A", "B").build()
  const together = simulatePlan(plan, { iterations: 4_000, seed: 1, correlation: 9_000 })
  const apart = simulatePlan(plan, { iterations: 4_000, seed: 1, correlation: 0 })
  expect(together.deviation / apart.deviation).toBeCloseTo(Math.sqrt(1.9), 1)
})

test("risks and branches are given by task; what cannot be meant is said", () => {
  const options = { iterations: 2_000, seed: 3, risks: [{ id: "rsk_1", chance: 5_000, effects: [{ taskId: B, delay: { kind: "fixed", value: 2 * DAY } as const }] }], branches: [{ ways: [{ chance: 20_000, taskIds: [A] }] }] }
  const { risks, leftOut } = simulatePlan(chain(), options)
  expect(risks[0]?.happened).toBeCloseTo(0.5, 1)
  expect(risks[0]?.effect).toBeCloseTo(2 * DAY, -3)
  expect(leftOut).toEqual(["branch 1: badChance"])
})

test("an assumed spread is for tasks without an estimate only", () => {
  const assume = { kind: "triangular", low: 9_000, high: 15_000 } as const
  const { assumed, estimated, tasks } = simulatePlan(chain(), { iterations: 500, seed: 1, assume })
  expect([assumed, estimated]).toEqual([1, 1])
  expect((tasks.get(B)?.driver?.mean ?? 0) / DAY).toBeCloseTo((3.6 + 4 + 6) / 3, 1)
})

test("parts give what one run gives; deadlines have a chance", () => {
  const plan = afterCommands(chain(), { name: "setDeadline", args: { taskId: B, deadline: at("2026-03-17T17:00") } })
  const options = { iterations: 1_500, seed: 8 }
  const simulator = new PlanSimulator(plan, options)
  const parts = simulator.parts(3).map(({ from, to }) => new PlanSimulator(plan, options).run(from, to))
  const whole = simulatePlan(plan, options)
  expect(simulator.result(parts.toReversed())).toEqual(whole)
  const index = whole.tasks.get(B)?.finish?.findLastIndex((finish) => finish <= at("2026-03-17T17:00")) ?? -1
  const meets = whole.tasks.get(B)?.meetsDeadline ?? 0
  expect(meets).toBeGreaterThanOrEqual((PERCENTS[index] ?? 0) / 100)
  expect(meets).toBeLessThan((PERCENTS[index + 1] ?? 100) / 100)
})

test("an estimate is set and cleared, not on a summary, not out of order, and old plans have none", () => {
  const set = (estimate: Estimate | null) => ({ name: "setEstimate", args: { taskId: A, estimate, correlationGroup: "team" } }) as const
  expect(afterCommands(chain(), set(range(1, 2, 3))).task.get(A)).toMatchObject({ estimate: range(1, 2, 3), correlationGroup: "team", duration: 6 * DAY })
  expect(afterCommands(chain(), set(null)).task.get(A)?.estimate).toBeNull()
  expect(refusalOf(chain(), set(range(3, 2, 1)))).toMatchObject({ field: "/estimate" })
  expect(refusalOf(chain(), { name: "setEstimate", args: { taskId: S, estimate: range(1, 2, 3) } })).toMatchObject({ code: "summaryDuration" })
  const wire = planToWire(chain())
  expect(planFromWire(wire).task.get(A)?.estimate).toEqual(range(5, 6, 12))
  expect(JSON.stringify(planToWire(afterCommands(chain(), { name: "setEstimate", args: { taskId: A, estimate: null } })))).not.toContain("estimate\"")
  expect(planFromWire(wire).task.get(B)).toMatchObject({ estimate: null, correlationGroup: null })
})
