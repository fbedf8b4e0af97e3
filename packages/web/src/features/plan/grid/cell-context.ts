// What a cell of a task looks at, from the desk.

import type { TaskId } from "@throughline/plan"
import type { CellContext } from "../columns/cell-text.ts"
import type { PlanDesk } from "../view/plan-desk.ts"

export function cellContext(desk: PlanDesk, taskId: TaskId): CellContext | null {
  const { plan, schedule } = desk.now
  const task = plan.task.get(taskId)
  const dates = schedule.task.get(taskId)
  if (task === undefined || dates === undefined) return null
  const { baselineId } = desk.view.state()
  return { plan, schedule, task, dates, summary: schedule.children.has(taskId), baseline: baselineId === null ? null : (plan.baseline.get(baselineId) ?? null), language: desk.language }
}
