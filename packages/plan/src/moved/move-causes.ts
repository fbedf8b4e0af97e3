// Which kind of edit is a field of the plan? Every field that can move a date belongs to one cause; a field added to the
// document does not compile until it is here.

import type { Assignment, Calendar, Link, PlanSettings, Resource, Task } from "../document.ts"

/**
 * In the order in which the causes of one change are weighed: first what the plan stands on, then what it consists of,
 * then how long and after what, last what happened to it. The order decides who is credited with what two causes do together.
 */
export const MOVE_CAUSES = [
  "settings", "calendars", "tasks", "durations", "links", "constraints", "manualDates", "assignments", "progress", "levelling", "other",
] as const
export type MoveCause = (typeof MOVE_CAUSES)[number]

type CauseOf<E> = { readonly [F in keyof E]: MoveCause }

export const TASK_CAUSES: CauseOf<Task> = {
  id: "other", number: "other", parentId: "tasks", rank: "tasks", name: "other", notes: "other", wbs: "other", mode: "manualDates", active: "tasks",
  milestone: "other", duration: "durations", elapsed: "durations", durationUnit: "other", estimated: "other", estimate: "other", correlationGroup: "other", type: "assignments", effortDriven: "assignments",
  constraint: "constraints", constraintDate: "constraints", deadline: "constraints", calendarId: "calendars", ignoreResourceCalendar: "calendars",
  priority: "levelling", levelingDelay: "levelling", manualStart: "manualDates", manualFinish: "manualDates", placeholder: "manualDates", splits: "durations",
  percentComplete: "progress", physicalPercentComplete: "progress", actualStart: "progress", actualFinish: "progress", stop: "progress", resume: "progress",
  remainingDuration: "progress", work: "assignments", actualWork: "progress", fixedCost: "other", fixedCostAccrual: "other", actualFixedCost: "other",
  external: "manualDates", externalStart: "manualDates", externalFinish: "manualDates", state: "progress", recurrence: "tasks", hideBar: "other",
  hyperlink: "other", contact: "other",
}

export const LINK_CAUSES: CauseOf<Link> = {
  id: "links", predecessorId: "links", successorId: "links", kind: "links", lag: "links", lagKind: "links", lagUnit: "links",
}

export const CALENDAR_CAUSES: CauseOf<Calendar> = {
  id: "calendars", name: "calendars", baseId: "calendars", personal: "calendars", week: "calendars", workWeeks: "calendars", exceptions: "calendars", number: "calendars",
}

export const RESOURCE_CAUSES: CauseOf<Resource> = {
  id: "assignments", number: "other", name: "other", initials: "other", kind: "assignments", generic: "other", userId: "other", email: "other", group: "other",
  code: "other", maxUnits: "assignments", availability: "assignments", calendarId: "calendars", materialLabel: "other", rates: "other", accrual: "other",
  active: "assignments", notes: "other",
}

export const ASSIGNMENT_CAUSES: CauseOf<Assignment> = {
  id: "assignments", number: "other", taskId: "assignments", resourceId: "assignments", units: "assignments", work: "assignments", overtimeWork: "assignments",
  actualWork: "progress", actualOvertimeWork: "progress", remainingWork: "progress", contour: "assignments", delay: "assignments", levelingDelay: "levelling",
  profile: "assignments", rateTable: "other", cost: "other", actualCost: "other", actualStart: "progress", actualFinish: "progress",
}

export const SETTINGS_CAUSES: CauseOf<PlanSettings> = {
  id: "other", start: "settings", finish: "settings", scheduleFrom: "settings", statusDate: "settings", calendarId: "calendars", minutesPerDay: "settings",
  minutesPerWeek: "settings", daysPerMonth: "settings", defaultStartMinute: "settings", defaultFinishMinute: "settings", weekStartsOn: "settings",
  criticalSlackLimit: "settings", multipleCriticalPaths: "settings", progressRule: "settings", newTaskMode: "settings", newTaskType: "settings",
  newTaskEffortDriven: "settings", currency: "other", currencyDigits: "other", compatibility: "settings", title: "other", author: "other", company: "other",
}
