// Sets the constraint of an automatic task. A summary takes only those that mean something for all below it.

import type { Instant } from "@throughline/engine"
import { command } from "../command.ts"
import type { ConstraintKind, TaskId } from "../document.ts"
import { constraintKind, instant, taskId } from "../entity-shapes.ts"
import { isRefusal, refusal } from "../errors.ts"
import { openOwnTask } from "../open-task.ts"
import { isSummaryConstraint } from "../outline-edits.ts"
import { nullable } from "../shapes.ts"

export interface SetConstraintArgs {
  readonly taskId: TaskId
  readonly constraint: ConstraintKind
  /** Null for "as soon as possible" and "as late as possible", needed for all others. */
  readonly date: Instant | null
}

export const setConstraint = command<SetConstraintArgs>({ taskId, constraint: constraintKind, date: nullable(instant) }, (edit, { taskId: id, constraint, date }) => {
  const task = openOwnTask(edit, id)
  if (isRefusal(task)) return task
  if (task.mode === "manual") return refusal("manualConstraint", "/constraint", { taskIds: [id] })
  if (edit.isSummary(id) && !isSummaryConstraint(constraint)) return refusal("summaryConstraint", "/constraint", { taskIds: [id] })
  if (needsDate(constraint) && date === null) return refusal("dateNeeded", "/date")
  if (!needsDate(constraint) && date !== null) return refusal("dateNotAllowed", "/date")
  edit.update("task", id, { constraint, constraintDate: date })
  return null
})

export function needsDate(constraint: ConstraintKind): boolean {
  return constraint !== "asap" && constraint !== "alap"
}
