// What lists and overviews need to know of a computed plan, small enough to stand in the project's row. Nothing in it
// depends on today: what is late today is counted from `unfinishedByDay`, so that a plan nobody touches still grows late.

import type { Instant, Minor, Ticks } from "@throughline/engine"
import { calendarBook } from "@throughline/plan"
import type { Baseline, Plan, PlanSchedule } from "@throughline/plan"
import { factSums } from "./fact-sums.ts"
import type { Computed } from "./fact-sums.ts"

export interface PlanFacts {
  readonly start: Instant | null
  readonly finish: Instant | null
  readonly statusDate: Instant | null
  /** 0 to 100, by duration. */
  readonly percentComplete: number
  readonly taskCount: number
  /** How many unfinished tasks finish on which day, ascending. */
  readonly unfinishedByDay: readonly (readonly [number, number])[]
  readonly missedDeadlines: number
  readonly work: Ticks
  readonly actualWork: Ticks
  readonly cost: Minor
  readonly actualCost: Minor
  readonly baseline: BaselineFacts | null
}

export interface BaselineFacts {
  readonly number: number
  readonly name: string
  readonly start: Instant | null
  readonly finish: Instant | null
  readonly work: Ticks
  readonly cost: Minor
  /** Working time on the project calendar by which the finish is later (negative: earlier). */
  readonly finishSlip: Ticks
  /** Working time from start to finish. */
  readonly length: Ticks
}

/** `before`: an earlier version whose facts were asked for, from which most is known. */
export function planFacts(plan: Plan, schedule: PlanSchedule, before: Computed | null = null): PlanFacts {
  const isEmpty = plan.task.size === 0
  const { taskCount, missedDeadlines, work, actualWork, cost, actualCost, duration, done, byDay } = factSums({ plan, schedule }, before)
  return {
    start: isEmpty ? null : schedule.start, finish: isEmpty ? null : schedule.finish, statusDate: plan.settings.statusDate,
    percentComplete: duration === 0 ? 0 : Math.floor(done / duration / 100),
    taskCount, missedDeadlines, work, actualWork, cost, actualCost,
    unfinishedByDay: byDay,
    baseline: baselineFacts(plan, schedule, latestBaseline(plan)),
  }
}

/** The baseline that is in force: the one taken last. */
export function latestBaseline(plan: Plan): Baseline | null {
  let latest: Baseline | null = null
  for (const baseline of plan.baseline.values()) {
    if (latest === null || baseline.takenAt > latest.takenAt || (baseline.takenAt === latest.takenAt && baseline.number > latest.number)) latest = baseline
  }
  return latest
}

export function baselineFacts(plan: Plan, schedule: PlanSchedule, baseline: Baseline | null): BaselineFacts | null {
  if (baseline === null) return null
  const { start, finish, work, cost } = sumsOf(baseline, schedule)
  const finishSlip = finish === null ? 0 : workBetween(plan, finish, schedule.finish)
  const length = start === null || finish === null ? 0 : workBetween(plan, start, finish)
  return { number: baseline.number, name: baseline.name, start, finish, work, cost, finishSlip, length }
}

type BaselineSums = Pick<BaselineFacts, "start" | "finish" | "work" | "cost">

/** A baseline changes rarely, the outline seldom: its sums are kept as long as both stay. */
const keptSums = new WeakMap<Baseline, { readonly children: PlanSchedule["children"]; readonly sums: BaselineSums }>()

/** Rows of today's summaries are left out: they hold what their tasks hold. */
function sumsOf(baseline: Baseline, { children }: PlanSchedule): BaselineSums {
  const kept = keptSums.get(baseline)
  if (kept?.children === children) return kept.sums
  const byText: ReadonlyMap<string | null, unknown> = children
  let start: Instant | null = null
  let finish: Instant | null = null
  let work = 0
  let cost = 0
  for (const [id, row] of Object.entries(baseline.tasks)) {
    if (byText.has(id)) continue
    if (row.start !== null && (start === null || row.start < start)) start = row.start
    if (row.finish !== null && (finish === null || row.finish > finish)) finish = row.finish
    work += row.work
    cost += row.cost
  }
  const sums = { start, finish, work, cost }
  keptSums.set(baseline, { children, sums })
  return sums
}

/** Signed working time on the project calendar: how far apart two dates are for people. */
export function workBetween(plan: Plan, from: Instant, to: Instant): Ticks {
  return calendarBook(plan).of(plan.settings.calendarId).work(from, to)
}
