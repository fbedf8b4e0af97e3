// Takes a pause out of a task, or all of them: the parts join again.

import type { Ticks } from "@throughline/engine"
import { command } from "../command.ts"
import { forgetProfile } from "../crew.ts"
import type { TaskId } from "../document.ts"
import { duration, taskId } from "../entity-shapes.ts"
import { isRefusal, refusal } from "../errors.ts"
import { openOwnTask } from "../open-task.ts"
import { nullable } from "../shapes.ts"

export interface JoinSplitsArgs {
  readonly taskId: TaskId
  /** The pause after so much working time; null: all. */
  readonly offset: Ticks | null
}

export const joinSplits = command<JoinSplitsArgs>({ taskId, offset: nullable(duration) }, (edit, { taskId: id, offset }) => {
  const task = openOwnTask(edit, id)
  if (isRefusal(task)) return task
  const splits = offset === null ? [] : task.splits.filter((split) => split.offset !== offset)
  if (offset !== null && splits.length === task.splits.length) return refusal("unknownSplit", "/offset", { taskIds: [id] })
  edit.update("task", id, { splits })
  for (const assignment of edit.assignmentsOf(id)) forgetProfile(edit, assignment)
  return null
})
