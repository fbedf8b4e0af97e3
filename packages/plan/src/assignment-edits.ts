// Putting people on a task and taking them off, with what that means for work, units and duration. Effort-driven tasks
// keep their work when the second person comes or one leaves; others keep their duration.

import type { BasisPoints, Minor, Ticks } from "@throughline/engine"
import { crewOf, effortOf, totalWork, writeBalance } from "./crew.ts"
import type { Assignment, Resource, Task } from "./document.ts"
import type { CommandError } from "./errors.ts"
import { refusal } from "./errors.ts"
import { newAssignment } from "./new-entities.ts"
import { isComplete } from "./open-task.ts"
import type { PlanEdit } from "./plan-edit.ts"
import { withSharedWork, withWork, workIn } from "./work-triangle.ts"
import type { Balance, Member } from "./work-triangle.ts"

export interface Booking {
  /** Full time, or as much as the person has, where nothing is said. For material: 10000 = one piece. */
  readonly units?: BasisPoints
  /** People only: follows from duration and units where nothing is said. */
  readonly work?: Ticks
  /** Kinds of cost only: the amount. */
  readonly cost?: Minor
}

export function checkAssignable(edit: PlanEdit, task: Task, resource: Resource, booking: Booking, field: string): CommandError | null {
  if (task.external) return refusal("externalTask", field, { taskIds: [task.id] })
  if (edit.isSummary(task.id)) return refusal("summaryAssignment", field, { taskIds: [task.id] })
  const present = edit.assignmentsOf(task.id)
  if (present.some((assignment) => assignment.resourceId === resource.id)) return refusal("alreadyAssigned", field, { taskIds: [task.id] })
  if (present.length >= edit.limits.assignmentsPerTask) return refusal("limit.assignments", field, { taskIds: [task.id], limit: edit.limits.assignmentsPerTask })
  return resource.kind !== "work" && booking.work !== undefined ? refusal("workOfMaterial", field, { taskIds: [task.id] }) : null
}

export function addAssignment(edit: PlanEdit, task: Task, resource: Resource, booking: Booking, field: string): CommandError | null {
  const problem = checkAssignable(edit, task, resource, booking, field)
  if (problem !== null) return problem
  const id = edit.newId("asg")
  const units = booking.units ?? defaultUnits(resource)
  const crew = crewOf(edit, task.id)
  removePlaceholders(edit, task)
  edit.assignment.set(id, newAssignment({ id, number: edit.newNumber("assignment"), taskId: task.id, resourceId: resource.id, units, cost: booking.cost ?? 0 }))
  if (resource.kind !== "work") return null
  const added: Member = { id, units, work: 0, overtimeWork: 0, actualWork: 0, contour: "flat", delay: 0 }
  const balance = joined(task, crew, added, booking)
  if (crew.length === 0) edit.update("task", task.id, { work: 0, actualWork: 0 })
  const refused = writeBalance(edit, task, balance, field)
  if (refused === null) carryActuals(edit, task, crew.length === 0, id)
  return refused
}

/** Work that was planned for the task before anybody was named becomes the work of the first person. */
function joined(task: Task, crew: readonly Assignment[], added: Member, booking: Booking): Balance {
  const members = [...crew, added]
  const effort = effortOf(task)
  const isDone = isComplete(task)
  const plain: Balance = { duration: task.duration, crew: [...crew, { ...added, work: booking.work ?? workIn(task.duration, added) }] }
  if (isDone) return plain
  if (booking.work !== undefined) return withWork(effort, members, added.id, booking.work)
  if (crew.length === 0) return task.work > 0 ? firstPerson(task, added) : plain
  return task.effortDriven && totalWork(crew) > 0 ? withSharedWork(effort, members, totalWork(crew)) : plain
}

function firstPerson(task: Task, added: Member): Balance {
  if (task.type === "fixedDuration") return { duration: task.duration, crew: [{ ...added, work: workIn(task.duration, added) }] }
  return withWork(effortOf(task), [added], added.id, task.work)
}

/** What was recorded on the task itself, before anybody was named, stays recorded. */
function carryActuals(edit: PlanEdit, task: Task, isFirst: boolean, id: Assignment["id"]): void {
  const assignment = edit.assignment.get(id)
  if (!isFirst || task.actualWork === 0 || assignment === undefined) return
  edit.update("assignment", id, { actualWork: task.actualWork, work: Math.max(assignment.work, task.actualWork) })
}

/** The placeholder by which files carry splits makes way for the first person; the splits are in the task as well. */
function removePlaceholders(edit: PlanEdit, task: Task): void {
  for (const assignment of edit.assignmentsOf(task.id)) if (assignment.resourceId === null) edit.assignment.delete(assignment.id)
}

export function removeAssignment(edit: PlanEdit, assignment: Assignment, withActuals: boolean, field: string): CommandError | null {
  if (!withActuals && (assignment.actualWork > 0 || assignment.actualCost !== 0)) return refusal("hasActuals", field, { taskIds: [assignment.taskId] })
  const task = edit.task.get(assignment.taskId)
  const crew = task === undefined ? [] : crewOf(edit, task.id)
  edit.assignment.delete(assignment.id)
  if (task === undefined || !task.effortDriven || !crew.includes(assignment)) return null
  const staying = crew.filter((member) => member.id !== assignment.id)
  const remaining = totalWork(crew) - (withActuals ? assignment.actualWork : 0)
  if (staying.length === 0) {
    edit.update("task", task.id, { work: remaining })
    return null
  }
  return isComplete(task) ? null : writeBalance(edit, task, withSharedWork(effortOf(task), staying, remaining), field)
}

export function defaultUnits(resource: Resource): BasisPoints {
  if (resource.kind !== "work" || resource.maxUnits === 0) return 10_000
  return Math.min(10_000, resource.maxUnits)
}
