// Recording progress: what a percentage, a start and a finish mean for the task, its people and its column on the board.

import { scaleHalfEven } from "@throughline/engine"
import type { BasisPoints, Instant } from "@throughline/engine"
import { crewOf } from "./crew.ts"
import type { Assignment, Task, TaskId, TaskState } from "./document.ts"
import type { CommandError } from "./errors.ts"
import { isRefusal, refusal } from "./errors.ts"
import { openOwnTask } from "./open-task.ts"
import type { PlanEdit } from "./plan-edit.ts"

/** A task on which progress can be recorded: no summary, not out of the plan. */
export function openForProgress(edit: PlanEdit, id: TaskId, field: string): Task | CommandError {
  const task = openOwnTask(edit, id, field)
  if (isRefusal(task)) return task
  if (edit.isSummary(id)) return refusal("summaryProgress", field, { taskIds: [id] })
  return task.active ? task : refusal("inactiveTask", field, { taskIds: [id] })
}

/** As if never begun. */
export function clearProgress(edit: PlanEdit, task: Task): void {
  edit.update("task", task.id, {
    percentComplete: 0, actualStart: null, actualFinish: null, stop: null, resume: null, remainingDuration: null, actualWork: 0, state: stateAfter(task, "waiting"),
  })
  for (const assignment of edit.assignmentsOf(task.id)) {
    edit.update("assignment", assignment.id, { actualWork: 0, actualOvertimeWork: 0, remainingWork: null, actualStart: null, actualFinish: null, actualCost: 0 })
  }
}

/** Started and partly done. The gap between the done and the remaining part, once there, stays. */
export function recordPart(edit: PlanEdit, task: Task, start: Instant, percent: BasisPoints): void {
  edit.update("task", task.id, {
    percentComplete: percent, actualStart: start, actualFinish: null, remainingDuration: null, state: stateAfter(task, "begun"),
    actualWork: scaleHalfEven(task.work, percent, 10_000),
  })
  recordWork(edit, task.id, percent)
}

export function recordCompletion(edit: PlanEdit, task: Task, start: Instant, finish: Instant, field: string): CommandError | null {
  if (finish < start) return refusal("finishBeforeStart", field, { taskIds: [task.id] })
  edit.update("task", task.id, {
    percentComplete: 10_000, actualStart: start, actualFinish: finish, stop: null, resume: null, remainingDuration: null, state: stateAfter(task, "finished"), actualWork: task.work,
  })
  recordWork(edit, task.id, 10_000)
  return null
}

/** Progress moves a card; a column that fits already stays ("ready" is as good as "backlog"). */
export function stateAfter(task: Task, progress: "waiting" | "begun" | "finished"): TaskState {
  if (progress === "finished") return "done"
  if (progress === "begun") return "inProgress"
  return task.state === "inProgress" || task.state === "done" ? "ready" : task.state
}

function recordWork(edit: PlanEdit, id: TaskId, percent: BasisPoints): void {
  for (const member of crewOf(edit, id)) edit.update("assignment", member.id, workDone(member, percent))
}

function workDone(member: Assignment, percent: BasisPoints): Partial<Assignment> {
  return {
    actualWork: scaleHalfEven(member.work, percent, 10_000),
    actualOvertimeWork: scaleHalfEven(member.overtimeWork, percent, 10_000),
    remainingWork: null,
    ...(percent < 10_000 ? { actualFinish: null } : {}),
    ...(percent === 0 ? { actualStart: null } : {}),
  }
}
