// Changes the settings of the plan.

import { command } from "../command.ts"
import type { PlanSettings } from "../document.ts"
import { SETTINGS_SHAPES } from "../entity-shapes.ts"
import { refusal } from "../errors.ts"
import { partial } from "../shapes.ts"

/** `compatibility` belongs to imported files and is set by nobody. */
export type SettingsFields = Omit<PlanSettings, "id" | "compatibility">

export interface UpdateSettingsArgs {
  readonly fields: Partial<SettingsFields>
}

const { id: _id, compatibility: _compatibility, ...given } = SETTINGS_SHAPES

export const updateSettings = command<UpdateSettingsArgs>({ fields: partial<SettingsFields>(given) }, (edit, { fields }) => {
  const after = { ...edit.settings, ...fields }
  if (edit.calendar.get(after.calendarId) === undefined) return refusal("unknownCalendar", "/fields/calendarId")
  if (after.scheduleFrom === "finish" && after.finish === null) return refusal("dateNeeded", "/fields/finish")
  if (after.scheduleFrom === "finish" && after.finish !== null && after.finish < after.start && fields.start !== undefined) return refusal("finishBeforeStart", "/fields/start")
  if (after.defaultFinishMinute <= after.defaultStartMinute) return refusal("shape.order", "/fields/defaultFinishMinute")
  if (after.minutesPerWeek < after.minutesPerDay) return refusal("shape.order", "/fields/minutesPerWeek")
  edit.updateSettings(fields)
  return null
})
