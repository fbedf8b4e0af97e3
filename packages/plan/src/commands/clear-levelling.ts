// Takes out what levelling wrote: the delays of tasks and of their people, and the pauses too where that is asked for (they
// look the same as those that people made).

import { command } from "../command.ts"
import type { TaskId } from "../document.ts"
import { taskId } from "../entity-shapes.ts"
import { firstRefusal, isRefusal } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { isStarted, openOwnTask } from "../open-task.ts"
import { flag, list, optional } from "../shapes.ts"

export interface ClearLevellingArgs {
  readonly taskIds: readonly TaskId[]
  /** Also joins the parts of tasks that have not begun. */
  readonly joinPauses?: boolean
}

export const clearLevelling = command<ClearLevellingArgs>({ taskIds: list(taskId, FIELD_LIMITS.idsPerCommand), joinPauses: optional(flag) }, (edit, { taskIds, joinPauses }) =>
  firstRefusal(taskIds, (id, index) => {
    const task = openOwnTask(edit, id, `/taskIds/${index}`)
    if (isRefusal(task)) return task
    edit.update("task", id, { levelingDelay: 0, ...(joinPauses === true && !isStarted(task) ? { splits: [] } : {}) })
    for (const assignment of edit.assignmentsOf(id)) if (assignment.levelingDelay !== 0) edit.update("assignment", assignment.id, { levelingDelay: 0 })
    return null
  }))
