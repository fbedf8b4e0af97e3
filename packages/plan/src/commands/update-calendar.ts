// Changes a calendar: its name, its base, its week, its exceptions.

import { command } from "../command.ts"
import type { CalendarId } from "../document.ts"
import { calendarId } from "../entity-shapes.ts"
import { refusal } from "../errors.ts"
import { calendarFields, checkCalendar } from "./add-calendar.ts"
import type { CalendarFields } from "./add-calendar.ts"

export interface UpdateCalendarArgs {
  readonly calendarId: CalendarId
  readonly fields: Partial<CalendarFields>
}

export const updateCalendar = command<UpdateCalendarArgs>({ calendarId, fields: calendarFields }, (edit, { calendarId: id, fields }) => {
  const calendar = edit.calendar.get(id)
  if (calendar === undefined) return refusal("unknownCalendar", "/calendarId")
  if (fields.name !== undefined && fields.name.trim() === "") return refusal("shape.missing", "/fields/name")
  const problem = checkCalendar(edit, id, { personal: calendar.personal, ...fields })
  if (problem === null) edit.update("calendar", id, fields.name === undefined ? fields : { ...fields, name: fields.name.trim() })
  return problem
})
