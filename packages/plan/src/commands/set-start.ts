// Sets the start of a task, dragged or typed. A manual task takes the date as it is. An automatic task gets "start no
// earlier than" (in a plan scheduled from its finish "start no later than"). A started task corrects its actual start.

import type { Instant } from "@throughline/engine"
import { command } from "../command.ts"
import { alignManualFinish } from "../crew.ts"
import type { TaskId } from "../document.ts"
import { instant, taskId } from "../entity-shapes.ts"
import { isRefusal, refusal } from "../errors.ts"
import { openOwnTask } from "../open-task.ts"

export interface SetStartArgs {
  readonly taskId: TaskId
  readonly start: Instant
}

export const setStart = command<SetStartArgs>({ taskId, start: instant }, (edit, { taskId: id, start }) => {
  const task = openOwnTask(edit, id)
  if (isRefusal(task)) return task
  if (task.actualStart !== null && !edit.isSummary(id)) {
    if (task.actualFinish !== null && start > task.actualFinish) return refusal("finishBeforeStart", "/start", { taskIds: [id] })
    edit.update("task", id, { actualStart: start })
  }
  if (task.mode === "manual") {
    edit.update("task", id, { manualStart: start, placeholder: false })
    alignManualFinish(edit, id)
    return null
  }
  if (task.actualStart !== null && !edit.isSummary(id)) return null
  const isFromFinish = edit.settings.scheduleFrom === "finish" && !edit.isSummary(id)
  edit.update("task", id, { constraint: isFromFinish ? "snlt" : "snet", constraintDate: start })
  return null
})
