import { dayOf, instantOf, instantOfDay, schedulePlan } from "@throughline/plan"
import { arbitraryPlan } from "@throughline/testkit"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { lateCount } from "../../projects/index.ts"
import { planFacts } from "./plan-facts.ts"
import type { PlanFacts } from "./plan-facts.ts"
import { storedFacts } from "./stored-facts.ts"

const NOW = new Date("2026-03-02T12:00:00Z")
const TODAY = dayOf(instantOf(2026, 3, 2))

function facts(rest: Partial<PlanFacts>): PlanFacts {
  return { start: null, finish: null, statusDate: null, percentComplete: 0, taskCount: 0, unfinishedByDay: [], missedDeadlines: 0, work: 0, actualWork: 0, cost: 0, actualCost: 0, baseline: null, ...rest }
}

test("what stands in the project's row tells how many tasks are late on every day that it claims to know", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: TODAY - 300, max: TODAY + 2_000 }), { maxLength: 60 }), fc.option(fc.integer({ min: TODAY - 400, max: TODAY + 1_500 })), (days, status) => {
      const whole = facts({ statusDate: status === null ? null : instantOfDay(status), unfinishedByDay: days.toSorted((one, other) => one - other).map((day) => [day, 1 + (day % 3)]) })
      const stored = storedFacts(whole, NOW)
      const last = stored.unfinishedUntil ?? TODAY + 3_000
      expect(last).toBeGreaterThan(TODAY + 100)
      for (const day of [TODAY - 1, TODAY, TODAY + 1, TODAY + 60, last]) expect(lateCount(stored, instantOfDay(day))).toBe(lateCount(whole, instantOfDay(day)))
    }),
  )
})

test("a plan that ends soon is told whole", () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      const whole = planFacts(plan, schedulePlan(plan))
      const stored = storedFacts(whole, new Date("2900-01-01T00:00:00Z"))
      expect(stored).toEqual({ ...whole, unfinishedUntil: null })
    }),
    { numRuns: 20 },
  )
})

test("of a plan over many years only the days that come soon are told", () => {
  const whole = facts({ unfinishedByDay: Array.from({ length: 8_000 }, (_, index) => [TODAY + index, 1] as const) })
  const stored = storedFacts(whole, NOW)
  expect([stored.unfinishedByDay.length, stored.unfinishedUntil]).toEqual([120, TODAY + 120])
})
