import { aPlan, arbitraryIntents, arbitraryPlan, playIntents, taskIdOf } from "@throughline/testkit"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { Plan, TaskId } from "../document.ts"
import { runCommands } from "../run-command.ts"
import type { PlanSchedule } from "../schedule.ts"
import { runAlongOrder } from "./along-order.ts"
import { reschedulePlan, schedulePlan } from "./schedule-plan.ts"

const linked = (plan: Plan, pairs: readonly (readonly [TaskId, TaskId])[], schedule?: PlanSchedule) =>
  runCommands(plan, [{ name: "linkTasks", args: { links: pairs.map(([predecessorId, successorId]) => ({ predecessorId, successorId })) } }], { idSeed: "alongOrder", now: 0, ...(schedule === undefined ? {} : { schedule }) })

test("links are taken and refused with the known order of a plan as by a search, after any edits", () => {
  let shown = 0
  fc.assert(
    fc.property(arbitraryPlan(40), arbitraryIntents(12), fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 12, maxLength: 12 }), (drawn, intents, places) => {
      let [plan, schedule] = [drawn, schedulePlan(drawn)]
      for (const { after } of playIntents(drawn, intents)) {
        schedule = reschedulePlan(plan, schedule, after)
        plan = after
      }
      const ids = [...plan.task.keys()]
      const pairs = places.flatMap(([a, b]) => {
        const [from, to] = [ids[a % Math.max(1, ids.length)], ids[b % Math.max(1, ids.length)]]
        return from === undefined || to === undefined ? [] : [[from, to] as const]
      })
      for (const pair of pairs) {
        expect(linked(plan, [pair], schedule)).toEqual(linked(plan, [pair]))
        if (runAlongOrder(plan, schedule, [{ predecessorId: pair[0], successorId: pair[1] }])) shown += 1
      }
      expect(linked(plan, pairs.slice(0, 3), schedule)).toEqual(linked(plan, pairs.slice(0, 3)))
    }),
    { numRuns: 150 },
  )
  expect(shown).toBeGreaterThan(100)
})

test("the order says nothing about a circle through what is inactive", () => {
  const plan = aPlan().task("S").task("C", "1d", { under: "S", active: false }).task("X").link("X", "C").build()
  expect(runAlongOrder(plan, schedulePlan(plan), [{ predecessorId: taskIdOf("S"), successorId: taskIdOf("X") }])).toBe(false)
  expect(linked(plan, [[taskIdOf("S"), taskIdOf("X")]], schedulePlan(plan))).toMatchObject({ ok: false, error: { code: "cycle" } })
})
