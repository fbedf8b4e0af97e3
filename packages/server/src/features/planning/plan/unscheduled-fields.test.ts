import { applyChange, dayNumber, digestOfSchedule, instantOfDay, runCommands, schedulePlan } from "@throughline/plan"
import type { PlanCommand } from "@throughline/plan"
import { describe, expect, it } from "vitest"
import { newId } from "../../../platform/new-id.ts"
import { firstPlan } from "../../projects/templates/index.ts"
import { leavesScheduleAlone } from "./unscheduled-fields.ts"

const day = dayNumber(2026, 11, 20)
const { plan, taskIds } = firstPlan({
  template: "sample", title: "T", startDay: day, today: instantOfDay(day, 600), now: new Date("2026-11-20T09:00:00Z"), currency: "EUR",
  manager: { userId: "usr_1", name: "Ada", email: "" }, newId,
})
const taskId = taskIds.get("spec") ?? "tsk_none"
const [resourceId = "res_none"] = plan.resource.keys()
const changeOf = (command: PlanCommand) => {
  const result = runCommands(plan, [command], { idSeed: "seedseedseed", now: 0 })
  if (!result.ok) throw new Error(result.error.code)
  return result.change
}

describe("an edit that leaves the schedule alone", () => {
  it.each<PlanCommand>([
    { name: "updateTask", args: { taskId, fields: { name: "N", notes: "n", contact: "c", hyperlink: "https://example.org", hideBar: true, durationUnit: "h", estimated: true, priority: 3, physicalPercentComplete: 100 } } },
    { name: "setState", args: { state: "ready", tasks: [{ taskId: taskIds.get("closed") ?? "tsk_none" }] } },
    { name: "updateResource", args: { resourceId, fields: { name: "N", initials: "N", email: "e", group: "g", code: "c", notes: "n", userId: "usr_2", generic: true } } },
    { name: "updateSettings", args: { fields: { title: "T2", author: "A", company: "C" } } },
  ])("moves nothing at all: $name", (command) => {
    const change = changeOf(command)
    expect(change.length).toBeGreaterThan(0)
    expect(leavesScheduleAlone(change)).toBe(true)
    expect(digestOfSchedule(schedulePlan(applyChange(plan, change)))).toBe(digestOfSchedule(schedulePlan(plan)))
  })
  it.each<PlanCommand>([
    { name: "setDuration", args: { taskId: taskIds.get("report") ?? "tsk_none", duration: 4_800 } },
    { name: "updateTask", args: { taskId, fields: { name: "N", active: false } } },
    { name: "updateTask", args: { taskId, fields: { wbs: "X" } } },
    { name: "deleteTasks", args: { taskIds: [taskId] } },
    { name: "updateSettings", args: { fields: { minutesPerDay: 450, title: "T2" } } },
  ])("is none of these: $name", (command) => {
    expect(leavesScheduleAlone(changeOf(command))).toBe(false)
  })
})
