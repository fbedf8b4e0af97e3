// Sets or clears the date by which a task should be done. It flags, it never moves the task.

import type { Instant } from "@throughline/engine"
import { command } from "../command.ts"
import type { TaskId } from "../document.ts"
import { instant, taskId } from "../entity-shapes.ts"
import { isRefusal } from "../errors.ts"
import { openTask } from "../open-task.ts"
import { nullable } from "../shapes.ts"

export interface SetDeadlineArgs {
  readonly taskId: TaskId
  readonly deadline: Instant | null
}

export const setDeadline = command<SetDeadlineArgs>({ taskId, deadline: nullable(instant) }, (edit, { taskId: id, deadline }) => {
  const task = openTask(edit, id)
  if (isRefusal(task)) return task
  edit.update("task", id, { deadline })
  return null
})
