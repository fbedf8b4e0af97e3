// The plan document: what people said about a project's plan. Nothing computed is in here;
// dates and slack come from `schedulePlan`. Every entity is a flat, immutable record, so that
// a change is a list of field patches (see change.ts) and its inverse is the same list, swapped.

import type { BasisPoints, DayNumber, Instant, Minor, Ticks } from "@throughline/engine"

export type TaskId = `tsk_${string}`
export type LinkId = `lnk_${string}`
export type CalendarId = `cal_${string}`
export type ResourceId = `res_${string}`
export type AssignmentId = `asg_${string}`
export type BaselineId = `bsl_${string}`
export type UserId = `usr_${string}`

/** The whole plan of one project. Maps keep insertion order; outline order comes from `parentId` and `rank`. */
export interface Plan {
  readonly settings: PlanSettings
  readonly task: ReadonlyMap<TaskId, Task>
  readonly link: ReadonlyMap<LinkId, Link>
  readonly calendar: ReadonlyMap<CalendarId, Calendar>
  readonly resource: ReadonlyMap<ResourceId, Resource>
  readonly assignment: ReadonlyMap<AssignmentId, Assignment>
  readonly baseline: ReadonlyMap<BaselineId, Baseline>
}

export interface PlanSettings {
  readonly id: "settings"
  /** Where tasks without predecessor start; for a plan scheduled from its finish, see `finish`. */
  readonly start: Instant
  /** Only read when `scheduleFrom` is "finish". */
  readonly finish: Instant | null
  readonly scheduleFrom: "start" | "finish"
  /** The data date of progress. */
  readonly statusDate: Instant | null
  readonly calendarId: CalendarId
  /** How a day, week and month of duration are counted when typed or shown (minutes, minutes, days). */
  readonly minutesPerDay: number
  readonly minutesPerWeek: number
  readonly daysPerMonth: number
  /** Minutes from midnight that are meant when only a day is typed. */
  readonly defaultStartMinute: number
  readonly defaultFinishMinute: number
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekStartsOn: number
  /** A task is critical when its total slack is at most this much working time. */
  readonly criticalSlackLimit: Ticks
  readonly multipleCriticalPaths: boolean
  /** What happens with remaining work whose predecessor is unfinished (out-of-sequence progress). */
  readonly progressRule: "retainedLogic" | "progressOverride" | "actualDates"
  readonly newTaskMode: TaskMode
  readonly newTaskType: TaskType
  readonly newTaskEffortDriven: boolean
  /** ISO 4217 code; `currencyDigits` minor digits. */
  readonly currency: string
  readonly currencyDigits: number
  /**
   * Major version of the program that wrote an imported file (12 = 2007, 14 = 2010 to 2013, 16 = 2016 on), null for
   * plans made here. Rule 51 of the scheduling rules (cap of late dates by manual summaries) depends on it.
   */
  readonly compatibility: number | null
  readonly title: string
  readonly author: string
  readonly company: string
}

export type TaskMode = "automatic" | "manual"
export type TaskType = "fixedUnits" | "fixedDuration" | "fixedWork"
export type ConstraintKind = "asap" | "alap" | "mso" | "mfo" | "snet" | "snlt" | "fnet" | "fnlt"
/** The unit in which people typed a duration or lag, kept so that it is shown back as typed. */
export type TimeUnit = "m" | "h" | "d" | "w" | "mo"
/** The five fixed categories that every board column maps to, so that metrics work. */
export type TaskState = "backlog" | "ready" | "inProgress" | "done" | "cancelled"

export interface Task {
  readonly id: TaskId
  /** Small stable number shown to people and used as UID in files; unique in the plan, never reused. */
  readonly number: number
  readonly parentId: TaskId | null
  /** Order among siblings: compare as plain strings (code units). See rank.ts. */
  readonly rank: string
  readonly name: string
  readonly notes: string
  /** Outline codes are derived; a code typed by hand (or kept from a file) overrides the derived one. */
  readonly wbs: string | null
  readonly mode: TaskMode
  /** Inactive tasks stay in the plan but are left out of every pass and roll-up. */
  readonly active: boolean
  /** Marked as milestone; a task of zero duration also shows as one. */
  readonly milestone: boolean
  /** Working time on the task's calendar, or elapsed time when `elapsed`. For a summary: ignored unless manual. */
  readonly duration: Ticks
  readonly elapsed: boolean
  readonly durationUnit: TimeUnit
  /** Shown with "?": an estimate. */
  readonly estimated: boolean
  /** A range instead of one number; read by simulations only, which draw the duration from it. */
  readonly estimate: Estimate | null
  /** Tasks of the same group, by its name, run over or under together in a simulation. */
  readonly correlationGroup: string | null
  readonly type: TaskType
  readonly effortDriven: boolean
  readonly constraint: ConstraintKind
  readonly constraintDate: Instant | null
  readonly deadline: Instant | null
  readonly calendarId: CalendarId | null
  readonly ignoreResourceCalendar: boolean
  /** 0 to 1000; 1000 = never level. */
  readonly priority: number
  /** Elapsed time that levelling (or a person) delays the task. */
  readonly levelingDelay: Ticks
  /** Inputs of a manual task or manual summary. */
  readonly manualStart: Instant | null
  readonly manualFinish: Instant | null
  /** A manual task whose start, finish and duration were all left empty. Rule 46. */
  readonly placeholder: boolean
  /** Idle gaps inside the task: after `offset` ticks of work the task pauses for `gap` ticks of working time. */
  readonly splits: readonly Split[]
  /** Of duration. For a summary it is derived. */
  readonly percentComplete: BasisPoints
  readonly physicalPercentComplete: BasisPoints
  readonly actualStart: Instant | null
  readonly actualFinish: Instant | null
  /** End of the done part and start of the remaining part of a task in progress. */
  readonly stop: Instant | null
  readonly resume: Instant | null
  /** Null: derived from duration and percent complete. */
  readonly remainingDuration: Ticks | null
  /** Work of a task without assignments; with assignments the work is their sum. */
  readonly work: Ticks
  readonly actualWork: Ticks
  readonly fixedCost: Minor
  readonly fixedCostAccrual: Accrual
  /** Cost recorded for a task without assignments, or beyond what assignments cost. */
  readonly actualFixedCost: Minor
  readonly external: boolean
  /** For external tasks and inserted projects: dates that are taken as they are. Rule 52. */
  readonly externalStart: Instant | null
  readonly externalFinish: Instant | null
  readonly state: TaskState
  /** Set on the head of a series; its occurrences are children tasks. */
  readonly recurrence: Recurrence | null
  readonly hideBar: boolean
  readonly hyperlink: string | null
  readonly contact: string
}

/** Three values of one distribution, in ticks of the duration; optimistic ≤ likely ≤ pessimistic. */
export interface Estimate {
  readonly kind: EstimateKind
  readonly optimistic: Ticks
  readonly likely: Ticks
  readonly pessimistic: Ticks
}

/** normal and lognormal have the mean (O + 4L + P) / 6 and the standard deviation (P - O) / 6; uniform ignores the likely value. */
export type EstimateKind = "pert" | "triangular" | "uniform" | "normal" | "lognormal"

export interface Split {
  readonly offset: Ticks
  readonly gap: Ticks
}

export type Accrual = "start" | "prorated" | "end"

export type LinkKind = "FS" | "SS" | "FF" | "SF"
/** working: lag in ticks of working time · elapsed: ticks of wall clock · percent…: basis points of the predecessor's duration. */
export type LagKind = "working" | "elapsed" | "percent" | "elapsedPercent"

export interface Link {
  readonly id: LinkId
  readonly predecessorId: TaskId
  readonly successorId: TaskId
  readonly kind: LinkKind
  /** Ticks or basis points, see `lagKind`; negative = lead. */
  readonly lag: number
  readonly lagKind: LagKind
  readonly lagUnit: TimeUnit
}

/** Minutes-in-tenths from midnight; `to` may be 14400 (midnight at the end of the day). from < to, sorted, no overlap. */
export interface Shift {
  readonly from: Ticks
  readonly to: Ticks
}

/** null = as the base calendar (or, in a base calendar, the default day 08-12, 13-17 / non-working week-end). */
export type DayRule = readonly Shift[] | null
/** Index 0 = Sunday. */
export type WeekRule = readonly [DayRule, DayRule, DayRule, DayRule, DayRule, DayRule, DayRule]

export interface Calendar {
  readonly id: CalendarId
  readonly name: string
  readonly baseId: CalendarId | null
  /** True for the calendar of one person; false for calendars people choose from a list. */
  readonly personal: boolean
  readonly week: WeekRule
  readonly workWeeks: readonly WorkWeek[]
  readonly exceptions: readonly CalendarException[]
  /** Number used as UID in files. */
  readonly number: number
}

export interface WorkWeek {
  readonly name: string
  readonly from: DayNumber
  readonly to: DayNumber
  readonly week: WeekRule
}

export interface CalendarException {
  readonly name: string
  readonly from: DayNumber
  readonly to: DayNumber
  /** Empty = non-working. */
  readonly shifts: readonly Shift[]
  /** Null: every day from `from` to `to`. */
  readonly recurrence: Recurrence | null
}

/** A rule that picks days from a first day on. `until` inclusive; either `until` or `count` is set. Months 1-12, weekday 0 = Sunday. */
export type Recurrence = {
  readonly from: DayNumber
  readonly until: DayNumber | null
  readonly count: number | null
} & (
  | { readonly kind: "daily"; readonly every: number; readonly workdaysOnly: boolean }
  | { readonly kind: "weekly"; readonly every: number; readonly weekdays: readonly number[] }
  | { readonly kind: "monthlyByDay"; readonly every: number; readonly day: number }
  /** position 1 to 4, 5 = last. */
  | { readonly kind: "monthlyByWeekday"; readonly every: number; readonly position: number; readonly weekday: number }
  | { readonly kind: "yearlyByDay"; readonly month: number; readonly day: number }
  | { readonly kind: "yearlyByWeekday"; readonly month: number; readonly position: number; readonly weekday: number }
)

export type ResourceKind = "work" | "material" | "cost"

export interface Resource {
  readonly id: ResourceId
  /** Number used as UID in files. */
  readonly number: number
  readonly name: string
  readonly initials: string
  readonly kind: ResourceKind
  /** A role to be filled ("Network engineer") and not a named person. */
  readonly generic: boolean
  /** The account of the person, where they have one. */
  readonly userId: UserId | null
  readonly email: string
  readonly group: string
  readonly code: string
  readonly maxUnits: BasisPoints
  /** Capacity over time; empty: `maxUnits` always. */
  readonly availability: readonly Availability[]
  readonly calendarId: CalendarId | null
  readonly materialLabel: string
  readonly rates: readonly Rate[]
  readonly accrual: Accrual
  readonly active: boolean
  readonly notes: string
}

export interface Availability {
  readonly from: DayNumber | null
  readonly to: DayNumber | null
  readonly units: BasisPoints
}

/** Rates per hour (work) or per unit (material), valid from a day on; `table` is the cost rate table A to E. */
export interface Rate {
  readonly table: "A" | "B" | "C" | "D" | "E"
  readonly from: DayNumber | null
  readonly standard: Minor
  readonly overtime: Minor
  readonly perUse: Minor
}

export type Contour = "flat" | "backLoaded" | "frontLoaded" | "doublePeak" | "earlyPeak" | "latePeak" | "bell" | "turtle" | "contoured"

export interface Assignment {
  readonly id: AssignmentId
  readonly number: number
  readonly taskId: TaskId
  /** Null: the placeholder by which files carry the split of a task without people. */
  readonly resourceId: ResourceId | null
  /** 10000 = full time. For material: hundredths of a percent of one unit, or per time unit with `materialPer`. */
  readonly units: BasisPoints
  readonly work: Ticks
  readonly overtimeWork: Ticks
  readonly actualWork: Ticks
  readonly actualOvertimeWork: Ticks
  /** Null: work minus actual work. */
  readonly remainingWork: Ticks | null
  readonly contour: Contour
  /** Working time after the task's start before this person begins. */
  readonly delay: Ticks
  /** Elapsed time. */
  readonly levelingDelay: Ticks
  /**
   * How the work lies in time, kept from an imported file: stretches of working time (on this assignment's calendar,
   * from the task's start) with the work done in each. A stretch without work is idle. Null: derived from work, units and
   * contour. Commands that change work, units or duration set it to null.
   */
  readonly profile: readonly ProfilePart[] | null
  readonly rateTable: "A" | "B" | "C" | "D" | "E"
  /** Only for cost resources: the amount. */
  readonly cost: Minor
  readonly actualCost: Minor
  readonly actualStart: Instant | null
  readonly actualFinish: Instant | null
}

export interface ProfilePart {
  readonly span: Ticks
  readonly work: Ticks
}

export interface Baseline {
  readonly id: BaselineId
  /** 0 to 10 as in files (0 = "Baseline"); further ones continue the count and stay here. */
  readonly number: number
  readonly name: string
  readonly note: string
  /** Milliseconds since 1970 in UTC, given by the caller. */
  readonly takenAt: number
  readonly takenBy: UserId | null
  readonly tasks: Readonly<Record<TaskId, BaselineTask>>
  readonly assignments: Readonly<Record<AssignmentId, BaselineAssignment>>
}

export interface BaselineTask {
  readonly start: Instant | null
  readonly finish: Instant | null
  readonly duration: Ticks
  readonly work: Ticks
  readonly cost: Minor
}

export interface BaselineAssignment {
  readonly start: Instant | null
  readonly finish: Instant | null
  readonly work: Ticks
  readonly cost: Minor
}
