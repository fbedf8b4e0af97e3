import { aPlan, afterCommands, assignmentIdOf, calendarIdOf, refusalOf, resourceIdOf, taskIdOf } from "@throughline/testkit"
import { describe, expect, test } from "vitest"
import type { Plan } from "../document.ts"
import { FIELD_LIMITS } from "../limits.ts"
import type { PlanCommand } from "../run-command.ts"

const DAY = 4_800
const id = taskIdOf("A")
const ana = assignmentIdOf("A", "Ana")
const staffed = aPlan().task("A", "10d").resource("Ana").resource("Ben").resource("Cement", { kind: "material" }).resource("Travel", { kind: "cost" }).assign("A", "Ana").build()
const effort = (plan: Plan): Plan => afterCommands(plan, { name: "updateTask", args: { taskId: id, fields: { effortDriven: true } } })
const assign = (resource: string, more = {}): PlanCommand => ({ name: "assign", args: { taskId: id, resourceId: resourceIdOf(resource), ...more } })
const type = (text: string, more = {}): PlanCommand => ({ name: "setAssignments", args: { taskId: id, text, ...more } })

/** Duration in days, then each assignment as "Ana 100% 10". */
function told(plan: Plan): unknown[] {
  const people = [...plan.assignment.values()].map((one) => `${one.resourceId === null ? "-" : plan.resource.get(one.resourceId)?.name} ${one.units / 100}% ${one.work / DAY}`)
  return [(plan.task.get(id)?.duration ?? 0) / DAY, ...people]
}

describe("resources", () => {
  test("a resource without a name, with the name of another, or one too many is refused", () => {
    expect(refusalOf(staffed, { name: "addResource", args: { fields: {} } })).toMatchObject({ code: "shape.missing", field: "/fields/name" })
    expect(refusalOf(staffed, { name: "addResource", args: { fields: { name: "  ANA " } } })).toMatchObject({ code: "duplicateName" })
    expect(refusalOf(staffed, { name: "addResource", args: { fields: { name: "Eve" } } }, { limits: { resources: 4 } })).toMatchObject({ code: "limit.resources", limit: 4 })
    expect(refusalOf(staffed, { name: "addResource", args: { fields: { name: "Eve", calendarId: "cal_gone" } } })).toMatchObject({ code: "unknownCalendar" })
    expect(afterCommands(staffed, { name: "addResource", args: { fields: { name: " Eve " } } }).resource.get("res_newentity0000")).toMatchObject({ name: "Eve", number: 1_005, kind: "work" })
  })

  test("what is assigned does not change its kind; other fields do", () => {
    const update = (name: string, fields: object): PlanCommand => ({ name: "updateResource", args: { resourceId: resourceIdOf(name), fields } })
    expect(refusalOf(staffed, update("Ana", { kind: "cost" }))).toMatchObject({ code: "resourceInUse" })
    expect(refusalOf(staffed, update("Ana", { name: "ben" }))).toMatchObject({ code: "duplicateName" })
    expect(refusalOf(staffed, update("Eve", {}))).toMatchObject({ code: "unknownResource" })
    expect(afterCommands(staffed, update("Ben", { kind: "cost", name: "BEN" })).resource.get(resourceIdOf("Ben"))).toMatchObject({ kind: "cost", name: "BEN" })
  })

  test("deleting hands the assignments to a replacement of the same kind, or deletes them", () => {
    const remove = (replacement: string | null, more = {}): PlanCommand => ({ name: "deleteResource", args: { resourceId: resourceIdOf("Ana"), replacementId: replacement === null ? null : resourceIdOf(replacement), ...more } })
    expect(refusalOf(staffed, remove("Cement"))).toMatchObject({ code: "resourceInUse", field: "/replacementId" })
    expect(refusalOf(staffed, remove("Ana"))).toMatchObject({ code: "unknownResource" })
    const worked = afterCommands(staffed, { name: "updateAssignment", args: { assignmentId: ana, fields: { actualWork: DAY } } })
    expect(refusalOf(worked, remove(null))).toMatchObject({ code: "hasActuals" })
    expect(afterCommands(worked, remove(null, { withActuals: true })).assignment.size).toBe(0)
    expect(told(afterCommands(worked, remove("Ben")))).toEqual([10, "Ben 100% 10"])
  })

  test("a calendar of the deleted person alone goes with the person", () => {
    const plan = aPlan().calendar("Own", { personal: true }).calendar("Shift").resource("Ana", { calendarId: calendarIdOf("Own") }).resource("Ben", { calendarId: calendarIdOf("Shift") }).build()
    const remove = (name: string): PlanCommand => ({ name: "deleteResource", args: { resourceId: resourceIdOf(name), replacementId: null } })
    const after = afterCommands(plan, [remove("Ana"), remove("Ben")])
    expect([...after.calendar.keys()]).toEqual([calendarIdOf("Standard"), calendarIdOf("Shift")])
  })
})

describe("assigning", () => {
  test("twice, on a summary, on an external task, unknown, too many, or work of a material is refused", () => {
    expect(refusalOf(staffed, assign("Ana"))).toMatchObject({ code: "alreadyAssigned" })
    expect(refusalOf(staffed, assign("Eve"))).toMatchObject({ code: "unknownResource" })
    expect(refusalOf(staffed, assign("Cement", { work: 1 }))).toMatchObject({ code: "workOfMaterial" })
    expect(refusalOf(staffed, assign("Ben"), { limits: { assignmentsPerTask: 1 } })).toMatchObject({ code: "limit.assignments", limit: 1 })
    expect(refusalOf(aPlan().task("A").task("B", "1d", { under: "A" }).resource("Ana").build(), assign("Ana"))).toMatchObject({ code: "summaryAssignment" })
    expect(refusalOf(aPlan().task("A", "1d", { external: true }).resource("Ana").build(), assign("Ana"))).toMatchObject({ code: "externalTask" })
  })

  test("the first person works the whole duration, or does the work that was planned before", () => {
    const empty = aPlan().task("A", "10d").resource("Ana", { maxUnits: 5_000 }).build()
    expect(told(afterCommands(empty, assign("Ana")))).toEqual([10, "Ana 50% 5"])
    const planned = aPlan().task("A", "10d", { work: 4 * DAY }).resource("Ana").build()
    const after = afterCommands(planned, assign("Ana", { units: 5_000 }))
    expect(told(after)).toEqual([8, "Ana 50% 4"])
    expect(after.task.get(id)?.work).toBe(0)
  })

  test("the second person adds work, or shares it where effort drives", () => {
    expect(told(afterCommands(staffed, assign("Ben")))).toEqual([10, "Ana 100% 10", "Ben 100% 10"])
    expect(told(afterCommands(effort(staffed), assign("Ben")))).toEqual([5, "Ana 100% 5", "Ben 100% 5"])
  })

  test("material and costs change neither work nor duration", () => {
    const after = afterCommands(effort(staffed), [assign("Cement", { units: 30_000 }), assign("Travel", { cost: 5_000 })])
    expect(told(after)).toEqual([10, "Ana 100% 10", "Cement 300% 0", "Travel 100% 0"])
    expect(after.assignment.get("asg_newentity0001")?.cost).toBe(5_000)
  })
})

describe("taking people off", () => {
  const off = (more = {}): PlanCommand => ({ name: "unassign", args: { assignmentIds: [ana], ...more } })

  test("is refused for unknown assignments and where work is recorded, unless told to", () => {
    expect(refusalOf(staffed, { name: "unassign", args: { assignmentIds: ["asg_gone"] } })).toMatchObject({ code: "unknownAssignment", field: "/assignmentIds/0" })
    const worked = afterCommands(staffed, { name: "updateAssignment", args: { assignmentId: ana, fields: { actualWork: DAY } } })
    expect(refusalOf(worked, off())).toMatchObject({ code: "hasActuals" })
    expect(told(afterCommands(worked, off({ withActuals: true })))).toEqual([10])
  })

  test("the others take over the work where effort drives, and the last one leaves it to the task", () => {
    const two = afterCommands(staffed, assign("Ben"))
    expect(told(afterCommands(two, off()))).toEqual([10, "Ben 100% 10"])
    expect(told(afterCommands(effort(two), off()))).toEqual([20, "Ben 100% 20"])
    expect(afterCommands(effort(staffed), off()).task.get(id)?.work).toBe(10 * DAY)
    expect(afterCommands(staffed, off()).task.get(id)?.work).toBe(0)
  })
})

describe("work, units and duration", () => {
  const duration = (days: number): PlanCommand => ({ name: "setDuration", args: { taskId: id, duration: days * DAY } })
  const work = (days: number): PlanCommand => ({ name: "setWork", args: { taskId: id, work: days * DAY } })
  const units = (percent: number): PlanCommand => ({ name: "setUnits", args: { assignmentId: ana, units: percent * 100 } })
  const typed = (kind: "fixedUnits" | "fixedDuration" | "fixedWork"): Plan => afterCommands(staffed, { name: "updateTask", args: { taskId: id, fields: { type: kind } } })

  test("work below what is recorded, work of a summary, and unknown assignments are refused", () => {
    const worked = afterCommands(staffed, { name: "updateAssignment", args: { assignmentId: ana, fields: { actualWork: 2 * DAY } } })
    expect(refusalOf(worked, work(1))).toMatchObject({ code: "workBelowActual", limit: 2 * DAY })
    expect(refusalOf(aPlan().task("A").task("B", "1d", { under: "A" }).build(), work(1))).toMatchObject({ code: "summaryWork" })
    expect(refusalOf(staffed, { name: "setUnits", args: { assignmentId: "asg_gone", units: 1 } })).toMatchObject({ code: "unknownAssignment", field: "/assignmentId" })
    expect(refusalOf(staffed, { name: "updateAssignment", args: { assignmentId: ana, fields: { overtimeWork: 11 * DAY } } })).toMatchObject({ code: "shape.range" })
  })

  test("a duration beyond a century is refused, whoever asks for it", () => {
    expect(refusalOf(staffed, work(200_000))).toMatchObject({ code: "limit.duration", field: "/work", limit: 525_960_000 })
    expect(refusalOf(afterCommands(typed("fixedDuration"), duration(1)), work(300_000))).toMatchObject({ code: "limit.units", field: "/work", limit: FIELD_LIMITS.units })
    const crowd = afterCommands(typed("fixedDuration"), units(100_000))
    expect(refusalOf(crowd, duration(100_000))).toMatchObject({ code: "limit.work", field: "/duration", limit: 10_000_000_000 })
  })

  test.each([
    ["fixedUnits", [20, "Ana 100% 20"], [20, "Ana 100% 20"], [20, "Ana 50% 10"]],
    ["fixedDuration", [20, "Ana 100% 20"], [10, "Ana 200% 20"], [10, "Ana 50% 5"]],
    ["fixedWork", [20, "Ana 50% 10"], [20, "Ana 100% 20"], [20, "Ana 50% 10"]],
  ] as const)("%s: twice the duration, twice the work, half the units", (kind, byDuration, byWork, byUnits) => {
    expect(told(afterCommands(typed(kind), duration(20)))).toEqual(byDuration)
    expect(told(afterCommands(typed(kind), work(20)))).toEqual(byWork)
    expect(told(afterCommands(typed(kind), units(50)))).toEqual(byUnits)
  })

  test("a later beginning and a contour make the task longer, unless its duration is fixed", () => {
    const late = (plan: Plan): Plan => afterCommands(plan, { name: "updateAssignment", args: { assignmentId: ana, fields: { delay: 2 * DAY, contour: "bell" } } })
    expect(told(late(staffed))).toEqual([22, "Ana 100% 10"])
    expect(told(late(typed("fixedDuration")))).toEqual([10, "Ana 100% 10"])
  })

  test("recorded work beyond the work raises it", () => {
    expect(told(afterCommands(staffed, { name: "updateAssignment", args: { assignmentId: ana, fields: { actualWork: 12 * DAY } } }))).toEqual([10, "Ana 100% 12"])
  })

  test("work of a task without people is only a number of its own", () => {
    const after = afterCommands(aPlan().task("A", "10d").build(), work(3))
    expect(after.task.get(id)).toMatchObject({ work: 3 * DAY, duration: 10 * DAY })
  })
})

describe("resources as typed", () => {
  test("unknown names, text that cannot be read, and one person twice are refused", () => {
    expect(refusalOf(staffed, type("Eve"))).toMatchObject({ code: "unknownResource", field: "/text" })
    expect(refusalOf(staffed, type("Ana["))).toMatchObject({ code: "text.unreadable" })
    expect(refusalOf(staffed, type("Ana, ana"))).toMatchObject({ code: "text.duplicate" })
  })

  test("people who come together each work the whole duration, also where effort drives", () => {
    const empty = effort(aPlan().task("A", "10d").resource("Ana").resource("Ben").build())
    expect(told(afterCommands(empty, type("Ana[50%], ben")))).toEqual([10, "Ana 50% 5", "Ben 100% 10"])
  })

  test("who is not named any more goes, who stays keeps the assignment", () => {
    const after = afterCommands(staffed, type("Ben[50%]; Cement[3 t]; Travel[12,50]"))
    expect(told(after)).toEqual([10, "Ben 50% 5", "Cement 300% 0", "Travel 100% 0"])
    expect([...after.assignment.values()].at(-1)?.cost).toBe(1_250)
    expect(afterCommands(staffed, type("Ana, Ben")).assignment.get(ana)).toBe(staffed.assignment.get(ana))
    expect(told(afterCommands(staffed, type("Ana[50%]")))).toEqual([20, "Ana 50% 10"])
    expect(told(afterCommands(staffed, type("")))).toEqual([10])
  })

  test("a name without a bracket is full time, as it is shown", () => {
    const half = afterCommands(staffed, type("Ana[50%]"))
    expect(told(afterCommands(half, type("Ana")))).toEqual([10, "Ana 100% 10"])
  })

  test("unknown names become new people where that is asked for", () => {
    const after = afterCommands(staffed, type("Ana; Eve[25%]", { createMissing: true }))
    expect(told(after)).toEqual([10, "Ana 100% 10", "Eve 25% 2.5"])
  })
})
