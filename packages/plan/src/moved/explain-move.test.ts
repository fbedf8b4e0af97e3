import * as fc from "fast-check"
import { A_MONDAY, aPlan, afterCommands, arbitraryIntents, arbitraryPlan, at, linkIdOf, playIntents, resourceIdOf, taskIdOf } from "@throughline/testkit"
import { describe, expect, test } from "vitest"
import { applyChange } from "../change.ts"
import { schedulePlan } from "../compile/schedule-plan.ts"
import type { Plan } from "../document.ts"
import { explainMove, explainMoveAlong, type DateOf, type Move } from "./explain-move.ts"
import { moveUnits } from "./move-units.ts"
import { planDifference } from "./plan-difference.ts"

const DAY = 4_800
const finishOf = (name: string): DateOf => ({ taskId: taskIdOf(name), edge: "finish" })
/** Working days of each cause. */
const days = ({ parts }: Move): Readonly<Record<string, number>> => Object.fromEntries(parts.map(({ cause, working }) => [cause, working / DAY]))

const before = aPlan().task("Order", "3d").task("Install", "2d").task("Test", "1d").link("Order", "Install").link("Install", "Test").resource("Ana").build()

describe("why a date moved between two versions", () => {
  test("a longer task moves what comes after it by its own days", () => {
    const after = afterCommands(before, { name: "setDuration", args: { taskId: taskIdOf("Order"), duration: 5 * DAY, unit: "d", elapsed: false } })
    const move = explainMove(before, after, finishOf("Test"))
    expect(move.from).toBe(at("2026-03-09T17:00"))
    expect(move.to).toBe(at("2026-03-11T17:00"))
    expect(move.ticks).toBe(2 * 14_400)
    expect(move.parts).toEqual([{ cause: "durations", ticks: 2 * 14_400, working: 2 * DAY, steps: [{ ticks: 2 * 14_400, working: 2 * DAY, entities: [{ kind: "task", id: taskIdOf("Order") }], change: 0 }] }])
  })

  test("several causes are weighed in their order, and each edit of a cause is told on its own", () => {
    const after = afterCommands(before, [
      { name: "updateLink", args: { linkId: linkIdOf("Order", "Install"), fields: { lag: DAY, lagKind: "working" } } },
      { name: "setDuration", args: { taskId: taskIdOf("Install"), duration: 4 * DAY, unit: "d", elapsed: false } },
      { name: "setDuration", args: { taskId: taskIdOf("Test"), duration: 2 * DAY, unit: "d", elapsed: false } },
      { name: "setConstraint", args: { taskId: taskIdOf("Order"), constraint: "snet", date: at("2026-03-05T08:00") } },
    ])
    const move = explainMove(before, after, finishOf("Test"))
    expect(days(move)).toEqual({ durations: 3, links: 1, constraints: 3 })
    expect(move.parts[0]?.steps.map(({ working, entities }) => [working / DAY, entities.map(({ id }) => id)])).toEqual([[2, [taskIdOf("Install")]], [1, [taskIdOf("Test")]]])
  })

  test("a holiday is a cause of its own", () => {
    const after = aPlan().holiday("2026-03-04").task("Order", "3d").task("Install", "2d").task("Test", "1d").link("Order", "Install").link("Install", "Test").resource("Ana").build()
    expect(days(explainMove(before, after, finishOf("Test")))).toEqual({ calendars: 1 })
    expect(explainMove(before, after, finishOf("Test")).ticks).toBe(14_400)
  })

  test("a new task comes with its links", () => {
    const after = aPlan().task("Order", "3d").task("Install", "2d").task("Approve", "4d").task("Test", "1d").link("Order", "Install").link("Install", "Approve").link("Approve", "Test").link("Install", "Test").resource("Ana").build()
    const move = explainMove(before, after, finishOf("Test"))
    expect(days(move)).toEqual({ tasks: 4 })
    expect(move.parts[0]?.steps[0]?.entities.map(({ kind }) => kind).toSorted()).toEqual(["link", "link", "task"])
  })

  test("a task that goes takes its links along", () => {
    const after = afterCommands(before, { name: "deleteTasks", args: { taskIds: [taskIdOf("Install")] } })
    expect(days(explainMove(before, after, finishOf("Test")))).toEqual({ tasks: -5 })
  })

  test("progress and levelling are told apart", () => {
    const after = afterCommands(before, [
      { name: "setActuals", args: { taskId: taskIdOf("Order"), actualStart: at("2026-03-04T08:00") } },
      { name: "updateTask", args: { taskId: taskIdOf("Test"), fields: { priority: 100 } } },
    ])
    const levelled: Plan = { ...after, task: new Map([...after.task].map(([id, task]) => [id, id === taskIdOf("Test") ? { ...task, levelingDelay: 14_400 } : task])) }
    expect(days(explainMove(before, levelled, finishOf("Test")))).toEqual({ progress: 2, levelling: 1 })
  })

  test("the calendar of a person who joins is the cause of the assignment", () => {
    const start = aPlan().calendar("Half", { week: [[], [{ from: 4_800, to: 7_200 }], [{ from: 4_800, to: 7_200 }], [{ from: 4_800, to: 7_200 }], [{ from: 4_800, to: 7_200 }], [{ from: 4_800, to: 7_200 }], []] })
      .task("Order", "2d").resource("Ana", { calendarId: "cal_Half" }).build()
    const after = afterCommands(start, { name: "assign", args: { taskId: taskIdOf("Order"), resourceId: resourceIdOf("Ana") } })
    expect(explainMove(start, after, finishOf("Order")).parts.map(({ cause }) => cause)).toEqual(["assignments"])
  })

  test("the project's own finish is asked for without a task, and a date that did not move has no causes", () => {
    const after = afterCommands(before, { name: "updateSettings", args: { fields: { start: A_MONDAY + 14_400 } } })
    expect(days(explainMove(before, after, { taskId: null, edge: "finish" }))).toEqual({ settings: 1 })
    expect(explainMove(before, before, finishOf("Test")).parts).toEqual([])
  })

  test("a task that is new, or gone, has no date to compare", () => {
    const after = afterCommands(before, { name: "deleteTasks", args: { taskIds: [taskIdOf("Test")] } })
    expect(explainMove(before, after, finishOf("Test"))).toEqual({ from: at("2026-03-09T17:00"), to: null, ticks: 0, working: 0, parts: [] })
    expect(explainMove(after, before, finishOf("Test")).from).toBeNull()
  })
})

describe("why a date moved along the changes that were made", () => {
  test("each change is credited with what it did when it was made", () => {
    const first = afterCommands(before, { name: "setDuration", args: { taskId: taskIdOf("Order"), duration: 5 * DAY, unit: "d", elapsed: false } })
    const second = afterCommands(first, { name: "setDuration", args: { taskId: taskIdOf("Test"), duration: 2 * DAY, unit: "d", elapsed: false } })
    const third = afterCommands(second, { name: "setDuration", args: { taskId: taskIdOf("Order"), duration: 4 * DAY, unit: "d", elapsed: false } })
    const changes = [planDifference(before, first), planDifference(first, second), planDifference(second, third)]
    const move = explainMoveAlong(before, changes, finishOf("Test"))
    expect(move.parts.flatMap(({ steps }) => steps.map(({ change, working }) => [change, working / DAY]))).toEqual([[0, 2], [1, 1], [2, -1]])
  })
})

test("where the plan may not be scheduled so often, several edits are told as one, and the parts still add up", () => {
  const after = afterCommands(before, [
    { name: "setDuration", args: { taskId: taskIdOf("Install"), duration: 4 * DAY, unit: "d", elapsed: false } },
    { name: "setConstraint", args: { taskId: taskIdOf("Order"), constraint: "snet", date: at("2026-03-05T08:00") } },
  ])
  const move = explainMove(before, after, finishOf("Test"), { schedulesMax: 0 })
  expect(days(move)).toEqual({ other: 5 })
  expect(move.parts[0]?.steps[0]?.entities.map(({ id }) => id)).toContain(taskIdOf("Order"))
})

describe("for any two versions of a plan", () => {
  const edited = fc.tuple(arbitraryPlan(40), arbitraryIntents(25)).map(([plan, intents]) => ({ plan, steps: playIntents(plan, intents, "edited").filter(({ change }) => change.length > 0) }))

  test("their difference leads from the one to the other, also in units one after the other", () => {
    fc.assert(fc.property(edited, ({ plan, steps }) => {
      const after = steps.at(-1)?.after ?? plan
      const difference = planDifference(plan, after)
      expect(applyChange(plan, difference)).toEqual(after)
      expect(applyChange(plan, moveUnits(difference, 0).flatMap(({ patches }) => patches))).toEqual(after)
      expect(planDifference(after, after)).toEqual([])
    }), { numRuns: 100 })
  })

  test("the parts add up to the move of every date, by the clock and in working time", () => {
    let moved = 0
    fc.assert(fc.property(edited, ({ plan, steps }) => {
      const after = steps.at(-1)?.after ?? plan
      const dates = [schedulePlan(plan), schedulePlan(after)] as const
      for (const taskId of [null, ...[...after.task.keys()].slice(0, 4)]) {
        for (const edge of ["start", "finish"] as const) {
          const [from, to] = dates.map((schedule) => (taskId === null ? schedule : schedule.task.get(taskId))?.[edge] ?? null)
          for (const move of [explainMove(plan, after, { taskId, edge }), explainMoveAlong(plan, steps.map(({ change }) => change), { taskId, edge })]) {
            expect([move.from, move.to]).toEqual([from, to])
            const sum = (field: "ticks" | "working"): number => move.parts.reduce((all, part) => all + part[field], 0)
            expect([sum("ticks"), sum("working")]).toEqual([move.ticks, move.working])
            for (const part of move.parts) {
              expect(part.steps.reduce((all, step) => all + step.ticks, 0)).toBe(part.ticks)
              expect(part.steps.every((step) => step.ticks !== 0)).toBe(true)
            }
            if (move.ticks !== 0) moved += 1
          }
        }
      }
    }), { numRuns: 60 })
    expect(moved).toBeGreaterThan(50)
  })
})
