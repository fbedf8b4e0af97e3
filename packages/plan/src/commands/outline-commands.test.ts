import { aPlan, afterCommands, refusalOf, taskIdOf } from "@throughline/testkit"
import { describe, expect, test } from "vitest"
import type { Plan, TaskId } from "../document.ts"
import { outlineOf } from "../outline.ts"
import type { PlanCommand } from "../run-command.ts"

const house = aPlan()
  .task("House").task("Walls", "3d", { under: "House" }).task("Roof", "2d", { under: "House" }).task("Paint", "1d", { under: "House" })
  .task("Garden", "4d").build()

/** "House(Walls Roof) Garden": the outline as one line. */
function outline(plan: Plan): string {
  const { children } = outlineOf(plan.task)
  const line = (id: TaskId): string => {
    const below = (children.get(id) ?? []).map(line)
    return (plan.task.get(id)?.name ?? "") + (below.length === 0 ? "" : `(${below.join(" ")})`)
  }
  return (children.get(null) ?? []).map(line).join(" ")
}

const ids = (...names: string[]): TaskId[] => names.map(taskIdOf)
const move = (names: string[], where: "before" | "after" | "firstUnder" | "lastUnder", name: string | null): PlanCommand => ({
  name: "moveTasks", args: { taskIds: ids(...names), place: { where, taskId: name === null ? null : taskIdOf(name) } },
})

describe("a command from outside", () => {
  const send = (command: unknown): unknown => refusalOf(house, JSON.parse(JSON.stringify(command)))

  test("is refused when it is no command", () => {
    expect(send({ name: "dropAll", args: {} })).toMatchObject({ code: "shape.command" })
    expect(send({ name: "toString", args: {} })).toMatchObject({ code: "shape.command" })
    expect(send({ name: "__proto__", args: {} })).toMatchObject({ code: "shape.command" })
    expect(send({ name: "setDeadline", args: { taskId: "tsk_House", deadline: null }, actor: "x" })).toMatchObject({ code: "shape.unknownField" })
  })

  test("is refused for every key that it does not know, with a pointer", () => {
    expect(send({ name: "setDeadline", args: { taskId: "tsk_House", deadline: null, rank: "V" } })).toMatchObject({ code: "shape.unknownField", field: "/rank" })
    expect(send({ name: "updateTask", args: { taskId: "tsk_House", fields: { name: "x", parentId: null } } })).toMatchObject({ code: "shape.unknownField", field: "/fields/parentId" })
    expect(send({ name: "updateTask", args: { taskId: "tsk_House", fields: { "a/b~": 1 } } })).toMatchObject({ field: "/fields/a~1b~0" })
  })

  test("is refused for wrong types, fractions, ranges, long texts and characters that no database keeps", () => {
    const update = (fields: object) => send({ name: "updateTask", args: { taskId: "tsk_House", fields } })
    expect(update({ priority: 1.5 })).toMatchObject({ code: "shape.type" })
    expect(update({ priority: 1_001 })).toMatchObject({ code: "shape.range", limit: 1_000 })
    expect(update({ name: "x".repeat(501) })).toMatchObject({ code: "shape.tooLong", limit: 500 })
    expect(update({ name: "a\nb" })).toMatchObject({ code: "shape.text" })
    expect(update({ notes: "\0" })).toMatchObject({ code: "shape.text" })
    expect(update({ notes: "\ud800" })).toMatchObject({ code: "shape.text" })
    expect(update({ hyperlink: " JavaScript:alert(1)" })).toMatchObject({ code: "shape.order" })
    expect(update({ calendarId: "tsk_House" })).toMatchObject({ code: "shape.type" })
    expect(send({ name: "setDeadline", args: { taskId: "tsk_House" } })).toMatchObject({ code: "shape.missing", field: "/deadline" })
    expect(send({ name: "setDeadline", args: { taskId: "tsk_House", deadline: 9e15 } })).toMatchObject({ code: "shape.range" })
    expect(send({ name: "deleteTasks", args: { taskIds: [] } })).toMatchObject({ code: "shape.missing" })
    expect(send({ name: "deleteTasks", args: { taskIds: ["tsk_House", "tsk_House"] } })).toMatchObject({ code: "shape.order" })
    expect(update({ name: "ok", notes: 5 })).toMatchObject({ code: "shape.type", field: "/fields/notes" })
    expect(afterCommands(house, { name: "updateTask", args: { taskId: taskIdOf("House"), fields: { name: "x".repeat(500) } } }).task.size).toBe(5)
  })
})

describe("adding a task", () => {
  const add = (place: { where: "before" | "after" | "firstUnder" | "lastUnder"; taskId: TaskId | null }, fields = {}): PlanCommand => ({ name: "addTask", args: { place, fields: { name: "New", ...fields } } })

  test("is refused beside a task that is not there, without one, too deep, or beyond the limit", () => {
    expect(refusalOf(house, add({ where: "after", taskId: "tsk_gone" }))).toMatchObject({ code: "unknownTask", field: "/place/taskId" })
    expect(refusalOf(house, add({ where: "after", taskId: null }))).toMatchObject({ code: "shape.missing", field: "/place/taskId" })
    expect(refusalOf(house, add({ where: "firstUnder", taskId: taskIdOf("Walls") }), { limits: { outlineDepth: 2 } })).toMatchObject({ code: "limit.depth", limit: 2 })
    expect(refusalOf(house, add({ where: "lastUnder", taskId: null }), { limits: { tasks: 5 } })).toMatchObject({ code: "limit.tasks", limit: 5 })
    expect(outline(afterCommands(house, add({ where: "lastUnder", taskId: null }), { limits: { tasks: 6 } }))).toBe("House(Walls Roof Paint) Garden New")
  })

  test("is refused with a constraint that misses its date, or a finish before the start", () => {
    const end = { where: "lastUnder" as const, taskId: null }
    expect(refusalOf(house, add(end, { constraint: "snet" }))).toMatchObject({ code: "dateNeeded" })
    expect(refusalOf(house, add(end, { constraintDate: 0 }))).toMatchObject({ code: "dateNotAllowed" })
    expect(refusalOf(house, add(end, { mode: "manual", manualStart: 100, manualFinish: 99 }))).toMatchObject({ code: "finishBeforeStart" })
    expect(refusalOf(house, add(end, { calendarId: "cal_gone" }))).toMatchObject({ code: "unknownCalendar" })
  })

  test("puts it before, after, first or last, with the next number", () => {
    const at = (where: "before" | "after" | "firstUnder" | "lastUnder", name: string): string => outline(afterCommands(house, add({ where, taskId: taskIdOf(name) })))
    expect(at("before", "Roof")).toBe("House(Walls New Roof Paint) Garden")
    expect(at("after", "House")).toBe("House(Walls Roof Paint) New Garden")
    expect(at("firstUnder", "House")).toBe("House(New Walls Roof Paint) Garden")
    expect(at("lastUnder", "Garden")).toBe("House(Walls Roof Paint) Garden(New)")
    expect(afterCommands(house, add({ where: "after", taskId: taskIdOf("House") })).task.get("tsk_newentity0000")?.number).toBe(6)
    expect(afterCommands(house, add({ where: "after", taskId: taskIdOf("House") }), { firstNumber: { task: 90 } }).task.get("tsk_newentity0000")?.number).toBe(90)
  })

  test("a seed of ids that was used before never writes over what it made then", () => {
    const end = { where: "lastUnder" as const, taskId: null }
    const twice = afterCommands(afterCommands(house, add(end)), add(end, { name: "Newer" }))
    expect(outline(twice)).toBe("House(Walls Roof Paint) Garden New Newer")
    expect([...twice.task.keys()].slice(-2)).toEqual(["tsk_newentity0000", "tsk_newentity0001"])
  })

  test("a new task lasts an estimated day; a manual one of which nothing is known is a placeholder", () => {
    const end = { where: "lastUnder" as const, taskId: null }
    expect(afterCommands(house, add(end)).task.get("tsk_newentity0000")).toMatchObject({ duration: 4_800, estimated: true, placeholder: false, mode: "automatic" })
    expect(afterCommands(house, add(end, { mode: "manual" })).task.get("tsk_newentity0000")).toMatchObject({ placeholder: true })
    const dated = afterCommands(house, add(end, { mode: "manual", manualStart: 137_625_600, duration: 9_600 })).task.get("tsk_newentity0000")
    expect(dated).toMatchObject({ placeholder: false, manualFinish: 137_625_600 + 14_400 + 5_400, estimated: false })
  })

  test("its parent becomes a summary: splits, milestone mark and constraints of leaves go", () => {
    const plan = aPlan().task("A", "5d", { splits: [{ offset: 100, gap: 10 }], milestone: true, constraint: "mso", constraintDate: 5 }).build()
    const after = afterCommands(plan, add({ where: "lastUnder", taskId: taskIdOf("A") }))
    expect(after.task.get(taskIdOf("A"))).toMatchObject({ splits: [], milestone: false, constraint: "asap", constraintDate: null })
  })

  test("a thousand tasks typed one below the other keep ranks of bounded length", () => {
    const commands: PlanCommand[] = [add({ where: "before", taskId: taskIdOf("Garden") })]
    for (let count = 0; count < 1_000; count += 1) commands.push(add({ where: "before", taskId: taskIdOf("Garden") }))
    const after = afterCommands(house, commands)
    expect(Math.max(...[...after.task.values()].map((task) => task.rank.length))).toBeLessThanOrEqual(32)
    expect(outlineOf(after.task).order.at(-1)).toBe(taskIdOf("Garden"))
  })
})

describe("deleting tasks", () => {
  test("is refused for a task that is not there, and then deletes nothing", () => {
    expect(refusalOf(house, { name: "deleteTasks", args: { taskIds: ids("Garden", "Gone") } })).toMatchObject({ code: "unknownTask", field: "/taskIds/1" })
  })

  test("takes everything below, links and assignments along; baselines keep what they recorded", () => {
    const plan = aPlan().task("A").task("B", "1d", { under: "A" }).task("C").link("B", "C").resource("Ana").assign("B", "Ana").assign("C", "Ana")
      .baseline({ id: "bsl_1", number: 0, name: "B", note: "", takenAt: 0, takenBy: null, tasks: { tsk_B: { start: 0, finish: 1, duration: 1, work: 0, cost: 0 } }, assignments: {} }).build()
    const after = afterCommands(plan, { name: "deleteTasks", args: { taskIds: ids("A", "B") } })
    expect([...after.task.keys()]).toEqual(ids("C"))
    expect([after.link.size, after.assignment.size]).toEqual([0, 1])
    expect(after.baseline.get("bsl_1")?.tasks).toHaveProperty("tsk_B")
  })
})

describe("moving tasks", () => {
  test("is refused into itself, below itself, and beside itself", () => {
    expect(refusalOf(house, move(["House"], "lastUnder", "House"))).toMatchObject({ code: "moveIntoSelf" })
    expect(refusalOf(house, move(["House"], "after", "Walls"))).toMatchObject({ code: "moveIntoSelf" })
    expect(refusalOf(house, move(["House"], "after", "House"))).toMatchObject({ code: "moveIntoSelf" })
  })

  test("is refused under a summary that waits for it, naming the circle", () => {
    const plan = aPlan().task("Phase").task("Part", "1d", { under: "Phase" }).task("Before").link("Before", "Phase").build()
    expect(refusalOf(plan, move(["Before"], "lastUnder", "Phase"))).toMatchObject({ code: "cycle", taskIds: expect.arrayContaining(ids("Before", "Phase")) })
    const longer = aPlan().task("Phase").task("Part", "1d", { under: "Phase" }).task("X").task("Y").link("Phase", "X").link("X", "Y").build()
    expect(refusalOf(longer, move(["Y"], "lastUnder", "Phase"))).toMatchObject({ code: "cycle" })
    expect(outline(afterCommands(longer, move(["Y"], "after", "Phase")))).toBe("Phase(Part) Y X")
  })

  test("keeps the order of the moved among themselves and takes what is below along", () => {
    expect(outline(afterCommands(house, move(["Paint", "Walls"], "after", "Garden")))).toBe("House(Roof) Garden Walls Paint")
    expect(outline(afterCommands(house, move(["House"], "lastUnder", "Garden")))).toBe("Garden(House(Walls Roof Paint))")
    expect(outline(afterCommands(house, move(["Paint"], "before", "Walls")))).toBe("House(Paint Walls Roof) Garden")
    expect(outline(afterCommands(house, move(["Walls"], "lastUnder", "House")))).toBe("House(Roof Paint Walls) Garden")
  })

  test("writes nothing but the moved task", () => {
    const after = afterCommands(house, move(["Walls"], "after", "Roof"))
    expect([...after.task].filter(([id, task]) => house.task.get(id) !== task).map(([id]) => id)).toEqual(ids("Walls"))
  })
})

describe("indenting and outdenting", () => {
  const indent = (...names: string[]): PlanCommand => ({ name: "indentTasks", args: { taskIds: ids(...names) } })
  const outdent = (...names: string[]): PlanCommand => ({ name: "outdentTasks", args: { taskIds: ids(...names) } })

  test("the first of its siblings cannot be indented, a task at the top cannot be outdented", () => {
    expect(refusalOf(house, indent("Walls"))).toMatchObject({ code: "cannotIndent", taskIds: ids("Walls") })
    expect(refusalOf(house, outdent("Garden"))).toMatchObject({ code: "cannotOutdent", taskIds: ids("Garden") })
  })

  test("a task cannot be indented under one that waits for it", () => {
    const plan = aPlan().task("A").task("B").link("B", "A").build()
    expect(refusalOf(plan, indent("B"))).toMatchObject({ code: "cycle" })
  })

  test("selected neighbours go together under the one above them", () => {
    expect(outline(afterCommands(house, indent("Roof", "Paint")))).toBe("House(Walls(Roof Paint)) Garden")
    expect(outline(afterCommands(house, indent("Garden")))).toBe("House(Walls Roof Paint Garden)")
  })

  test("the rows beneath an outdented task become its children, as they are read", () => {
    expect(outline(afterCommands(house, outdent("Walls")))).toBe("House Walls(Roof Paint) Garden")
    expect(outline(afterCommands(house, outdent("Walls", "Roof")))).toBe("House Walls Roof(Paint) Garden")
    expect(outline(afterCommands(house, outdent("Paint")))).toBe("House(Walls Roof) Paint Garden")
  })
})

describe("duplicating tasks", () => {
  test("is refused for unknown tasks and beyond the limit", () => {
    expect(refusalOf(house, { name: "duplicateTasks", args: { taskIds: ids("Gone") } })).toMatchObject({ code: "unknownTask" })
    expect(refusalOf(house, { name: "duplicateTasks", args: { taskIds: ids("House") } }, { limits: { tasks: 8 } })).toMatchObject({ code: "limit.tasks" })
  })

  test("copies what is below, people and inner links, but no progress and no links to others", () => {
    const plan = aPlan().task("A").task("B", "2d", { under: "A", percentComplete: 5_000, actualStart: 0, state: "inProgress" }).task("C", "1d", { under: "A" }).task("D")
      .link("B", "C", "FS+1d").link("C", "D").resource("Ana").assign("B", "Ana", 50, { actualWork: 100 }).build()
    const after = afterCommands(plan, { name: "duplicateTasks", args: { taskIds: ids("A") } })
    expect(outline(after)).toBe("A(B C) A(B C) D")
    const copies = [...after.task.values()].filter((task) => !plan.task.has(task.id))
    expect(copies.find((task) => task.name === "B")).toMatchObject({ percentComplete: 0, actualStart: null, state: "backlog", duration: 9_600 })
    expect(after.link.size).toBe(3)
    expect([...after.assignment.values()].map((one) => [one.units, one.actualWork])).toEqual([[5_000, 100], [5_000, 0]])
    expect(new Set([...after.task.values()].map((task) => task.number)).size).toBe(7)
  })
})

describe("simple fields", () => {
  test("an unknown task or calendar is refused, and so is a fixed amount of work that effort does not drive", () => {
    expect(refusalOf(house, { name: "updateTask", args: { taskId: "tsk_gone", fields: {} } })).toMatchObject({ code: "unknownTask" })
    expect(refusalOf(house, { name: "updateTask", args: { taskId: taskIdOf("Walls"), fields: { calendarId: "cal_gone" } } })).toMatchObject({ code: "unknownCalendar" })
    expect(refusalOf(house, { name: "updateTask", args: { taskId: taskIdOf("Walls"), fields: { type: "fixedWork", effortDriven: false } } })).toMatchObject({ code: "fixedWorkIsEffortDriven" })
    expect(afterCommands(house, { name: "updateTask", args: { taskId: taskIdOf("Walls"), fields: { type: "fixedWork" } } }).task.get(taskIdOf("Walls"))?.effortDriven).toBe(true)
  })

  test("a summary takes everything below it out of the plan and back", () => {
    const out = afterCommands(house, { name: "updateTask", args: { taskId: taskIdOf("House"), fields: { active: false } } })
    expect([...out.task.values()].filter((task) => !task.active).map((task) => task.name)).toEqual(["House", "Walls", "Roof", "Paint"])
    expect(afterCommands(out, { name: "updateTask", args: { taskId: taskIdOf("House"), fields: { active: true } } })).toEqual(house)
  })

  test("many are changed together or not at all", () => {
    const updates = [{ taskId: taskIdOf("Walls"), fields: { name: "W" } }, { taskId: taskIdOf("Gone"), fields: { name: "G" } }]
    expect(refusalOf(house, { name: "updateTasks", args: { updates } })).toMatchObject({ code: "unknownTask", field: "/updates/1/taskId" })
    const after = afterCommands(house, { name: "updateTasks", args: { updates: [...updates.slice(0, 1), { taskId: taskIdOf("Roof"), fields: { name: "R" } }] } })
    expect(outline(after)).toBe("House(W R Paint) Garden")
  })
})
