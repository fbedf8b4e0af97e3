// Moves a task to another state: by a command where the plan may be edited, else as a report on one's own task.

import type { TaskId, TaskState } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import { mayReport, reportProgress } from "../store/report-progress.ts"
import type { PlanDesk } from "../view/plan-desk.ts"

export function mayMoveCard(desk: PlanDesk, taskId: TaskId): boolean {
  return mayEdit(desk) || mayReport(desk, taskId)
}

export function setTaskState(desk: PlanDesk, taskId: TaskId, state: TaskState): void {
  const { plan, schedule } = desk.now
  const task = plan.task.get(taskId)
  const dates = schedule.task.get(taskId)
  if (task === undefined || dates === undefined || task.state === state) return
  if (!mayEdit(desk)) return void reportProgress(desk, taskId, { state })
  const tasks = [{ taskId, start: dates.start, finish: dates.finish }]
  desk.run([{ name: "setState", args: { state, tasks } }], t("plan.label.state", { task: task.name, state: t(`plan.state.${state}`) }))
}
