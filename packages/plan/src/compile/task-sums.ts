// Work, cost and progress of every task, summed up the outline: one row per task in outline order. What belongs to a row
// itself is kept apart from its sum, so that an edit prices again only the rows it touches.
import { divHalfEven, scaleHalfEven, type Minor, type NetworkSchedule } from "@throughline/engine"
import type { Task } from "../document.ts"
import { assignmentCost, dependsOnDates } from "./assignment-cost.ts"
import type { CompiledPlan } from "./compile-plan.ts"
import type { AssignmentSpan } from "./driving-assignments.ts"

/** What a row has without the rows below it. */
export interface OwnSums {
  readonly work: Float64Array
  readonly actualWork: Float64Array
  readonly remainingWork: Float64Array
  readonly cost: Float64Array
  readonly actualCost: Float64Array
  /** 1 where rates change over time, so that the cost depends on the dates. */
  readonly dated: Uint8Array
}

export interface TaskSums extends Omit<OwnSums, "dated"> {
  readonly remainingCost: Float64Array
  readonly duration: Float64Array
  readonly percentComplete: Int32Array
}

/** The rows of an earlier computation whose records are the same now. */
export interface EarlierSums {
  readonly own: OwnSums
  readonly dates: NetworkSchedule
  readonly isSame: (row: number) => boolean
}

export function ownSums(compiled: CompiledPlan, dates: NetworkSchedule, earlier: EarlierSums | null): OwnSums {
  const count = compiled.tasks.length
  const column = (from: Float64Array | undefined): Float64Array => from?.slice() ?? new Float64Array(count)
  const old = earlier?.own
  const own: OwnSums = {
    work: column(old?.work), actualWork: column(old?.actualWork), remainingWork: column(old?.remainingWork), cost: column(old?.cost),
    actualCost: column(old?.actualCost), dated: old?.dated.slice() ?? new Uint8Array(count),
  }
  for (let row = 0; row < count; row += 1) {
    if (earlier !== null && earlier.isSame(row) && !(own.dated[row] === 1 && hasMoved(earlier.dates, dates, row))) continue
    const task = compiled.tasks[row]
    if (task === undefined) continue
    sumWork(compiled, own, row, task)
    sumCost(compiled, dates, own, row, task)
  }
  return own
}

const hasMoved = (before: NetworkSchedule, now: NetworkSchedule, row: number): boolean =>
  before.start[row] !== now.start[row] || before.finish[row] !== now.finish[row]

function sumWork(compiled: CompiledPlan, own: OwnSums, row: number, task: Task): void {
  let [work, actualWork, remainingWork, people] = [0, 0, 0, 0]
  for (const { assignment, resource } of compiled.assignments[row] ?? []) {
    if (resource?.kind !== "work") continue
    people += 1
    work += assignment.work
    actualWork += assignment.actualWork
    remainingWork += assignment.remainingWork ?? Math.max(0, assignment.work - assignment.actualWork)
  }
  const isBare = people === 0 && compiled.isSummary[row] !== 1
  own.work[row] = isBare ? task.work : work
  own.actualWork[row] = isBare ? task.actualWork : actualWork
  own.remainingWork[row] = isBare ? Math.max(0, task.work - task.actualWork) : remainingWork
}

function sumCost(compiled: CompiledPlan, dates: NetworkSchedule, own: OwnSums, row: number, task: Task): void {
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
  own.cost[row] = cost
  own.actualCost[row] = actualCost
  own.dated[row] = dated
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

/** Rolls everything up; inactive tasks do not count above themselves. */
export function sumTasks(compiled: CompiledPlan, own: OwnSums, dates: NetworkSchedule): TaskSums {
  const count = compiled.tasks.length
  const sums: TaskSums = {
    work: own.work.slice(), actualWork: own.actualWork.slice(), remainingWork: own.remainingWork.slice(), cost: own.cost.slice(),
    actualCost: own.actualCost.slice(), remainingCost: new Float64Array(count), duration: new Float64Array(count), percentComplete: new Int32Array(count),
  }
  const progress: Progress = { done: new Float64Array(count), total: new Float64Array(count), open: new Uint8Array(count) }
  for (let row = count - 1; row >= 0; row -= 1) {
    const task = compiled.tasks[row]
    if (task === undefined) continue
    if (compiled.isSummary[row] === 1) closeSummary(compiled, dates, sums, progress, row)
    else closeTask(sums, progress, row, task)
    sums.remainingCost[row] = Math.max(0, (sums.cost[row] ?? 0) - (sums.actualCost[row] ?? 0))
    const parent = compiled.network.tasks[row]?.parent ?? -1
    if (parent < 0 || !task.active) continue
    passUp(sums.work, row, parent)
    passUp(sums.actualWork, row, parent)
    passUp(sums.remainingWork, row, parent)
    passUp(sums.cost, row, parent)
    passUp(sums.actualCost, row, parent)
    passUp(progress.done, row, parent)
    passUp(progress.total, row, parent)
    if (progress.open[row] === 1) progress.open[parent] = 1
  }
  return sums
}

function passUp(column: Float64Array, row: number, parent: number): void {
  column[parent] = (column[parent] ?? 0) + (column[row] ?? 0)
}

/** Durations done and planned below a row, and whether anything below is unfinished. */
interface Progress {
  readonly done: Float64Array
  readonly total: Float64Array
  readonly open: Uint8Array
}

function closeTask(sums: TaskSums, progress: Progress, row: number, task: Task): void {
  const percent = task.actualFinish === null ? task.percentComplete : 10_000
  sums.duration[row] = task.duration
  sums.percentComplete[row] = percent
  progress.total[row] = task.duration
  progress.done[row] = divHalfEven(task.duration * percent, 10_000)
  progress.open[row] = percent === 10_000 ? 0 : 1
}

/** A summary is as complete as the durations of the tasks below it; one of milestones only, when all are done. */
function closeSummary(compiled: CompiledPlan, dates: NetworkSchedule, sums: TaskSums, progress: Progress, row: number): void {
  const calendar = compiled.network.calendars[compiled.network.tasks[row]?.calendar ?? 0]
  sums.duration[row] = calendar?.work(dates.start[row] ?? 0, dates.finish[row] ?? 0) ?? 0
  const total = progress.total[row] ?? 0
  const done = progress.done[row] ?? 0
  sums.percentComplete[row] = total === 0 ? (progress.open[row] === 1 ? 0 : 10_000) : divHalfEven(done * 10_000, total)
}
