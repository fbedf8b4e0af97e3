// Assigns a resource to a task.

import type { BasisPoints, Minor, Ticks } from "@throughline/engine"
import { addAssignment } from "../assignment-edits.ts"
import { command } from "../command.ts"
import type { ResourceId, TaskId } from "../document.ts"
import { money, resourceId, taskId, units, work } from "../entity-shapes.ts"
import { isRefusal, refusal } from "../errors.ts"
import { openTask } from "../open-task.ts"
import { optional } from "../shapes.ts"

export interface AssignArgs {
  readonly taskId: TaskId
  readonly resourceId: ResourceId
  readonly units?: BasisPoints
  readonly work?: Ticks
  readonly cost?: Minor
}

export const assign = command<AssignArgs>({
  taskId, resourceId, units: optional(units), work: optional(work), cost: optional(money),
}, (edit, { taskId: id, resourceId: resource, ...booking }) => {
  const task = openTask(edit, id)
  if (isRefusal(task)) return task
  const found = edit.resource.get(resource)
  return found === undefined ? refusal("unknownResource", "/resourceId") : addAssignment(edit, task, found, booking, "/resourceId")
})
