import { applyChange, invertChange, reschedulePlan, schedulePlan } from "@throughline/plan"
import { arbitraryIntents, arbitraryPlan, playIntents } from "@throughline/testkit"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { factSums } from "./fact-sums.ts"
import type { Computed } from "./fact-sums.ts"

test("sums that are kept true through edits and undo equal those of the plan alone", () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryIntents(30), (plan, intents) => {
      let before: Computed = { plan, schedule: schedulePlan(plan) }
      factSums(before, null)
      for (const { after, change } of playIntents(plan, intents)) {
        for (const next of [after, applyChange(after, invertChange(change)), after]) {
          const now = { plan: next, schedule: reschedulePlan(before.plan, before.schedule, next) }
          expect(factSums(now, before)).toEqual(factSums({ plan: next, schedule: schedulePlan(next) }, null))
          before = now
        }
      }
    }),
    { numRuns: 60 },
  )
})
