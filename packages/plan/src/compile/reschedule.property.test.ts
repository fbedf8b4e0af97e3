import { arbitraryIntents, arbitraryPlan, playIntents } from "@throughline/testkit"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { applyChange, invertChange } from "../change.ts"
import type { Plan } from "../document.ts"
import { LayeredMap } from "../layered-map.ts"
import type { PlanSchedule } from "../schedule.ts"
import { rescheduledTasks, reschedulePlan, schedulePlan } from "./schedule-plan.ts"

/** As a large plan is kept, where versions share what did not change. */
const layered = (plan: Plan): Plan => ({ ...plan, task: new LayeredMap(plan.task), link: new LayeredMap(plan.link), assignment: new LayeredMap(plan.assignment) })

const plain = (schedule: PlanSchedule) => ({ ...schedule, children: new Map(schedule.children), outlineLevel: new Map(schedule.outlineLevel), wbs: new Map(schedule.wbs), task: [...schedule.task] })

test("a plan that is rescheduled through edits, undone ones as well, equals the plan scheduled anew; what differs is named", () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryIntents(30), fc.infiniteStream(fc.nat({ max: 3 })), (drawn, intents, choices) => {
      const plan = layered(drawn)
      let [present, schedule] = [plan, schedulePlan(plan)]
      const go = (next: Plan): void => {
        const again = reschedulePlan(present, schedule, next)
        const whole = schedulePlan(next)
        expect(plain(again)).toEqual(plain(whole))
        const differing = new Set(rescheduledTasks(schedule, again))
        for (const id of new Set([...again.task.keys(), ...schedule.task.keys()])) expect(differing.has(id)).toBe(schedule.task.get(id) !== again.task.get(id))
        ;[present, schedule] = [next, again]
      }
      for (const { after, change } of playIntents(plan, intents)) {
        go(after)
        if (choices.next().value !== 0) continue
        go(applyChange(present, invertChange(change)))
        go(after)
      }
    }),
    { numRuns: 60 },
  )
})
