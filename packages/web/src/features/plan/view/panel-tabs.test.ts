import { expect, test } from "vitest"
import { readPlanSearch } from "./panel-tabs.ts"

test("an address names a task and the tab to begin with; what is no tab is left out", () => {
  expect(readPlanSearch({ task: "tsk_1", tab: "discussion" })).toEqual({ task: "tsk_1", tab: "discussion" })
  expect(readPlanSearch({ task: "tsk_1", tab: "elsewhere" })).toEqual({ task: "tsk_1" })
  expect(readPlanSearch({ tab: "notes" })).toEqual({})
})
