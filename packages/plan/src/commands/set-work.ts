// Sets the work of a task. Its people share it as they share it now; duration or units follow by the task's type.

import type { Ticks } from "@throughline/engine"
import { command } from "../command.ts"
import { crewOf, effortOf, writeBalance } from "../crew.ts"
import type { TaskId } from "../document.ts"
import { taskId, work as workShape } from "../entity-shapes.ts"
import { isRefusal, refusal } from "../errors.ts"
import { openOwnTask } from "../open-task.ts"
import { withTotalWork } from "../work-triangle.ts"

export interface SetWorkArgs {
  readonly taskId: TaskId
  readonly work: Ticks
}

export const setWork = command<SetWorkArgs>({ taskId, work: workShape }, (edit, { taskId: id, work }) => {
  const task = openOwnTask(edit, id)
  if (isRefusal(task)) return task
  if (edit.isSummary(id)) return refusal("summaryWork", "/work", { taskIds: [id] })
  const crew = crewOf(edit, id)
  const done = crew.length === 0 ? task.actualWork : crew.reduce((sum, member) => sum + member.actualWork, 0)
  if (work < done) return refusal("workBelowActual", "/work", { taskIds: [id], limit: done })
  if (crew.length === 0) {
    edit.update("task", id, { work })
    return null
  }
  return writeBalance(edit, task, withTotalWork(effortOf(task), crew, work), "/work")
})
