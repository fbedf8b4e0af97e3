import { describe, expect, test } from "vitest"
import type { TaskId } from "@throughline/plan"
import { cellAt, rangeOf, stepFrom, tasksIn } from "./range.ts"
import type { GridShape } from "./range.ts"

const ids: readonly (TaskId | null)[] = ["tsk_a", "tsk_b", "tsk_c", null]
const shape: GridShape = { ids, rowOf: new Map([["tsk_a", 0], ["tsk_b", 1], ["tsk_c", 2]]), columns: ["number", "name", "duration"], hasNewRow: true }
const step = (row: number, column: number, how: Parameters<typeof stepFrom>[2]) => stepFrom(shape, { row, column }, how, 2)

describe("the way between cells", () => {
  test("arrows stop at the edges", () => {
    expect([step(0, 0, "up"), step(0, 0, "left"), step(2, 2, "right")]).toEqual([{ taskId: "tsk_a", column: "number" }, { taskId: "tsk_a", column: "number" }, { taskId: "tsk_c", column: "duration" }])
  })

  test("the row below the last task is the empty one", () => {
    expect(step(2, 1, "down")).toEqual({ taskId: null, column: "name" })
    expect(step(0, 1, "bottom")).toEqual({ taskId: null, column: "name" })
  })

  test("Tab runs on into the next row, back with Shift, and leaves the grid at its ends", () => {
    expect(step(0, 2, "next")).toEqual({ taskId: "tsk_b", column: "number" })
    expect(step(1, 0, "previous")).toEqual({ taskId: "tsk_a", column: "duration" })
    expect([step(3, 2, "next"), step(0, 0, "previous")]).toEqual([null, null])
  })

  test("headings of groups are stepped over", () => {
    const grouped: GridShape = { ...shape, ids: [null, "tsk_a", null, "tsk_b"], rowOf: new Map([["tsk_a", 1], ["tsk_b", 3]]), hasNewRow: false }
    expect(stepFrom(grouped, { row: 1, column: 0 }, "down", 2)).toEqual({ taskId: "tsk_b", column: "number" })
    expect(stepFrom(grouped, { row: 1, column: 0 }, "up", 2)).toEqual({ taskId: "tsk_a", column: "number" })
    expect(cellAt(grouped, { row: 0, column: 0 })).toEqual({ taskId: "tsk_a", column: "number" })
  })

  test("a range goes from the anchor to the cursor in either direction", () => {
    const range = rangeOf(shape, { taskId: "tsk_c", column: "duration" }, { taskId: "tsk_a", column: "name" })
    expect(range).toEqual({ rows: [0, 2], columns: [1, 2] })
    expect(tasksIn(shape, range)).toEqual(["tsk_a", "tsk_b", "tsk_c"])
    expect(rangeOf(shape, null, { taskId: "tsk_gone", column: "name" })).toBeNull()
  })
})
