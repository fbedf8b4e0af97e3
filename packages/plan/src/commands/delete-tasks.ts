// Deletes tasks with everything below them, their links and their assignments. Baselines keep what they recorded.

import { command } from "../command.ts"
import type { TaskId } from "../document.ts"
import { taskId } from "../entity-shapes.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { isSelection, selectedRoots, subtree } from "../outline-edits.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { distinct } from "../shapes.ts"

export interface DeleteTasksArgs {
  readonly taskIds: readonly TaskId[]
}

export const deleteTasks = command<DeleteTasksArgs>({ taskIds: distinct(taskId, FIELD_LIMITS.idsPerCommand) }, (edit, { taskIds }) => {
  const roots = selectedRoots(edit, taskIds)
  if (!isSelection(roots)) return roots
  for (const root of roots) removeSubtree(edit, root)
  return null
})

export function removeSubtree(edit: PlanEdit, root: TaskId): void {
  for (const id of subtree(edit, root).toReversed()) {
    for (const link of [...edit.linksFrom(id), ...edit.linksTo(id)]) edit.link.delete(link.id)
    for (const assignment of edit.assignmentsOf(id)) edit.assignment.delete(assignment.id)
    edit.task.delete(id)
  }
}
