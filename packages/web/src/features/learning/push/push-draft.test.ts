import { describe, expect, it } from "vitest"
import type { PushDraft } from "./push-draft.ts"
import { carryOver, changeOf, taskGroups, taskNamed } from "./push-draft.ts"

const DAY = 4_800
const task = (key: string, name: string, level: number, more: object = {}) => ({ key, name, level, summary: false, milestone: false, duration: DAY, lesson: null, ...more })
const TEMPLATE: Parameters<typeof changeOf>[1] = {
  minutesPerDay: 480,
  tasks: [task("build", "Build", 1, { summary: true }), task("code", "Code", 2), task("ready", "Ready", 2, { milestone: true, duration: 0 }), task("roll", "Roll out", 1, { summary: true }), task("move", "Move data", 2)],
  gates: [{ name: "Go", before: "planning", after: "execution", checks: [] }, { name: "Close", before: "closing", after: "closing", checks: [] }],
}
const draft = (more: Partial<PushDraft>): PushDraft => ({ kind: "task", words: " Order  the licences ", length: "2d", task: "code", gate: null, ...more })

describe("what was said about putting a lesson into a template", () => {
  it("is a change of each kind once it is enough", () => {
    expect(changeOf(draft({}), TEMPLATE)).toEqual({ kind: "task", name: "Order the licences", duration: 2 * DAY, after: "code" })
    expect(changeOf(draft({ task: "ready" }), TEMPLATE)).toMatchObject({ after: "ready" })
    expect(changeOf(draft({ kind: "duration", length: "1w" }), TEMPLATE)).toEqual({ kind: "duration", task: "code", duration: 5 * DAY })
    expect(changeOf(draft({ kind: "risk", task: null }), TEMPLATE)).toEqual({ kind: "risk", title: "Order the licences" })
    expect(changeOf(draft({ kind: "check", gate: 1 }), TEMPLATE)).toEqual({ kind: "check", before: "closing", after: "closing", text: "Order the licences" })
  })
  it("is none while something is missing, cannot be read, takes no time or changes nothing", () => {
    const lacking: readonly Partial<PushDraft>[] = [
      { task: null }, { words: "  " }, { length: "soon" }, { length: "0d" }, { kind: "duration", task: "ready" }, { kind: "duration", task: "build" }, { kind: "duration", length: "1d" }, { kind: "risk", words: "" }, { kind: "check" }, { kind: "check", gate: 7 },
    ]
    expect(lacking.map((more) => changeOf(draft(more), TEMPLATE))).toEqual(lacking.map(() => null))
  })
})

describe("another template", () => {
  const other: Parameters<typeof changeOf>[1] = { minutesPerDay: 480, tasks: [task("a", "Roll out", 1, { summary: true }), task("b", "Code", 2)], gates: [{ name: "End", before: "closing", after: "closing", checks: [] }] }
  it("keeps what was said, and finds task and gate where there are such", () => {
    expect(carryOver(draft({ gate: 1 }), TEMPLATE, other)).toEqual(draft({ task: "b", gate: 0 }))
    expect(carryOver(draft({ task: "move", gate: 0 }), TEMPLATE, other)).toEqual(draft({ task: null, gate: null }))
    expect(carryOver(draft({ task: null }), TEMPLATE, other)).toEqual(draft({ task: null }))
  })
})

describe("the tasks of a template", () => {
  it("are offered beneath the summaries that hold them", () => {
    expect(taskGroups(TEMPLATE.tasks, ({ milestone }) => !milestone)).toEqual([{ group: "Build", items: [{ value: "code", label: "Code" }] }, { group: "Roll out", items: [{ value: "move", label: "Move data" }] }])
  })
  it("are found by name, however it is written, where they can take another duration", () => {
    expect(taskNamed(TEMPLATE.tasks, " move DATA ")?.key).toBe("move")
    expect(taskNamed(TEMPLATE.tasks, "Ready")).toBeUndefined()
  })
})
