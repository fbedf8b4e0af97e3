// Tasks and dates for the tests of drawing: only what a test says of them matters, the rest is ordinary.

import { emptyPlan, instantOf, newTask } from "@throughline/plan"
import type { Task, TaskSchedule } from "@throughline/plan"

const { settings } = emptyPlan({ start: instantOf(2026, 3, 2, 480) })

export function aTask(given: Partial<Task> = {}): Task {
  return newTask(settings, { id: "tsk_1", number: 1, rank: "V001", name: "Server delivery", ...given })
}

/** From 08:00 of one day of March 2026 to 17:00 of another. */
export function dates(fromDay: number, toDay: number): TaskSchedule {
  const start = instantOf(2026, 3, fromDay, 480)
  const finish = instantOf(2026, 3, toDay, 1020)
  return {
    start, finish, earlyStart: start, earlyFinish: finish, lateStart: start, lateFinish: finish,
    duration: (toDay - fromDay + 1) * 4_800, totalSlack: 0, freeSlack: 0, startSlack: 0, finishSlack: 0, critical: false, percentComplete: 0,
    work: 0, actualWork: 0, remainingWork: 0, cost: 0, actualCost: 0, remainingCost: 0, missesDeadline: false,
  }
}
