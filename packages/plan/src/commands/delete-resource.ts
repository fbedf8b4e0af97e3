// Deletes a resource. Its assignments go to a replacement of the same kind, or with it; recorded work is not lost without
// being told to.

import { command } from "../command.ts"
import type { Assignment, Resource, ResourceId } from "../document.ts"
import { resourceId } from "../entity-shapes.ts"
import type { CommandError } from "../errors.ts"
import { firstRefusal, refusal } from "../errors.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { flag, nullable, optional } from "../shapes.ts"
import { removeAssignment } from "../assignment-edits.ts"

export interface DeleteResourceArgs {
  readonly resourceId: ResourceId
  readonly replacementId: ResourceId | null
  /** Also where work has been recorded. */
  readonly withActuals?: boolean
}

export const deleteResource = command<DeleteResourceArgs>({ resourceId, replacementId: nullable(resourceId), withActuals: optional(flag) }, (edit, args) => {
  const resource = edit.resource.get(args.resourceId)
  if (resource === undefined) return refusal("unknownResource", "/resourceId")
  const replacement = args.replacementId === null ? null : edit.resource.get(args.replacementId)
  if (replacement === undefined || replacement?.id === resource.id) return refusal("unknownResource", "/replacementId")
  if (replacement !== null && replacement.kind !== resource.kind) return refusal("resourceInUse", "/replacementId")
  const assignments = [...edit.assignment.current.values()].filter((assignment) => assignment.resourceId === resource.id)
  const problem = firstRefusal(assignments, (assignment) => release(edit, assignment, replacement, args.withActuals ?? false))
  if (problem !== null) return problem
  edit.resource.delete(resource.id)
  removePersonalCalendar(edit, resource)
  return null
})

function release(edit: PlanEdit, assignment: Assignment, replacement: Resource | null, withActuals: boolean): CommandError | null {
  const isAlreadyThere = replacement !== null && edit.assignmentsOf(assignment.taskId).some((other) => other.resourceId === replacement.id)
  if (replacement === null || isAlreadyThere) return removeAssignment(edit, assignment, withActuals, "/resourceId")
  edit.update("assignment", assignment.id, { resourceId: replacement.id })
  return null
}

function removePersonalCalendar(edit: PlanEdit, { calendarId }: Resource): void {
  const calendar = calendarId === null ? undefined : edit.calendar.get(calendarId)
  if (calendar === undefined || !calendar.personal || calendar.id === edit.settings.calendarId) return
  const { resource, task, calendar: calendars } = edit.plan
  const isShared =
    [...resource.values()].some((other) => other.calendarId === calendar.id) || [...task.values()].some((other) => other.calendarId === calendar.id) ||
    [...calendars.values()].some((other) => other.baseId === calendar.id)
  if (!isShared) edit.calendar.delete(calendar.id)
}
