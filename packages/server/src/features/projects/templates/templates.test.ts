import { dayNumber, digestOfPlan, instantOfDay, schedulePlan, toIso, validatePlan } from "@throughline/plan"
import type { Plan } from "@throughline/plan"
import { describe, expect, it } from "vitest"
import { newId } from "../../../platform/new-id.ts"
import { TEMPLATES, firstPlan } from "./index.ts"
import { countTasks } from "./template.ts"

const today = dayNumber(2026, 11, 20)
const make = (template: string | null, day = today): Plan => firstPlan({
  template, title: "Test", startDay: day, today: instantOfDay(day, 600), now: new Date("2026-11-20T09:00:00Z"), currency: "EUR",
  manager: { userId: "usr_1", name: "Ada Admin", email: "ada@example.org" }, newId,
}).plan

describe.each(TEMPLATES.map(({ id, tasks }) => [id, countTasks(tasks)] as const))("the template %s", (id, count) => {
  const plan = make(id)
  const schedule = schedulePlan(plan)
  it("keeps every promise of a plan and has no circle", () => {
    expect(validatePlan(plan)).toEqual([])
    expect(schedule.findings.filter(({ code }) => code !== "missedDeadline")).toEqual([])
    expect(plan.task.size).toBe(count)
  })
  it("has a critical path from its beginning to its last milestone", () => {
    const critical = schedule.order.filter((taskId) => schedule.task.get(taskId)?.critical === true && !schedule.children.has(taskId))
    expect(critical.length).toBeGreaterThan(5)
    expect(critical.length).toBeLessThan(plan.task.size * 0.75)
    const last = schedule.order.filter((taskId) => schedule.task.get(taskId)?.finish === schedule.finish && !schedule.children.has(taskId))
    expect(last.map((taskId) => plan.task.get(taskId)?.name)).toContain("Project closed")
  })
  it("leaves no task hanging: each has a predecessor or successor, besides the first and the marks of a calendar", () => {
    const linked = new Set([...plan.link.values()].flatMap((link) => [link.predecessorId, link.successorId]))
    const loose = schedule.order.filter((taskId) => !schedule.children.has(taskId) && !linked.has(taskId)).map((taskId) => plan.task.get(taskId)?.name)
    expect(loose).toEqual([])
  })
})

describe("a blank project", () => {
  it("is an empty plan that starts on a day on which people work", () => {
    const plan = make(null, dayNumber(2026, 11, 21))
    expect(plan.task.size).toBe(0)
    expect(toIso(plan.settings.start)).toBe("2026-11-23T08:00")
  })
})

describe("the sample", () => {
  const plan = make("sample")
  const schedule = schedulePlan(plan)
  const named = (name: string) => [...plan.task.values()].find((task) => task.name === name)
  it("is of believable size, with links of all kinds, lags and calendars", () => {
    expect(plan.task.size).toBeGreaterThan(140)
    expect(plan.resource.size).toBeGreaterThanOrEqual(15)
    expect(new Set([...plan.link.values()].map(({ kind }) => kind))).toEqual(new Set(["FS", "SS", "FF", "SF"]))
    expect([...plan.link.values()].some(({ lag }) => lag < 0)).toBe(true)
    expect([...plan.link.values()].some(({ lagKind }) => lagKind === "elapsed")).toBe(true)
    expect(plan.calendar.size).toBeGreaterThan(5)
  })
  it("is in the middle of its life, whatever the day", () => {
    for (const day of [today, today + 1, today + 2, today + 45, today + 200]) {
      const other = make("sample", day)
      const computed = schedulePlan(other)
      const work = computed.order.filter((taskId) => !computed.children.has(taskId))
      const done = work.filter((taskId) => computed.task.get(taskId)?.percentComplete === 10_000).length
      expect(done / work.length).toBeGreaterThan(0.25)
      expect(done / work.length).toBeLessThan(0.65)
      expect(computed.start).toBeLessThan(instantOfDay(day))
      expect(computed.finish).toBeGreaterThan(instantOfDay(day + 60))
    }
  })
  it("has two baselines, the first of which it has really slipped against", () => {
    const finishes = [...plan.baseline.values()].toSorted((one, other) => one.number - other.number).map((baseline) => Math.max(...Object.values(baseline.tasks).map((row) => row.finish ?? 0)))
    expect(finishes).toHaveLength(2)
    expect(finishes[1]).toBeGreaterThan(finishes[0] ?? 0)
    expect(schedule.finish).toBeGreaterThanOrEqual(finishes[1] ?? 0)
  })
  it("has one task overdue, that nobody finished", () => {
    const status = plan.settings.statusDate ?? 0
    const overdue = schedule.order.filter((taskId) => {
      const computed = schedule.task.get(taskId)
      return computed !== undefined && !schedule.children.has(taskId) && computed.finish < status && computed.percentComplete < 10_000
    })
    expect(overdue.map((taskId) => plan.task.get(taskId)?.name)).toEqual(["Champions on every floor"])
    expect(named("Champions on every floor")?.state).toBe("inProgress")
  })
  it("gives its creator work", () => {
    const mine = [...plan.resource.values()].find(({ userId }) => userId === "usr_1")
    expect(mine?.name).toBe("Ada Admin")
    expect([...plan.assignment.values()].filter(({ resourceId }) => resourceId === mine?.id).length).toBeGreaterThan(10)
  })
  it("gives new ids each time", () => {
    expect(digestOfPlan(make("sample"))).not.toBe(digestOfPlan(make("sample")))
  })
})
