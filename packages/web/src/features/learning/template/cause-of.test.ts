import { describe, expect, it } from "vitest"
import type { Addition, TemplateChange } from "../learning-query.ts"
import { causeOfCheck, causeOfTask } from "./cause-of.ts"

const addition = (id: `tad_${string}`, change: TemplateChange, more: Partial<Addition> = {}): Addition => ({
  id, templateId: "software-waterfall", templateName: "Software", change, about: "Build", minutesPerDay: 480, lesson: { title: "Learned", projectId: null, artefactId: null },
  addedBy: "Ada", addedAt: "2026-01-01T00:00:00.000Z", removedBy: null, removedAt: null, mayRemove: false, ...more,
})
const task = (key: string, lesson: string | null = "Learned") => ({ key, name: "Build", level: 1, summary: false, milestone: false, duration: 4_800, lesson })
const gate: Parameters<typeof causeOfCheck>[1] = { name: "Ready", before: "planning", after: "execution", checks: [] }

describe("the cause of a task in a template", () => {
  const added = addition("tad_1", { kind: "task", name: "Order", duration: 4_800, after: "build" })
  const corrected = addition("tad_2", { kind: "duration", task: "build", duration: 9_600 })
  it("is the addition that made it, or else the latest that corrected its duration", () => {
    expect(causeOfTask([corrected, added], task("tad_1"))).toBe(added)
    const earlier = addition("tad_0", { kind: "duration", task: "build", duration: 7_200 })
    expect(causeOfTask([corrected, earlier, added], task("build"))).toBe(corrected)
  })
  it("is none of those taken out again, and none where no lesson speaks", () => {
    const out = addition("tad_3", { kind: "duration", task: "build", duration: 1 }, { removedAt: "2026-01-02T00:00:00.000Z" })
    expect(causeOfTask([out, corrected], task("build"))).toBe(corrected)
    expect(causeOfTask([corrected], task("build", null))).toBeNull()
  })
})

describe("the cause of a check of a gate", () => {
  it("is the addition with these words at this gate", () => {
    const [here, elsewhere] = [addition("tad_1", { kind: "check", before: "planning", after: "execution", text: "Ordered" }), addition("tad_2", { kind: "check", before: "execution", after: "closing", text: "Ordered" })]
    expect(causeOfCheck([elsewhere, here], gate, { text: "Ordered", lesson: "Learned" })).toBe(here)
    expect(causeOfCheck([elsewhere], gate, { text: "Ordered", lesson: "Learned" })).toBeNull()
    expect(causeOfCheck([here], gate, { text: "Ordered", lesson: null })).toBeNull()
  })
})
