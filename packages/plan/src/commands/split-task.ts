// Interrupts a task: after so much of its working time it pauses for a while.

import type { Ticks } from "@throughline/engine"
import { command } from "../command.ts"
import { forgetProfile } from "../crew.ts"
import type { Split, TaskId } from "../document.ts"
import { taskId } from "../entity-shapes.ts"
import { isRefusal, refusal } from "../errors.ts"
import { openOwnTask } from "../open-task.ts"
import { integer } from "../shapes.ts"
import { DURATION_MAX } from "../text/duration.ts"

export interface SplitTaskArgs {
  readonly taskId: TaskId
  /** Working time done before the pause. */
  readonly offset: Ticks
  /** Working time that passes in the pause. */
  readonly gap: Ticks
}

const length = integer(1, DURATION_MAX)

export const splitTask = command<SplitTaskArgs>({ taskId, offset: length, gap: length }, (edit, { taskId: id, offset, gap }) => {
  const task = openOwnTask(edit, id)
  if (isRefusal(task)) return task
  if (edit.isSummary(id)) return refusal("summarySplit", "/taskId", { taskIds: [id] })
  if (offset >= task.duration) return refusal("splitOutside", "/offset", { taskIds: [id], limit: task.duration })
  const there = task.splits.find((split) => split.offset === offset)
  if (there === undefined && task.splits.length >= edit.limits.splitsPerTask) return refusal("limit.splits", "/taskId", { limit: edit.limits.splitsPerTask })
  if (gap + (there?.gap ?? 0) > DURATION_MAX) return refusal("limit.duration", "/gap", { limit: DURATION_MAX })
  const split: Split = { offset, gap: gap + (there?.gap ?? 0) }
  const others = task.splits.filter((other) => other !== there)
  edit.update("task", id, { splits: [...others, split].toSorted((a, b) => a.offset - b.offset) })
  for (const assignment of edit.assignmentsOf(id)) forgetProfile(edit, assignment)
  return null
})
