import { aPlan, afterCommands, assignmentIdOf, at, calendarIdOf, refusalOf, taskIdOf } from "@throughline/testkit"
import { describe, expect, test } from "vitest"
import { dayNumber } from "../civil.ts"
import { schedulePlan } from "../compile/schedule-plan.ts"
import type { Plan, Recurrence } from "../document.ts"
import { outlineOf } from "../outline.ts"
import type { PlanCommand } from "../run-command.ts"

const DAY = 4_800
const end = { where: "lastUnder" as const, taskId: null }

describe("calendars", () => {
  const plan = aPlan().calendar("Shift", { baseId: calendarIdOf("Standard") }).task("A", "1d", { calendar: "Shift" }).resource("Ana", { calendarId: calendarIdOf("Shift") }).build()
  const update = (name: string, fields: object): PlanCommand => ({ name: "updateCalendar", args: { calendarId: calendarIdOf(name), fields } })
  const remove = (name: string, replacement: string | null): PlanCommand => ({ name: "deleteCalendar", args: { calendarId: calendarIdOf(name), replacementId: replacement === null ? null : calendarIdOf(replacement) } })

  test("a calendar without a name, with a name in use, with too many exceptions, or one too many is refused", () => {
    expect(refusalOf(plan, { name: "addCalendar", args: { fields: {} } })).toMatchObject({ code: "shape.missing" })
    expect(refusalOf(plan, { name: "addCalendar", args: { fields: { name: "shift" } } })).toMatchObject({ code: "duplicateName" })
    expect(refusalOf(plan, { name: "addCalendar", args: { fields: { name: "New" } } }, { limits: { calendars: 2 } })).toMatchObject({ code: "limit.calendars", limit: 2 })
    const exceptions = [0, 1].map((from) => ({ name: "", from, to: from, shifts: [], recurrence: null }))
    expect(refusalOf(plan, update("Shift", { exceptions }), { limits: { exceptionsPerCalendar: 1 } })).toMatchObject({ code: "limit.exceptions", limit: 1 })
  })

  test("hours that overlap, run backwards or stand in an eighth day are refused", () => {
    const withMonday = (...shifts: object[]): PlanCommand => ({ name: "updateCalendar", args: { calendarId: calendarIdOf("Shift"), fields: JSON.parse(JSON.stringify({ week: [null, shifts, null, null, null, null, null] })) } })
    expect(refusalOf(plan, withMonday({ from: 10, to: 20 }, { from: 15, to: 30 }))).toMatchObject({ code: "shape.order", field: "/fields/week/1" })
    expect(refusalOf(plan, withMonday({ from: 20, to: 20 }))).toMatchObject({ code: "shape.order" })
    expect(refusalOf(plan, withMonday({ from: 20, to: 14_401 }))).toMatchObject({ code: "shape.range" })
    const eight: unknown = Array.from({ length: 8 }, () => null)
    expect(refusalOf(plan, update("Shift", { week: eight }))).toMatchObject({ code: "shape.tooMany" })
    expect(refusalOf(plan, update("Shift", { exceptions: [{ name: "", from: 5, to: 4, shifts: [], recurrence: null }] }))).toMatchObject({ code: "shape.order" })
  })

  test("a base that leads back to the calendar is refused", () => {
    expect(refusalOf(plan, update("Standard", { baseId: calendarIdOf("Shift") }))).toMatchObject({ code: "calendarCycle", field: "/fields/baseId" })
    expect(refusalOf(plan, update("Shift", { baseId: "cal_gone" }))).toMatchObject({ code: "unknownCalendar" })
    expect(refusalOf(plan, update("Gone", {}))).toMatchObject({ code: "unknownCalendar", field: "/calendarId" })
  })

  test("one in use is only deleted for a replacement, which then stands everywhere", () => {
    expect(refusalOf(plan, remove("Shift", null))).toMatchObject({ code: "calendarInUse" })
    expect(refusalOf(plan, remove("Standard", "Shift"))).toMatchObject({ code: "calendarCycle" })
    expect(refusalOf(plan, remove("Shift", "Shift"))).toMatchObject({ code: "unknownCalendar", field: "/replacementId" })
    const after = afterCommands(plan, remove("Shift", "Standard"))
    expect([after.task.get(taskIdOf("A"))?.calendarId, [...after.resource.values()][0]?.calendarId, after.calendar.size]).toEqual([calendarIdOf("Standard"), calendarIdOf("Standard"), 1])
  })

  test("a new exception moves the tasks behind it", () => {
    const holiday = { name: "Holiday", from: dayNumber(2026, 3, 2), to: dayNumber(2026, 3, 3), shifts: [], recurrence: null }
    const after = afterCommands(plan, update("Standard", { exceptions: [holiday] }))
    expect(schedulePlan(after).task.get(taskIdOf("A"))?.start).toBe(at("2026-03-04T08:00"))
  })
})

describe("baselines", () => {
  const plan = aPlan().task("A", "2d").task("B", "3d").link("A", "B").resource("Ana", { rates: [{ table: "A", from: null, standard: 10_000, overtime: 0, perUse: 0 }] }).assign("A", "Ana").build()
  const schedule = schedulePlan(plan)
  const take = (number: number, more = {}): PlanCommand => ({ name: "takeBaseline", args: { number, name: "First", note: "", ...more } })
  const [first] = [...afterCommands(plan, take(0), { schedule }).baseline.values()]

  test("without a schedule, over one that is there, of unknown tasks, or beyond the limit it is refused", () => {
    expect(refusalOf(plan, take(0))).toMatchObject({ code: "scheduleNeeded" })
    const taken = afterCommands(plan, take(0), { schedule })
    expect(refusalOf(taken, take(0), { schedule })).toMatchObject({ code: "numberTaken" })
    expect(refusalOf(taken, take(1), { schedule, limits: { baselines: 1 } })).toMatchObject({ code: "limit.baselines", limit: 1 })
    expect(refusalOf(plan, take(0, { taskIds: ["tsk_gone"] }), { schedule })).toMatchObject({ code: "unknownTask", field: "/taskIds/0" })
    expect(refusalOf(plan, { name: "renameBaseline", args: { baselineId: "bsl_gone", name: "x" } })).toMatchObject({ code: "unknownBaseline" })
    expect(refusalOf(plan, { name: "deleteBaseline", args: { baselineId: "bsl_gone" } })).toMatchObject({ code: "unknownBaseline" })
  })

  test("it records the dates, work and cost of every task and assignment, by whom and when", () => {
    expect(first?.tasks[taskIdOf("B")]).toEqual({ start: at("2026-03-04T08:00"), finish: at("2026-03-06T17:00"), duration: 3 * DAY, work: 0, cost: 0 })
    expect(first?.tasks[taskIdOf("A")]).toMatchObject({ work: 2 * DAY, cost: 160_000 })
    expect(first?.assignments[assignmentIdOf("A", "Ana")]).toEqual({ start: at("2026-03-02T08:00"), finish: at("2026-03-03T17:00"), work: 2 * DAY, cost: 160_000 })
    expect(first?.takenAt).toBe(Date.UTC(2026, 2, 2))
  })

  test("some tasks can be recorded anew; the others stay as they were", () => {
    const taken = afterCommands(plan, take(0), { schedule })
    const longer = afterCommands(taken, { name: "setDuration", args: { taskId: taskIdOf("A"), duration: 4 * DAY } })
    const again = afterCommands(longer, take(0, { taskIds: [taskIdOf("A")], replace: true }), { schedule: schedulePlan(longer) })
    const [baseline] = [...again.baseline.values()]
    expect(baseline?.tasks[taskIdOf("A")]?.duration).toBe(4 * DAY)
    expect(baseline?.tasks[taskIdOf("B")]).toEqual(first?.tasks[taskIdOf("B")])
  })

  test("it is renamed without touching what it recorded, and deleted", () => {
    const taken = afterCommands(plan, take(0), { schedule })
    const id = first?.id ?? "bsl_none"
    expect(afterCommands(taken, { name: "renameBaseline", args: { baselineId: id, name: "Second" } }).baseline.get(id)).toEqual({ ...first, name: "Second" })
    expect(afterCommands(taken, { name: "deleteBaseline", args: { baselineId: id } })).toEqual(plan)
  })
})

describe("settings", () => {
  const update = (fields: object): PlanCommand => ({ name: "updateSettings", args: { fields } })

  test("unknown calendars, a finish that is missing, hours that run backwards and foreign keys are refused", () => {
    const plan = aPlan().build()
    expect(refusalOf(plan, update({ calendarId: "cal_gone" }))).toMatchObject({ code: "unknownCalendar" })
    expect(refusalOf(plan, update({ scheduleFrom: "finish" }))).toMatchObject({ code: "dateNeeded", field: "/fields/finish" })
    expect(refusalOf(plan, update({ defaultStartMinute: 1_020 }))).toMatchObject({ code: "shape.order" })
    expect(refusalOf(plan, update({ currency: "Euro" }))).toMatchObject({ code: "shape.type" })
    expect(refusalOf(plan, update({ compatibility: 12 }))).toMatchObject({ code: "shape.unknownField" })
    expect(refusalOf(plan, update({ minutesPerDay: 0 }))).toMatchObject({ code: "shape.range" })
  })

  test("a later start of the plan moves what waits for nobody", () => {
    const after = afterCommands(aPlan().task("A").build(), update({ start: at("2026-04-01T08:00"), title: "New" }))
    expect(after.settings.title).toBe("New")
    expect(schedulePlan(after).task.get(taskIdOf("A"))?.start).toBe(at("2026-04-01T08:00"))
  })
})

describe("recurring tasks", () => {
  const mondays: Recurrence = { kind: "weekly", from: dayNumber(2026, 3, 2), until: dayNumber(2026, 3, 30), count: null, every: 2, weekdays: [1] }
  const add = (recurrence: Recurrence): PlanCommand => ({ name: "addRecurringTask", args: { place: end, name: "Jour fixe", recurrence, duration: 600, startMinute: 600 } })
  const starts = (plan: Plan): string[] => {
    const schedule = schedulePlan(plan)
    return [...plan.task.values()].filter((task) => task.parentId !== null).map((task) => `${task.name}: ${(schedule.task.get(task.id)?.start ?? 0) - at("2026-03-02T10:00")}`)
  }

  test("a rule that never ends, never falls on a day or falls on too many is refused", () => {
    expect(refusalOf(aPlan().build(), add({ ...mondays, until: null }))).toMatchObject({ code: "shape.missing" })
    expect(refusalOf(aPlan().build(), add({ kind: "yearlyByDay", from: 0, until: null, count: 3, month: 2, day: 30 }))).toMatchObject({ code: "emptyRecurrence" })
    expect(refusalOf(aPlan().build(), add(mondays), { limits: { occurrences: 2 } })).toMatchObject({ code: "limit.occurrences", limit: 2 })
    expect(refusalOf(aPlan().build(), { name: "addRecurringTask", args: JSON.parse('{"place":{"where":"lastUnder","taskId":null},"name":"x","duration":1,"recurrence":{"kind":"hourly","from":1,"until":2,"count":null}}') })).toMatchObject({ code: "shape.type", field: "/recurrence/kind" })
    expect(refusalOf(aPlan().task("A").build(), { name: "updateRecurrence", args: { taskId: taskIdOf("A"), recurrence: mondays } })).toMatchObject({ code: "notRecurring" })
  })

  test("the head holds the rule, each occurrence starts no earlier than its day", () => {
    const plan = afterCommands(aPlan().build(), add(mondays))
    expect(starts(plan)).toEqual(["Jour fixe 1: 0", "Jour fixe 2: 201600", "Jour fixe 3: 403200"])
    expect(plan.task.get("tsk_newentity0000")).toMatchObject({ name: "Jour fixe", recurrence: mondays })
  })

  test("another rule makes the occurrences anew, but not those that have begun", () => {
    const plan = afterCommands(aPlan().build(), add(mondays))
    const begun = afterCommands(plan, { name: "setProgress", args: { tasks: [{ taskId: "tsk_newentity0001", percent: 10_000, start: at("2026-03-02T10:00"), finish: at("2026-03-02T11:00") }] } })
    const weekly: PlanCommand = { name: "updateRecurrence", args: { taskId: "tsk_newentity0000", recurrence: { ...mondays, every: 1, until: dayNumber(2026, 3, 16) } } }
    const after = afterCommands(begun, weekly, { idSeed: "anotheredit" })
    expect(starts(after)).toEqual(["Jour fixe 1: 0", "Jour fixe 2: 100800", "Jour fixe 3: 201600"])
    expect(after.task.get("tsk_newentity0001")?.percentComplete).toBe(10_000)
    expect(outlineOf(after.task).order).toHaveLength(4)
  })
})

describe("pasting a block of cells", () => {
  const plan = aPlan().task("A", "1d").task("B", "2d").build()
  const paste = (columns: readonly string[], rows: readonly string[][], more = {}): PlanCommand => ({
    name: "pasteTasks", args: JSON.parse(JSON.stringify({ columns, rows, taskIds: [taskIdOf("B")], place: { where: "after", taskId: taskIdOf("B") }, ...more })),
  })

  test("the first cell that cannot be read refuses the whole block and is named", () => {
    expect(refusalOf(plan, paste(["name", "duration"], [["X", "2d"], ["Y", "soon"]]))).toMatchObject({ code: "text.unreadable", field: "/rows/1/1" })
    expect(refusalOf(plan, paste(["name", "start"], [["X", "31.02.2026"]]))).toMatchObject({ code: "text.date", field: "/rows/0/1" })
    expect(refusalOf(plan, paste(["predecessors"], [["9"]]))).toMatchObject({ code: "unknownTask", field: "/rows/0/0" })
    expect(refusalOf(plan, paste(["resources"], [["Eve"]]))).toMatchObject({ code: "unknownResource" })
    expect(refusalOf(plan, paste(["percentComplete"], [["101%"]]))).toMatchObject({ code: "text.range", limit: 100 })
    expect(refusalOf(plan, paste(["priority"], [["-1"]]))).toMatchObject({ code: "text.range" })
    expect(refusalOf(plan, paste(["rank"], [["x"]]))).toMatchObject({ code: "shape.type", field: "/columns/0" })
    expect(refusalOf(plan, paste(["name"], [["X"]], { taskIds: ["tsk_gone"] }))).toMatchObject({ code: "unknownTask", field: "/taskIds/0" })
  })

  test("first rows overwrite, further rows add, and rows may follow each other", () => {
    const after = afterCommands(plan, paste(
      ["name", "duration", "predecessors", "resources", "percentComplete", "work"],
      [["Dig", "3 days", "1", "Ana[50%]; Ben", "", ""], ["Pour\nand wait", "1w", "2FS+1d", "", "50 %", ""], ["Done", "0", "3", "", "", "2h"]],
      { createMissing: true },
    ))
    expect(outlineOf(after.task).order.map((id) => after.task.get(id)?.name)).toEqual(["A", "Dig", "Pour and wait", "Done"])
    expect([...after.link.values()].map((link) => link.lag)).toEqual([0, DAY, 0])
    expect(after.task.get("tsk_newentity0000")).toMatchObject({ duration: 5 * DAY, percentComplete: 5_000, actualStart: at("2026-03-02T08:00") })
    expect([...after.assignment.values()].map((one) => one.work / DAY)).toEqual([1.5, 3])
    expect(after.task.get("tsk_newentity0001")?.work).toBe(1_200)
  })

  test("dates are read in the reader's order; a day alone means its default hour; empty cells clear what can be empty", () => {
    const after = afterCommands(plan, paste(["start", "deadline"], [["03/04/2026", "12/24/2026 16:00"]], { dateOrder: "mdy" }))
    expect(after.task.get(taskIdOf("B"))).toMatchObject({ constraint: "snet", constraintDate: at("2026-03-04T08:00"), deadline: at("2026-12-24T16:00") })
    expect(afterCommands(after, paste(["start", "deadline"], [["", ""]])).task.get(taskIdOf("B"))).toMatchObject({ constraint: "snet", deadline: null })
  })
})
