// Turns the rows of a task table into a plan: outline from levels or codes, people created by name, links by number.

import type { DayNumber, Instant } from "@throughline/engine"
import { newAssignment, newLink, newResource, newTask, parseDuration, parsePredecessors, parseResources, ranksBetween } from "@throughline/plan"
import type { Assignment, Link, Plan, Predecessor, Resource, ResourceEntry, Task, TaskId } from "@throughline/plan"
import type { FindingBook } from "../finding.ts"
import { IMPORT_LIMITS } from "../limits.ts"
import type { IdSource } from "../mspdi/ids.ts"
import { keptLine, keptText } from "../mspdi/kept-text.ts"
import type { StoredDates } from "../mspdi/stored-dates.ts"
import { isAmbiguousDate, parseInstantCell, parseNumberCell } from "./cell-values.ts"
import type { DateReading } from "./cell-values.ts"
import { unguardCell } from "./cell-text.ts"
import type { ColumnKey } from "./columns.ts"
import { splitConstraint } from "./constraint-text.ts"
import type { CsvRow } from "./parse-csv.ts"
import type { CellProblem } from "./read-task-csv.ts"

export interface CsvPlanInput {
  readonly columns: ReadonlyMap<ColumnKey, number>
  readonly headers: readonly string[]
  readonly book: FindingBook
  readonly ids: IdSource
  readonly dates: DateReading
  readonly today: DayNumber
  readonly decimal: "." | ","
  readonly blank: Plan
  readonly startGiven: boolean
}

interface Draft {
  readonly row: CsvRow
  task: Task
  readonly level: number
  readonly children: Draft[]
  readonly predecessors: readonly Predecessor[]
  readonly resources: readonly ResourceEntry[]
  readonly work: number | null
  readonly cost: number
  readonly start: Instant | null
  readonly finish: Instant | null
  readonly typedCode: string
}

const NO_DATES: StoredDates = {
  start: null, finish: null, earlyStart: null, earlyFinish: null, lateStart: null, lateFinish: null, totalSlack: null, freeSlack: null, startSlack: null, finishSlack: null, critical: null,
}

export class CsvPlanReader {
  readonly #input: CsvPlanInput
  readonly #problems: CellProblem[] = []

  constructor(input: CsvPlanInput) {
    this.#input = input
  }

  read(rows: readonly CsvRow[]): { plan: Plan; problems: readonly CellProblem[]; stored: ReadonlyMap<TaskId, StoredDates> } {
    const drafts = this.#drafts(rows)
    const { links, assignments, resources } = this.#connect(drafts)
    const linked = new Set([...links.values()].map((link) => link.successorId))
    for (const draft of drafts) draft.task = this.#finished(draft, linked.has(draft.task.id), assignments)
    const earliest = drafts.reduce<Instant | null>((first, draft) => (draft.start !== null && (first === null || draft.start < first) ? draft.start : first), null)
    const { blank, startGiven } = this.#input
    const settings = startGiven || earliest === null ? blank.settings : { ...blank.settings, start: earliest }
    return {
      plan: { ...blank, settings, task: new Map(drafts.map(({ task }) => [task.id, task])), link: links, resource: resources, assignment: assignments },
      problems: this.#problems,
      stored: new Map(drafts.map(({ task, start, finish }) => [task.id, { ...NO_DATES, start, finish }])),
    }
  }

  #cell(row: CsvRow, key: ColumnKey): string {
    const index = this.#input.columns.get(key)
    return index === undefined ? "" : unguardCell(row.cells[index] ?? "")
  }

  #problem(row: CsvRow, key: ColumnKey, code: CellProblem["code"]): void {
    const index = this.#input.columns.get(key) ?? 0
    this.#problems.push({ row: row.line, column: index + 1, header: this.#input.headers[index] ?? "", code, value: this.#cell(row, key).slice(0, 200) })
  }

  #drafts(rows: readonly CsvRow[]): Draft[] {
    const drafts: Draft[] = []
    const numbers = new Set<number>()
    const stack: Draft[] = []
    const top: Draft[] = []
    rows.forEach((row, index) => {
      const number = this.#number(row, index, numbers)
      if (number === null) return
      numbers.add(number)
      const level = this.#level(row, stack)
      while ((stack.at(-1)?.level ?? 0) >= level) stack.pop()
      const parent = stack.at(-1)
      const draft = this.#draft(row, number, level, parent?.task.id ?? null)
      const siblings = parent?.children ?? top
      siblings.push(draft)
      stack.push(draft)
      drafts.push(draft)
    })
    for (const family of [top, ...drafts.map((draft) => draft.children)]) {
      const ranks = ranksBetween(null, null, family.length)
      family.forEach((draft, index) => { draft.task = { ...draft.task, rank: ranks[index] ?? "" } })
    }
    keepTypedCodes(top, "")
    return drafts
  }

  /** Without a number column a row's place is its number, as people count who link by row. */
  #number(row: CsvRow, index: number, taken: ReadonlySet<number>): number | null {
    const text = this.#cell(row, "number").trim()
    const number = text === "" ? index + 1 : Number(text)
    if (/^\d{0,10}$/.test(text) && number >= 1 && number <= IMPORT_LIMITS.number && !taken.has(number)) return number
    this.#problem(row, "number", "number")
    return null
  }

  #level(row: CsvRow, stack: readonly Draft[]): number {
    const text = this.#cell(row, "level").trim()
    const deepest = Math.min((stack.at(-1)?.level ?? 0) + 1, IMPORT_LIMITS.outlineDepth)
    const byCode = /^\d+(?:\.\d+)*$/.test(this.#cell(row, "wbs").trim()) ? this.#cell(row, "wbs").split(".").length : 1
    const level = text === "" ? byCode : Number(text)
    if (Number.isInteger(level) && level >= 1 && level <= deepest) return level
    this.#problem(row, text === "" ? "wbs" : "level", "level")
    return level > deepest ? deepest : 1
  }

  #draft(row: CsvRow, number: number, level: number, parentId: TaskId | null): Draft {
    const { blank, book, ids } = this.#input
    const { settings } = blank
    const durationText = this.#cell(row, "duration")
    const duration = parseDuration(durationText, settings)
    if (!duration.ok && durationText.trim() !== "") this.#problem(row, "duration", "duration")
    const start = this.#date(row, "start", this.#cell(row, "start"), settings.defaultStartMinute)
    const finish = this.#date(row, "finish", this.#cell(row, "finish"), settings.defaultFinishMinute)
    const name = keptLine(this.#cell(row, "name"), IMPORT_LIMITS.name, book, "Name")
    if (name.trim() === "") this.#problem(row, "name", "name")
    const task = newTask(settings, {
      id: ids.task(number), number, rank: "", parentId, name,
      notes: keptText(this.#cell(row, "notes"), IMPORT_LIMITS.notes, book, "Notes"),
      ...(duration.ok ? { duration: duration.value.ticks, durationUnit: duration.value.unit, elapsed: duration.value.elapsed, estimated: duration.value.estimated, milestone: duration.value.ticks === 0 } : { estimated: true }),
      ...this.#constraint(row),
      deadline: this.#date(row, "deadline", this.#cell(row, "deadline"), settings.defaultFinishMinute),
      percentComplete: this.#percent(row),
    })
    return {
      row, task, level, children: [], start, finish, typedCode: keptLine(this.#cell(row, "wbs").trim(), IMPORT_LIMITS.shortText, book, "WBS"),
      predecessors: this.#predecessors(row), resources: this.#resources(row), work: this.#work(row), cost: this.#cost(row),
    }
  }

  #date(row: CsvRow, key: ColumnKey, text: string, minute: number): Instant | null {
    if (text.trim() === "" || text.trim().toUpperCase() === "NA") return null
    const { dates, today, book } = this.#input
    const instant = parseInstantCell(text, dates.order, today, minute)
    if (instant === null) this.#problem(row, key, "date")
    else if (!dates.certain && isAmbiguousDate(text)) {
      book.add("date.ambiguous", "suspicious", "Dates", "Dates like 03/04/2026 were read as day, month, year; nothing in the file says so.", `row ${row.line}`)
    }
    return instant
  }

  #constraint(row: CsvRow): Pick<Task, "constraint" | "constraintDate"> {
    const none: Pick<Task, "constraint" | "constraintDate"> = { constraint: "asap", constraintDate: null }
    const text = this.#cell(row, "constraint")
    if (text.trim() === "") return none
    const split = splitConstraint(text)
    if (split === null) {
      this.#problem(row, "constraint", "constraint")
      return none
    }
    if (split.kind === "asap" || split.kind === "alap") return { constraint: split.kind, constraintDate: null }
    const isFinish = split.kind === "mfo" || split.kind === "fnet" || split.kind === "fnlt"
    const { settings } = this.#input.blank
    const key = split.dateText === "" ? "constraintDate" : "constraint"
    const constraintDate = this.#date(row, key, split.dateText || this.#cell(row, "constraintDate"), isFinish ? settings.defaultFinishMinute : settings.defaultStartMinute)
    if (constraintDate !== null) return { constraint: split.kind, constraintDate }
    this.#problem(row, "constraint", "constraint")
    return none
  }

  #percent(row: CsvRow): number {
    const text = this.#cell(row, "percent").replace("%", "").trim()
    if (text === "") return 0
    const value = parseNumberCell(text, this.#input.decimal)?.value ?? -1
    if (value >= 0 && value <= 100) return Math.round(value * 100)
    this.#problem(row, "percent", "percent")
    return 0
  }

  #predecessors(row: CsvRow): readonly Predecessor[] {
    const parsed = parsePredecessors(this.#cell(row, "predecessors"), this.#input.blank.settings)
    if (parsed.ok) return parsed.value
    this.#problem(row, "predecessors", "predecessors")
    return []
  }

  #resources(row: CsvRow): readonly ResourceEntry[] {
    const parsed = parseResources(this.#cell(row, "resources"))
    if (parsed.ok) return parsed.value
    this.#problem(row, "resources", "resources")
    return []
  }

  #work(row: CsvRow): number | null {
    const text = this.#cell(row, "work")
    if (text.trim() === "") return null
    const parsed = parseDuration(text, this.#input.blank.settings, "h")
    if (parsed.ok) return parsed.value.ticks
    this.#problem(row, "work", "work")
    return null
  }

  #cost(row: CsvRow): number {
    const text = this.#cell(row, "cost")
    if (text.trim() === "") return 0
    const reading = parseNumberCell(text, this.#input.decimal)
    const minor = reading === null ? Number.NaN : Math.round(reading.value * 10 ** this.#input.blank.settings.currencyDigits)
    if (!(Math.abs(minor) <= IMPORT_LIMITS.money)) {
      this.#problem(row, "cost", "cost")
      return 0
    }
    if (reading?.ambiguous === true) this.#input.book.add("number.ambiguous", "suspicious", "Cost", `Amounts like 1,234 were read with "${this.#input.decimal}" before the decimals.`, `row ${row.line}`)
    return minor
  }

  #connect(drafts: readonly Draft[]): { links: Map<Link["id"], Link>; assignments: Map<Assignment["id"], Assignment>; resources: Map<Resource["id"], Resource> } {
    const byNumber = new Map(drafts.map((draft) => [draft.task.number, draft]))
    const links = new Map<Link["id"], Link>()
    const assignments = new Map<Assignment["id"], Assignment>()
    const byName = new Map<string, Resource>()
    for (const draft of drafts) {
      this.#link(draft, byNumber, links)
      this.#assign(draft, byName, assignments)
    }
    return { links, assignments, resources: new Map([...byName.values()].map((resource) => [resource.id, resource])) }
  }

  #link(draft: Draft, byNumber: ReadonlyMap<number, Draft>, links: Map<Link["id"], Link>): void {
    const taken = new Set<TaskId>()
    for (const { taskNumber, ...link } of draft.predecessors) {
      const predecessor = byNumber.get(taskNumber)?.task
      if (predecessor === undefined || predecessor.id === draft.task.id || taken.has(predecessor.id)) {
        this.#problem(draft.row, "predecessors", "unknownPredecessor")
        continue
      }
      taken.add(predecessor.id)
      const id = this.#input.ids.link(links.size + 1)
      links.set(id, newLink({ id, predecessorId: predecessor.id, successorId: draft.task.id, ...link }))
    }
  }

  #assign(draft: Draft, byName: Map<string, Resource>, assignments: Map<Assignment["id"], Assignment>): void {
    const works = draft.resources.filter((entry) => entry.amount === null).map((entry) => entry.units ?? 10_000)
    const total = draft.work ?? works.reduce((sum, units) => sum + Math.round((draft.task.duration * units) / 10_000), 0)
    const shares = sharesOf(total, works)
    let worker = 0
    for (const entry of draft.resources) {
      let resource = byName.get(entry.name)
      if (resource === undefined) {
        const number = byName.size + 1
        resource = newResource({ id: this.#input.ids.resource(number), number, name: keptLine(entry.name, IMPORT_LIMITS.name, this.#input.book, "Resources"), kind: entry.amount === null ? "work" : "material" })
        byName.set(entry.name, resource)
      }
      const number = assignments.size + 1
      const id = this.#input.ids.assignment(number)
      const isWork = entry.amount === null
      const units = isWork ? entry.units ?? 10_000 : (entry.amount ?? 0) * 100
      assignments.set(id, newAssignment({ id, number, taskId: draft.task.id, resourceId: resource.id, units: Math.min(units, IMPORT_LIMITS.units), work: isWork ? shares[worker] ?? 0 : 0 }))
      if (isWork) worker += 1
    }
  }

  /** What depends on the row as a whole: dates typed as inputs, progress, work and cost. */
  #finished(draft: Draft, isLinked: boolean, assignments: ReadonlyMap<Assignment["id"], Assignment>): Task {
    const { task, start, finish } = draft
    if (draft.children.length > 0) return { ...task, percentComplete: 0, milestone: false }
    const hasPeople = [...draft.resources].some((entry) => entry.amount === null) && assignments.size > 0
    const isStarted = task.percentComplete > 0
    const isFinished = task.percentComplete === 10_000
    const typedStart = start !== null && !this.#input.columns.has("constraint") && !isStarted
    if (typedStart && isLinked) this.#input.book.add("date.computed", "changed", "Start", "Start dates of tasks with predecessors were not taken over; the links decide.", `row ${draft.row.line}`, task.id)
    return {
      ...task,
      ...(typedStart && !isLinked ? { constraint: "snet" as const, constraintDate: start } : {}),
      actualStart: isStarted ? start : null,
      actualFinish: isFinished ? finish : null,
      state: isFinished ? "done" : isStarted ? "inProgress" : "backlog",
      work: hasPeople ? 0 : draft.work ?? 0,
      actualWork: hasPeople ? 0 : Math.round(((draft.work ?? 0) * task.percentComplete) / 10_000),
      fixedCost: draft.cost,
    }
  }
}

/** A code that only repeats the place in the outline is derived, not typed. */
function keepTypedCodes(family: readonly Draft[], prefix: string): void {
  const stack = [{ family, prefix }]
  for (let level = stack.pop(); level !== undefined; level = stack.pop()) {
    for (const [index, draft] of level.family.entries()) {
      const derived = `${level.prefix}${index + 1}`
      const wbs = draft.typedCode === "" || draft.typedCode === derived ? null : draft.typedCode
      draft.task = { ...draft.task, wbs }
      stack.push({ family: draft.children, prefix: `${wbs ?? derived}.` })
    }
  }
}

/** Parts in the ratio of the units that sum to the whole. */
function sharesOf(total: number, units: readonly number[]): number[] {
  const all = units.reduce((sum, one) => sum + one, 0)
  let before = 0
  let given = 0
  return units.map((one) => {
    before += one
    const upTo = all === 0 ? 0 : Math.round((total * before) / all)
    const share = upTo - given
    given = upTo
    return share
  })
}
