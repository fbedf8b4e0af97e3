import { describe, expect, it } from "vitest"
import type { Baseline, Plan, PlanSettings, Task } from "../document.ts"
import type { Change } from "../change.ts"
import { applyChange, invertChange } from "../change.ts"
import { WireError } from "./codec.ts"
import { changeFromWire, changeToWire, ENTITY_CODECS, planFromWire, planToWire, SETTINGS_CODEC } from "./wire.ts"

const settings: PlanSettings = SETTINGS_CODEC.fromWire({ id: "settings", start: 100, calendarId: "cal_a", currency: "EUR", title: "Ä \u202e", minutesPerDay: 450 })
const taskOf = (number: number, more: Partial<Task> = {}): Task => ENTITY_CODECS.task.fromWire({ id: `tsk_${number}`, number, rank: `V00${number}`, name: `Task ${number}`, duration: 4800, ...more })
const baseline: Baseline = {
  id: "bsl_1", number: 0, name: "First", note: "", takenAt: 1_700_000_000_000, takenBy: null,
  tasks: { tsk_1: { start: 100, finish: null, duration: 4800, work: 10, cost: 3 } }, assignments: { asg_1: { start: null, finish: 5, work: 6, cost: 7 } },
}
const plan: Plan = {
  settings,
  task: new Map([taskOf(1), taskOf(2, { parentId: "tsk_1", constraint: "snet", constraintDate: 500, splits: [{ offset: 1, gap: 2 }], active: false })].map((task) => [task.id, task])),
  link: new Map([["lnk_1", ENTITY_CODECS.link.fromWire({ id: "lnk_1", predecessorId: "tsk_1", successorId: "tsk_2", lag: -30 })]]),
  calendar: new Map([["cal_a", ENTITY_CODECS.calendar.fromWire({
    id: "cal_a", name: "Standard", number: 1, week: [[], null, null, null, null, null, [{ from: 4800, to: 7200 }]],
    exceptions: [{ name: "New Year", from: 0, to: 0, shifts: [], recurrence: { kind: "yearlyByDay", from: 0, until: null, count: 3, month: 1, day: 1 } }],
  })]]),
  resource: new Map([["res_1", ENTITY_CODECS.resource.fromWire({ id: "res_1", number: 1, name: "Ana", rates: [{ table: "A", from: null, standard: 9000, overtime: 0, perUse: 0 }] })]]),
  assignment: new Map([["asg_1", ENTITY_CODECS.assignment.fromWire({ id: "asg_1", number: 1, taskId: "tsk_1", resourceId: "res_1", work: 4800, profile: [{ span: 1, work: 1 }] })]]),
  baseline: new Map([["bsl_1", baseline]]),
}
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe("the plan on the wire", () => {
  it("comes back as it went out", () => {
    expect(planFromWire(throughJson(planToWire(plan)))).toEqual(plan)
  })
  it("leaves out every field that has its default value, also empty lists", () => {
    expect(Object.keys(planToWire(plan).task[0] ?? {})).toEqual(["id", "number", "rank", "name", "duration"])
    expect(planToWire(plan).link[0]).toEqual({ id: "lnk_1", predecessorId: "tsk_1", successorId: "tsk_2", lag: -30 })
  })
  it("keeps the order of the maps", () => {
    expect([...planFromWire(throughJson(planToWire(plan))).task.keys()]).toEqual(["tsk_1", "tsk_2"])
  })

  it.each([
    ["another version", { ...planToWire(plan), version: 2 }],
    ["nothing", null],
    ["a missing list", { ...planToWire(plan), task: undefined }],
    ["an unknown field", { ...planToWire(plan), task: [{ id: "tsk_1", number: 1, rank: "V", name: "", duration: 0, color: "red" }] }],
    ["a missing field", { ...planToWire(plan), task: [{ id: "tsk_1", number: 1, rank: "V", name: "" }] }],
    ["a fraction for a length", { ...planToWire(plan), task: [{ id: "tsk_1", number: 1, rank: "V", name: "", duration: 0.5 }] }],
    ["an id of another kind", { ...planToWire(plan), task: [{ id: "lnk_1", number: 1, rank: "V", name: "", duration: 0 }] }],
    ["an id that comes twice", { ...planToWire(plan), link: [...planToWire(plan).link, ...planToWire(plan).link] }],
    ["a recurrence without its rule", { ...planToWire(plan), task: [{ id: "tsk_1", number: 1, rank: "V", name: "", duration: 0, recurrence: { kind: "daily", from: 0, until: null, count: 1 } }] }],
  ])("refuses %s", (_, wire) => {
    expect(() => planFromWire(wire)).toThrow(WireError)
  })
})

describe("a change on the wire", () => {
  const change: Change = [
    { kind: "settings", id: "settings", before: { statusDate: null }, after: { statusDate: 700 } },
    { kind: "task", id: "tsk_3", before: null, after: taskOf(3) },
    { kind: "task", id: "tsk_2", before: { notes: "x", deadline: 5 }, after: { notes: "", deadline: null } },
    { kind: "baseline", id: "bsl_1", before: baseline, after: null },
  ]
  it("comes back as it went out, forwards and backwards", () => {
    expect(changeFromWire(throughJson(changeToWire(change)))).toEqual(change)
    expect(changeFromWire(throughJson(changeToWire(invertChange(change))))).toEqual(invertChange(change))
  })
  it("keeps a field that is set to its default", () => {
    expect(changeToWire(change)[2]?.after).toEqual({ notes: "", deadline: null })
  })
  it("changes the plan in the same way after the journey", () => {
    const before: Plan = { ...plan, task: new Map([...plan.task].map(([id, task]) => [id, id === "tsk_2" ? { ...task, notes: "x", deadline: 5 } : task])) }
    expect(applyChange(before, changeFromWire(throughJson(changeToWire(change))))).toEqual(applyChange(before, change))
  })
  it.each([[{}], [[null]], [[{ kind: "user", id: "usr_1", before: null, after: {} }]], [[{ kind: "task", id: "lnk_1", before: {}, after: {} }]], [[{ kind: "task", id: "tsk_1", before: {}, after: { admin: true } }]]])("refuses %j", (wire) => {
    expect(() => changeFromWire(wire)).toThrow(WireError)
  })
})
