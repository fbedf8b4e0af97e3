// A plan on which nothing stands yet, and the calendar of an ordinary office: Monday to Friday, 08-12 and 13-17.

import type { Instant } from "@throughline/engine"
import type { Calendar, CalendarId, Plan, PlanSettings, Shift, WeekRule } from "./document.ts"

export interface EmptyPlanOptions extends Partial<Omit<PlanSettings, "id" | "calendarId">> {
  readonly start: Instant
  /** The project calendar; the standard calendar where none is given. */
  readonly calendar?: Calendar
}

export const STANDARD_CALENDAR_ID: CalendarId = "cal_standard"
export const OFFICE_DAY: readonly Shift[] = [{ from: 4_800, to: 7_200 }, { from: 7_800, to: 10_200 }]

export function standardCalendar(given: Partial<Calendar> = {}): Calendar {
  const week: WeekRule = [[], OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, []]
  return { id: STANDARD_CALENDAR_ID, name: "Standard", baseId: null, personal: false, week, workWeeks: [], exceptions: [], number: 1, ...given }
}

export function emptyPlan(options: EmptyPlanOptions): Plan {
  const { calendar = standardCalendar(), ...settings } = options
  return {
    settings: {
      id: "settings",
      finish: null,
      scheduleFrom: "start",
      statusDate: null,
      calendarId: calendar.id,
      minutesPerDay: 480,
      minutesPerWeek: 2400,
      daysPerMonth: 20,
      defaultStartMinute: 480,
      defaultFinishMinute: 1020,
      weekStartsOn: 1,
      criticalSlackLimit: 0,
      multipleCriticalPaths: false,
      progressRule: "retainedLogic",
      newTaskMode: "automatic",
      newTaskType: "fixedUnits",
      newTaskEffortDriven: false,
      currency: "EUR",
      currencyDigits: 2,
      compatibility: null,
      title: "",
      author: "",
      company: "",
      ...settings,
    },
    task: new Map(),
    link: new Map(),
    calendar: new Map([[calendar.id, calendar]]),
    resource: new Map(),
    assignment: new Map(),
    baseline: new Map(),
  }
}
