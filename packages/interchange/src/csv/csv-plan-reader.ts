// Turns the rows of a task table into a plan: outline from levels or codes, people created by name, links by number.

import type { Instant } from "@throughline/engine"
import { newAssignment, newLink, newResource, ranksBetween } from "@throughline/plan"
import type { Assignment, Link, Plan, Resource, Task, TaskId } from "@throughline/plan"
import type { FindingBook } from "../finding.ts"
import { IMPORT_LIMITS } from "../limits.ts"
import type { IdSource } from "../mspdi/ids.ts"
import { keptLine } from "../mspdi/kept-text.ts"
import type { StoredDates } from "../mspdi/stored-dates.ts"
import type { CsvRow } from "./parse-csv.ts"
import type { CellProblem, RowReader, RowReading } from "./row-reader.ts"

export interface CsvPlanInput {
  readonly rows: RowReader
  readonly book: FindingBook
  readonly ids: IdSource
  /** The plan without tasks. */
  readonly blank: Plan
  /** Whether the caller said when the plan starts. */
  readonly startGiven: boolean
  /** Beside a constraint column a start is computed, without one it is an input. */
  readonly startIsInput: boolean
}

interface Draft extends RowReading {
  readonly row: CsvRow
  task: Task
  readonly level: number
  readonly children: Draft[]
}

const NO_DATES: StoredDates = {
  start: null, finish: null, earlyStart: null, earlyFinish: null, lateStart: null, lateFinish: null, totalSlack: null, freeSlack: null, startSlack: null, finishSlack: null, critical: null,
}

export class CsvPlanReader {
  readonly #input: CsvPlanInput
  readonly #rows: RowReader

  constructor(input: CsvPlanInput) {
    this.#input = input
    this.#rows = input.rows
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
      problems: this.#rows.problems,
      stored: new Map(drafts.map(({ task, start, finish }) => [task.id, { ...NO_DATES, start, finish }])),
    }
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
      const reading = this.#rows.read(row, this.#input.ids.task(number), number, parent?.task.id ?? null)
      const draft: Draft = { ...reading, row, level, children: [] }
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
    const text = this.#rows.cell(row, "number").trim()
    const number = text === "" ? index + 1 : Number(text)
    if (/^\d{0,10}$/.test(text) && number >= 1 && number <= IMPORT_LIMITS.number && !taken.has(number)) return number
    this.#rows.problem(row, "number", "number")
    return null
  }

  #level(row: CsvRow, stack: readonly Draft[]): number {
    const text = this.#rows.cell(row, "level").trim()
    const deepest = Math.min((stack.at(-1)?.level ?? 0) + 1, IMPORT_LIMITS.outlineDepth)
    const byCode = /^\d+(?:\.\d+)*$/.test(this.#rows.cell(row, "wbs").trim()) ? this.#rows.cell(row, "wbs").split(".").length : 1
    const level = text === "" ? byCode : Number(text)
    if (Number.isInteger(level) && level >= 1 && level <= deepest) return level
    this.#rows.problem(row, text === "" ? "wbs" : "level", "level")
    return level > deepest ? deepest : 1
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
        this.#rows.problem(draft.row, "predecessors", "unknownPredecessor")
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
    const typedStart = start !== null && this.#input.startIsInput && !isStarted
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
