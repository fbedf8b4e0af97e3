// Copies tasks with everything below them, their assignments and the links among the copied. Progress is not copied:
// the copy is work still to be done.

import { command } from "../command.ts"
import type { Task, TaskId } from "../document.ts"
import { taskId } from "../entity-shapes.ts"
import type { CommandError } from "../errors.ts"
import { refusal, within } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { becomeSummary, checkDepth, isSelection, selectedRoots, subtree } from "../outline-edits.ts"
import { findSpot, isSpot, makeRoom, placeShape } from "../place.ts"
import type { Place } from "../place.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { distinct, optional } from "../shapes.ts"

export interface DuplicateTasksArgs {
  readonly taskIds: readonly TaskId[]
  /** After the last selected task where nothing is said. */
  readonly place?: Place
}

export const NO_PROGRESS = {
  percentComplete: 0, physicalPercentComplete: 0, actualStart: null, actualFinish: null, stop: null, resume: null, remainingDuration: null, actualWork: 0, actualFixedCost: 0,
} as const satisfies Partial<Task>

export const duplicateTasks = command<DuplicateTasksArgs>({ taskIds: distinct(taskId, FIELD_LIMITS.idsPerCommand), place: optional(placeShape) }, (edit, args) => {
  const roots = selectedRoots(edit, args.taskIds)
  if (!isSelection(roots)) return roots
  const place = args.place ?? { where: "after" as const, taskId: roots.at(-1) ?? null }
  const spot = findSpot(edit, place)
  if (!isSpot(spot)) return within("/place", spot)
  const originals = roots.flatMap((root) => subtree(edit, root))
  const total = edit.task.current.size + originals.length
  if (total > edit.limits.tasks) return refusal("limit.tasks", "/taskIds", { limit: edit.limits.tasks })
  if (spot.parentId !== null) becomeSummary(edit, spot.parentId)
  const ranks = makeRoom(edit, spot, roots.length)
  const copyOf = new Map<TaskId, TaskId>()
  for (const id of originals) {
    const rootIndex = roots.indexOf(id)
    copyTask(edit, id, copyOf, rootIndex === -1 ? null : { parentId: spot.parentId, rank: ranks[rootIndex] ?? "" })
  }
  return copyLinks(edit, originals, copyOf) ?? checkDepth(edit, [...copyOf.values()], "/place")
})

/** Parents are copied before their children, so the copy of the parent is known. */
function copyTask(edit: PlanEdit, id: TaskId, copyOf: Map<TaskId, TaskId>, top: Pick<Task, "parentId" | "rank"> | null): void {
  const task = edit.task.get(id)
  if (task === undefined) return
  const copyId = edit.newId("tsk")
  copyOf.set(id, copyId)
  const parentId = task.parentId === null ? null : (copyOf.get(task.parentId) ?? null)
  edit.task.set(copyId, {
    ...task, ...NO_PROGRESS, parentId, ...top, id: copyId, number: edit.newNumber("task"), state: task.state === "cancelled" ? "cancelled" : "backlog",
  })
  for (const assignment of edit.assignmentsOf(id)) {
    const assignmentId = edit.newId("asg")
    edit.assignment.set(assignmentId, {
      ...assignment, id: assignmentId, number: edit.newNumber("assignment"), taskId: copyId,
      actualWork: 0, actualOvertimeWork: 0, remainingWork: null, actualCost: 0, actualStart: null, actualFinish: null,
    })
  }
}

function copyLinks(edit: PlanEdit, originals: readonly TaskId[], copyOf: ReadonlyMap<TaskId, TaskId>): CommandError | null {
  for (const id of originals) {
    for (const link of edit.linksFrom(id)) {
      const predecessorId = copyOf.get(link.predecessorId)
      const successorId = copyOf.get(link.successorId)
      if (predecessorId === undefined || successorId === undefined) continue
      if (edit.link.current.size >= edit.limits.links) return refusal("limit.links", "/taskIds", { limit: edit.limits.links })
      const linkId = edit.newId("lnk")
      edit.link.set(linkId, { ...link, id: linkId, predecessorId, successorId })
    }
  }
  return null
}
