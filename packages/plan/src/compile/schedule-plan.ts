// The whole plan, computed: dates, slack, work and cost of every task, and what is wrong with it.
import type { NetworkFinding, NetworkSchedule } from "@throughline/engine"
import type { Plan, TaskId } from "../document.ts"
import { outlineOf, wbsCodes, type Outline } from "../outline.ts"
import type { PlanFinding, PlanSchedule, TaskSchedule } from "../schedule.ts"
import type { CompiledPlan } from "./compile-plan.ts"
import { computePlan, keepComputation } from "./computation.ts"
import { sumTasks, type TaskSums } from "./task-sums.ts"

export function schedulePlan(plan: Plan): PlanSchedule {
  const outline = outlineOf(plan.task)
  return computed(plan, outline, wbsCodes(plan.task, outline), null)
}

/** Equal to `schedulePlan(plan)`; keeps the outline and every row that did not change, so that views can compare by identity. */
export function reschedulePlan(previousPlan: Plan, previous: PlanSchedule, plan: Plan): PlanSchedule {
  if (previousPlan === plan) return previous
  if (!sameOutline(previousPlan, plan)) return computedAgain(plan, previous)
  const outline = { order: previous.order, children: previous.children, level: previous.outlineLevel }
  return computed(plan, outline, previous.wbs, previous)
}

function computedAgain(plan: Plan, previous: PlanSchedule): PlanSchedule {
  const outline = outlineOf(plan.task)
  return computed(plan, outline, wbsCodes(plan.task, outline), previous)
}

/** True where no task was added, removed, moved or given another code. */
function sameOutline(before: Plan, after: Plan): boolean {
  if (before.task === after.task) return true
  if (before.task.size !== after.task.size) return false
  for (const [id, task] of after.task) {
    const old = before.task.get(id)
    if (old === task) continue
    if (old === undefined || old.parentId !== task.parentId || old.rank !== task.rank || old.wbs !== task.wbs) return false
  }
  return true
}

function computed(plan: Plan, outline: Outline, wbs: ReadonlyMap<TaskId, string>, previous: PlanSchedule | null): PlanSchedule {
  const computation = computePlan(plan, outline)
  const { compiled, dates } = computation
  const sums = sumTasks(plan, compiled, dates)
  const missed = new Set(dates.findings.filter(({ code }) => code === "missedDeadline").map(({ task }) => task))
  const task = new Map<TaskId, TaskSchedule>()
  outline.order.forEach((id, row) => {
    const now = rowOf(dates, sums, missed, row)
    const before = previous?.task.get(id)
    task.set(id, before !== undefined && sameRow(before, now) ? before : now)
  })
  const schedule: PlanSchedule = {
    start: startOf(dates, compiled),
    finish: dates.projectFinish,
    order: outline.order,
    children: outline.children,
    outlineLevel: outline.level,
    wbs,
    task,
    findings: planFindings(compiled, dates.findings),
  }
  keepComputation(schedule, computation)
  return schedule
}

/** The plan begins with its earliest active task; without tasks where its settings say. */
function startOf(dates: NetworkSchedule, compiled: CompiledPlan): number {
  let start = Infinity
  compiled.network.tasks.forEach((task, row) => {
    if (task.inactive !== true) start = Math.min(start, dates.start[row] ?? 0)
  })
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

function sameRow(a: TaskSchedule, b: TaskSchedule): boolean {
  return (
    a.start === b.start && a.finish === b.finish && a.earlyStart === b.earlyStart && a.earlyFinish === b.earlyFinish &&
    a.lateStart === b.lateStart && a.lateFinish === b.lateFinish && a.duration === b.duration && a.totalSlack === b.totalSlack &&
    a.freeSlack === b.freeSlack && a.startSlack === b.startSlack && a.finishSlack === b.finishSlack && a.critical === b.critical &&
    a.percentComplete === b.percentComplete && a.work === b.work && a.actualWork === b.actualWork && a.remainingWork === b.remainingWork &&
    a.cost === b.cost && a.actualCost === b.actualCost && a.remainingCost === b.remainingCost && a.missesDeadline === b.missesDeadline
  )
}

function planFindings(compiled: CompiledPlan, findings: readonly NetworkFinding[]): PlanFinding[] {
  const { order, children } = compiled.outline
  const idAt = (row: number): TaskId | null => order[row] ?? null
  const translated = findings.map((finding): PlanFinding => {
    const path = finding.path.flatMap((row) => order[row] ?? [])
    return { code: finding.code, taskId: idAt(finding.task), path }
  })
  const circular = compiled.book.circular.map((): PlanFinding => ({ code: "calendarCycle", taskId: null, path: [] }))
  const onSummaries = order.filter((id) => children.has(id) && (compiled.assignmentsOf.get(id) ?? []).some((a) => a.resourceId !== null))
  return [...translated, ...circular, ...onSummaries.map((taskId): PlanFinding => ({ code: "summaryAssignment", taskId, path: [] }))]
}
