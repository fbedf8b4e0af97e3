import { beforeAll, describe, expect, test } from "vitest"
import { instantOf } from "@throughline/plan"
import { planOf, speak } from "../plan-world.test-support.ts"
import type { PlanWorld } from "../plan-world.test-support.ts"
import { collapsedAtLevel, planRows } from "./plan-rows.ts"
import type { PlanRows, RowOptions } from "./plan-rows.ts"
import { groupKey, groupName } from "./task-groups.ts"
import { NO_FILTER } from "./task-filter.ts"

beforeAll(() => speak("en"))

const world = planOf(
  ["Phase one", "  Survey", "  Design", "Phase two", "  Build", "  Test", "Done"],
  (idOf) => ({ name: "linkTasks", args: { links: [{ predecessorId: idOf("Survey"), successorId: idOf("Design") }, { predecessorId: idOf("Design"), successorId: idOf("Build") }] } }),
  (idOf) => ({ name: "setAssignments", args: { taskId: idOf("Design"), text: "Ana", createMissing: true } }),
  (idOf) => ({ name: "setDuration", args: { taskId: idOf("Done"), duration: 0 } }),
)
const options: RowOptions = { collapsed: new Set(), filter: NO_FILTER, compare: null, groupOf: null, withNewRow: false }
const rows = (change: Partial<RowOptions> = {}, of: PlanWorld = world, asOf = instantOf(2026, 1, 1)) => planRows({ plan: of.plan, schedule: of.schedule, userId: null, asOf }, { ...options, ...change })
const names = (shown: PlanRows) => shown.ids.map((id) => (id === null ? null : world.plan.task.get(id)?.name))

describe("rows of the plan", () => {
  test("stand in the order of the outline, with an empty one at the end for those who may add", () => {
    expect(names(rows({ withNewRow: true }))).toEqual(["Phase one", "Survey", "Design", "Phase two", "Build", "Test", "Done", null])
    expect(rows().rowOf.get(world.idOf("Build"))).toBe(4)
  })

  test("a folded branch hides what is below it", () => {
    expect(names(rows({ collapsed: new Set([world.idOf("Phase one")]) }))).toEqual(["Phase one", "Phase two", "Build", "Test", "Done"])
    expect(names(rows({ collapsed: collapsedAtLevel(world.schedule, 1) }))).toEqual(["Phase one", "Phase two", "Done"])
  })

  test("a filter shows what matches with the summaries above, also in folded branches", () => {
    const shown = rows({ filter: { ...NO_FILTER, text: "desi" }, collapsed: new Set([world.idOf("Phase one")]) })
    expect(names(shown)).toEqual(["Phase one", "Design"])
    expect([...shown.context]).toEqual([world.idOf("Phase one")])
  })

  test("people, numbers and codes are found by text as well", () => {
    expect(names(rows({ filter: { ...NO_FILTER, text: "ana" } }))).toEqual(["Phase one", "Design"])
    expect(names(rows({ filter: { ...NO_FILTER, text: "2.1" } }))).toEqual(["Phase two", "Build"])
  })

  test("marks are combined: all that are set must hold", () => {
    expect(names(rows({ filter: { ...NO_FILTER, critical: true } }))).toEqual(["Phase one", "Survey", "Design", "Phase two", "Build"])
    expect(names(rows({ filter: { ...NO_FILTER, critical: true, unassigned: true } }))).toEqual(["Phase one", "Survey", "Phase two", "Build"])
    expect(names(rows({ filter: { ...NO_FILTER, milestones: true } }))).toEqual(["Done"])
  })

  test("late is what should be finished or begun by the date and is not", () => {
    expect(names(rows({ filter: { ...NO_FILTER, late: true } }, world, instantOf(2026, 3, 5)))).toEqual(["Phase one", "Survey", "Design", "Phase two", "Test", "Done"])
    expect(names(rows({ filter: { ...NO_FILTER, late: true } }, world, instantOf(2026, 2, 1)))).toEqual([])
  })

  test("sorting moves siblings, never a task out of its summary", () => {
    expect(names(rows({ compare: (a, b) => (a.name < b.name ? 1 : -1) }))).toEqual(["Phase two", "Test", "Build", "Phase one", "Survey", "Design", "Done"])
  })

  test("groups hold the tasks without summaries, under headings that count them", () => {
    const shown = rows({ groupOf: (task) => groupKey(world.plan, world.schedule, "person", task) })
    expect(names(shown)).toEqual([null, "Design", null, "Survey", "Build", "Test", "Done"])
    expect([...shown.headings.values()].map(({ key, count }) => [groupName(key), count])).toEqual([["Ana", 1], ["Nobody assigned", 4]])
  })
})
