// Makes each selected task the last child of the unselected sibling above it.

import { command } from "../command.ts"
import type { TaskId } from "../document.ts"
import { taskId } from "../entity-shapes.ts"
import { refusal } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { isSelection, moveTo, selectedRoots } from "../outline-edits.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { distinct } from "../shapes.ts"

export interface IndentTasksArgs {
  readonly taskIds: readonly TaskId[]
}

export const indentTasks = command<IndentTasksArgs>({ taskIds: distinct(taskId, FIELD_LIMITS.idsPerCommand) }, (edit, { taskIds }) => {
  const roots = selectedRoots(edit, taskIds)
  if (!isSelection(roots)) return roots
  const groups = new Map<TaskId, TaskId[]>()
  for (const id of roots) {
    const parentId = siblingAbove(edit, id, new Set(roots))
    if (parentId === null) return refusal("cannotIndent", "/taskIds", { taskIds: [id] })
    groups.set(parentId, [...(groups.get(parentId) ?? []), id])
  }
  for (const [parentId, ids] of groups) {
    const problem = moveTo(edit, ids, { parentId, index: edit.children.get(parentId).length }, "/taskIds")
    if (problem !== null) return problem
  }
  return null
})

function siblingAbove(edit: PlanEdit, id: TaskId, selected: ReadonlySet<TaskId>): TaskId | null {
  const siblings = edit.children.get(edit.task.get(id)?.parentId ?? null)
  return siblings.slice(0, siblings.indexOf(id)).findLast((sibling) => !selected.has(sibling)) ?? null
}
