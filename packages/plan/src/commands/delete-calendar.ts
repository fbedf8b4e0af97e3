// Deletes a calendar. One that is in use is replaced by another everywhere, or stays.

import { command } from "../command.ts"
import type { CalendarId } from "../document.ts"
import { calendarId } from "../entity-shapes.ts"
import { refusal } from "../errors.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { nullable } from "../shapes.ts"

export interface DeleteCalendarArgs {
  readonly calendarId: CalendarId
  readonly replacementId: CalendarId | null
}

export const deleteCalendar = command<DeleteCalendarArgs>({ calendarId, replacementId: nullable(calendarId) }, (edit, { calendarId: id, replacementId }) => {
  if (edit.calendar.get(id) === undefined) return refusal("unknownCalendar", "/calendarId")
  if (replacementId === null) {
    if (isUsed(edit, id)) return refusal("calendarInUse", "/calendarId")
    edit.calendar.delete(id)
    return null
  }
  if (replacementId === id || edit.calendar.get(replacementId) === undefined) return refusal("unknownCalendar", "/replacementId")
  if (basesOf(edit, replacementId).includes(id)) return refusal("calendarCycle", "/replacementId")
  replace(edit, id, replacementId)
  edit.calendar.delete(id)
  return null
})

function isUsed(edit: PlanEdit, id: CalendarId): boolean {
  const { task, resource, calendar, settings } = edit.plan
  return (
    settings.calendarId === id || [...task.values()].some((one) => one.calendarId === id) ||
    [...resource.values()].some((one) => one.calendarId === id) || [...calendar.values()].some((one) => one.baseId === id)
  )
}

function replace(edit: PlanEdit, id: CalendarId, by: CalendarId): void {
  const { task, resource, calendar, settings } = edit.plan
  if (settings.calendarId === id) edit.updateSettings({ calendarId: by })
  for (const one of task.values()) if (one.calendarId === id) edit.update("task", one.id, { calendarId: by })
  for (const one of resource.values()) if (one.calendarId === id) edit.update("resource", one.id, { calendarId: by })
  for (const one of calendar.values()) if (one.baseId === id) edit.update("calendar", one.id, { baseId: by })
}

function basesOf(edit: PlanEdit, id: CalendarId): readonly CalendarId[] {
  const bases: CalendarId[] = []
  for (let next = edit.calendar.get(id)?.baseId ?? null; next !== null && !bases.includes(next); next = edit.calendar.get(next)?.baseId ?? null) bases.push(next)
  return bases
}
