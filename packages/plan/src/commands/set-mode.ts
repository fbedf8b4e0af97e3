// Switches tasks between automatic and manual scheduling so that they stay where they are seen: a manual task takes its
// present dates as its own; a task that becomes automatic and waits for nobody is held at its start by a constraint.

import type { Instant } from "@throughline/engine"
import { command } from "../command.ts"
import type { Task, TaskId, TaskMode } from "../document.ts"
import { instant, taskId, taskMode } from "../entity-shapes.ts"
import { firstRefusal, isRefusal, refusal } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { openOwnTask } from "../open-task.ts"
import { ancestors } from "../outline-edits.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { list, record } from "../shapes.ts"

/** A task with the dates that are on the screen. */
export interface DatedTask {
  readonly taskId: TaskId
  readonly start: Instant
  readonly finish: Instant
}
export const datedTask = record<DatedTask>({ taskId, start: instant, finish: instant })

export interface SetModeArgs {
  readonly mode: TaskMode
  readonly tasks: readonly DatedTask[]
}

export const setMode = command<SetModeArgs>({ mode: taskMode, tasks: list(datedTask, FIELD_LIMITS.idsPerCommand) }, (edit, { mode, tasks }) =>
  firstRefusal(tasks, (dated, index) => {
    const task = openOwnTask(edit, dated.taskId, `/tasks/${index}/taskId`)
    if (isRefusal(task)) return task
    if (dated.finish < dated.start) return refusal("finishBeforeStart", `/tasks/${index}/finish`, { taskIds: [task.id] })
    if (task.mode === mode) return null
    edit.update("task", task.id, mode === "manual" ? manualFields(dated) : automaticFields(edit, task))
    return null
  }))

function manualFields({ start, finish }: DatedTask): Partial<Task> {
  return { mode: "manual", manualStart: start, manualFinish: finish, placeholder: false }
}

function automaticFields(edit: PlanEdit, task: Task): Partial<Task> {
  const waits = [task.id, ...ancestors(edit, task.id)].some((id) => edit.linksTo(id).length > 0)
  const isHeld = task.constraint === "asap" && !waits && task.manualStart !== null && task.actualStart === null && !edit.isSummary(task.id)
  const constraint = isHeld ? { constraint: "snet" as const, constraintDate: task.manualStart } : {}
  return { mode: "automatic", manualStart: null, manualFinish: null, placeholder: false, ...constraint }
}
