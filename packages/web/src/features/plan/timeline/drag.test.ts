import { describe, expect, test } from "vitest"
import { calendarBook, instantOf } from "@throughline/plan"
import { planOf } from "../plan-world.test-support.ts"
import type { PlanWorld } from "../plan-world.test-support.ts"
import { dragCommands, linkKindOf } from "./drag.ts"
import type { BarHit } from "./hit-test.ts"

const DAY = 14_400
const world = planOf(["Phase", "  Survey", "  Design"])

function drag(hit: BarHit, moved: number, share = 0, of: PlanWorld = world, name = "Survey", pxPerDay = 16) {
  const { task, dates } = of.cell(name)
  return dragCommands({ hit, task, dates, together: [task.id] }, moved, share, { ...of, book: calendarBook(of.plan), pxPerDay })
}

describe("dragging a bar", () => {
  test("a move of less than half a day is no move, in either direction", () => {
    expect(drag("move", 0.4 * DAY)).toEqual([])
    expect(drag("move", -0.4 * DAY)).toEqual([])
  })

  test("to the right and back leaves the plan as it was", () => {
    expect(drag("move", 3 * DAY)).toMatchObject([{ name: "setStart", args: { start: instantOf(2026, 3, 5, 480) } }])
    expect(drag("move", 3 * DAY - 3 * DAY)).toEqual([])
  })

  test("moves in hours where hours are shown", () => {
    expect(drag("move", 0.1 * DAY, 0, world, "Survey", 400)).toMatchObject([{ args: { start: instantOf(2026, 3, 2, 600) } }])
  })

  test("all that are chosen move together, children once with their summary", () => {
    const ids = ["Phase", "Survey", "Design"].map(world.idOf)
    const { task, dates } = world.cell("Phase")
    const commands = dragCommands({ hit: "move", task, dates, together: ids }, 2 * DAY, 0, { ...world, book: calendarBook(world.plan), pxPerDay: 16 })
    expect(commands.map((command) => ("taskId" in command.args ? command.args.taskId : ""))).toEqual([world.idOf("Phase")])
  })

  test("the right edge sets working time: a week-end under it counts nothing", () => {
    expect(drag("resizeEnd", DAY)).toMatchObject([{ name: "setDuration", args: { duration: 14_400 } }])
    expect(drag("resizeEnd", 4 * DAY)).toMatchObject([{ args: { duration: 24_000 } }])
  })

  test("the right edge never passes the left: a day stays", () => {
    expect(drag("resizeEnd", -20 * DAY)).toMatchObject([{ args: { duration: 4_800 } }])
  })

  test("progress goes in steps of five percent, from nothing to all", () => {
    expect(drag("progress", 0, 0.52)).toMatchObject([{ name: "setProgress", args: { tasks: [{ percent: 5_000 }] } }])
    expect(drag("progress", 0, 7)).toMatchObject([{ args: { tasks: [{ percent: 10_000 }] } }])
    expect(drag("progress", 0, -1)).toEqual([])
  })

  test("what a drag says is carried out by the plan", () => {
    for (const commands of [drag("move", 2 * DAY), drag("resizeEnd", 2 * DAY), drag("progress", 0, 0.5)]) expect(() => world.after(...commands)).not.toThrow()
  })

  test("a line between two edges is the link of that kind", () => {
    expect([linkKindOf("finish", "start"), linkKindOf("start", "start"), linkKindOf("finish", "finish"), linkKindOf("start", "finish")]).toEqual(["FS", "SS", "FF", "SF"])
  })
})
