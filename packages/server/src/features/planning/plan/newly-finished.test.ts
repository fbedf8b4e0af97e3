import { reschedulePlan, runCommands, schedulePlan } from "@throughline/plan"
import type { Plan, PlanCommand, PlanSchedule } from "@throughline/plan"
import { arbitraryIntents, arbitraryPlan, playIntents } from "@throughline/testkit"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { newlyFinished } from "./newly-finished.ts"

/** With a look at every task. */
function slowly(before: PlanSchedule, after: PlanSchedule): readonly object[] {
  return [...after.task].flatMap(([id, { percentComplete }]) => {
    const earlier = before.task.get(id)
    return percentComplete >= 10_000 && (earlier?.percentComplete ?? 0) < 10_000 ? [{ id, isNew: earlier === undefined }] : []
  })
}
const byId = (found: readonly object[]) => found.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))

test("what is newly finished after an edit is what a look at every task finds", () => {
  let found = 0
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryIntents(20), (plan, intents) => {
      let [before, schedule]: [Plan, PlanSchedule] = [plan, schedulePlan(plan)]
      const step = (after: Plan): void => {
        const next = reschedulePlan(before, schedule, after)
        const expected = slowly(schedule, next)
        found += expected.length
        expect(byId(newlyFinished({ schedule }, { schedule: next }))).toEqual(byId(expected))
        ;[before, schedule] = [after, next]
      }
      for (const { after } of playIntents(plan, intents)) step(after)
      for (const { id } of [...before.task.values()].slice(0, 3)) step(planAfter(before, schedule, { name: "setState", args: { state: "done", tasks: [{ taskId: id, start: 0, finish: 0 }] } }))
    }),
    { numRuns: 40 },
  )
  expect(found).toBeGreaterThan(20)
})

function planAfter(plan: Plan, schedule: PlanSchedule, command: PlanCommand): Plan {
  const result = runCommands(plan, [command], { idSeed: "finishing", now: 0, userId: "usr_1", schedule, firstNumber: { task: 1_000 } })
  return result.ok ? result.plan : plan
}
