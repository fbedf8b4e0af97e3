// The whole plan, computed: dates, slack, work and cost of every task, and what is wrong with it.
import type { NetworkFinding, NetworkSchedule } from "@throughline/engine"
import type { Plan, TaskId } from "../document.ts"
import { differingKeys } from "../layered-map.ts"
import type { PlanFinding, PlanSchedule, TaskSchedule } from "../schedule.ts"
import type { CompiledPlan } from "./compile-plan.ts"
import { computePlan, keepComputation, keptComputation, recomputePlan, type Computation } from "./computation.ts"
import { ScheduleRows } from "./schedule-rows.ts"
import type { TaskSums } from "./task-sums.ts"

export function schedulePlan(plan: Plan): PlanSchedule {
  return scheduleFrom(computePlan(plan), null)
}

/** Equal to `schedulePlan(plan)`; keeps the outline and every row that did not change, so that views can compare by identity. */
export function reschedulePlan(previousPlan: Plan, previous: PlanSchedule, plan: Plan): PlanSchedule {
  if (previousPlan === plan) return previous
  const earlier = keptComputation(previousPlan, previous)
  const computation = earlier === null ? null : recomputePlan(plan, earlier)
  if (earlier !== null && computation !== null) return scheduleAfter(earlier, computation, previous)
  return scheduleFrom(computePlan(plan), previous)
}

/** The tasks whose computed rows are others than in an earlier schedule, new ones included, and those that are gone. */
export function rescheduledTasks(previous: PlanSchedule, schedule: PlanSchedule): readonly TaskId[] {
  const { task: before } = previous
  const { task: after } = schedule
  return before instanceof ScheduleRows && after instanceof ScheduleRows ? after.differingFrom(before) : differingKeys(before, after)
}

function scheduleFrom(computation: Computation, previous: PlanSchedule | null): PlanSchedule {
  const { compiled, dates, sums } = computation
  const missed = missedRows(dates)
  const rows = compiled.ids.map((id, row) => {
    const before = previous?.task.get(id)
    return before !== undefined && isStillRow(before, dates, sums, missed, row) ? before : rowOf(dates, sums, missed, row)
  })
  return planSchedule(computation, new ScheduleRows(compiled.outline.order, compiled, rows))
}

/** Only rows that changed are made anew. */
function scheduleAfter(earlier: Computation, computation: Computation, previous: PlanSchedule): PlanSchedule {
  const { compiled, dates, sums, changed } = computation
  if (changed === null || !(previous.task instanceof ScheduleRows)) return scheduleFrom(computation, previous)
  const [missed, missedBefore] = [missedRows(dates), missedRows(earlier.dates)]
  const rows = previous.task.rows.slice()
  const made = new Set<TaskId>()
  for (const row of new Set([...changed, ...missed, ...missedBefore])) {
    const before = rows[row]
    if (before !== undefined && isStillRow(before, dates, sums, missed, row)) continue
    rows[row] = rowOf(dates, sums, missed, row)
    const id = compiled.ids[row]
    if (id !== undefined && compiled.rowOf.get(id) === row) made.add(id)
  }
  return planSchedule(computation, new ScheduleRows(compiled.outline.order, compiled, rows, { before: previous.task, made }))
}

function planSchedule(computation: Computation, task: ScheduleRows): PlanSchedule {
  const { compiled, dates } = computation
  const { outline } = compiled
  const schedule: PlanSchedule = {
    start: startOf(dates, compiled),
    finish: dates.projectFinish,
    order: outline.order,
    children: outline.children,
    outlineLevel: outline.level,
    wbs: compiled.wbs,
    task,
    findings: planFindings(compiled, dates.findings),
  }
  keepComputation(schedule, computation)
  return schedule
}

const missedRows = (dates: NetworkSchedule): ReadonlySet<number> => new Set(dates.findings.filter(({ code }) => code === "missedDeadline").map(({ task }) => task))

/** The plan begins with its earliest active task; without tasks where its settings say. */
function startOf(dates: NetworkSchedule, compiled: CompiledPlan): number {
  const { tasks } = compiled.network
  let start = Infinity
  for (let row = 0; row < tasks.length; row += 1) {
    const at = dates.start[row] ?? 0
    if (at < start && tasks[row]?.inactive !== true) start = at
  }
  return start === Infinity ? dates.projectStart : start
}

function rowOf(dates: NetworkSchedule, sums: TaskSums, missed: ReadonlySet<number>, row: number): TaskSchedule {
  return {
    start: dates.start[row] ?? 0,
    finish: dates.finish[row] ?? 0,
    earlyStart: dates.earlyStart[row] ?? 0,
    earlyFinish: dates.earlyFinish[row] ?? 0,
    lateStart: dates.lateStart[row] ?? 0,
    lateFinish: dates.lateFinish[row] ?? 0,
    duration: sums.duration[row] ?? 0,
    totalSlack: dates.totalSlack[row] ?? 0,
    freeSlack: dates.freeSlack[row] ?? 0,
    startSlack: dates.startSlack[row] ?? 0,
    finishSlack: dates.finishSlack[row] ?? 0,
    critical: dates.critical[row] === 1,
    percentComplete: sums.percentComplete[row] ?? 0,
    work: sums.work[row] ?? 0,
    actualWork: sums.actualWork[row] ?? 0,
    remainingWork: sums.remainingWork[row] ?? 0,
    cost: sums.cost[row] ?? 0,
    actualCost: sums.actualCost[row] ?? 0,
    remainingCost: sums.remainingCost[row] ?? 0,
    missesDeadline: missed.has(row),
  }
}

function isStillRow(before: TaskSchedule, dates: NetworkSchedule, sums: TaskSums, missed: ReadonlySet<number>, row: number): boolean {
  return (
    before.start === dates.start[row] && before.finish === dates.finish[row] && before.earlyStart === dates.earlyStart[row] &&
    before.earlyFinish === dates.earlyFinish[row] && before.lateStart === dates.lateStart[row] && before.lateFinish === dates.lateFinish[row] &&
    before.totalSlack === dates.totalSlack[row] && before.freeSlack === dates.freeSlack[row] && before.startSlack === dates.startSlack[row] &&
    before.finishSlack === dates.finishSlack[row] && before.critical === (dates.critical[row] === 1) && before.missesDeadline === missed.has(row) &&
    before.duration === sums.duration[row] && before.percentComplete === sums.percentComplete[row] && before.work === sums.work[row] &&
    before.actualWork === sums.actualWork[row] && before.remainingWork === sums.remainingWork[row] && before.cost === sums.cost[row] &&
    before.actualCost === sums.actualCost[row] && before.remainingCost === sums.remainingCost[row]
  )
}

function planFindings(compiled: CompiledPlan, findings: readonly NetworkFinding[]): PlanFinding[] {
  const { ids } = compiled
  const idAt = (row: number): TaskId | null => ids[row] ?? null
  const translated = inOutlineOrder(compiled, findings, ({ task }) => task).map((finding): PlanFinding => {
    const path = finding.path.flatMap((row) => ids[row] ?? [])
    return { code: finding.code, taskId: idAt(finding.task), path }
  })
  const circular = compiled.book.circular.map((): PlanFinding => ({ code: "calendarCycle", taskId: null, path: [] }))
  const onSummaries = inOutlineOrder(compiled, assignedSummaries(compiled), (row) => row).map((row): PlanFinding => ({ code: "summaryAssignment", taskId: idAt(row), path: [] }))
  return [...translated, ...circular, ...onSummaries]
}

function assignedSummaries({ isSummary, assignments }: CompiledPlan): number[] {
  const rows: number[] = []
  for (let row = 0; row < isSummary.length; row += 1) {
    if (isSummary[row] === 1 && assignments[row]?.some(({ resource }) => resource !== undefined) === true) rows.push(row)
  }
  return rows
}

/** Rows that edits appended stand elsewhere in the outline. */
function inOutlineOrder<Item>({ isInOrder, outline, rowOf: rowOfTask }: CompiledPlan, items: readonly Item[], rowOfItem: (item: Item) => number): readonly Item[] {
  if (isInOrder || items.length < 2) return items
  const place = new Map<number, number>()
  for (const id of outline.order) place.set(rowOfTask.get(id) ?? -1, place.size)
  return items.toSorted((a, b) => (place.get(rowOfItem(a)) ?? -1) - (place.get(rowOfItem(b)) ?? -1))
}
