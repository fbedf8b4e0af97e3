// Work, cost and progress of every task, summed up the outline. What belongs to a row itself is kept apart from its sum, so
// that an edit prices again only the rows it touches, and adds up again only what lies above them.
import { divHalfEven, scaleHalfEven, type CompiledNetwork, type Minor, type NetworkSchedule } from "@throughline/engine"
import type { Task } from "../document.ts"
import { assignmentCost, dependsOnDates } from "./assignment-cost.ts"
import type { CompiledPlan } from "./compile-plan.ts"
import type { AssignmentSpan } from "./driving-assignments.ts"

/** What a row has without the rows below it; `dated` is 1 where rates change over time, so that the cost depends on the dates. */
const OWN = ["ownWork", "ownActualWork", "ownRemainingWork", "ownCost", "ownActualCost", "dated"] as const
/** With the rows below. `done`, `total` and `open`: durations done and planned, and whether anything is unfinished. */
const SUMS = ["work", "actualWork", "remainingWork", "cost", "actualCost", "remainingCost", "duration", "percentComplete", "done", "total", "open"] as const
type Name = (typeof OWN)[number] | (typeof SUMS)[number]

/** One column for each name, one number for each row. */
export type TaskSums = { readonly [N in Name]: Float64Array }
type Columns = { -readonly [N in Name]: Float64Array }

export interface SumsInput {
  readonly compiled: CompiledPlan
  /** Knows the rows below each row. */
  readonly network: CompiledNetwork
  readonly dates: NetworkSchedule
}

/** An earlier computation, the rows whose records or children are others now, and those whose dates may be. */
export interface EarlierSums {
  readonly sums: TaskSums
  readonly input: SumsInput
  readonly touched: ReadonlySet<number>
  readonly moved: readonly number[]
}

export interface Summed {
  readonly sums: TaskSums
  /** Rows that may have other sums than before. */
  readonly changed: readonly number[]
}

export function sumTasks(input: SumsInput, earlier: EarlierSums | null): Summed {
  const draft = new SumsDraft(input, earlier?.sums ?? null)
  const count = input.compiled.tasks.length
  const due = earlier === null ? new Uint8Array(count).fill(OWN_DUE) : dueRows(input, earlier)
  const changed: number[] = []
  for (let row = count - 1; row >= 0; row -= 1) {
    if (due[row] === 0) continue
    if ((due[row] ?? 0) % 2 === OWN_DUE) draft.sumOwn(row)
    draft.sumUp(row)
    changed.push(row)
  }
  return { sums: draft.columns, changed }
}

const OWN_DUE = 1
const SUM_DUE = 2
/** Also everything above is due. */
const RISEN = 4

/** Touched rows and dated ones that moved, summaries that moved, and everything above, also above where a row was before. */
function dueRows({ compiled, network, dates }: SumsInput, { sums, input, touched, moved }: EarlierSums): Uint8Array {
  const due = new Uint8Array(compiled.tasks.length)
  for (const row of touched) due[row] = OWN_DUE
  for (const row of moved) {
    if (dates.start[row] === input.dates.start[row] && dates.finish[row] === input.dates.finish[row]) continue
    if (sums.dated[row] === 1) due[row] = OWN_DUE
    else if (due[row] === 0 && (network.childAt[row + 1] ?? 0) > (network.childAt[row] ?? 0)) due[row] = SUM_DUE
  }
  for (let row = due.length - 1; row >= 0; row -= 1) {
    if ((due[row] ?? 0) % 2 !== OWN_DUE) continue
    rise(due, compiled.network.tasks, row)
    rise(due, input.compiled.network.tasks, row)
  }
  return due
}

function rise(due: Uint8Array, rows: CompiledPlan["network"]["tasks"], from: number): void {
  for (let row = rows[from]?.parent ?? -1; row >= 0 && (due[row] ?? 0) < RISEN; row = rows[row]?.parent ?? -1) due[row] = (due[row] ?? 0) + RISEN
}

class SumsDraft {
  readonly columns: Columns
  readonly #before: TaskSums | null
  readonly #input: SumsInput

  constructor(input: SumsInput, before: TaskSums | null) {
    this.#input = input
    const count = input.compiled.tasks.length
    const columnOf = (name: Name): Float64Array => (before === null ? new Float64Array(count) : longer(before[name], count))
    const columns = Object.fromEntries([...OWN, ...SUMS].map((name) => [name, columnOf(name)]))
    this.columns = { ...emptySums, ...columns }
    this.#before = before
  }

  /** Columns are copied at the first number that differs. */
  #put(name: Name, row: number, value: number): void {
    if (this.columns[name][row] === value) return
    const before = this.#before?.[name]
    // Rows behind those of before are nobody else's, though they may lie in the same buffer.
    if (before !== undefined && row < before.length && this.columns[name].buffer === before.buffer) this.columns[name] = this.columns[name].slice()
    this.columns[name][row] = value
  }

  sumOwn(row: number): void {
    const task = this.#input.compiled.tasks[row]
    if (task === undefined) return
    this.#sumWork(row, task)
    this.#sumCost(row, task)
  }

  #sumWork(row: number, task: Task): void {
    const { compiled } = this.#input
    let [work, actualWork, remainingWork, people] = [0, 0, 0, 0]
    for (const { assignment, resource } of compiled.assignments[row] ?? []) {
      if (resource?.kind !== "work") continue
      people += 1
      work += assignment.work
      actualWork += assignment.actualWork
      remainingWork += assignment.remainingWork ?? Math.max(0, assignment.work - assignment.actualWork)
    }
    const isBare = people === 0 && compiled.isSummary[row] !== 1
    this.#put("ownWork", row, isBare ? task.work : work)
    this.#put("ownActualWork", row, isBare ? task.actualWork : actualWork)
    this.#put("ownRemainingWork", row, isBare ? Math.max(0, task.work - task.actualWork) : remainingWork)
  }

  #sumCost(row: number, task: Task): void {
    const { compiled, dates } = this.#input
    const started = task.actualStart !== null
    const completed = task.actualFinish !== null
    let dated = 0
    let { cost, actualCost } = fixedCost(task, started, completed)
    for (const { assignment, resource } of compiled.assignments[row] ?? []) {
      if (resource === undefined) continue
      if (dependsOnDates(assignment, resource)) dated = 1
      const span = compiled.driving[row]?.spans.find((candidate) => candidate.assignment === assignment)
      const priced = assignmentCost(assignment, resource, { ...placeOf(compiled, dates, row, task, span), started, completed })
      cost += priced.cost
      actualCost += priced.actualCost
    }
    this.#put("ownCost", row, cost)
    this.#put("ownActualCost", row, actualCost)
    this.#put("dated", row, dated)
  }

  /** The row and what lies below it, which is summed up already; inactive tasks do not count above themselves. */
  sumUp(row: number): void {
    const { compiled } = this.#input
    const task = compiled.tasks[row]
    if (task === undefined) return
    const c = this.columns
    const total = { work: c.ownWork[row] ?? 0, actualWork: c.ownActualWork[row] ?? 0, remainingWork: c.ownRemainingWork[row] ?? 0, cost: c.ownCost[row] ?? 0, actualCost: c.ownActualCost[row] ?? 0, done: 0, total: 0, open: 0 }
    for (const child of this.#childrenOf(row)) {
      if (compiled.tasks[child]?.active !== true) continue
      total.work += c.work[child] ?? 0
      total.actualWork += c.actualWork[child] ?? 0
      total.remainingWork += c.remainingWork[child] ?? 0
      total.cost += c.cost[child] ?? 0
      total.actualCost += c.actualCost[child] ?? 0
      total.done += c.done[child] ?? 0
      total.total += c.total[child] ?? 0
      if (c.open[child] === 1) total.open = 1
    }
    for (const name of ["work", "actualWork", "remainingWork", "cost", "actualCost"] as const) this.#put(name, row, total[name])
    this.#put("remainingCost", row, Math.max(0, total.cost - total.actualCost))
    if (compiled.isSummary[row] === 1) this.#closeSummary(row, total)
    else this.#closeTask(row, task)
  }

  #childrenOf(row: number): Int32Array {
    const { childAt, child } = this.#input.network
    return child.subarray(childAt[row], childAt[row + 1])
  }

  #closeTask(row: number, task: Task): void {
    const percent = task.actualFinish === null ? task.percentComplete : 10_000
    this.#put("duration", row, task.duration)
    this.#put("percentComplete", row, percent)
    this.#put("total", row, task.duration)
    this.#put("done", row, divHalfEven(task.duration * percent, 10_000))
    this.#put("open", row, percent === 10_000 ? 0 : 1)
  }

  /** A summary is as complete as the durations of the tasks below it; one of milestones only, when all are done. */
  #closeSummary(row: number, { done, total, open }: { readonly done: number; readonly total: number; readonly open: number }): void {
    const { compiled, dates } = this.#input
    const calendar = compiled.network.calendars[compiled.network.tasks[row]?.calendar ?? 0]
    this.#put("duration", row, calendar?.work(dates.start[row] ?? 0, dates.finish[row] ?? 0) ?? 0)
    this.#put("percentComplete", row, total === 0 ? (open === 1 ? 0 : 10_000) : divHalfEven(done * 10_000, total))
    this.#put("total", row, total)
    this.#put("done", row, done)
    this.#put("open", row, open)
  }
}

const none = new Float64Array(0)
const emptySums: Columns = {
  ownWork: none, ownActualWork: none, ownRemainingWork: none, ownCost: none, ownActualCost: none, dated: none, work: none, actualWork: none, remainingWork: none,
  cost: none, actualCost: none, remainingCost: none, duration: none, percentComplete: none, done: none, total: none, open: none,
}

const SPARE = 64
/** How many rows of a buffer are given out: versions of a column that only grows share one. */
const given = new WeakMap<ArrayBufferLike, number>()

function longer(column: Float64Array, length: number): Float64Array {
  if (column.length === length) return column
  const { buffer } = column
  if (given.get(buffer) === column.length && length * column.BYTES_PER_ELEMENT <= buffer.byteLength) {
    given.set(buffer, length)
    return new Float64Array(buffer, 0, length)
  }
  const roomy = new Float64Array(length + SPARE)
  roomy.set(column)
  given.set(roomy.buffer, length)
  return roomy.subarray(0, length)
}

/** From when to when the assignment runs: its own delay and length on its own calendar, else the task's dates. */
function placeOf(compiled: CompiledPlan, dates: NetworkSchedule, row: number, task: Task, span: AssignmentSpan | undefined) {
  const start = dates.start[row] ?? 0
  const finish = dates.finish[row] ?? 0
  if (span === undefined || span.assignment.profile === null) return { start, finish, calendar: span?.calendar ?? compiled.book.ofTask(task) }
  const begin = span.calendar.nextStart(span.calendar.add(start, span.offset))
  return { start: begin, finish: span.calendar.add(begin, span.length), calendar: span.calendar }
}

function fixedCost(task: Task, started: boolean, completed: boolean): { cost: Minor; actualCost: Minor } {
  const accrued =
    task.fixedCostAccrual === "start" ? (started ? task.fixedCost : 0)
    : task.fixedCostAccrual === "end" ? (completed ? task.fixedCost : 0)
    : scaleHalfEven(task.fixedCost, completed ? 10_000 : task.percentComplete, 10_000)
  // A recorded amount stands instead of what would accrue by itself.
  const actualCost = task.actualFixedCost === 0 ? accrued : task.actualFixedCost
  return { cost: Math.max(task.fixedCost, actualCost), actualCost }
}
