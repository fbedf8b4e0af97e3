// Every field of every entity: what a value must look like, and the default that is left out on the wire and in the
// database. Fields without `initial` are always written. A field added to the document does not compile until it is here.

import type {
  Accrual, Assignment, Availability, Baseline, BaselineAssignment, BaselineTask, Calendar, CalendarException, Contour, DayRule, Estimate,
  Link, LinkKind, PlanSettings, ProfilePart, Rate, Recurrence, Resource, Shift, Split, Task, TaskState, TimeUnit, WeekRule, WorkWeek,
} from "../document.ts"
import type { EntityKind, EntityOf } from "../change.ts"
import type { Check } from "./checks.ts"
import { idOf, isFlag, isRecord, isText, isWhole, listOf, oneOf, orNull, shapeOf } from "./checks.ts"

export interface Field<T> {
  readonly is: Check<T>
  readonly initial?: T
}
export type Fields<E> = { readonly [F in keyof E]: Field<E[F]> }

function always<T>(is: Check<T>): Field<T> {
  return { is }
}
function usually<T>(is: Check<T>, initial: T): Field<T> {
  return { is, initial }
}

const taskId = idOf("tsk")
const calendarId = idOf("cal")
const resourceId = idOf("res")
const assignmentId = idOf("asg")
const wholeOrNull = orNull(isWhole)
const timeUnit: Check<TimeUnit> = oneOf("m", "h", "d", "w", "mo")
const accrual: Check<Accrual> = oneOf("start", "prorated", "end")
const linkKind: Check<LinkKind> = oneOf("FS", "SS", "FF", "SF")
const taskState: Check<TaskState> = oneOf("backlog", "ready", "inProgress", "done", "cancelled")
const taskMode = oneOf("automatic", "manual")
const taskType = oneOf("fixedUnits", "fixedDuration", "fixedWork")
const contour: Check<Contour> = oneOf("flat", "backLoaded", "frontLoaded", "doublePeak", "earlyPeak", "latePeak", "bell", "turtle", "contoured")
const rateTable = oneOf("A", "B", "C", "D", "E")
const shifts = listOf(shapeOf<Shift>({ from: isWhole, to: isWhole }))
const dayRule: Check<DayRule> = orNull(shifts)
const week: Check<WeekRule> = (value): value is WeekRule => Array.isArray(value) && value.length === 7 && value.every((rule) => dayRule(rule))
const rates = listOf(shapeOf<Rate>({ table: rateTable, from: wholeOrNull, standard: isWhole, overtime: isWhole, perUse: isWhole }))
const availability = listOf(shapeOf<Availability>({ from: wholeOrNull, to: wholeOrNull, units: isWhole }))
const splits = listOf(shapeOf<Split>({ offset: isWhole, gap: isWhole }))
const estimate = shapeOf<Estimate>({ kind: oneOf("pert", "triangular", "uniform", "normal", "lognormal"), optimistic: isWhole, likely: isWhole, pessimistic: isWhole })
const profile = listOf(shapeOf<ProfilePart>({ span: isWhole, work: isWhole }))
const span = { from: isWhole, until: wholeOrNull, count: wholeOrNull }

const RECURRENCES: { readonly [K in Recurrence["kind"]]: Check<Extract<Recurrence, { kind: K }>> } = {
  daily: shapeOf<Extract<Recurrence, { kind: "daily" }>>({ ...span, kind: oneOf("daily"), every: isWhole, workdaysOnly: isFlag }),
  weekly: shapeOf<Extract<Recurrence, { kind: "weekly" }>>({ ...span, kind: oneOf("weekly"), every: isWhole, weekdays: listOf(isWhole) }),
  monthlyByDay: shapeOf<Extract<Recurrence, { kind: "monthlyByDay" }>>({ ...span, kind: oneOf("monthlyByDay"), every: isWhole, day: isWhole }),
  monthlyByWeekday: shapeOf<Extract<Recurrence, { kind: "monthlyByWeekday" }>>({ ...span, kind: oneOf("monthlyByWeekday"), every: isWhole, position: isWhole, weekday: isWhole }),
  yearlyByDay: shapeOf<Extract<Recurrence, { kind: "yearlyByDay" }>>({ ...span, kind: oneOf("yearlyByDay"), month: isWhole, day: isWhole }),
  yearlyByWeekday: shapeOf<Extract<Recurrence, { kind: "yearlyByWeekday" }>>({ ...span, kind: oneOf("yearlyByWeekday"), month: isWhole, position: isWhole, weekday: isWhole }),
}
const recurrence: Check<Recurrence | null> = (value): value is Recurrence | null =>
  value === null || Object.values(RECURRENCES).some((is) => is(value))

const workWeek = shapeOf<WorkWeek>({ name: isText, from: isWhole, to: isWhole, week })
const exception = shapeOf<CalendarException>({ name: isText, from: isWhole, to: isWhole, shifts, recurrence })
export const isBaselineTask = shapeOf<BaselineTask>({ start: wholeOrNull, finish: wholeOrNull, duration: isWhole, work: isWhole, cost: isWhole })
export const isBaselineAssignment = shapeOf<BaselineAssignment>({ start: wholeOrNull, finish: wholeOrNull, work: isWhole, cost: isWhole })

const TASK: Fields<Task> = {
  id: always(taskId), number: always(isWhole), parentId: usually(orNull(taskId), null), rank: always(isText), name: always(isText),
  notes: usually(isText, ""), wbs: usually(orNull(isText), null), mode: usually(taskMode, "automatic"), active: usually(isFlag, true),
  milestone: usually(isFlag, false), duration: always(isWhole), elapsed: usually(isFlag, false), durationUnit: usually(timeUnit, "d"),
  estimated: usually(isFlag, false), estimate: usually(orNull(estimate), null), correlationGroup: usually(orNull(isText), null), type: usually(taskType, "fixedUnits"), effortDriven: usually(isFlag, false),
  constraint: usually(oneOf("asap", "alap", "mso", "mfo", "snet", "snlt", "fnet", "fnlt"), "asap"), constraintDate: usually(wholeOrNull, null),
  deadline: usually(wholeOrNull, null), calendarId: usually(orNull(calendarId), null), ignoreResourceCalendar: usually(isFlag, false),
  priority: usually(isWhole, 500), levelingDelay: usually(isWhole, 0), manualStart: usually(wholeOrNull, null), manualFinish: usually(wholeOrNull, null),
  placeholder: usually(isFlag, false), splits: usually(splits, []), percentComplete: usually(isWhole, 0), physicalPercentComplete: usually(isWhole, 0),
  actualStart: usually(wholeOrNull, null), actualFinish: usually(wholeOrNull, null), stop: usually(wholeOrNull, null), resume: usually(wholeOrNull, null),
  remainingDuration: usually(wholeOrNull, null), work: usually(isWhole, 0), actualWork: usually(isWhole, 0), fixedCost: usually(isWhole, 0),
  fixedCostAccrual: usually(accrual, "prorated"), actualFixedCost: usually(isWhole, 0), external: usually(isFlag, false),
  externalStart: usually(wholeOrNull, null), externalFinish: usually(wholeOrNull, null), state: usually(taskState, "backlog"),
  recurrence: usually(recurrence, null), hideBar: usually(isFlag, false), hyperlink: usually(orNull(isText), null), contact: usually(isText, ""),
}

const LINK: Fields<Link> = {
  id: always(idOf("lnk")), predecessorId: always(taskId), successorId: always(taskId), kind: usually(linkKind, "FS"), lag: usually(isWhole, 0),
  lagKind: usually(oneOf("working", "elapsed", "percent", "elapsedPercent"), "working"), lagUnit: usually(timeUnit, "d"),
}

const CALENDAR: Fields<Calendar> = {
  id: always(calendarId), name: always(isText), baseId: usually(orNull(calendarId), null), personal: usually(isFlag, false),
  week: usually(week, [null, null, null, null, null, null, null]), workWeeks: usually(listOf(workWeek), []), exceptions: usually(listOf(exception), []), number: always(isWhole),
}

const RESOURCE: Fields<Resource> = {
  id: always(resourceId), number: always(isWhole), name: always(isText), initials: usually(isText, ""), kind: usually(oneOf("work", "material", "cost"), "work"),
  generic: usually(isFlag, false), userId: usually(orNull(idOf("usr")), null), email: usually(isText, ""), group: usually(isText, ""), code: usually(isText, ""),
  maxUnits: usually(isWhole, 10_000), availability: usually(availability, []), calendarId: usually(orNull(calendarId), null), materialLabel: usually(isText, ""),
  rates: usually(rates, []), accrual: usually(accrual, "prorated"), active: usually(isFlag, true), notes: usually(isText, ""),
}

const ASSIGNMENT: Fields<Assignment> = {
  id: always(assignmentId), number: always(isWhole), taskId: always(taskId), resourceId: usually(orNull(resourceId), null), units: usually(isWhole, 10_000),
  work: always(isWhole), overtimeWork: usually(isWhole, 0), actualWork: usually(isWhole, 0), actualOvertimeWork: usually(isWhole, 0), remainingWork: usually(wholeOrNull, null),
  contour: usually(contour, "flat"), delay: usually(isWhole, 0), levelingDelay: usually(isWhole, 0), profile: usually(orNull(profile), null), rateTable: usually(rateTable, "A"),
  cost: usually(isWhole, 0), actualCost: usually(isWhole, 0), actualStart: usually(wholeOrNull, null), actualFinish: usually(wholeOrNull, null),
}

const BASELINE: Fields<Baseline> = {
  id: always(idOf("bsl")), number: always(isWhole), name: always(isText), note: usually(isText, ""), takenAt: always(isWhole), takenBy: usually(orNull(idOf("usr")), null),
  tasks: always((value): value is Baseline["tasks"] => isRecord(value) && everyEntry(value, taskId, isBaselineTask)),
  assignments: always((value): value is Baseline["assignments"] => isRecord(value) && everyEntry(value, assignmentId, isBaselineAssignment)),
}

export const SETTINGS_FIELDS: Fields<PlanSettings> = {
  id: always(oneOf("settings")), start: always(isWhole), finish: usually(wholeOrNull, null), scheduleFrom: usually(oneOf("start", "finish"), "start"),
  statusDate: usually(wholeOrNull, null), calendarId: always(calendarId), minutesPerDay: usually(isWhole, 480), minutesPerWeek: usually(isWhole, 2400),
  daysPerMonth: usually(isWhole, 20), defaultStartMinute: usually(isWhole, 480), defaultFinishMinute: usually(isWhole, 1020), weekStartsOn: usually(isWhole, 1),
  criticalSlackLimit: usually(isWhole, 0), multipleCriticalPaths: usually(isFlag, false), progressRule: usually(oneOf("retainedLogic", "progressOverride", "actualDates"), "retainedLogic"),
  newTaskMode: usually(taskMode, "automatic"), newTaskType: usually(taskType, "fixedUnits"), newTaskEffortDriven: usually(isFlag, false), currency: always(isText),
  currencyDigits: usually(isWhole, 2), compatibility: usually(wholeOrNull, null), title: usually(isText, ""), author: usually(isText, ""), company: usually(isText, ""),
}

export const ENTITY_FIELDS: { readonly [K in EntityKind]: Fields<EntityOf[K]> } = {
  task: TASK, link: LINK, calendar: CALENDAR, resource: RESOURCE, assignment: ASSIGNMENT, baseline: BASELINE,
}

function everyEntry(record: Readonly<Record<string, unknown>>, isKey: (key: unknown) => boolean, isValue: (value: unknown) => boolean): boolean {
  for (const key in record) if (!isKey(key) || !isValue(record[key])) return false
  return true
}
