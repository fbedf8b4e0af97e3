import { describe, expect, it } from "vitest"
import { groupTasks } from "./task-groups.ts"
import type { MyTask } from "./work-query.ts"

const TODAY = "2026-03-02"
// Only the fields that decide are given; the others play no part here.
const task = (name: string, part: Partial<MyTask>) => ({ name, state: "backlog", percentComplete: 0, late: false, start: "2026-03-02T08:00", finish: "2026-03-03T17:00", ...part }) as MyTask
const names = (tasks: readonly MyTask[]) => groupTasks(tasks, TODAY).map((group) => [group.name, group.tasks.map((each) => each.name)])

describe("my tasks", () => {
  it("are late, in progress, next, later or done, in this order", () => {
    expect(names([
      task("report", { percentComplete: 100 }), task("far", { start: "2026-05-01T08:00" }), task("soon", { start: "2026-03-10T08:00" }), task("begun", { percentComplete: 20 }), task("due", { late: true, percentComplete: 50 }),
    ])).toEqual([["late", ["due"]], ["doing", ["begun"]], ["next", ["soon"]], ["later", ["far"]], ["done", ["report"]]])
  })
  it("count as next up to and including two weeks from today", () => {
    expect(names([task("a", { start: "2026-03-16T17:00" }), task("b", { start: "2026-03-17T08:00" })])).toEqual([["next", ["a"]], ["later", ["b"]]])
  })
  it("stand by their finish within a group, those without at the end", () => {
    expect(names([task("c", { finish: null }), task("b", { finish: "2026-03-05T17:00" }), task("a", { finish: "2026-03-04T17:00" })])).toEqual([["next", ["a", "b", "c"]]])
  })
  it("that are done or cancelled are never late", () => {
    expect(names([task("a", { late: true, state: "done" }), task("b", { late: true, state: "cancelled" })])).toEqual([["done", ["a", "b"]]])
  })
})
