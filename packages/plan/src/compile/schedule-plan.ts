// The whole plan, computed: dates, slack, work and cost of every task, and what is wrong with it.
import type { NetworkFinding, NetworkSchedule } from "@throughline/engine"
import type { Plan, TaskId } from "../document.ts"
import { outlineOf, wbsCodes } from "../outline.ts"
import type { PlanFinding, PlanSchedule, TaskSchedule } from "../schedule.ts"
import type { CompiledPlan } from "./compile-plan.ts"
import { computePlan, keepComputation, keptComputation, recomputePlan, type Computation } from "./computation.ts"
import type { TaskSums } from "./task-sums.ts"

export function schedulePlan(plan: Plan): PlanSchedule {
  const outline = outlineOf(plan.task)
  return schedulesOf(computePlan(plan, outline), wbsCodes(plan.task, outline), null)
}

/** Equal to `schedulePlan(plan)`; keeps the outline and every row that did not change, so that views can compare by identity. */
export function reschedulePlan(previousPlan: Plan, previous: PlanSchedule, plan: Plan): PlanSchedule {
  if (previousPlan === plan) return previous
  const earlier = keptComputation(previousPlan, previous)
  const computation = earlier === null ? null : recomputePlan(plan, earlier)
  if (computation !== null) return schedulesOf(computation, previous.wbs, previous)
  const outline = outlineOf(plan.task)
  return schedulesOf(computePlan(plan, outline), wbsCodes(plan.task, outline), previous)
}

function schedulesOf(computation: Computation, wbs: ReadonlyMap<TaskId, string>, previous: PlanSchedule | null): PlanSchedule {
  const { compiled, dates, sums } = computation
  const { outline } = compiled
  const missed = new Set(dates.findings.filter(({ code }) => code === "missedDeadline").map(({ task }) => task))
  // In an unchanged outline the rows stand in the same order: the map is copied, and only what moved is written.
  const sameOrder = previous !== null && previous.order === outline.order
  const task = new Map<TaskId, TaskSchedule>(sameOrder ? previous.task : [])
  outline.order.forEach((id, row) => {
    const before = previous?.task.get(id)
    const still = before !== undefined && isStillRow(before, dates, sums, missed, row)
    if (!still || !sameOrder) task.set(id, still ? before : rowOf(dates, sums, missed, row))
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
  const { order } = compiled.outline
  const idAt = (row: number): TaskId | null => order[row] ?? null
  const translated = findings.map((finding): PlanFinding => {
    const path = finding.path.flatMap((row) => order[row] ?? [])
    return { code: finding.code, taskId: idAt(finding.task), path }
  })
  const circular = compiled.book.circular.map((): PlanFinding => ({ code: "calendarCycle", taskId: null, path: [] }))
  const onSummaries = order.filter((_, row) => compiled.isSummary[row] === 1 && (compiled.assignments[row] ?? []).some(({ resource }) => resource !== undefined))
  return [...translated, ...circular, ...onSummaries.map((taskId): PlanFinding => ({ code: "summaryAssignment", taskId, path: [] }))]
}
