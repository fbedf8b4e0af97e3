// Adds a task at a place of the outline. A new automatic task lasts an estimated day; a new manual task of which nothing
// is known yet is a placeholder.

import { command } from "../command.ts"
import type { Task, TaskId } from "../document.ts"
import { TASK_SHAPES } from "../entity-shapes.ts"
import { refusal, within } from "../errors.ts"
import type { CommandError } from "../errors.ts"
import { newTask } from "../new-entities.ts"
import { alignManualFinish } from "../crew.ts"
import { becomeSummary, checkDepth } from "../outline-edits.ts"
import { findSpot, isSpot, makeRoom, placeShape } from "../place.ts"
import type { Place } from "../place.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { optional, partial } from "../shapes.ts"
import { needsDate } from "./set-constraint.ts"

export type NewTaskFields = Pick<
  Task,
  | "name" | "notes" | "wbs" | "mode" | "milestone" | "duration" | "elapsed" | "durationUnit" | "estimated" | "type" | "effortDriven" | "constraint"
  | "constraintDate" | "deadline" | "calendarId" | "priority" | "manualStart" | "manualFinish" | "work" | "fixedCost" | "state" | "hyperlink" | "contact"
>

export interface AddTaskArgs {
  readonly place: Place
  readonly fields?: Partial<NewTaskFields>
}

const {
  name, notes, wbs, mode, milestone, duration, elapsed, durationUnit, estimated, type, effortDriven, constraint, constraintDate, deadline, calendarId,
  priority, manualStart, manualFinish, work, fixedCost, state, hyperlink, contact,
} = TASK_SHAPES

export const addTask = command<AddTaskArgs>({
  place: placeShape,
  fields: optional(partial<NewTaskFields>({
    name, notes, wbs, mode, milestone, duration, elapsed, durationUnit, estimated, type, effortDriven, constraint, constraintDate, deadline, calendarId,
    priority, manualStart, manualFinish, work, fixedCost, state, hyperlink, contact,
  })),
}, (edit, { place, fields = {} }) => {
  const added = createTask(edit, place, fields)
  return typeof added === "string" ? null : added
})

/** For the commands that add tasks on the way: the id of the new task, or why there is none. */
export function createTask(edit: PlanEdit, place: Place, fields: Partial<Omit<Task, "id" | "number" | "parentId" | "rank">>): TaskId | CommandError {
  if (edit.task.current.size >= edit.limits.tasks) return refusal("limit.tasks", "/place", { limit: edit.limits.tasks })
  if (fields.calendarId !== undefined && fields.calendarId !== null && edit.calendar.get(fields.calendarId) === undefined) return refusal("unknownCalendar", "/fields/calendarId")
  const dateProblem = checkDates(fields)
  if (dateProblem !== null) return dateProblem
  const spot = findSpot(edit, place)
  if (!isSpot(spot)) return within("/place", spot) ?? spot
  if (spot.parentId !== null) becomeSummary(edit, spot.parentId)
  const [rank = ""] = makeRoom(edit, spot, 1)
  const id = edit.newId("tsk")
  edit.task.set(id, newTask(edit.settings, {
    estimated: fields.duration === undefined, ...fields, ...manualDefaults(edit, fields), id, number: edit.newNumber("task"), parentId: spot.parentId, rank,
  }))
  if (fields.type === "fixedWork") edit.update("task", id, { effortDriven: true })
  if ((fields.manualFinish ?? null) === null) alignManualFinish(edit, id)
  return checkDepth(edit, [id], "/place") ?? id
}

function manualDefaults(edit: PlanEdit, fields: Partial<Task>): Partial<Task> {
  const isManual = (fields.mode ?? edit.settings.newTaskMode) === "manual"
  if (!isManual) return { manualStart: null, manualFinish: null }
  const saysNothing = fields.duration === undefined && (fields.manualStart ?? null) === null && (fields.manualFinish ?? null) === null
  return { placeholder: saysNothing }
}

function checkDates(fields: Partial<Task>): CommandError | null {
  const isDated = (fields.constraintDate ?? null) !== null
  if (needsDate(fields.constraint ?? "asap") && !isDated) return refusal("dateNeeded", "/fields/constraintDate")
  if (!needsDate(fields.constraint ?? "asap") && isDated) return refusal("dateNotAllowed", "/fields/constraintDate")
  const [start, finish] = [fields.manualStart ?? null, fields.manualFinish ?? null]
  return start !== null && finish !== null && finish < start ? refusal("finishBeforeStart", "/fields/manualFinish") : null
}
