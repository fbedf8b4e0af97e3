import { arbitraryIntents, arbitraryPlan, playIntents } from "@throughline/testkit"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { applyChange, invertChange } from "./change.ts"
import type { Plan } from "./document.ts"
import { Followed } from "./followed.ts"
import { LayeredMap, writableCopy } from "./layered-map.ts"
import { PlanEdit } from "./plan-edit.ts"
import { runCommands } from "./run-command.ts"

/** Everything that indexes say of a plan. */
function said(plan: Plan) {
  const edit = new PlanEdit(plan, { idSeed: "followed", now: 0 })
  const ids = [...plan.task.keys()]
  return {
    children: [null, ...ids].map((id) => edit.children.get(id)),
    links: ids.map((id) => [edit.linksFrom(id).map((link) => link.id), edit.linksTo(id).map((link) => link.id)]),
    assignments: ids.map((id) => edit.assignmentsOf(id).map((assignment) => assignment.id)),
    numbers: [edit.newNumber("task"), edit.newNumber("assignment"), edit.newNumber("resource")],
    byNumber: [...plan.task.values()].map(({ number }) => edit.taskNumbered(number)?.id),
  }
}

const layered = (plan: Plan): Plan => ({ ...plan, task: new LayeredMap(plan.task), link: new LayeredMap(plan.link), assignment: new LayeredMap(plan.assignment) })
const backwards = <Key, Value>(map: ReadonlyMap<Key, Value>): Map<Key, Value> => new Map([...map].toReversed())
const reversed = (plan: Plan): Plan => ({ ...plan, link: backwards(plan.link), assignment: backwards(plan.assignment), resource: backwards(plan.resource) })
const copied = (plan: Plan): Plan => ({ ...plan, task: new Map(plan.task), link: new Map(plan.link), assignment: new Map(plan.assignment), resource: new Map(plan.resource) })

test("indexes that are followed through edits and undo say what new ones say", () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryIntents(30), (drawn, intents) => {
      const plan = layered(drawn)
      said(plan)
      for (const { after, change } of playIntents(plan, intents)) {
        expect(said(after)).toEqual(said(copied(after)))
        const undone = applyChange(after, invertChange(change))
        expect(said(undone)).toEqual(said(copied(undone)))
      }
    }),
    { numRuns: 60 },
  )
})

test("what is made of a map is made once, also where its layers are merged", () => {
  let made = 0
  const sizes = new Followed<number, number, number>((map) => (made += 1) && map.size, (size, before, after) => size + after.size - before.size)
  let map: ReadonlyMap<number, number> = new Map(Array.from({ length: 1_000 }, (_, n) => [n, n]))
  for (let n = 0; n < 500; n += 1) {
    const next = writableCopy(map)
    next.set(2_000 + n, n)
    map = next
    expect([sizes.of(map), sizes.of(map)]).toEqual([map.size, map.size])
  }
  expect(made).toBe(1)
})

test("a copy of tasks is the same whatever order the maps have, so browser and server agree", () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryIntents(30), (drawn, intents) => {
      const plan = playIntents(drawn, intents).at(-1)?.after ?? drawn
      const taskIds = [...plan.task.keys()].slice(0, 5)
      const copy = (one: Plan) => runCommands(one, [{ name: "duplicateTasks", args: { taskIds } }], { idSeed: "duplicate", now: 0 })
      expect(copy(reversed(plan))).toEqual(copy(plan))
    }),
    { numRuns: 60 },
  )
})
