// Why did a date move from one version of a plan to another? The edits between the versions are replayed in order and the
// date is computed after each; what each one moves it by adds up to the whole move, because nothing is estimated.

import type { Instant, Ticks, WorkingTime } from "@throughline/engine"
import type { Change, EntityKind } from "../change.ts"
import { applyChange } from "../change.ts"
import { calendarBook } from "../compile/calendar-book.ts"
import { reschedulePlan, schedulePlan } from "../compile/schedule-plan.ts"
import type { Plan, TaskId } from "../document.ts"
import type { PlanSchedule } from "../schedule.ts"
import { MOVE_CAUSES, type MoveCause } from "./move-causes.ts"
import { moveUnits, type MoveUnit } from "./move-units.ts"
import { planDifference } from "./plan-difference.ts"

/** A task's date, or with null the date of the whole project. */
export interface DateOf {
  readonly taskId: TaskId | null
  readonly edge: "start" | "finish"
}

export interface Move {
  /** Null where the task was not in the plan. */
  readonly from: Instant | null
  readonly to: Instant | null
  /** By the clock, and in working time of the project's calendar. */
  readonly ticks: Ticks
  readonly working: Ticks
  /** Causes that moved the date, in their order; their ticks and working time add up to those of the move. */
  readonly parts: readonly MovePart[]
}

export interface MovePart {
  readonly cause: MoveCause
  readonly ticks: Ticks
  readonly working: Ticks
  /** The edits behind it that moved the date, in the order in which they were made. */
  readonly steps: readonly MoveStep[]
}

export interface MoveStep {
  readonly ticks: Ticks
  readonly working: Ticks
  readonly entities: readonly { readonly kind: EntityKind | "settings"; readonly id: string }[]
  /** Which of the given changes it is part of; of several the last. */
  readonly change: number
}

export interface MoveOptions {
  /** How often the plan may be scheduled for one answer; edits beyond are told as one step. */
  readonly schedulesMax?: number
}

const SCHEDULES_MAX = 400

/** Between two documents: all their differences, weighed in the order of `MOVE_CAUSES`. */
export function explainMove(before: Plan, after: Plan, of: DateOf, options: MoveOptions = {}): Move {
  return explainMoveAlong(before, [planDifference(before, after)], of, options)
}

/** Along the changes that were made, in the order in which they were made; within one change in the order of `MOVE_CAUSES`. */
export function explainMoveAlong(before: Plan, changes: readonly Change[], of: DateOf, { schedulesMax = SCHEDULES_MAX }: MoveOptions = {}): Move {
  const units = changes.flatMap((change, index) => moveUnits(change, index))
  const after = applyAll(before, units)
  const first = versionOf(before, schedulePlan(before), of)
  const last = versionOf(after, reschedulePlan(before, first.schedule, after), of)
  const calendar = calendarBook(after).of(after.settings.calendarId)
  if (first.at === null || last.at === null || first.at === last.at) return { from: first.at, to: last.at, ticks: 0, working: 0, parts: [] }
  const steps = weigh({ of, calendar, left: schedulesMax }, units, first, last)
  const working = calendar.work(first.at, last.at)
  return { from: first.at, to: last.at, ticks: last.at - first.at, working, parts: partsOf(steps) }
}

interface Version {
  readonly plan: Plan
  readonly schedule: PlanSchedule
  readonly at: Instant | null
}

interface Weighing {
  readonly of: DateOf
  readonly calendar: WorkingTime
  /** Schedules that may still be computed. */
  left: number
}

interface WeighedStep {
  readonly cause: MoveCause
  readonly step: MoveStep
}

/**
 * What lies between two versions, halved until single edits are left. Halves between which the date is the same are not
 * looked into: so thousands of edits cost few schedules, and edits that take each other back are not told.
 */
function weigh(weighing: Weighing, units: readonly MoveUnit[], first: Version, last: Version): WeighedStep[] {
  const { at: from } = first
  const { at: to } = last
  if (from === null || to === null || from === to) return []
  if (units.length === 1 || weighing.left <= 0) return [stepOf(weighing, units, from, to)]
  weighing.left -= 1
  const half = Math.ceil(units.length / 2)
  const plan = applyAll(first.plan, units.slice(0, half))
  const found = versionOf(plan, reschedulePlan(first.plan, first.schedule, plan), weighing.of)
  // A task that is out of the outline for a moment stands where it stood.
  const middle = found.at === null ? { ...found, at: from } : found
  return [...weigh(weighing, units.slice(0, half), first, middle), ...weigh(weighing, units.slice(half), middle, last)]
}

function stepOf({ calendar }: Weighing, units: readonly MoveUnit[], from: Instant, to: Instant): WeighedStep {
  const causes = new Set(units.map(({ cause }) => cause))
  const [only = "other"] = causes
  return {
    cause: causes.size === 1 ? only : "other",
    step: {
      ticks: to - from,
      working: calendar.work(from, to),
      entities: units.flatMap(({ patches }) => patches.map(({ kind, id }) => ({ kind, id }))),
      change: units.at(-1)?.change ?? 0,
    },
  }
}

function partsOf(steps: readonly WeighedStep[]): MovePart[] {
  return MOVE_CAUSES.flatMap((cause) => {
    const own = steps.flatMap((weighed) => (weighed.cause === cause ? [weighed.step] : []))
    if (own.length === 0) return []
    return [{ cause, ticks: sumOf(own, "ticks"), working: sumOf(own, "working"), steps: own }]
  })
}

const sumOf = (steps: readonly MoveStep[], field: "ticks" | "working"): Ticks => steps.reduce((all, step) => all + step[field], 0)

function versionOf(plan: Plan, schedule: PlanSchedule, { taskId, edge }: DateOf): Version {
  const dates = taskId === null ? schedule : schedule.task.get(taskId)
  return { plan, schedule, at: dates === undefined ? null : dates[edge] }
}

function applyAll(plan: Plan, units: readonly MoveUnit[]): Plan {
  return applyChange(plan, units.flatMap(({ patches }) => patches))
}
