// Sets the finish of a task, dragged or typed. A manual task keeps its start, so its duration (and with it the work of
// its people) follows. An automatic task gets "finish no earlier than" (in a plan scheduled from its finish "finish no
// later than"). A completed task corrects its actual finish.

import type { Instant } from "@throughline/engine"
import { command } from "../command.ts"
import { crewOf, effortOf, writeBalance } from "../crew.ts"
import type { Task, TaskId } from "../document.ts"
import { instant, taskId } from "../entity-shapes.ts"
import type { CommandError } from "../errors.ts"
import { isRefusal, refusal } from "../errors.ts"
import { durationCalendar, isAutomaticSummary, openOwnTask } from "../open-task.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { withDuration } from "../work-triangle.ts"

export interface SetFinishArgs {
  readonly taskId: TaskId
  readonly finish: Instant
}

export const setFinish = command<SetFinishArgs>({ taskId, finish: instant }, (edit, { taskId: id, finish }) => {
  const task = openOwnTask(edit, id)
  if (isRefusal(task)) return task
  if (isAutomaticSummary(edit, task)) return refusal("summaryFinish", "/finish", { taskIds: [id] })
  if (task.actualFinish !== null && !edit.isSummary(id)) return setActualFinish(edit, task, finish)
  if (task.mode === "manual") return setManualFinish(edit, task, finish)
  edit.update("task", id, { constraint: edit.settings.scheduleFrom === "finish" ? "fnlt" : "fnet", constraintDate: finish })
  return null
})

function setActualFinish(edit: PlanEdit, task: Task, finish: Instant): CommandError | null {
  if (task.actualStart !== null && finish < task.actualStart) return refusal("finishBeforeStart", "/finish", { taskIds: [task.id] })
  edit.update("task", task.id, { actualFinish: finish, ...(task.mode === "manual" ? { manualFinish: finish } : {}) })
  return null
}

function setManualFinish(edit: PlanEdit, task: Task, finish: Instant): CommandError | null {
  const calendar = durationCalendar(edit, task)
  const start = task.manualStart ?? calendar.add(finish, -task.duration)
  if (finish < start) return refusal("finishBeforeStart", "/finish", { taskIds: [task.id] })
  edit.update("task", task.id, { manualStart: start, placeholder: false })
  const balance = withDuration(effortOf(task), crewOf(edit, task.id), calendar.work(start, finish))
  const problem = writeBalance(edit, task, balance, "/finish")
  // The finish stays as said, also where it lies outside working time.
  if (problem === null) edit.update("task", task.id, { manualFinish: finish })
  return problem
}
