import { beforeEach, describe, expect, test } from "vitest"
import { instantOf } from "@throughline/plan"
import { planOf, speak } from "../plan-world.test-support.ts"
import { cellText } from "./cell-text.ts"
import { COLUMN_IDS } from "./column-ids.ts"
import { isEditable, readCell } from "./cell-edit.ts"

beforeEach(() => speak("en"))

const today = instantOf(2026, 3, 10, 600)
const world = planOf(["Phase", "  Survey", "  Design"], (idOf) => ({ name: "linkTasks", args: { links: [{ predecessorId: idOf("Survey"), successorId: idOf("Design"), kind: "FS", lag: 4_800, lagKind: "working", lagUnit: "d" }] } }))
const read = (column: Parameters<typeof readCell>[0], text: string, name = "Design") => readCell(column, text, world.cell(name), today)
const argsOf = (edit: ReturnType<typeof readCell>) => (edit.ok ? edit.commands[0] : edit.message)

describe("text typed into a cell", () => {
  test("what cannot be understood is refused in words", () => {
    expect(read("duration", "three parsecs")).toMatchObject({ ok: false })
    expect(read("start", "soon")).toEqual({ ok: false, message: "This is no date. Write it like 2026-03-24, 24.3. or today+3d." })
    expect(read("percentComplete", "140")).toEqual({ ok: false, message: "Type a number from 0 to 100." })
    expect(read("mode", "sometimes")).toEqual({ ok: false, message: "Choose one of the list." })
  })

  test("a day without a time means the beginning for a start and the end for a finish", () => {
    expect(argsOf(read("start", "2026-03-24"))).toMatchObject({ name: "setStart", args: { start: instantOf(2026, 3, 24, 480) } })
    expect(argsOf(read("finish", "2026-03-24"))).toMatchObject({ name: "setFinish", args: { finish: instantOf(2026, 3, 24, 1020) } })
    expect(argsOf(read("start", "today+3d 9:30"))).toMatchObject({ args: { start: instantOf(2026, 3, 13, 570) } })
  })

  test("a range sets the estimate and its likely value the duration, in the range's own cell or in the duration", () => {
    for (const column of ["estimate", "duration"] as const) {
      const edit = read(column, "5..12d, 6")
      expect(edit.ok && edit.commands).toMatchObject([{ name: "setDuration", args: { duration: 28_800 } }, { name: "setEstimate", args: { estimate: { kind: "pert", optimistic: 24_000, likely: 28_800, pessimistic: 57_600 } } }])
    }
    expect(argsOf(read("estimate", ""))).toMatchObject({ name: "setEstimate", args: { estimate: null } })
    expect(read("estimate", "six days")).toMatchObject({ ok: false, message: expect.stringContaining("5..12d, 6") })
    expect(argsOf(read("correlationGroup", "Team A"))).toMatchObject({ name: "setEstimate", args: { correlationGroup: "Team A" } })
    expect(isEditable("estimate", world.cell("Phase"))).toBe(false)
  })

  test("durations, work and percentages keep their units", () => {
    expect(argsOf(read("duration", "2w"))).toMatchObject({ name: "setDuration", args: { duration: 48_000, unit: "w", elapsed: false, estimated: false } })
    expect(argsOf(read("work", "12"))).toMatchObject({ name: "setWork", args: { work: 7_200 } })
    expect(argsOf(read("percentComplete", "45 %"))).toMatchObject({ name: "setProgress", args: { tasks: [{ percent: 4_500 }] } })
  })

  test("an emptied deadline is no deadline, an emptied constraint date no constraint", () => {
    expect(argsOf(read("deadline", ""))).toMatchObject({ name: "setDeadline", args: { deadline: null } })
    expect(argsOf(read("constraintDate", ""))).toMatchObject({ name: "setConstraint", args: { constraint: "asap", date: null } })
  })

  test("a choice is taken by its value and by its word, as it was copied", () => {
    expect(argsOf(read("mode", "manual"))).toMatchObject({ name: "setMode", args: { mode: "manual" } })
    expect(argsOf(read("state", "In progress"))).toMatchObject({ name: "setState", args: { state: "inProgress" } })
    speak("de")
    expect(argsOf(readCell("state", "In Arbeit", { ...world.cell("Design"), language: "de" }, today))).toMatchObject({ args: { state: "inProgress" } })
  })

  test("a constraint that needs a date takes the one at which the task stands", () => {
    expect(argsOf(read("constraint", "fnlt"))).toMatchObject({ args: { constraint: "fnlt", date: world.cell("Design").dates.finish } })
  })

  test("every command that a cell makes is carried out by the plan", () => {
    const typed = [["name", "Draft"], ["duration", "3d"], ["start", "2026-04-01"], ["predecessors", "2SS+1d"], ["resources", "Ana[50%], Ben"], ["deadline", "2026-05-01"], ["constraint", "snet"], ["percentComplete", "25"], ["priority", "700"], ["wbs", "D.1"]] as const
    for (const [column, text] of typed) {
      const edit = read(column, text)
      expect(edit.ok, column).toBe(true)
      if (edit.ok) expect(() => world.after(...edit.commands), column).not.toThrow()
    }
  })

  test("what follows from the tasks below a summary cannot be typed", () => {
    expect(["duration", "work", "finish", "percentComplete", "resources"].map((column) => isEditable(column as "work", world.cell("Phase")))).toEqual([false, false, false, false, false])
    expect(isEditable("name", world.cell("Phase"))).toBe(true)
  })
})

describe("what stands in a cell", () => {
  test("is written as people type it", () => {
    const cell = world.cell("Design")
    expect(["duration", "predecessors", "wbs", "totalSlack"].map((column) => cellText(column as "wbs", cell))).toEqual(["2d", "2FS+1d", "1.2", "0d"])
  })

  test("every column has a text for a task, a summary and a milestone", () => {
    for (const name of ["Phase", "Survey"]) for (const column of COLUMN_IDS) expect(typeof cellText(column, world.cell(name)), column).toBe("string")
  })

  test("a variance carries its sign and counts calendar days", () => {
    const kept = world.after({ name: "takeBaseline", args: { number: 0, name: "Agreed", note: "" } })
    const moved = kept.after({ name: "setStart", args: { taskId: kept.idOf("Survey"), start: instantOf(2026, 3, 5, 480) } })
    expect([cellText("startVariance", moved.cell("Survey")), cellText("startVariance", kept.cell("Survey"))]).toEqual(["+3 days", "0"])
  })
})
