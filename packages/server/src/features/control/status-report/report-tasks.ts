// Which tasks does a status report name? What is late, what comes next, what was finished lately.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import type { Instant } from "@throughline/engine"
import { TICKS_PER_DAY } from "@throughline/engine"
import { toIso } from "@throughline/plan"
import type { Baseline, Plan, Task, TaskId, TaskSchedule } from "@throughline/plan"
import { workBetween } from "../../planning/plan/index.ts"
import type { PlanState } from "../../planning/plan/index.ts"

export type ReportTask = OutputOf<typeof OPERATIONS.statusReportRead>["late"][number]

/** A report of more lines is a plan. */
const LINES_MAX = 50
const FORTNIGHT = 14 * TICKS_PER_DAY

export interface ReportTasks {
  readonly late: ReportTask[]
  readonly next: ReportTask[]
  readonly done: ReportTask[]
}

export function reportTasks(state: PlanState, baseline: Baseline | null, statusDate: Instant): ReportTasks {
  const people = assigneesByTask(state.plan)
  const lists: { readonly late: ReportTask[]; readonly next: ReportTask[]; readonly done: ReportTask[] } = { late: [], next: [], done: [] }
  for (const id of state.schedule.order) {
    const task = state.plan.task.get(id)
    const computed = state.schedule.task.get(id)
    if (task === undefined || computed === undefined || !task.active || task.external || task.state === "cancelled" || state.schedule.children.has(id)) continue
    const lateBy = lateness(state.plan, computed, baseline?.tasks[id]?.finish ?? null, statusDate)
    const line = reportTask(state, task, computed, baseline, lateBy, people.get(id) ?? [])
    if (computed.percentComplete === 10_000) {
      const finished = task.actualFinish ?? computed.finish
      if (finished <= statusDate && finished > statusDate - FORTNIGHT) lists.done.push(line)
    } else if (lateBy > 0) lists.late.push(line)
    else if (computed.start <= statusDate + FORTNIGHT) lists.next.push(line)
  }
  return {
    late: lists.late.toSorted((one, other) => other.lateMinutes - one.lateMinutes).slice(0, LINES_MAX),
    next: lists.next.toSorted(byStart).slice(0, LINES_MAX),
    done: lists.done.toSorted(byStart).slice(-LINES_MAX),
  }
}

/** Working time since the task should have been done: by the baseline, else by the plan itself. */
function lateness(plan: Plan, computed: TaskSchedule, baselineFinish: Instant | null, statusDate: Instant): number {
  if (computed.percentComplete === 10_000) return 0
  const due = baselineFinish ?? computed.finish
  return due < statusDate ? workBetween(plan, due, statusDate) : 0
}

function reportTask({ schedule }: PlanState, task: Task, computed: TaskSchedule, baseline: Baseline | null, lateBy: number, assignees: readonly string[]): ReportTask {
  const baselineFinish = baseline?.tasks[task.id]?.finish ?? null
  return {
    taskId: task.id, wbs: schedule.wbs.get(task.id) ?? "", name: task.name, start: toIso(computed.start), finish: toIso(computed.finish), baselineFinish: baselineFinish === null ? null : toIso(baselineFinish),
    percentComplete: computed.percentComplete / 100, lateMinutes: Math.round(lateBy / 10), critical: computed.critical, assignees: [...assignees],
  }
}

function assigneesByTask(plan: Plan): ReadonlyMap<TaskId, readonly string[]> {
  const people = new Map<TaskId, string[]>()
  for (const { taskId, resourceId } of plan.assignment.values()) {
    const resource = resourceId === null ? undefined : plan.resource.get(resourceId)
    if (resource?.kind === "work") people.set(taskId, [...(people.get(taskId) ?? []), resource.name])
  }
  return people
}

function byStart(one: ReportTask, other: ReportTask): number {
  return one.start < other.start ? -1 : one.start > other.start ? 1 : 0
}
