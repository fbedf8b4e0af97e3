// How much of the baseline's budget should be earned by a date? Spreads each task's baseline cost over its baseline dates.
import { scaleHalfEven } from "../arith.ts"
import type { WorkingTime } from "../calendar/working-time.ts"
import type { Instant, Minor } from "../units.ts"

export interface BudgetedTask {
  /** Baseline dates. */
  readonly start: Instant
  readonly finish: Instant
  readonly budget: Minor
  /** When the budget falls due: at the start, at the finish, or evenly over the working time between. */
  readonly accrual: "start" | "prorated" | "end"
  readonly calendar: WorkingTime
}

/** PV of one task at an instant; rounded half to even, so the whole budget is planned exactly from the finish on. */
export function plannedValueOf(task: BudgetedTask, at: Instant): Minor {
  if (at >= task.finish) return task.budget
  if (at < task.start || task.accrual === "end") return 0
  if (task.accrual === "start") return task.budget
  const whole = task.calendar.work(task.start, task.finish)
  return whole <= 0 ? 0 : scaleHalfEven(task.budget, task.calendar.work(task.start, at), whole)
}

export const plannedValue = (tasks: readonly BudgetedTask[], at: Instant): Minor => tasks.reduce((sum, task) => sum + plannedValueOf(task, at), 0)

/** Cumulative PV at each of the instants: the S-curve, and the input of the earned schedule. */
export const plannedValueCurve = (tasks: readonly BudgetedTask[], instants: readonly Instant[]): Minor[] => instants.map((at) => plannedValue(tasks, at))
