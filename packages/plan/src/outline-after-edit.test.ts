import fc from "fast-check"
import { expect, test } from "vitest"
import type { Task, TaskId } from "./document.ts"
import { emptyPlan } from "./empty-plan.ts"
import { writableCopy } from "./layered-map.ts"
import { newTask } from "./new-entities.ts"
import { outlineAfter, wbsAfter } from "./outline-after-edit.ts"
import { outlineOf, wbsCodes } from "./outline.ts"

const { settings } = emptyPlan({ start: 0 })
const idOf = (n: number): TaskId => `tsk_${n}`
const taskOf = (n: number, parent: number, rank: number): Task =>
  newTask(settings, { id: idOf(n), number: n, parentId: parent < 0 ? null : idOf(parent), rank: `V${rank}1` })

const someTasks = fc.array(fc.record({ parent: fc.nat(), rank: fc.nat({ max: 9 }) }), { minLength: 1, maxLength: 25 }).map((drawn) =>
  new Map(drawn.map(({ parent, rank }, n) => [idOf(n), taskOf(n, n === 0 || parent % 3 === 0 ? -1 : parent % n, rank)])))

/** Adds, removes, moves or codes a few tasks at once; some draws leave what the function declines. */
const someEdits = fc.array(fc.record({ what: fc.constantFrom("add", "remove", "move", "code"), task: fc.nat(), parent: fc.nat(), rank: fc.nat({ max: 9 }) }), { minLength: 1, maxLength: 4 })

test("an outline that is followed through edits, and its codes, equal those made from scratch", () => {
  let followed = 0
  fc.assert(
    fc.property(someTasks, fc.array(someEdits, { minLength: 1, maxLength: 6 }), (tasks, steps) => {
      let before: ReadonlyMap<TaskId, Task> = tasks
      let outline = outlineOf(before)
      let wbs = wbsCodes(before, outline)
      let next = 100
      for (const edits of steps) {
        const after = writableCopy(before)
        const touched = new Set<TaskId>()
        for (const { what, task, parent, rank } of edits) {
          const ids = [...after.keys()]
          const id = ids[task % Math.max(1, ids.length)]
          const under = parent % 3 === 0 ? null : (ids[parent % Math.max(1, ids.length)] ?? null)
          const made = what === "add" || id === undefined ? { ...taskOf(next++, -1, rank), parentId: under } : after.get(id)
          if (made === undefined || (what !== "add" && ids.length === 0)) continue
          touched.add(made.id)
          if (what === "remove") after.delete(made.id)
          else after.set(made.id, what === "code" ? { ...made, wbs: rank % 2 === 0 ? null : `X${rank}` } : { ...made, parentId: under === made.id ? null : under, rank: `V${rank}1` })
        }
        const found = outlineAfter(outline, before, after, [...touched])
        const wanted = outlineOf(after)
        if (found !== null) {
          followed += 1
          expect(found).toEqual(wanted)
          expect(new Map(wbsAfter(wbs, before, after, [...touched], found, outline))).toEqual(wbsCodes(after, wanted))
        }
        wbs = found === null ? wbsCodes(after, wanted) : wbsAfter(wbs, before, after, [...touched], found, outline)
        outline = found ?? wanted
        before = after
      }
    }),
    { numRuns: 500 },
  )
  expect(followed).toBeGreaterThan(300)
})
