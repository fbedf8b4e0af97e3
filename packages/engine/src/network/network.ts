// What the scheduler is told: tasks in outline order, links and calendars by index. Nothing in here is computed.
import type { WorkingTime } from "../calendar/working-time.ts"
import type { BasisPoints, Instant, Ticks } from "../units.ts"

export type ConstraintKind = "asap" | "alap" | "mso" | "mfo" | "snet" | "snlt" | "fnet" | "fnlt"
export type LinkKind = "FS" | "SS" | "FF" | "SF"
export type LagKind = "working" | "elapsed" | "percent" | "elapsedPercent"

export interface Network {
  /** Parents stand before their children. */
  readonly tasks: readonly NetworkTask[]
  readonly links: readonly NetworkLink[]
  readonly calendars: readonly WorkingTime[]
}

export interface NetworkTask {
  /** Index of the summary above; -1 or absent at the top. */
  readonly parent?: number
  /** The task's calendar (S-2): durations without people, lags of links into it, and all slack. */
  readonly calendar: number
  /** Where the duration runs: the union of the people's calendars (S-3); absent: the task's calendar. */
  readonly workCalendar?: number
  /** Where slack is measured; absent: the task's calendar. */
  readonly slackCalendar?: number
  readonly duration: Ticks
  readonly elapsed?: boolean
  /** After `offset` ticks of work the task pauses for `gap` ticks of working time (S-15). */
  readonly splits?: readonly NetworkSplit[]
  /** Assignments that keep their own place and length (S-16); empty or absent: `duration` on `workCalendar`. */
  readonly spans?: readonly NetworkSpan[]
  /** True where somebody assigned has no work left: the latest finish then need not be working time (S-37). */
  readonly looseFinish?: boolean
  /** True where somebody assigned has no work at all: the start then need not be working time (S-13). */
  readonly looseStart?: boolean
  /** Manual and external tasks, and manual summaries, stand where `start` and `finish` say (S-47, S-49, S-52). */
  readonly mode?: "automatic" | "manual" | "external"
  readonly start?: Instant | null
  readonly finish?: Instant | null
  readonly inactive?: boolean
  /** A manual task of which people left start, finish and duration empty (S-46). */
  readonly placeholder?: boolean
  readonly constraint?: ConstraintKind
  readonly constraintDate?: Instant | null
  readonly deadline?: Instant | null
  /** Elapsed time (S-17). */
  readonly levelingDelay?: Ticks
  readonly actualStart?: Instant | null
  readonly actualFinish?: Instant | null
  readonly stop?: Instant | null
  readonly resume?: Instant | null
  readonly percentComplete?: BasisPoints
  /** Absent or null: the part of the duration that is not complete. */
  readonly remaining?: Ticks | null
}

export interface NetworkSplit {
  readonly offset: Ticks
  readonly gap: Ticks
}

export interface NetworkSpan {
  readonly calendar: number
  /** Working time on `calendar` from the task's start until this person begins. */
  readonly offset: Ticks
  /** Working time from there until the person is done, pauses included. */
  readonly length: Ticks
  /** Elapsed time the person is delayed by levelling. */
  readonly wait?: Ticks
}

export interface NetworkLink {
  readonly predecessor: number
  readonly successor: number
  readonly kind: LinkKind
  /** Ticks, or basis points of the predecessor's duration; negative = lead. */
  readonly lag?: number
  readonly lagKind?: LagKind
}

export interface NetworkOptions {
  /** Index of the project's calendar, on which free slack is measured (S-45); absent: the first one. */
  readonly calendar?: number
  readonly projectStart: Instant
  /** Where a plan scheduled from its finish ends. */
  readonly projectFinish?: Instant | null
  readonly scheduleFrom?: "start" | "finish"
  readonly criticalSlackLimit?: Ticks
  readonly multipleCriticalPaths?: boolean
  /** What happens with remaining work whose predecessor is unfinished (S-31); absent: "progressOverride". */
  readonly progressRule?: "retainedLogic" | "progressOverride" | "actualDates"
  /** Major version of the program that wrote an imported plan (S-51); null for plans of our own. */
  readonly compatibility?: number | null
}

/** One value per task. Inactive tasks have dates too, but nothing depends on them (S-30). */
export interface NetworkSchedule {
  readonly start: Int32Array
  readonly finish: Int32Array
  readonly earlyStart: Int32Array
  readonly earlyFinish: Int32Array
  readonly lateStart: Int32Array
  readonly lateFinish: Int32Array
  readonly startSlack: Int32Array
  readonly finishSlack: Int32Array
  readonly totalSlack: Int32Array
  readonly freeSlack: Int32Array
  readonly critical: Uint8Array
  readonly projectStart: Instant
  readonly projectFinish: Instant
  readonly findings: readonly NetworkFinding[]
}

/** What is wrong with the plan; the schedule is complete all the same. */
export interface NetworkFinding {
  readonly code: "cycle" | "noWorkingTime" | "constraintConflict" | "dateOutOfRange" | "missedDeadline"
  /** The task concerned, or -1. */
  readonly task: number
  /** The calendar concerned, or -1. */
  readonly calendar: number
  /** For a cycle: the tasks on it in order; their links with each other are left out of the schedule. */
  readonly path: readonly number[]
}
