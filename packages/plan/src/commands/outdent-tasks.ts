// Raises each selected task to the level of its parent. As in any outline that people read line by line, the rows stay
// where they are: the siblings that stood beneath a raised task become its children.

import { command } from "../command.ts"
import type { Task, TaskId } from "../document.ts"
import { taskId } from "../entity-shapes.ts"
import type { CommandError } from "../errors.ts"
import { refusal } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { isSelection, moveTo, selectedRoots } from "../outline-edits.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { distinct } from "../shapes.ts"

export interface OutdentTasksArgs {
  readonly taskIds: readonly TaskId[]
}

export const outdentTasks = command<OutdentTasksArgs>({ taskIds: distinct(taskId, FIELD_LIMITS.idsPerCommand) }, (edit, { taskIds }) => {
  const roots = selectedRoots(edit, taskIds)
  if (!isSelection(roots)) return roots
  // From the last row up, so that a selected task never takes a selected sibling as its child.
  for (const id of roots.toReversed()) {
    const task = edit.task.get(id)
    const parent = task?.parentId ? edit.task.get(task.parentId) : undefined
    if (task === undefined || parent === undefined) return refusal("cannotOutdent", "/taskIds", { taskIds: [id] })
    const problem = raise(edit, task, parent)
    if (problem !== null) return problem
  }
  return null
})

function raise(edit: PlanEdit, task: Task, parent: Task): CommandError | null {
  const siblings = edit.children.get(parent.id)
  const beneath: readonly TaskId[] = siblings.slice(siblings.indexOf(task.id) + 1)
  if (beneath.length > 0) {
    const problem = moveTo(edit, beneath, { parentId: task.id, index: edit.children.get(task.id).length }, "/taskIds")
    if (problem !== null) return problem
  }
  const uncles = edit.children.get(parent.parentId)
  return moveTo(edit, [task.id], { parentId: parent.parentId, index: uncles.indexOf(parent.id) + 1 }, "/taskIds")
}
