// Sets all resources of a task from text as people type it: "Ana[50%], Ben". Who stays keeps the assignment with its
// work; unknown names are refused, or become new people where that is asked for.

import { addAssignment, removeAssignment } from "../assignment-edits.ts"
import type { Booking } from "../assignment-edits.ts"
import { command } from "../command.ts"
import type { Resource, Task, TaskId } from "../document.ts"
import { taskId } from "../entity-shapes.ts"
import type { CommandError } from "../errors.ts"
import { firstRefusal, isRefusal, refusal } from "../errors.ts"
import { findByName } from "../names.ts"
import { openTask } from "../open-task.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { flag, optional, text as textShape } from "../shapes.ts"
import { TEXT_LENGTH_MAX } from "../text/parsed.ts"
import { parseResources } from "../text/resources.ts"
import type { ResourceEntry } from "../text/resources.ts"
import { createResource } from "./add-resource.ts"
import { updateAssignment } from "./update-assignment.ts"

export interface SetAssignmentsArgs {
  readonly taskId: TaskId
  readonly text: string
  /** Unknown names become new people. */
  readonly createMissing?: boolean
  readonly withActuals?: boolean
}

interface Wanted {
  readonly resource: Resource
  readonly booking: Booking
}

export const setAssignments = command<SetAssignmentsArgs>({
  taskId, text: textShape(TEXT_LENGTH_MAX), createMissing: optional(flag), withActuals: optional(flag),
}, (edit, args) => {
  const task = openTask(edit, args.taskId)
  if (isRefusal(task)) return task
  const wanted = readWanted(edit, args)
  if (isRefusal(wanted)) return wanted
  const present = edit.assignmentsOf(task.id)
  const gone = present.filter((assignment) => assignment.resourceId !== null && !wanted.some(({ resource }) => resource.id === assignment.resourceId))
  const isFirstCrew = present.every((assignment) => assignment.resourceId === null)
  return (
    firstRefusal(gone, (assignment) => removeAssignment(edit, assignment, args.withActuals ?? false, "/text")) ??
    firstRefusal(wanted, (want) => apply(edit, task, want, isFirstCrew))
  )
})

function readWanted(edit: PlanEdit, { text, createMissing = false }: SetAssignmentsArgs): readonly Wanted[] | CommandError {
  const parsed = parseResources(text)
  if (!parsed.ok) return refusal(parsed.code, "/text")
  const wanted: Wanted[] = []
  for (const entry of parsed.value) {
    const resource = findResource(edit, entry.name, createMissing)
    if (isRefusal(resource)) return resource
    if (wanted.some((other) => other.resource.id === resource.id)) return refusal("text.duplicate", "/text")
    wanted.push({ resource, booking: bookingOf(entry, resource) })
  }
  return wanted
}

function findResource(edit: PlanEdit, name: string, createMissing: boolean): Resource | CommandError {
  const known = findByName(edit.resource.current.values(), name)
  if (known !== undefined) return known
  if (!createMissing) return refusal("unknownResource", "/text")
  const created = createResource(edit, { name })
  if (typeof created !== "string") return { ...created, field: "/text" }
  return edit.resource.get(created) ?? refusal("unknownResource", "/text")
}

/** "[50%]" is a share of a person's time, "[3]" pieces of a material or an amount of money. */
function bookingOf({ units, amount }: ResourceEntry, resource: Resource): Booking {
  if (resource.kind === "cost") return amount === null ? {} : { cost: amount }
  if (resource.kind === "material" && amount !== null) return { units: amount * 100 }
  return units === null ? {} : { units }
}

function apply(edit: PlanEdit, task: Task, { resource, booking }: Wanted, isFirstCrew: boolean): CommandError | null {
  const present = edit.task.get(task.id) ?? task
  const assignment = edit.assignmentsOf(task.id).find((one) => one.resourceId === resource.id)
  if (assignment === undefined) {
    // People who come together each work the whole duration: effort only drives from the second time on.
    return addAssignment(edit, isFirstCrew ? { ...present, effortDriven: false } : present, resource, booking, "/text")
  }
  // A name without a bracket is how full time is shown.
  const units = booking.units ?? (resource.kind === "work" ? 10_000 : assignment.units)
  const fields = { ...(units === assignment.units ? {} : { units }), ...(booking.cost === undefined ? {} : { cost: booking.cost }) }
  const problem = Object.keys(fields).length === 0 ? null : updateAssignment.run(edit, { assignmentId: assignment.id, fields })
  return problem === null ? null : { ...problem, field: "/text" }
}
