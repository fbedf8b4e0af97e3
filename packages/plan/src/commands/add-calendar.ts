// Adds a calendar; where no week is given, every day is as in its base calendar (or the default working week).

import { command } from "../command.ts"
import type { Calendar, CalendarId } from "../document.ts"
import { CALENDAR_SHAPES } from "../entity-shapes.ts"
import type { CommandError } from "../errors.ts"
import { refusal } from "../errors.ts"
import { findByName } from "../names.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { partial } from "../shapes.ts"

export type CalendarFields = Omit<Calendar, "id" | "number">

export interface AddCalendarArgs {
  /** With a name at least. */
  readonly fields: Partial<CalendarFields>
}

const { id: _id, number: _number, ...given } = CALENDAR_SHAPES
export const calendarFields = partial<CalendarFields>(given)

export const addCalendar = command<AddCalendarArgs>({ fields: calendarFields }, (edit, { fields }) => {
  const name = fields.name?.trim() ?? ""
  if (name === "") return refusal("shape.missing", "/fields/name")
  if (edit.calendar.current.size >= edit.limits.calendars) return refusal("limit.calendars", "/fields", { limit: edit.limits.calendars })
  const id = edit.newId("cal")
  const problem = checkCalendar(edit, id, fields)
  if (problem !== null) return problem
  edit.calendar.set(id, {
    baseId: null, personal: false, week: [null, null, null, null, null, null, null], workWeeks: [], exceptions: [], ...fields, name, id, number: edit.newNumber("calendar"),
  })
  return null
})

/** What holds for a new calendar and for a changed one. */
export function checkCalendar(edit: PlanEdit, id: CalendarId, fields: Partial<Calendar>): CommandError | null {
  const twin = fields.name === undefined || fields.personal === true ? undefined : findByName(commonCalendars(edit, id), fields.name)
  if (twin !== undefined) return refusal("duplicateName", "/fields/name")
  const count = Math.max(fields.exceptions?.length ?? 0, fields.workWeeks?.length ?? 0)
  if (count > edit.limits.exceptionsPerCalendar) return refusal("limit.exceptions", "/fields/exceptions", { limit: edit.limits.exceptionsPerCalendar })
  return fields.baseId === undefined || fields.baseId === null ? null : checkBase(edit, id, fields.baseId)
}

/** Bases must not lead back to the calendar itself. */
function checkBase(edit: PlanEdit, id: CalendarId, baseId: CalendarId): CommandError | null {
  const seen = new Set<CalendarId>([id])
  for (let next: CalendarId | null = baseId; next !== null;) {
    if (seen.has(next)) return refusal("calendarCycle", "/fields/baseId")
    seen.add(next)
    const base: Calendar | undefined = edit.calendar.get(next)
    if (base === undefined) return refusal("unknownCalendar", "/fields/baseId")
    next = base.baseId
  }
  return null
}

/** Personal calendars may be called like each other: they are never chosen from a list. */
function commonCalendars(edit: PlanEdit, id: CalendarId): readonly Calendar[] {
  return [...edit.calendar.current.values()].filter((calendar) => !calendar.personal && calendar.id !== id)
}
