// How much should be done by now, and how much is? Planned and earned value from the baseline: what the baseline gave each
// task, spread evenly over its baseline dates, against how far the task really is. No forecast, no rounding in favour.

import type { Instant, Minor, Ticks } from "@throughline/engine"
import { calendarBook } from "@throughline/plan"
import type { Baseline, BaselineTask, Plan, PlanSchedule, TaskId } from "@throughline/plan"

export interface EarnedValue {
  readonly plannedWork: Ticks
  readonly earnedWork: Ticks
  readonly plannedCost: Minor
  readonly earnedCost: Minor
}

/** Tasks that were deleted since stay in the plan value and earn nothing; tasks that came later have no value in this baseline. */
export function earnedValue(plan: Plan, schedule: PlanSchedule, baseline: Baseline, statusDate: Instant): EarnedValue {
  const sums = { plannedWork: 0, earnedWork: 0, plannedCost: 0, earnedCost: 0 }
  const tasks: ReadonlyMap<string, { readonly percentComplete: number }> = schedule.task
  const summaries: ReadonlyMap<string | null, unknown> = schedule.children
  for (const [id, row] of Object.entries(baseline.tasks)) {
    if (summaries.has(id)) continue
    const planned = plannedPart(plan, id, row, statusDate)
    const earned = (tasks.get(id)?.percentComplete ?? 0) / 10_000
    sums.plannedWork += row.work * planned
    sums.earnedWork += row.work * earned
    sums.plannedCost += row.cost * planned
    sums.earnedCost += row.cost * earned
  }
  return { plannedWork: Math.round(sums.plannedWork), earnedWork: Math.round(sums.earnedWork), plannedCost: Math.round(sums.plannedCost), earnedCost: Math.round(sums.earnedCost) }
}

/** The part of the baseline's working time that lies before the status date: 0 to 1. */
function plannedPart(plan: Plan, id: string, { start, finish }: BaselineTask, statusDate: Instant): number {
  if (start === null || finish === null || statusDate <= start) return 0
  if (statusDate >= finish) return 1
  // Baselines are keyed by ids of tasks, also of deleted ones.
  const task = plan.task.get(id as TaskId)
  const book = calendarBook(plan)
  const calendar = task === undefined ? book.of(plan.settings.calendarId) : book.ofTask(task)
  const whole = calendar.work(start, finish)
  return whole <= 0 ? 0 : calendar.work(start, statusDate) / whole
}
