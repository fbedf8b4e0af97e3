// Work, cost and progress of every task, summed up the outline: one row per task in outline order.
import { divHalfEven, scaleHalfEven, type Minor, type NetworkSchedule, type Ticks } from "@throughline/engine"
import type { Plan, Task, TaskId } from "../document.ts"
import { assignmentCost } from "./assignment-cost.ts"
import type { CompiledPlan } from "./compile-plan.ts"
import type { AssignmentSpan } from "./driving-assignments.ts"

export interface TaskSums {
  readonly work: Float64Array
  readonly actualWork: Float64Array
  readonly remainingWork: Float64Array
  readonly cost: Float64Array
  readonly actualCost: Float64Array
  readonly remainingCost: Float64Array
  readonly duration: Float64Array
  readonly percentComplete: Int32Array
}

export function sumTasks(plan: Plan, compiled: CompiledPlan, dates: NetworkSchedule): TaskSums {
  const count = compiled.network.tasks.length
  const column = (): Float64Array => new Float64Array(count)
  const sums: TaskSums = {
    work: column(), actualWork: column(), remainingWork: column(), cost: column(), actualCost: column(), remainingCost: column(),
    duration: column(), percentComplete: new Int32Array(count),
  }
  const progress = { done: column(), total: column() }
  const { outline, network } = compiled
  for (let row = count - 1; row >= 0; row -= 1) {
    const id = outline.order[row]
    const task = id === undefined ? undefined : plan.task.get(id)
    const rowTask = network.tasks[row]
    if (id === undefined || task === undefined || rowTask === undefined) continue
    const isSummary = outline.children.has(id)
    addOwnWork(plan, compiled, dates, sums, row, task, isSummary)
    addOwnCost(plan, compiled, dates, sums, row, task, id)
    if (isSummary) closeSummary(compiled, dates, sums, progress, row)
    else closeTask(sums, progress, row, task)
    const parent = rowTask.parent ?? -1
    if (parent >= 0 && task.active) passUp(sums, progress, row, parent)
  }
  return sums
}

interface Progress {
  readonly done: Float64Array
  readonly total: Float64Array
}

const addTo = (column: Float64Array, row: number, amount: number): void => {
  column[row] = (column[row] ?? 0) + amount
}

function addOwnWork(plan: Plan, compiled: CompiledPlan, dates: NetworkSchedule, sums: TaskSums, row: number, task: Task, isSummary: boolean): void {
  const assignments = compiled.assignmentsOf.get(task.id) ?? []
  let people = 0
  for (const assignment of assignments) {
    const resource = assignment.resourceId === null ? undefined : plan.resource.get(assignment.resourceId)
    if (resource?.kind !== "work") continue
    people += 1
    addTo(sums.work, row, assignment.work)
    addTo(sums.actualWork, row, assignment.actualWork)
    addTo(sums.remainingWork, row, assignment.remainingWork ?? Math.max(0, assignment.work - assignment.actualWork))
  }
  if (people > 0 || isSummary) return
  addTo(sums.work, row, task.work)
  addTo(sums.actualWork, row, task.actualWork)
  addTo(sums.remainingWork, row, Math.max(0, task.work - task.actualWork))
}

function addOwnCost(plan: Plan, compiled: CompiledPlan, dates: NetworkSchedule, sums: TaskSums, row: number, task: Task, id: TaskId): void {
  const started = task.actualStart !== null
  const completed = task.actualFinish !== null
  let cost = 0
  let actualCost = 0
  for (const assignment of compiled.assignmentsOf.get(id) ?? []) {
    const resource = assignment.resourceId === null ? undefined : plan.resource.get(assignment.resourceId)
    if (resource === undefined) continue
    const span = compiled.driving[row]?.spans.find((candidate) => candidate.assignment === assignment)
    const place = { ...placeOf(compiled, dates, row, task, span), started, completed }
    const priced = assignmentCost(assignment, resource, place)
    cost += priced.cost
    actualCost += priced.actualCost
  }
  const fixed = fixedCost(task, started, completed)
  addTo(sums.cost, row, cost + fixed.cost)
  addTo(sums.actualCost, row, actualCost + fixed.actualCost)
}

/** From when to when the assignment runs: its own delay and length on its own calendar, else the task's dates. */
function placeOf(compiled: CompiledPlan, dates: NetworkSchedule, row: number, task: Task, span: AssignmentSpan | undefined) {
  const start = dates.start[row] ?? 0
  const finish = dates.finish[row] ?? 0
  if (span === undefined || span.assignment.profile === null) return { start, finish, calendar: span?.calendar ?? compiled.book.ofTask(task) }
  const begin = span.calendar.nextStart(span.calendar.add(start + span.assignment.levelingDelay, span.offset))
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

function closeTask(sums: TaskSums, progress: Progress, row: number, task: Task): void {
  sums.duration[row] = task.duration
  const percent = task.actualFinish === null ? task.percentComplete : 10_000
  sums.percentComplete[row] = percent
  progress.total[row] = task.duration
  progress.done[row] = divHalfEven(task.duration * percent, 10_000)
  sums.remainingCost[row] = Math.max(0, (sums.cost[row] ?? 0) - (sums.actualCost[row] ?? 0))
}

/** A summary is as complete as the durations of the tasks below it; one of milestones only, when all are done. */
function closeSummary(compiled: CompiledPlan, dates: NetworkSchedule, sums: TaskSums, progress: Progress, row: number): void {
  const task = compiled.network.tasks[row]
  const calendar = compiled.network.calendars[task?.calendar ?? 0]
  sums.duration[row] = calendar?.work(dates.start[row] ?? 0, dates.finish[row] ?? 0) ?? 0
  const total: Ticks = progress.total[row] ?? 0
  const done: Ticks = progress.done[row] ?? 0
  sums.percentComplete[row] = total === 0 ? (allDone(compiled, sums, row) ? 10_000 : 0) : Math.floor(divHalfEven(done * 10_000, total))
  sums.remainingCost[row] = Math.max(0, (sums.cost[row] ?? 0) - (sums.actualCost[row] ?? 0))
}

function allDone(compiled: CompiledPlan, sums: TaskSums, row: number): boolean {
  const id = compiled.outline.order[row]
  const children = id === undefined ? [] : (compiled.outline.children.get(id) ?? [])
  return children.length > 0 && children.every((child) => sums.percentComplete[compiled.rowOf.get(child) ?? 0] === 10_000)
}

function passUp(sums: TaskSums, progress: Progress, row: number, parent: number): void {
  for (const column of [sums.work, sums.actualWork, sums.remainingWork, sums.cost, sums.actualCost, progress.done, progress.total]) {
    addTo(column, parent, column[row] ?? 0)
  }
}
