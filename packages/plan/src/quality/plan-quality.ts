// Can this plan be trusted? The fourteen checks of the engine, with the tasks and links of the plan that offend.

import { scheduleQuality, type Instant, type QualityCode } from "@throughline/engine"
import { computationOf } from "../compile/computation.ts"
import type { CompiledPlan } from "../compile/compile-plan.ts"
import type { Baseline, LinkId, Plan, TaskId } from "../document.ts"
import type { PlanSchedule } from "../schedule.ts"

export interface PlanCheck {
  readonly code: QualityCode
  /** A share of tasks or links, an index, or for invalid dates a count; null where there is nothing to measure. */
  readonly measure: number | null
  readonly threshold: number
  /** Whether the measure may not exceed the threshold, or must reach it. */
  readonly bound: "max" | "min"
  /** Null with the measure. */
  readonly passed: boolean | null
  readonly tasks: readonly TaskId[]
  readonly links: readonly LinkId[]
}

export interface QualityOptions {
  /** The day by which progress is judged. */
  readonly dataDate: Instant
  /** The baseline in force; null: the checks against a baseline have nothing to measure. */
  readonly baseline: Baseline | null
}

export function planQuality(plan: Plan, schedule: PlanSchedule, { dataDate, baseline }: QualityOptions): PlanCheck[] {
  const { compiled, dates } = computationOf(plan, schedule)
  const checks = scheduleQuality({
    network: compiled.network,
    options: compiled.options,
    schedule: dates,
    dataDate,
    calendar: compiled.options.calendar ?? 0,
    baseline: compiled.outline.order.map((id) => baselineDates(baseline, id)),
    assigned: compiled.tasks.map((_, row) => hasSomeone(compiled, row)),
    day: plan.settings.minutesPerDay * 10,
  })
  return checks.map(({ tasks, links, ...check }) => ({
    ...check,
    tasks: tasks.flatMap((row) => compiled.outline.order[row] ?? []),
    links: links.flatMap((index) => compiled.linkIds[index] ?? []),
  }))
}

/** The baseline in force: the one taken last. */
export function latestBaselineOf(plan: Plan): Baseline | null {
  const later = (a: Baseline, b: Baseline): number => a.takenAt - b.takenAt || a.number - b.number
  return [...plan.baseline.values()].toSorted(later).at(-1) ?? null
}

function baselineDates(baseline: Baseline | null, id: TaskId): { start: Instant; finish: Instant } | null {
  const row = baseline?.tasks[id]
  return row === undefined || row.start === null || row.finish === null ? null : { start: row.start, finish: row.finish }
}

/** Somebody or something is assigned, or the task has a cost of its own. */
function hasSomeone({ assignments, tasks }: CompiledPlan, row: number): boolean {
  return (assignments[row] ?? []).some(({ resource }) => resource !== undefined) || (tasks[row]?.fixedCost ?? 0) !== 0
}
