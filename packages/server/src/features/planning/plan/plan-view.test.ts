import { dayNumber, instantOfDay, planToWire, runCommands, schedulePlan, validatePlan } from "@throughline/plan"
import type { Change, Plan } from "@throughline/plan"
import { describe, expect, it } from "vitest"
import { newId } from "../../../platform/new-id.ts"
import { firstPlan } from "../../projects/templates/index.ts"
import { isCostField, visibleChange, visiblePlan } from "./plan-view.ts"

const day = dayNumber(2026, 11, 20)
const plan = firstPlan({
  template: "sample", title: "T", startDay: day, today: instantOfDay(day, 600), now: new Date("2026-11-20T09:00:00Z"), currency: "EUR",
  manager: { userId: "usr_1", name: "Ada", email: "" }, newId,
}).plan
const schedule = schedulePlan(plan)
const idOf = (resourceName: string) => [...plan.resource.values()].find(({ name }) => name === resourceName)?.id
const tasksOf = (resourceName: string): ReadonlySet<string> => new Set([...plan.assignment.values()].filter(({ resourceId }) => resourceId === idOf(resourceName)).map(({ taskId }) => taskId))
const changeOf = (commands: Parameters<typeof runCommands>[1], on: Plan = plan): Change => {
  const result = runCommands(on, commands, { idSeed: "seedseedseed", now: 0 })
  if (!result.ok) throw new Error(`${result.error.code}${result.error.field}`)
  return result.change
}

describe("a plan of own tasks only", () => {
  const own = tasksOf("Cabling fitters")
  const seen = visiblePlan(plan, schedule, { cost: false, own })
  const text = JSON.stringify(planToWire(seen))

  it("is a plan that keeps its promises, with the very dates of the whole one", () => {
    expect(own.size).toBeGreaterThan(5)
    expect(validatePlan(seen)).toEqual([])
    const computed = schedulePlan(seen)
    for (const [id, row] of schedule.task) {
      if (own.has(id)) expect([seen.task.get(id)?.name, computed.task.get(id)?.start, computed.task.get(id)?.finish]).toEqual([plan.task.get(id)?.name, row.start, row.finish])
    }
  })
  it("gives each task the number of the whole plan", () => {
    const codes = schedulePlan(seen).wbs
    for (const [id, task] of seen.task) if (task.name !== "") expect(codes.get(id)).toBe(schedule.wbs.get(id))
  })
  it("names no task but own ones and the summaries above them", () => {
    const above = new Set(["Building works", "Floor 1", "Floor 2", "Floor 3", "Floor 4"])
    for (const task of seen.task.values()) if (!own.has(task.id)) expect(task.name === "" || above.has(task.name)).toBe(true)
    expect(text).not.toContain("Penetration test")
    expect(text).not.toContain("Three options")
  })
  it("holds what own tasks wait for as nothing but dates", () => {
    const standIns = [...seen.task.values()].filter(({ name }) => name === "")
    expect(standIns.length).toBeGreaterThan(0)
    for (const task of standIns) expect(task).toMatchObject({ external: true, notes: "", parentId: null, fixedCost: 0, work: 0, deadline: null, state: "backlog" })
  })
  it("holds nobody who does not work on own tasks, no rate, no cost, no note of a baseline", () => {
    const people = new Set([...seen.assignment.values()].map(({ resourceId }) => resourceId))
    expect([...seen.resource.keys()].every((id) => people.has(id))).toBe(true)
    expect(text).not.toContain('"rates"')
    expect(text).not.toContain('"note"')
    for (const baseline of seen.baseline.values()) for (const [id, row] of Object.entries(baseline.tasks)) expect([own.has(id), row.cost]).toEqual([true, 0])
  })
  it("lets through only changes of own tasks", () => {
    const [first = ""] = own
    const other = [...plan.task.values()].find((task) => !own.has(task.id) && task.duration > 0 && !schedule.children.has(task.id))
    if (other === undefined) throw new Error("There is another task")
    const change = changeOf([{ name: "updateTask", args: { taskId: other.id, fields: { name: "Hidden" } } }, ...[...plan.task.values()].filter(({ id }) => id === first).map(({ id }) => ({ name: "updateTask" as const, args: { taskId: id, fields: { name: "Shown" } } }))])
    expect(visibleChange(change, { cost: true, own }, plan).map(({ id }) => id)).toEqual([first])
  })
})

describe("a plan without cost", () => {
  const seen = visiblePlan(plan, schedule, { cost: false, own: null })
  it("has the dates of the whole plan and costs nothing", () => {
    const computed = schedulePlan(seen)
    for (const [id, row] of schedule.task) {
      const without = computed.task.get(id)
      expect([without?.start, without?.finish, without?.cost, without?.actualCost]).toEqual([row.start, row.finish, 0, 0])
    }
  })
  it("leaves cost out of changes, and changes of nothing but cost altogether", () => {
    const [resource] = plan.resource.values()
    const [task] = plan.task.values()
    if (resource === undefined || task === undefined) throw new Error("The sample has both")
    const change = changeOf([
      { name: "updateResource", args: { resourceId: resource.id, fields: { rates: [{ table: "A", from: null, standard: 77_777, overtime: 0, perUse: 0 }] } } },
      { name: "updateTask", args: { taskId: task.id, fields: { fixedCost: 88_888, name: "Renamed" } } },
      { name: "addResource", args: { fields: { name: "New", rates: [{ table: "A", from: null, standard: 99_999, overtime: 0, perUse: 0 }] } } },
    ])
    const text = JSON.stringify(visibleChange(change, { cost: false, own: null }, plan))
    for (const amount of ["77777", "88888", "99999"]) expect(text).not.toContain(amount)
    expect(text).toContain("Renamed")
    expect(visibleChange(change, { cost: false, own: null }, plan)).toHaveLength(2)
    expect(visibleChange(change, { cost: true, own: null }, plan)).toBe(change)
    expect([isCostField("resource", "rates"), isCostField("task", "fixedCost"), isCostField("task", "name")]).toEqual([true, true, false])
  })
})
