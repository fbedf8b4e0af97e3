// What the engine makes of a plan: dates, slack, work and cost of every task, and why.

import type { BasisPoints, Instant, Minor, Ticks } from "@throughline/engine"
import type { AssignmentId, CalendarId, LinkId, Plan, ResourceId, TaskId } from "./document.ts"

/** Dates and sums of one task, computed. Summaries included. */
export interface TaskSchedule {
  readonly start: Instant
  readonly finish: Instant
  readonly earlyStart: Instant
  readonly earlyFinish: Instant
  readonly lateStart: Instant
  readonly lateFinish: Instant
  /** Working time on the task's calendar. */
  readonly duration: Ticks
  readonly totalSlack: Ticks
  readonly freeSlack: Ticks
  readonly startSlack: Ticks
  readonly finishSlack: Ticks
  readonly critical: boolean
  readonly percentComplete: BasisPoints
  readonly work: Ticks
  readonly actualWork: Ticks
  readonly remainingWork: Ticks
  /** Planned total, incurred so far and still to come; in the plan's currency. */
  readonly cost: Minor
  readonly actualCost: Minor
  readonly remainingCost: Minor
  /** Finish later than the deadline. */
  readonly missesDeadline: boolean
}

export interface PlanSchedule {
  readonly start: Instant
  readonly finish: Instant
  /** Outline order: parents before children, siblings by rank. */
  readonly order: readonly TaskId[]
  readonly children: ReadonlyMap<TaskId | null, readonly TaskId[]>
  readonly outlineLevel: ReadonlyMap<TaskId, number>
  /** "1.2.3", or the code typed by hand. */
  readonly wbs: ReadonlyMap<TaskId, string>
  readonly task: ReadonlyMap<TaskId, TaskSchedule>
  readonly findings: readonly PlanFinding[]
}

/** What is wrong with a plan, in the plan's own words; never an exception. */
export interface PlanFinding {
  readonly code: "cycle" | "noWorkingTime" | "constraintConflict" | "dateOutOfRange" | "calendarCycle" | "missedDeadline" | "summaryAssignment"
  readonly taskId: TaskId | null
  /** For a cycle: the tasks on it in order. */
  readonly path: readonly TaskId[]
}

/** Why a date is where it is: the first cause is the strongest. */
export interface Explanation {
  readonly taskId: TaskId
  readonly edge: "start" | "finish"
  readonly at: Instant
  readonly causes: readonly Cause[]
}

export type Cause =
  | { readonly kind: "projectStart"; readonly at: Instant }
  | { readonly kind: "predecessor"; readonly linkId: LinkId; readonly taskId: TaskId; readonly linkKind: "FS" | "SS" | "FF" | "SF"; readonly at: Instant; readonly lag: number; readonly lagKind: string; readonly viaSummaryId: TaskId | null }
  | { readonly kind: "constraint"; readonly constraint: string; readonly at: Instant; readonly summaryId: TaskId | null }
  | { readonly kind: "manual"; readonly at: Instant }
  | { readonly kind: "manualSummary"; readonly summaryId: TaskId; readonly at: Instant }
  | { readonly kind: "actual"; readonly at: Instant }
  | { readonly kind: "resume"; readonly at: Instant }
  | { readonly kind: "levelingDelay"; readonly delay: Ticks }
  /** Non-working time was skipped, on this calendar; `exceptions` are the names of the holidays and absences in it. */
  | { readonly kind: "calendar"; readonly calendarId: CalendarId | null; readonly from: Instant; readonly to: Instant; readonly exceptions: readonly string[] }
  /** `remaining`: only what is left of a task in progress; `elapsed`: counted in hours of the clock. */
  | { readonly kind: "duration"; readonly duration: Ticks; readonly remaining: boolean; readonly elapsed: boolean }
  /** The assignment that finishes last. */
  | { readonly kind: "assignment"; readonly assignmentId: AssignmentId; readonly resourceId: ResourceId | null; readonly finish: Instant }
  | { readonly kind: "alap"; readonly at: Instant }
  | { readonly kind: "external"; readonly at: Instant }
  | { readonly kind: "children"; readonly taskId: TaskId; readonly at: Instant }

/** Load of one resource in one bucket. */
export interface ResourceLoad {
  readonly from: Instant
  readonly to: Instant
  /** Working time booked and available in the bucket. */
  readonly booked: Ticks
  readonly capacity: Ticks
}

// Exports to provide by the package (index.ts):
//   schedulePlan(plan): PlanSchedule                                     — full computation (cached compile of unchanged calendars)
//   reschedulePlan(previousPlan, previousSchedule, plan): PlanSchedule    — equal to schedulePlan(plan), reusing what did not change
//   explain(plan, schedule, taskId, edge): Explanation
//   drivingChain(plan, schedule, taskId): Explanation[]                   — back to the project start or an input that fixes the date
//   resourceLoad(plan, schedule, resourceId, buckets: Instant[]): ResourceLoad[]
export type SchedulePlan = (plan: Plan) => PlanSchedule
