// What lists and overviews need to know of a computed plan, small enough to stand in the project's row. Nothing in it
// depends on today: what is late today is counted from `unfinishedByDay`, so that a plan nobody touches still grows late.

import type { Instant, Minor, Ticks } from "@throughline/engine"
import { calendarBook, dayOf } from "@throughline/plan"
import type { Baseline, Plan, PlanSchedule } from "@throughline/plan"

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

export function planFacts(plan: Plan, schedule: PlanSchedule): PlanFacts {
  const byDay = new Map<number, number>()
  const sums = { taskCount: 0, missedDeadlines: 0, work: 0, actualWork: 0, cost: 0, actualCost: 0, duration: 0, done: 0 }
  const { children } = schedule
  // In the order of the schedule, so that one look-up for each task is enough: this runs at every edit.
  for (const [id, computed] of schedule.task) {
    const task = plan.task.get(id)
    if (task === undefined || !task.active || task.external) continue
    const isOpen = computed.percentComplete < 10_000
    if (computed.missesDeadline && isOpen) sums.missedDeadlines += 1
    if (task.parentId === null || !plan.task.has(task.parentId)) {
      sums.work += computed.work
      sums.actualWork += computed.actualWork
      sums.cost += computed.cost
      sums.actualCost += computed.actualCost
    }
    if (children.has(id)) continue
    sums.taskCount += 1
    sums.duration += computed.duration
    sums.done += computed.duration * computed.percentComplete
    if (!isOpen) continue
    const day = dayOf(computed.finish)
    byDay.set(day, (byDay.get(day) ?? 0) + 1)
  }
  const isEmpty = plan.task.size === 0
  const { taskCount, missedDeadlines, work, actualWork, cost, actualCost } = sums
  return {
    start: isEmpty ? null : schedule.start, finish: isEmpty ? null : schedule.finish, statusDate: plan.settings.statusDate,
    percentComplete: sums.duration === 0 ? 0 : Math.floor(sums.done / sums.duration / 100),
    taskCount, missedDeadlines, work, actualWork, cost, actualCost,
    unfinishedByDay: [...byDay].toSorted(([one], [other]) => one - other),
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
