// What does one row of a task table say? Every cell is read on its own; one that cannot be read is a problem with row,
// column and value, and its field keeps the default.

import type { DayNumber, Instant } from "@throughline/engine"
import { newTask, parseDuration, parsePredecessors, parseResources } from "@throughline/plan"
import type { PlanSettings, Predecessor, ResourceEntry, Task, TaskId } from "@throughline/plan"
import type { FindingBook } from "../finding.ts"
import { IMPORT_LIMITS } from "../limits.ts"
import { keptLine, keptText } from "../mspdi/kept-text.ts"
import { isAmbiguousDate, parseInstantCell, parseNumberCell } from "./cell-values.ts"
import type { DateReading } from "./cell-values.ts"
import { unguardCell } from "./cell-text.ts"
import type { ColumnKey } from "./columns.ts"
import { splitConstraint } from "./constraint-text.ts"
import type { CsvRow } from "./parse-csv.ts"

/** A cell that could not be read; the field keeps its default. */
export interface CellProblem {
  /** Line of the file, from 1. */
  readonly row: number
  /** From 1. */
  readonly column: number
  readonly header: string
  readonly code: "number" | "level" | "duration" | "date" | "predecessors" | "unknownPredecessor" | "resources" | "percent" | "work" | "cost" | "constraint" | "name"
  readonly value: string
}

export interface RowReaderInput {
  readonly columns: ReadonlyMap<ColumnKey, number>
  readonly headers: readonly string[]
  readonly book: FindingBook
  readonly dates: DateReading
  readonly today: DayNumber
  readonly decimal: "." | ","
  readonly settings: PlanSettings
}

/** A row as read, before it has a rank and its neighbours. */
export interface RowReading {
  readonly task: Task
  readonly predecessors: readonly Predecessor[]
  readonly resources: readonly ResourceEntry[]
  readonly work: number | null
  readonly cost: number
  readonly start: Instant | null
  readonly finish: Instant | null
  readonly typedCode: string
}

export class RowReader {
  readonly problems: CellProblem[] = []
  readonly #input: RowReaderInput

  constructor(input: RowReaderInput) {
    this.#input = input
  }

  cell(row: CsvRow, key: ColumnKey): string {
    const index = this.#input.columns.get(key)
    return index === undefined ? "" : unguardCell(row.cells[index] ?? "")
  }

  problem(row: CsvRow, key: ColumnKey, code: CellProblem["code"]): void {
    const index = this.#input.columns.get(key) ?? 0
    this.problems.push({ row: row.line, column: index + 1, header: this.#input.headers[index] ?? "", code, value: this.cell(row, key).slice(0, 200) })
  }

  read(row: CsvRow, id: TaskId, number: number, parentId: TaskId | null): RowReading {
    const { settings, book } = this.#input
    const durationText = this.cell(row, "duration")
    const duration = parseDuration(durationText, settings)
    if (!duration.ok && durationText.trim() !== "") this.problem(row, "duration", "duration")
    const start = this.#date(row, "start", this.cell(row, "start"), settings.defaultStartMinute)
    const finish = this.#date(row, "finish", this.cell(row, "finish"), settings.defaultFinishMinute)
    const name = keptLine(this.cell(row, "name"), IMPORT_LIMITS.name, book, "Name")
    if (name.trim() === "") this.problem(row, "name", "name")
    const task = newTask(settings, {
      id, number, rank: "", parentId, name,
      notes: keptText(this.cell(row, "notes"), IMPORT_LIMITS.notes, book, "Notes"),
      ...(duration.ok ? { duration: duration.value.ticks, durationUnit: duration.value.unit, elapsed: duration.value.elapsed, estimated: duration.value.estimated, milestone: duration.value.ticks === 0 } : { estimated: true }),
      ...this.#constraint(row),
      deadline: this.#date(row, "deadline", this.cell(row, "deadline"), settings.defaultFinishMinute),
      percentComplete: this.#percent(row),
    })
    return {
      task, start, finish, typedCode: keptLine(this.cell(row, "wbs").trim(), IMPORT_LIMITS.shortText, book, "WBS"),
      predecessors: this.#predecessors(row), resources: this.#resources(row), work: this.#work(row), cost: this.#cost(row),
    }
  }

  #date(row: CsvRow, key: ColumnKey, text: string, minute: number): Instant | null {
    if (text.trim() === "" || text.trim().toUpperCase() === "NA") return null
    const { dates, today, book } = this.#input
    const instant = parseInstantCell(text, dates.order, today, minute)
    if (instant === null) this.problem(row, key, "date")
    else if (!dates.certain && isAmbiguousDate(text)) {
      book.add("date.ambiguous", "suspicious", "Dates", "Dates like 03/04/2026 were read as day, month, year; nothing in the file says so.", `row ${row.line}`)
    }
    return instant
  }

  #constraint(row: CsvRow): Pick<Task, "constraint" | "constraintDate"> {
    const none: Pick<Task, "constraint" | "constraintDate"> = { constraint: "asap", constraintDate: null }
    const text = this.cell(row, "constraint")
    if (text.trim() === "") return none
    const split = splitConstraint(text)
    if (split === null) {
      this.problem(row, "constraint", "constraint")
      return none
    }
    if (split.kind === "asap" || split.kind === "alap") return { constraint: split.kind, constraintDate: null }
    const isFinish = split.kind === "mfo" || split.kind === "fnet" || split.kind === "fnlt"
    const { settings } = this.#input
    const key = split.dateText === "" ? "constraintDate" : "constraint"
    const constraintDate = this.#date(row, key, split.dateText || this.cell(row, "constraintDate"), isFinish ? settings.defaultFinishMinute : settings.defaultStartMinute)
    if (constraintDate !== null) return { constraint: split.kind, constraintDate }
    this.problem(row, "constraint", "constraint")
    return none
  }

  #percent(row: CsvRow): number {
    const text = this.cell(row, "percent").replace("%", "").trim()
    if (text === "") return 0
    const value = parseNumberCell(text, this.#input.decimal)?.value ?? -1
    if (value >= 0 && value <= 100) return Math.round(value * 100)
    this.problem(row, "percent", "percent")
    return 0
  }

  #predecessors(row: CsvRow): readonly Predecessor[] {
    const parsed = parsePredecessors(this.cell(row, "predecessors"), this.#input.settings)
    if (parsed.ok) return parsed.value
    this.problem(row, "predecessors", "predecessors")
    return []
  }

  #resources(row: CsvRow): readonly ResourceEntry[] {
    const parsed = parseResources(this.cell(row, "resources"))
    if (parsed.ok) return parsed.value
    this.problem(row, "resources", "resources")
    return []
  }

  #work(row: CsvRow): number | null {
    const text = this.cell(row, "work")
    if (text.trim() === "") return null
    const parsed = parseDuration(text, this.#input.settings, "h")
    if (parsed.ok) return parsed.value.ticks
    this.problem(row, "work", "work")
    return null
  }

  #cost(row: CsvRow): number {
    const text = this.cell(row, "cost")
    if (text.trim() === "") return 0
    const reading = parseNumberCell(text, this.#input.decimal)
    const minor = reading === null ? Number.NaN : Math.round(reading.value * 10 ** this.#input.settings.currencyDigits)
    if (!(Math.abs(minor) <= IMPORT_LIMITS.money)) {
      this.problem(row, "cost", "cost")
      return 0
    }
    if (reading?.ambiguous === true) this.#input.book.add("number.ambiguous", "suspicious", "Cost", `Amounts like 1,234 were read with "${this.#input.decimal}" before the decimals.`, `row ${row.line}`)
    return minor
  }
}
