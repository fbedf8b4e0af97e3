import { expect, it } from "vitest"
import type { TemplateChange } from "./additions.sql.ts"
import { countAdditions } from "./count-additions.ts"

const addition = (id: string, change: TemplateChange) => ({ id, change })
const task = (after: string): TemplateChange => ({ kind: "task", name: "Order", duration: 4_800, after })

it("what lessons have added is counted by what a project then begins with", () => {
  expect(countAdditions([])).toEqual({ tasks: 0, artefacts: 0, lessons: 0 })
  const all = [addition("tad_1", task("build")), addition("tad_2", task("tad_1")), addition("tad_3", { kind: "duration", task: "tad_1", duration: 1 }), addition("tad_4", { kind: "risk", title: "Late" }), addition("tad_5", { kind: "check", before: "planning", after: "execution", text: "Ordered" })]
  expect(countAdditions(all)).toEqual({ tasks: 2, artefacts: 1, lessons: 5 })
})
it("what follows a task that was taken out again is not counted, nor what follows that", () => {
  expect(countAdditions([addition("tad_2", task("tad_1")), addition("tad_3", task("tad_2")), addition("tad_4", { kind: "duration", task: "tad_2", duration: 1 }), addition("tad_5", task("build"))])).toEqual({ tasks: 1, artefacts: 0, lessons: 1 })
})
