// The network as a structure of arrays: what both passes read. Made by compile-network.ts.
import { ELAPSED_TIME } from "../calendar/compile-calendar.ts"
import type { WorkingTime } from "../calendar/working-time.ts"
import type { ConstraintKind, LinkKind } from "./network.ts"

/** Stands for an instant that is not given. */
export const NONE = -2_147_483_648
/** Stands for an instant that nothing bounds. Both are 32-bit integers: a fraction or an infinity makes all arithmetic slower. */
export const UNBOUND = 2_147_483_647

/** How a row gets its dates. */
export const AUTOMATIC = 0
export const STARTED = 1
export const COMPLETED = 2
/** Manual and external tasks. */
export const FIXED = 3
export const SUMMARY = 4
export const MANUAL_SUMMARY = 5

export const CONSTRAINTS: readonly ConstraintKind[] = ["asap", "alap", "mso", "mfo", "snet", "snlt", "fnet", "fnlt"]
export const ASAP = 0
export const ALAP = 1
export const MSO = 2
export const MFO = 3
export const SNET = 4
export const SNLT = 5
export const FNET = 6
export const FNLT = 7

export const LINK_KINDS: readonly LinkKind[] = ["FS", "SS", "FF", "SF"]
export const FS = 0
export const SS = 1
export const FF = 2
export const SF = 3

/** A task of which nothing but length, calendars, deadline and a start no earlier is said: not begun, no delay, nobody with a place of its own. */
export const SIMPLE = 1
/** What a predecessor has to keep to are the late dates as they are: the task has not begun, and no delay comes before it. */
export const UPRIGHT = 2
/** Simple, with a date before which the task must not start. */
export const DATED = 4

export const NO_LAG = 0
export const WORKING_LAG = 1
export const ELAPSED_LAG = 2
/** Percent of a summary's duration, which is known only after its roll-up. */
export const WORKING_PERCENT = 3
export const ELAPSED_PERCENT = 4

/** Links grouped by one of their ends: those of task i are at[i] … at[i + 1] - 1 in `link`. */
export interface LinkIndex {
  readonly at: Int32Array
  readonly link: Int32Array
}

export interface CompiledNetwork {
  readonly count: number
  /** Those of the network, and elapsed time as the last one. */
  readonly calendars: readonly WorkingTime[]
  /** The summary above, or -1: what stands below a row that is none stands below nothing. */
  readonly parent: Int32Array
  /** Children of i: childAt[i] … childAt[i + 1] - 1 in `child`. */
  readonly childAt: Int32Array
  readonly child: Int32Array
  readonly role: Uint8Array
  readonly active: Uint8Array
  readonly placeholder: Uint8Array
  /** SIMPLE, UPRIGHT and DATED, added up. */
  readonly simple: Uint8Array
  readonly external: Uint8Array
  /** Index of the calendar for lags, for work, and for slack. */
  readonly lagCalendar: Int32Array
  readonly workCalendar: Int32Array
  readonly slackCalendar: Int32Array
  readonly duration: Int32Array
  readonly elapsed: Uint8Array
  readonly looseStart: Uint8Array
  readonly looseFinish: Uint8Array
  /** Working time from start to finish: duration and pauses. */
  readonly length: Int32Array
  readonly remaining: Int32Array
  /** A column of NONE. Dates that no task has are this one: most plans have none of most kinds. */
  readonly unset: Int32Array
  readonly constraint: Uint8Array
  readonly constraintDate: Int32Array
  readonly deadline: Int32Array
  readonly levelingDelay: Int32Array
  readonly fixedStart: Int32Array
  readonly fixedFinish: Int32Array
  readonly actualStart: Int32Array
  readonly actualFinish: Int32Array
  readonly stop: Int32Array
  readonly resume: Int32Array
  readonly spanAt: Int32Array
  readonly spanCalendar: Int32Array
  readonly spanOffset: Int32Array
  readonly spanTotal: Int32Array
  readonly spanWait: Int32Array
  readonly linkCount: number
  readonly predecessor: Int32Array
  readonly successor: Int32Array
  readonly linkKind: Uint8Array
  readonly lagMode: Uint8Array
  readonly lag: Int32Array
  readonly linksIn: LinkIndex
  readonly linksOut: LinkIndex
}

export const DATES = ["constraintDate", "deadline", "fixedStart", "fixedFinish", "actualStart", "actualFinish", "stop", "resume"] as const
export type DateColumn = (typeof DATES)[number]

/** While it is being compiled. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The compiled calendar that `choice` names for row i. */
export function calendarOf(c: CompiledNetwork, choice: Int32Array, i: number): WorkingTime {
  return c.calendars[choice[i] ?? 0] ?? ELAPSED_TIME
}

/** S-49, S-51: tasks keep to the dates of a manual summary above, unless a date of their own holds them. */
export function followsManualSummary(c: CompiledNetwork, i: number): boolean {
  return c.constraint[i] !== SNET && c.constraint[i] !== FNET
}
