// What moves the project's finish most: tasks by the spread that their low and high draws make, risks by their effect.

import type { Plan, PlanSimulation, TaskId } from "@throughline/plan"

export interface Driver {
  readonly key: string
  readonly taskId: TaskId | null
  readonly name: string
  /** Shift of the mean finish, in ticks of working time. */
  readonly low: number
  readonly high: number
  /** Share of runs on the critical path; null for risks. */
  readonly criticality: number | null
}

/** The strongest first; what moves the finish by less than a minute is left out. */
export function driversOf({ tasks, risks }: PlanSimulation, plan: Plan, most: number): Driver[] {
  const drivers: Driver[] = []
  for (const [id, { driver, criticality }] of tasks) {
    if (driver?.swing != null) drivers.push({ key: id, taskId: id, name: plan.task.get(id)?.name ?? "", low: driver.swing.low, high: driver.swing.high, criticality })
  }
  for (const { id, effect } of risks) drivers.push({ key: id, taskId: null, name: id, low: Math.min(0, effect), high: Math.max(0, effect), criticality: null })
  const width = ({ low, high }: Driver): number => Math.max(low, high, 0) - Math.min(low, high, 0)
  return drivers.filter((driver) => width(driver) >= 10).toSorted((a, b) => width(b) - width(a)).slice(0, most)
}
