// Is the logic of the network whole? DCMA check 12: a long delay put on a critical task must move the last task by as much. The last
// task is looked at, not the end of the project: a delayed task that outruns a pinned finish is the fault that the check is for.
import { scheduleNetwork } from "../network/schedule-network.ts"
import { TICKS_PER_DAY } from "../units.ts"
import type { QualityCheck, QualityInput } from "./schedule-quality.ts"

/** The check asks for about 600 days; whole weeks keep working times where they were. */
const DELAY = 86 * 7 * TICKS_PER_DAY
/** Holidays at the new place may shift the end a little. */
const SHARE_MIN = 0.95

/** Measure: movement of the last task per delay. Offenders are the task that was delayed in vain and the last one. */
export function criticalPathTest({ network, options, schedule }: QualityInput, open: readonly number[]): QualityCheck {
  const first = open
    .filter((i) => schedule.critical[i] === 1 && (network.tasks[i]?.actualStart ?? null) === null && (network.tasks[i]?.mode ?? "automatic") === "automatic")
    .reduce((best, i) => (best < 0 || (schedule.start[i] ?? 0) < (schedule.start[best] ?? 0) ? i : best), -1)
  const result = { code: "criticalPathTest", threshold: SHARE_MIN, bound: "min", links: [] } as const
  if (first < 0) return { ...result, measure: null, passed: null, tasks: [] }
  const tasks = network.tasks.map((task, i) => (i === first ? { ...task, levelingDelay: (task.levelingDelay ?? 0) + DELAY } : task))
  const delayed = scheduleNetwork({ ...network, tasks }, options)
  const last = open.reduce((best, i) => ((schedule.finish[i] ?? 0) >= (schedule.finish[best] ?? 0) ? i : best), first)
  const measure = ((delayed.finish[last] ?? 0) - (schedule.finish[last] ?? 0)) / DELAY
  const passed = measure >= SHARE_MIN
  return { ...result, measure, passed, tasks: passed ? [] : [first, last] }
}
