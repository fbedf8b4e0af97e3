import { aPlan, arbitraryPlan, assignmentIdOf, calendarIdOf, linkIdOf, resourceIdOf, taskIdOf } from "@throughline/testkit"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { digestOf, digestOfPlan, digestOfSchedule } from "./digest.ts"
import { schedulePlan } from "./compile/schedule-plan.ts"
import type { Plan, Task } from "./document.ts"
import { emptyPlan, standardCalendar } from "./empty-plan.ts"
import { outlineNumbers, outlineOf, wbsCodes } from "./outline.ts"
import { validatePlan } from "./validate-plan.ts"

const plan = aPlan().task("A").task("B", "1d", { under: "A" }).task("C", "1d", { under: "A" }).link("B", "C").resource("Ana").assign("B", "Ana").build()

function withTask(name: string, fields: Partial<Task>): Plan {
  const task = plan.task.get(taskIdOf(name))
  if (task === undefined) throw new Error(name)
  return { ...plan, task: new Map([...plan.task, [task.id, { ...task, ...fields }]]) }
}
const found = (broken: Plan): string[] => validatePlan(broken).map((one) => `${one.code} ${one.id}${one.field}`)

describe("a whole plan", () => {
  test("of the builder, an empty one and a random one keep every promise", () => {
    expect([validatePlan(plan), validatePlan(emptyPlan({ start: 0 }))]).toEqual([[], []])
    fc.assert(fc.property(arbitraryPlan(), (any) => { expect(validatePlan(any)).toEqual([]) }), { numRuns: 30 })
  })

  test("references that lead nowhere are found", () => {
    expect(found(withTask("B", { parentId: "tsk_gone", calendarId: "cal_gone", rank: "W" }))).toEqual(["missing tsk_B/parentId", "missing tsk_B/calendarId"])
    expect(found({ ...plan, resource: new Map() })).toEqual([`missing ${assignmentIdOf("B", "Ana")}/resourceId`])
    expect(found({ ...plan, link: new Map([...plan.link].map(([id, link]) => [id, { ...link, successorId: "tsk_gone" }])) })).toEqual([`missing ${linkIdOf("B", "C")}/successorId`])
    expect(found({ ...plan, calendar: new Map() })).toEqual(["missing settings/calendarId"])
  })

  test("parents and base calendars that lead back to themselves are found, and the outline still shows every task", () => {
    const broken = withTask("A", { parentId: taskIdOf("C") })
    expect(found(broken).toSorted()).toEqual(["parentCycle tsk_A/parentId", "parentCycle tsk_B/parentId", "parentCycle tsk_C/parentId"])
    expect(outlineOf(broken.task).order).toHaveLength(3)
    const calendar = standardCalendar({ baseId: calendarIdOf("Standard") })
    expect(found({ ...plan, calendar: new Map([[calendar.id, calendar]]) })).toEqual(["calendarCycle cal_standard/baseId"])
  })

  test("siblings of one rank, numbers used twice, wrong keys and contradictions are found", () => {
    expect(found(withTask("C", { rank: plan.task.get(taskIdOf("B"))?.rank ?? "" }))).toEqual(["duplicateRank tsk_C/rank"])
    expect(found(withTask("C", { number: 1 }))).toEqual(["duplicateNumber tsk_C/number"])
    expect(found(withTask("C", { constraint: "mso" }))).toEqual(["dateNeeded tsk_C/constraintDate"])
    expect(found(withTask("C", { actualFinish: 5 }))).toEqual(["finishBeforeStart tsk_C/actualFinish"])
    expect(found(withTask("C", { actualWork: 5 }))).toEqual(["workBelowActual tsk_C/work"])
    const ana = plan.resource.get(resourceIdOf("Ana"))
    if (ana === undefined) throw new Error("no Ana")
    expect(found({ ...plan, resource: new Map([...plan.resource, ["res_key", ana]]) })).toContain("wrongKey res_key/id")
  })

  test("values beyond their range are found with their place", () => {
    expect(found(withTask("C", { priority: 1_001 }))).toEqual(["shape.range tsk_C/priority"])
    expect(found(withTask("C", { rank: "V0" }))).toEqual(["shape.order tsk_C/rank"])
    expect(found(withTask("C", { splits: [{ offset: 5, gap: 1 }, { offset: 5, gap: 1 }] }))).toEqual(["shape.order tsk_C/splits"])
    expect(found({ ...plan, settings: { ...plan.settings, minutesPerDay: 0 } })).toEqual(["shape.range settings/minutesPerDay"])
    const backwards = standardCalendar({ week: [[{ from: 20, to: 10 }], null, null, null, null, null, null] })
    expect(found({ ...plan, calendar: new Map([[backwards.id, backwards]]) })).toEqual(["shape.order cal_standard/week/0/0"])
  })
})

describe("the outline", () => {
  test("numbers count the place at each level, a typed code begins the codes below it", () => {
    const outline = outlineOf(plan.task)
    expect(outline.order.map((id) => [outlineNumbers(outline).get(id), outline.level.get(id)])).toEqual([["1", 1], ["1.1", 2], ["1.2", 2]])
    const typed = withTask("A", { wbs: "HQ" })
    expect([...wbsCodes(typed.task, outlineOf(typed.task)).values()]).toEqual(["HQ", "HQ.1", "HQ.2"])
  })

  test("a hundred thousand levels do not overflow", () => {
    const task = plan.task.get(taskIdOf("A"))
    if (task === undefined) throw new Error("no A")
    const tasks = new Map(Array.from({ length: 100_000 }, (_, level) => [`tsk_${level}` as const, { ...task, id: `tsk_${level}` as const, parentId: level === 0 ? null : (`tsk_${level - 1}` as const) }] as const))
    expect(outlineOf(tasks).level.get("tsk_99999")).toBe(100_000)
  })
})

describe("digests", () => {
  test("are known values: the same in Node and in every browser", () => {
    expect([digestOf(null), digestOf({ a: 1, b: ["x", "ü", "\u{1f600}"] }), digestOf([])]).toEqual(["2f332aa45a0994d0", "280d26d234da75ef", "ec3a62a9877dfe56"])
  })

  test("do not depend on the order in which entities and fields came", () => {
    const reversed: Plan = { ...plan, task: new Map([...plan.task].toReversed().map(([id, task]) => [id, Object.fromEntries(Object.entries(task).toReversed()) as unknown as Task])) }
    expect(digestOfPlan(reversed)).toBe(digestOfPlan(plan))
    expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }))
  })

  test("differ for values that differ, be it only in type, nesting or one tick", () => {
    const values = [0, 1, -1, "1", "", null, true, false, [], {}, [[]], [1], [1, 1], ["1"], ["1", "1"], ["11"], { a: 1 }, { b: 1 }, { a: "1" }, { a: { b: 1 } }, [{ a: 1 }]]
    expect(new Set(values.map(digestOf)).size).toBe(values.length)
    const seen = new Set<string>()
    for (let tick = 0; tick < 20_000; tick += 1) seen.add(digestOf({ start: 137_625_600 + tick, finish: 137_625_600 + tick * 3 }))
    expect(seen.size).toBe(20_000)
    expect(digestOfPlan(withTask("A", { duration: 4_801 }))).not.toBe(digestOfPlan(plan))
    expect(digestOfSchedule(schedulePlan(withTask("B", { duration: 4_801 })))).not.toBe(digestOfSchedule(schedulePlan(plan)))
    expect(digestOfSchedule(schedulePlan(plan))).toBe(digestOfSchedule(schedulePlan({ ...plan })))
  })
})
