// Says how much of each task is done. A task that has not begun yet begins at its present start; one that becomes
// complete ends at its present finish: setActuals says otherwise.

import type { BasisPoints } from "@throughline/engine"
import { command } from "../command.ts"
import { instant, percent, taskId } from "../entity-shapes.ts"
import { firstRefusal, isRefusal } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { clearProgress, openForProgress, recordCompletion, recordPart } from "../progress.ts"
import { list, record } from "../shapes.ts"
import type { DatedTask } from "./set-mode.ts"

export interface TaskProgress extends DatedTask {
  readonly percent: BasisPoints
}

export interface SetProgressArgs {
  readonly tasks: readonly TaskProgress[]
}

export const setProgress = command<SetProgressArgs>({
  tasks: list(record<TaskProgress>({ taskId, percent, start: instant, finish: instant }), FIELD_LIMITS.idsPerCommand),
}, (edit, { tasks }) =>
  firstRefusal(tasks, (progress, index) => {
    const task = openForProgress(edit, progress.taskId, `/tasks/${index}/taskId`)
    if (isRefusal(task)) return task
    const start = task.actualStart ?? progress.start
    if (progress.percent === 10_000) return recordCompletion(edit, task, start, task.actualFinish ?? progress.finish, `/tasks/${index}/finish`)
    if (progress.percent === 0) clearProgress(edit, task)
    else recordPart(edit, task, start, progress.percent)
    return null
  }))
