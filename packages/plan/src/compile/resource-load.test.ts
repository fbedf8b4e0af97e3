import { aPlan, arbitraryPlan, at, resourceIdOf } from "@throughline/testkit"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { TaskId } from "../document.ts"
import { ancestorsOf } from "../outline.ts"
import { resourceLoad } from "./resource-load.ts"
import { schedulePlan } from "./schedule-plan.ts"

const HOUR = 600
const days = (first: string, count: number): number[] => Array.from({ length: count + 1 }, (_, n) => at(first) + n * 14_400)
const inHours = (load: readonly { booked: number; capacity: number }[]): string[] => load.map(({ booked, capacity }) => `${booked / HOUR}/${capacity / HOUR}`)

test("booked work lies on the working days of the task, capacity on those of the person", () => {
  const plan = aPlan().resource("Ann").task("A", "2d").task("B", "1d").link("A", "B", "FS+1d").assign("A", "Ann", 50).assign("B", "Ann").build()
  const load = resourceLoad(plan, schedulePlan(plan), resourceIdOf("Ann"), days("2026-03-02", 7))
  expect(inHours(load)).toEqual(["4/8", "4/8", "0/8", "8/8", "0/8", "0/0", "0/0"])
})

test("a kept profile and a split leave their idle days free", () => {
  const profile = [{ span: 8 * HOUR, work: 0 }, { span: 8 * HOUR, work: 2 * HOUR }, { span: 8 * HOUR, work: 6 * HOUR }]
  const plan = aPlan().resource("Ann").resource("Bob").task("A", "2d").assign("A", "Ann", 100, { profile, work: 8 * HOUR })
    .task("B", "2d", { splits: [{ offset: 8 * HOUR, gap: 8 * HOUR }] }).assign("B", "Bob").build()
  const schedule = schedulePlan(plan)
  expect(inHours(resourceLoad(plan, schedule, resourceIdOf("Ann"), days("2026-03-02", 3)))).toEqual(["0/8", "2/8", "6/8"])
  expect(inHours(resourceLoad(plan, schedule, resourceIdOf("Bob"), days("2026-03-02", 3)))).toEqual(["8/8", "0/8", "8/8"])
})

test("capacity follows the units that are available at the time", () => {
  const availability = [{ from: null, to: 9557, units: 10_000 }, { from: 9559, to: null, units: 5_000 }]
  const plan = aPlan().resource("Ann", { availability }).task("A").build()
  // Monday is day 9557: full on Monday, away on Tuesday, half from Wednesday on.
  expect(inHours(resourceLoad(plan, schedulePlan(plan), resourceIdOf("Ann"), days("2026-03-02", 3)))).toEqual(["0/8", "0/0", "0/4"])
})

test("the buckets of any person in any plan add up to the work of the active assignments", () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      const schedule = schedulePlan(plan)
      // Half days at least, and never more than two thousand of them: a tiny share of a person may take centuries.
      const [from, to] = [schedule.start - 14_400, schedule.finish + 14_400]
      const width = Math.max(7_200, Math.ceil((to - from) / 2_000))
      const borders = Array.from({ length: Math.ceil((to - from) / width) + 1 }, (_, n) => from + n * width)
      for (const resource of plan.resource.values()) {
        if (resource.kind !== "work") continue
        const isActive = (id: TaskId): boolean => plan.task.get(id)?.active === true
        const assigned = [...plan.assignment.values()].filter(({ resourceId, taskId }) => resourceId === resource.id && [taskId, ...ancestorsOf(plan.task, taskId)].every(isActive))
        const booked = resourceLoad(plan, schedule, resource.id, borders).reduce((sum, bucket) => sum + bucket.booked, 0)
        expect(booked).toBe(assigned.reduce((sum, { work }) => sum + work, 0))
      }
    }),
    { numRuns: 40 },
  )
})
