// What may stand in each field of each stored entity, ranges included. Commands check with these what they are given,
// validatePlan checks with them what was imported or restored. A field added to the document does not compile until it
// is here.

import { FIRST_INSTANT, LAST_INSTANT, TICKS_PER_DAY } from "@throughline/engine"
import { dayOf } from "./civil.ts"
import type {
  Assignment, Availability, BaselineAssignment, BaselineTask, Calendar, CalendarException, Link, PlanSettings, ProfilePart, Rate,
  Estimate, Recurrence, Resource, Shift, Split, Task, WeekRule, WorkWeek,
} from "./document.ts"
import type { Baseline, DayRule } from "./document.ts"
import { refusal } from "./errors.ts"
import { FIELD_LIMITS, PLAN_LIMITS } from "./limits.ts"
import { isRank } from "./rank.ts"
import { also, flag, idOf, integer, isRecord, line, list, nullable, oneOf, pattern, record, text } from "./shapes.ts"
import type { FieldShapes, Shape } from "./shapes.ts"
import { DURATION_MAX } from "./text/duration.ts"

export const taskId = idOf("tsk")
export const linkId = idOf("lnk")
export const calendarId = idOf("cal")
export const resourceId = idOf("res")
export const assignmentId = idOf("asg")
export const baselineId = idOf("bsl")
export const userId = idOf("usr")

export const instant = integer(FIRST_INSTANT, LAST_INSTANT)
export const day = integer(dayOf(FIRST_INSTANT), dayOf(LAST_INSTANT))
export const duration = integer(0, DURATION_MAX)
export const work = integer(0, FIELD_LIMITS.work)
export const money = integer(-FIELD_LIMITS.money, FIELD_LIMITS.money)
export const units = integer(0, FIELD_LIMITS.units)
export const percent = integer(0, 10_000)
export const name = line(FIELD_LIMITS.name)
export const notes = text(FIELD_LIMITS.notes)
export const shortText = line(FIELD_LIMITS.text)
/** Numbers from files may be 0; numbers given here begin at 1. */
export const entityNumber = integer(0, FIELD_LIMITS.number)
export const timeUnit = oneOf(["m", "h", "d", "w", "mo"])
export const taskMode = oneOf(["automatic", "manual"])
export const taskType = oneOf(["fixedUnits", "fixedDuration", "fixedWork"])
export const constraintKind = oneOf(["asap", "alap", "mso", "mfo", "snet", "snlt", "fnet", "fnlt"])
export const taskState = oneOf(["backlog", "ready", "inProgress", "done", "cancelled"])
export const linkKind = oneOf(["FS", "SS", "FF", "SF"])
export const lagKind = oneOf(["working", "elapsed", "percent", "elapsedPercent"])
export const accrual = oneOf(["start", "prorated", "end"])
export const contour = oneOf(["flat", "backLoaded", "frontLoaded", "doublePeak", "earlyPeak", "latePeak", "bell", "turtle", "contoured"])
export const rateTable = oneOf(["A", "B", "C", "D", "E"])

/** A link, an address, or nothing: never a script. */
export const hyperlink: Shape<string> = also(line(FIELD_LIMITS.hyperlink), (address) => !/^\s*(?:javascript|data|vbscript):/i.test(address))

/** A correlation group is known by what it is called. */
export const groupName: Shape<string> = also(shortText, (given) => given.trim() !== "")
export const estimate: Shape<Estimate> = also(
  record({ kind: oneOf(["pert", "triangular", "uniform", "normal", "lognormal"]), optimistic: duration, likely: duration, pessimistic: duration }),
  ({ optimistic, likely, pessimistic }) => optimistic <= likely && likely <= pessimistic,
)

const rank: Shape<string> = also(text(64), isRank)
const split: Shape<Split> = record({ offset: integer(1, DURATION_MAX), gap: integer(1, DURATION_MAX) })
export const splits: Shape<readonly Split[]> = also(list(split, PLAN_LIMITS.splitsPerTask), (all) => ascends(all.map((one) => one.offset)))

/** The fields that each kind of rule has beside those of all. */
const RULES: Readonly<Record<Recurrence["kind"], FieldShapes<object> & Readonly<Record<string, Shape<unknown>>>>> = {
  daily: { every: integer(1, 10_000), workdaysOnly: flag },
  weekly: { every: integer(1, 1_000), weekdays: also(list(integer(0, 6), 7), (days) => days.length > 0 && ascends(days)) },
  monthlyByDay: { every: integer(1, 1_200), day: integer(1, 31) },
  monthlyByWeekday: { every: integer(1, 1_200), position: integer(1, 5), weekday: integer(0, 6) },
  yearlyByDay: { month: integer(1, 12), day: integer(1, 31) },
  yearlyByWeekday: { month: integer(1, 12), position: integer(1, 5), weekday: integer(0, 6) },
}
const ruleKind = oneOf(["daily", "weekly", "monthlyByDay", "monthlyByWeekday", "yearlyByDay", "yearlyByWeekday"])

export const recurrence: Shape<Recurrence> = {
  check: (value, pointer) => {
    if (!isRecord(value)) return refusal("shape.type", pointer)
    const kind = ruleKind.check(value["kind"], `${pointer}/kind`)
    const fields = Object.entries(RULES).find(([rule]) => rule === value["kind"])?.[1]
    if (kind !== null || fields === undefined) return kind ?? refusal("shape.type", pointer)
    const whole = record<object>({ ...fields, kind: ruleKind, from: day, until: nullable(day), count: nullable(integer(1, 10_000)) })
    return whole.check(value, pointer)
  },
}

export const TASK_SHAPES: FieldShapes<Task> = {
  id: taskId, number: entityNumber, parentId: nullable(taskId), rank, name, notes, wbs: nullable(shortText), mode: taskMode, active: flag, milestone: flag,
  duration, elapsed: flag, durationUnit: timeUnit, estimated: flag, estimate: nullable(estimate), correlationGroup: nullable(groupName), type: taskType, effortDriven: flag, constraint: constraintKind,
  constraintDate: nullable(instant), deadline: nullable(instant), calendarId: nullable(calendarId), ignoreResourceCalendar: flag,
  priority: integer(0, FIELD_LIMITS.priority), levelingDelay: duration, manualStart: nullable(instant), manualFinish: nullable(instant), placeholder: flag,
  splits, percentComplete: percent, physicalPercentComplete: percent, actualStart: nullable(instant), actualFinish: nullable(instant),
  stop: nullable(instant), resume: nullable(instant), remainingDuration: nullable(duration), work, actualWork: work, fixedCost: money,
  fixedCostAccrual: accrual, actualFixedCost: money, external: flag, externalStart: nullable(instant), externalFinish: nullable(instant),
  state: taskState, recurrence: nullable(recurrence), hideBar: flag, hyperlink: nullable(hyperlink), contact: shortText,
}

export const LINK_SHAPES: FieldShapes<Link> = {
  id: linkId, predecessorId: taskId, successorId: taskId, kind: linkKind, lag: integer(-DURATION_MAX, DURATION_MAX), lagKind, lagUnit: timeUnit,
}

const shift: Shape<Shift> = also(record<Shift>({ from: integer(0, TICKS_PER_DAY), to: integer(0, TICKS_PER_DAY) }), ({ from, to }) => from < to)
export const shifts: Shape<readonly Shift[]> = also(list(shift, FIELD_LIMITS.shiftsPerDay), (all) => all.every((one, index) => one.from >= (all[index - 1]?.to ?? 0)))
const dayRule: Shape<DayRule> = nullable(shifts)
export const week: Shape<WeekRule> = {
  check: (value, pointer) => list(dayRule, 7).check(value, pointer) ?? (Array.isArray(value) && value.length === 7 ? null : refusal("shape.missing", pointer)),
}
const workWeek: Shape<WorkWeek> = also(record<WorkWeek>({ name: shortText, from: day, to: day, week }), ({ from, to }) => from <= to)
const exception: Shape<CalendarException> = also(
  record<CalendarException>({ name: shortText, from: day, to: day, shifts, recurrence: nullable(recurrence) }),
  ({ from, to }) => from <= to,
)

export const CALENDAR_SHAPES: FieldShapes<Calendar> = {
  id: calendarId, name, baseId: nullable(calendarId), personal: flag, week, workWeeks: list(workWeek, PLAN_LIMITS.exceptionsPerCalendar),
  exceptions: list(exception, PLAN_LIMITS.exceptionsPerCalendar), number: entityNumber,
}

const availability: Shape<Availability> = record({ from: nullable(day), to: nullable(day), units })
const rate: Shape<Rate> = record({ table: rateTable, from: nullable(day), standard: money, overtime: money, perUse: money })

export const RESOURCE_SHAPES: FieldShapes<Resource> = {
  id: resourceId, number: entityNumber, name, initials: shortText, kind: oneOf(["work", "material", "cost"]), generic: flag, userId: nullable(userId),
  email: shortText, group: shortText, code: shortText, maxUnits: units, availability: list(availability, FIELD_LIMITS.ratesPerResource),
  calendarId: nullable(calendarId), materialLabel: shortText, rates: list(rate, FIELD_LIMITS.ratesPerResource), accrual, active: flag, notes,
}

const profilePart: Shape<ProfilePart> = record({ span: duration, work })

export const ASSIGNMENT_SHAPES: FieldShapes<Assignment> = {
  id: assignmentId, number: entityNumber, taskId, resourceId: nullable(resourceId), units, work, overtimeWork: work, actualWork: work, actualOvertimeWork: work,
  remainingWork: nullable(work), contour, delay: duration, levelingDelay: duration, profile: nullable(list(profilePart, FIELD_LIMITS.profileParts)),
  rateTable, cost: money, actualCost: money, actualStart: nullable(instant), actualFinish: nullable(instant),
}

const baselineTask: Shape<BaselineTask> = record({ start: nullable(instant), finish: nullable(instant), duration, work, cost: money })
const baselineAssignment: Shape<BaselineAssignment> = record({ start: nullable(instant), finish: nullable(instant), work, cost: money })

export const BASELINE_SHAPES: FieldShapes<Baseline> = {
  id: baselineId, number: integer(0, 1_000), name, note: notes, takenAt: integer(0, Number.MAX_SAFE_INTEGER), takenBy: nullable(userId),
  tasks: byId(taskId, baselineTask), assignments: byId(assignmentId, baselineAssignment),
}

export const SETTINGS_SHAPES: FieldShapes<PlanSettings> = {
  id: oneOf(["settings"]), start: instant, finish: nullable(instant), scheduleFrom: oneOf(["start", "finish"]), statusDate: nullable(instant), calendarId,
  minutesPerDay: integer(1, 1_440), minutesPerWeek: integer(1, 10_080), daysPerMonth: integer(1, 31), defaultStartMinute: integer(0, 1_440),
  defaultFinishMinute: integer(0, 1_440), weekStartsOn: integer(0, 6), criticalSlackLimit: integer(-DURATION_MAX, DURATION_MAX), multipleCriticalPaths: flag,
  progressRule: oneOf(["retainedLogic", "progressOverride", "actualDates"]), newTaskMode: taskMode, newTaskType: taskType, newTaskEffortDriven: flag,
  currency: pattern(/^[A-Z]{3}$/), currencyDigits: integer(0, 4), compatibility: nullable(integer(0, 1_000)), title: name, author: shortText, company: shortText,
}

function byId<Id extends string, Entry>(key: Shape<Id>, entry: Shape<Entry>): Shape<Readonly<Record<Id, Entry>>> {
  return {
    check: (value, pointer) => {
      if (!isRecord(value)) return refusal("shape.type", pointer)
      for (const [id, one] of Object.entries(value)) {
        const problem = key.check(id, pointer) ?? entry.check(one, `${pointer}/${id}`)
        if (problem !== null) return problem
      }
      return null
    },
  }
}

function ascends(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number))
}
