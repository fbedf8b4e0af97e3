import { fromIso, schedulePlan } from "@throughline/plan"
import type { Plan } from "@throughline/plan"
import { aPlan } from "@throughline/testkit"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readTaskCsv, writeTaskCsv } from "../index.ts"
import { csvCell, guardCell, unguardCell } from "./cell-text.ts"
import { dateOrderOf, parseNumberCell } from "./cell-values.ts"
import { parseCsv } from "./parse-csv.ts"

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (written: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(written)
const at = (iso: string) => fromIso(iso)

function read(table: string, options = {}) {
  const result = readTaskCsv(bytes(table), options)
  if (!result.ok) throw new Error(result.error.message)
  return result
}
const tasks = (plan: Plan) => [...plan.task.values()]

describe("cells", () => {
  const limits = { bytes: 10_000, rows: 100, columns: 20, cellLength: 1_000 }
  const cellsOf = (table: string) => {
    const parsed = parseCsv(table, limits)
    return parsed.ok ? parsed.rows.map((row) => row.cells) : parsed.code
  }

  test("quotes hold delimiters, quotes and line breaks", () => {
    expect(cellsOf('a,"b,""c""\nd"\r\ne,f')).toEqual([["a", 'b,"c"\nd'], ["e", "f"]])
  })

  test("the delimiter is the one used most, or the one Excel names", () => {
    expect(cellsOf("a;b;c\n1,5;2;3")).toEqual([["a", "b", "c"], ["1,5", "2", "3"]])
    expect(cellsOf("sep=;\na;b,c,d,e")).toEqual([["a", "b,c,d,e"]])
    expect(cellsOf("a\tb\n1\t2")).toEqual([["a", "b"], ["1", "2"]])
  })

  test("rows know the line they began on", () => {
    const parsed = parseCsv('a\n"b\nb"\n\nc', limits)
    expect(parsed.ok && parsed.rows.map((row) => row.line)).toEqual([1, 2, 5])
  })

  test("each limit holds at n and is named at n + 1", () => {
    expect(cellsOf(Array.from({ length: 20 }, () => "x").join(","))).toHaveLength(1)
    expect(cellsOf(Array.from({ length: 21 }, () => "x").join(","))).toBe("csv.limit")
    expect(cellsOf("x".repeat(1_000))).toHaveLength(1)
    expect(cellsOf("x".repeat(1_001))).toBe("csv.limit")
    expect(cellsOf("x\n".repeat(100))).toHaveLength(100)
    expect(cellsOf("x\n".repeat(101))).toBe("csv.limit")
  })

  test("a formula is shown, not run, and comes back as it was", () => {
    expect(guardCell("=1+1")).toBe("'=1+1")
    expect(guardCell("@SUM(A1)")).toBe("'@SUM(A1)")
    expect(guardCell("- a point")).toBe("'- a point")
    expect(guardCell("Ana's task")).toBe("Ana's task")
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "a", "%", "|") }), (cell) => { expect(unguardCell(guardCell(cell))).toBe(cell) }))
  })

  test("every text survives a cell", () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((cell) => cell.trim() !== "" && !cell.includes("\r")), { minLength: 1, maxLength: 6 }), fc.constantFrom(",", ";"), (cells, delimiter) => {
      const line = ["Name", ...cells].map((cell) => csvCell(cell, delimiter)).join(delimiter)
      expect(cellsOf(`sep=${delimiter}\n${line}\n`)).toEqual([["Name", ...cells]])
    }))
  })
})

describe("values", () => {
  test.each([
    ["1234.5", 1234.5, false], ["1.234,50 €", 1234.5, false], ["$1,234.50", 1234.5, false], ["1'234.50 CHF", 1234.5, false], ["1 234,5", 1234.5, false],
    ["1.234.567", 1_234_567, false], ["1,234", 1_234, true], ["-5", -5, false], ["12,5", 12.5, false],
  ])("the amount %s is %d", (cell, value, ambiguous) => {
    expect(parseNumberCell(cell, ".")).toEqual({ value, ambiguous })
  })

  test("the order of day and month comes from the dates that show it", () => {
    expect(dateOrderOf(["03/04/2026", "25/04/2026"])).toEqual({ order: "dmy", certain: true })
    expect(dateOrderOf(["03/04/2026", "04/25/2026"])).toEqual({ order: "mdy", certain: true })
    expect(dateOrderOf(["03/04/2026"])).toEqual({ order: "dmy", certain: false })
    expect(dateOrderOf(["2026-03-04", ""])).toEqual({ order: "dmy", certain: true })
  })
})

describe("reading", () => {
  test("outline, durations, links, people, progress and constraint are read as people type them", () => {
    const { plan, problems, findings } = read([
      "ID,Outline level,Name,Duration,Predecessors,Resources,% complete,Constraint,Deadline,Notes",
      "1,1,Build,,,,,,,", '2,2,Dig,3d,,"Ana, Ben[50%]",,,,careful', "3,2,Pour,2w?,2FS+2d,Cement[4 t],,SNET 2026-03-09,2026-04-01,", "4,1,Done,0d,3SS-50%,,100%,,,",
    ].join("\n"))
    expect([problems, findings]).toEqual([[], []])
    expect(tasks(plan).map(({ name, parentId, duration, durationUnit, estimated, milestone }) => [name, parentId, duration, durationUnit, estimated, milestone])).toEqual([
      ["Build", null, 4_800, "d", true, false], ["Dig", "tsk_1", 14_400, "d", false, false], ["Pour", "tsk_1", 48_000, "w", true, false], ["Done", null, 0, "d", false, true],
    ])
    expect(plan.task.get("tsk_3")).toMatchObject({ constraint: "snet", constraintDate: at("2026-03-09T08:00"), deadline: at("2026-04-01T17:00") })
    expect([...plan.link.values()].map(({ predecessorId, successorId, kind, lag, lagKind }) => [predecessorId, successorId, kind, lag, lagKind])).toEqual([["tsk_2", "tsk_3", "FS", 9_600, "working"], ["tsk_3", "tsk_4", "SS", -5_000, "percent"]])
    expect([...plan.assignment.values()].map(({ resourceId, units, work }) => [resourceId, units, work])).toEqual([["res_1", 10_000, 14_400], ["res_2", 5_000, 7_200], ["res_3", 40_000, 0]])
    expect([...plan.resource.values()].map(({ name, kind }) => [name, kind])).toEqual([["Ana", "work"], ["Ben", "work"], ["Cement", "material"]])
    expect(plan.task.get("tsk_4")).toMatchObject({ percentComplete: 10_000, state: "done" })
  })

  test("German headers, semicolons, decimal commas and German words are understood", () => {
    const { plan, problems } = read("Nr.;Vorgangsname;Dauer;Vorgänger;Ressourcen;Kosten;Stichtag\n1;Entwurf;2,5 Tage;;Ana;1.234,50;31.03.2026\n2;Bau;1 Woche;1EA+1t;;;\n")
    expect(problems).toEqual([])
    expect(plan.task.get("tsk_1")).toMatchObject({ duration: 12_000, fixedCost: 123_450, deadline: at("2026-03-31T17:00") })
    expect([...plan.link.values()]).toEqual([expect.objectContaining({ kind: "FS", lag: 4_800 })])
  })

  test("levels come from codes where there is no column for them, and codes typed by hand are kept", () => {
    const { plan } = read("WBS,Name\n1,A\n1.1,B\n1.2,C\n2,D\nX,E\n")
    expect(tasks(plan).map(({ name, parentId, wbs }) => [name, parentId, wbs])).toEqual([["A", null, null], ["B", "tsk_1", null], ["C", "tsk_1", null], ["D", null, null], ["E", null, "X"]])
  })

  test("a start that is an input holds a task without predecessors; beside a constraint column it is only stored", () => {
    const typed = read("Name,Start,Predecessors\nA,2026-03-05,\nB,2026-04-01,1\n")
    expect(tasks(typed.plan).map(({ constraint, constraintDate }) => [constraint, constraintDate])).toEqual([["snet", at("2026-03-05T08:00")], ["asap", null]])
    expect(typed.findings.map((finding) => finding.code)).toEqual(["date.computed"])
    const computed = read("Name,Start,Constraint\nA,2026-03-05,ASAP\n")
    expect(tasks(computed.plan)[0]?.constraint).toBe("asap")
    expect(computed.stored.get("tsk_1")?.start).toBe(at("2026-03-05T08:00"))
    expect(computed.plan.settings.start).toBe(at("2026-03-05T08:00"))
  })

  test("every cell that cannot be read is named by row and column, and the rest is taken", () => {
    const { plan, problems } = read("Name,Duration,Deadline,Predecessors,% complete,Work,Cost,Constraint\nA,soon,someday,9,150%,much,lots,MAYBE\n,1d,,1XY,,,,SNET\n")
    expect(problems.map(({ row, column, header, code, value }) => [row, column, header, code, value])).toEqual([
      [2, 2, "Duration", "duration", "soon"], [2, 8, "Constraint", "constraint", "MAYBE"], [2, 3, "Deadline", "date", "someday"], [2, 5, "% complete", "percent", "150%"],
      [2, 6, "Work", "work", "much"], [2, 7, "Cost", "cost", "lots"],
      [3, 1, "Name", "name", ""], [3, 8, "Constraint", "constraint", "SNET"], [3, 4, "Predecessors", "predecessors", "1XY"], [2, 4, "Predecessors", "unknownPredecessor", "9"],
    ])
    expect(plan.task.size).toBe(2)
  })

  test("ambiguous dates and amounts are asked about, never guessed in silence", () => {
    expect(read("Name,Deadline,Cost\nA,03/04/2026,\"1,234\"\n").findings.map((finding) => finding.code)).toEqual(["date.ambiguous", "number.ambiguous"])
    expect(read("Name,Deadline\nA,03/04/2026\n", { dateOrder: "mdy" }).plan.task.get("tsk_1")?.deadline).toBe(at("2026-03-04T17:00"))
  })

  test("rows above the headers and columns that nobody knows are told", () => {
    const { findings, plan } = read("Plan of 2026,,\nprinted on Monday,,\nName,Colour,Duration\nA,red,2d\n")
    expect(findings.map(({ code, subject, count }) => [code, subject, count])).toEqual([["row.skipped", "Rows above the headers", 2], ["column.unknown", "Colour", 1]])
    expect(plan.task.get("tsk_1")?.duration).toBe(9_600)
  })

  test("bytes that are no UTF-8 are read as spreadsheets of the west write them", () => {
    const result = readTaskCsv(new Uint8Array([...bytes("Name;Dauer\n"), 0xdc, ...bytes("bung;1d\n")]))
    expect(result.ok && tasks(result.plan)[0]?.name).toBe("Übung")
  })
})

describe("writing", () => {
  const plan = aPlan().task("Build").task("Dig", "3d", { under: "Build", notes: "=1+1" }).task("Pour; fast", "2w", { under: "Build" })
    .link("Dig", "Pour; fast", "FS+1d").resource("Ana").assign("Dig", "Ana", 50).build()

  test("English comes with commas, German with semicolons and its own words", () => {
    const english = text(writeTaskCsv(plan, schedulePlan(plan))).split("\r\n")
    expect(english[0]).toBe("\ufeffID,WBS,Outline level,Name,Duration,Start,Finish,Predecessors,Resources,% complete,Work,Cost,Constraint,Deadline,Notes")
    expect(english[2]).toContain("Dig,3d,2026-03-02 08:00,2026-03-04 17:00,,Ana[50%]")
    expect(english[2]).toContain("'=1+1")
    const german = text(writeTaskCsv(plan, schedulePlan(plan), { language: "de" })).split("\r\n")
    expect(german[0]).toContain("Nr.;PSP-Code;Gliederungsebene;Vorgangsname;Dauer;Anfang;Ende;Vorgänger")
    expect(german[3]).toContain('"Pour; fast";2w;')
    expect(german[3]).toContain("EA+1t")
  })

  test("columns that the reader may not see are absent", () => {
    expect(text(writeTaskCsv(plan, schedulePlan(plan), { without: ["cost"] }))).not.toContain("Cost")
  })

  test("what was written is read back as the same outline, links, people and texts, in both languages", () => {
    for (const language of ["en", "de"] as const) {
      const again = read(text(writeTaskCsv(plan, schedulePlan(plan), { language })))
      expect([again.problems, again.findings]).toEqual([[], []])
      expect(tasks(again.plan).map(({ name, notes }) => [name, notes])).toEqual([["Build", ""], ["Dig", "=1+1"], ["Pour; fast", ""]])
      expect([...again.plan.link.values()]).toMatchObject([{ kind: "FS", lag: 4_800 }])
      expect([...again.plan.assignment.values()]).toMatchObject([{ units: 5_000 }])
    }
  })

  test("the same plan gives the same bytes", () => {
    expect(writeTaskCsv(plan, schedulePlan(plan))).toEqual(writeTaskCsv(plan, schedulePlan(plan)))
  })
})
