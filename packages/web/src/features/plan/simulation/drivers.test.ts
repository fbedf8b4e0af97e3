import { aPlan, taskIdOf } from "@throughline/testkit"
import { simulatePlan } from "@throughline/plan"
import { expect, test } from "vitest"
import { driversOf } from "./drivers.ts"

const estimate = (optimistic: number, likely: number, pessimistic: number) => ({ kind: "triangular" as const, optimistic: optimistic * 4_800, likely: likely * 4_800, pessimistic: pessimistic * 4_800 })
const plan = aPlan().task("Wide", "6d", { estimate: estimate(2, 6, 20) }).task("Narrow", "6d", { estimate: estimate(5, 6, 7) }).task("Aside", "1d", { estimate: estimate(1, 1, 2) }).link("Wide", "Narrow").build()
const result = simulatePlan(plan, { iterations: 2_000, seed: 1, risks: [{ id: "Storm", chance: 3_000, effects: [{ taskId: taskIdOf("Narrow"), delay: { kind: "fixed", value: 9_600 } }] }] })

test("the strongest driver stands first, good draws lie on the left, and what moves nothing is left out", () => {
  const drivers = driversOf(result, plan, 10)
  expect(drivers.map(({ name }) => name).slice(0, 2)).toEqual(["Wide", "Storm"])
  expect(drivers[0]?.low).toBeLessThan(0)
  expect(drivers[0]?.high).toBeGreaterThan(0)
  expect(drivers[1]).toMatchObject({ taskId: null, low: 0, criticality: null })
  // Two days, within three standard errors of the noise that the wide task makes.
  expect(Math.abs((drivers[1]?.high ?? 0) - 9_600)).toBeLessThan(3_000)
  expect(driversOf(result, plan, 1)).toHaveLength(1)
})
