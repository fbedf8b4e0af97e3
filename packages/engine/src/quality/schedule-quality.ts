// Can this schedule be trusted? The fourteen checks of the US Defense Contract Management Agency (DCMA-14), each with the tasks or links that offend.
// Counted are tasks that are active and no summary; checks 1 to 8 and 10 look at those that are not finished.
import type { Network, NetworkLink, NetworkOptions, NetworkSchedule, NetworkTask } from "../network/network.ts"
import type { Instant, Ticks } from "../units.ts"
import { quotient, type Ratio } from "../earned-value/ratio.ts"
import { criticalPathTest } from "./critical-path-test.ts"

export interface QualityInput {
  readonly network: Network
  readonly options: NetworkOptions
  readonly schedule: NetworkSchedule
  readonly dataDate: Instant
  /** Index of the project's calendar. */
  readonly calendar: number
  /** Per task; null = not in the baseline. */
  readonly baseline: readonly (BaselineDates | null)[]
  /** Per task: has someone or some cost. */
  readonly assigned: readonly boolean[]
  /** Finish agreed on, for the critical path length index; absent: the finish of the baseline. */
  readonly targetFinish?: Instant | null
  /** Working time of a day; absent: eight hours. */
  readonly day?: Ticks
}

export interface BaselineDates {
  readonly start: Instant
  readonly finish: Instant
}

export type QualityCode =
  | "logic" | "leads" | "lags" | "relationTypes" | "hardConstraints" | "highFloat" | "negativeFloat" | "highDuration"
  | "invalidDates" | "resources" | "missedTasks" | "criticalPathTest" | "criticalPathLengthIndex" | "baselineExecutionIndex"

export interface QualityCheck {
  readonly code: QualityCode
  /** A share of tasks or links, or an index; null where there is nothing to measure. */
  readonly measure: Ratio | null
  readonly threshold: Ratio
  /** Whether the measure may not exceed the threshold, or must reach it. */
  readonly bound: "max" | "min"
  /** Null with the measure. */
  readonly passed: boolean | null
  /** Offenders, by index into the network. */
  readonly tasks: readonly number[]
  readonly links: readonly number[]
}

const DAY = 4800
const DAYS_MAX = 44
/** Measures within this distance of a threshold meet it: the sums are of whole numbers, the division is not. */
const NEAR = 1e-9

export function scheduleQuality(input: QualityInput): QualityCheck[] {
  const { network, schedule } = input
  const counted = countedTasks(network)
  const open = counted.filter((i) => !isFinished(network.tasks[i]))
  const isOpen = new Set(open)
  const links = network.links.flatMap((link, n) => (isOpen.has(link.successor) || isOpen.has(link.predecessor) ? [n] : []))
  const linksWhere = (offends: (link: NetworkLink) => boolean): number[] => links.filter((n) => holds(network.links[n], offends))
  const tasksWhere = (offends: (task: NetworkTask, i: number) => boolean): number[] => open.filter((i) => holds(network.tasks[i], (task) => offends(task, i)))
  const long = DAYS_MAX * (input.day ?? DAY)
  const ofTasks = (code: QualityCode, threshold: Ratio, tasks: number[]): QualityCheck => atMost(code, quotient(tasks.length, open.length), threshold, tasks, [])
  const ofLinks = (code: QualityCode, threshold: Ratio, offenders: number[]): QualityCheck => atMost(code, quotient(offenders.length, links.length), threshold, [], offenders)
  const otherKinds = linksWhere((link) => link.kind !== "FS")
  return [
    ofTasks("logic", 0.05, looseEnds(network, open)),
    ofLinks("leads", 0, linksWhere((link) => (link.lag ?? 0) < 0)),
    ofLinks("lags", 0.05, linksWhere((link) => (link.lag ?? 0) > 0)),
    atLeast("relationTypes", quotient(links.length - otherKinds.length, links.length), 0.9, [], otherKinds),
    ofTasks("hardConstraints", 0.05, tasksWhere((task) => HARD.has(task.constraint ?? "asap"))),
    ofTasks("highFloat", 0.05, tasksWhere((_, i) => (schedule.totalSlack[i] ?? 0) > long)),
    ofTasks("negativeFloat", 0, tasksWhere((_, i) => (schedule.totalSlack[i] ?? 0) < 0)),
    ofTasks("highDuration", 0.05, tasksWhere((task) => task.duration > long)),
    atMost("invalidDates", invalidDates(input, counted).length, 0, invalidDates(input, counted), []),
    ofTasks("resources", 0, tasksWhere((task, i) => task.duration > 0 && input.assigned[i] !== true)),
    missedTasks(input, counted),
    criticalPathTest(input, open),
    lengthIndexCheck(input),
    executionIndexCheck(input, counted),
  ]
}

const HARD: ReadonlySet<string> = new Set(["mso", "mfo", "snlt", "fnlt"])

function holds<T>(value: T | undefined, offends: (value: T) => boolean): boolean {
  return value !== undefined && offends(value)
}

const isFinished = (task: NetworkTask | undefined): boolean => (task?.actualFinish ?? null) !== null || task?.percentComplete === 10_000

function countedTasks({ tasks }: Network): number[] {
  const summaries = new Set(tasks.map((task) => task.parent ?? -1))
  return tasks.flatMap((task, i) => (task.inactive === true || task.placeholder === true || summaries.has(i) ? [] : [i]))
}

/** Check 1: without predecessor or successor. A link of a summary above counts for its tasks. */
function looseEnds({ tasks, links }: Network, open: readonly number[]): number[] {
  const led = new Set(links.map((link) => link.successor))
  const followed = new Set(links.map((link) => link.predecessor))
  const above = (i: number, set: ReadonlySet<number>): boolean => {
    for (let row = i; row >= 0; row = parentOf(tasks, row)) if (set.has(row)) return true
    return false
  }
  return open.filter((i) => !above(i, led) || !above(i, followed))
}

/** Parents stand before their children; anything else would be a loop. */
function parentOf(tasks: readonly NetworkTask[], i: number): number {
  const parent = tasks[i]?.parent ?? -1
  return parent < i ? parent : -1
}

/** Check 9: forecast dates in the past, actual dates in the future. */
function invalidDates({ network, schedule, dataDate }: QualityInput, counted: readonly number[]): number[] {
  return counted.filter((i) => {
    const task = network.tasks[i]
    const actual = [task?.actualStart ?? null, task?.actualFinish ?? null]
    if (actual.some((date) => date !== null && date > dataDate)) return true
    if (isFinished(task)) return false
    return (actual[0] === null && (schedule.start[i] ?? 0) < dataDate) || (schedule.finish[i] ?? 0) < dataDate
  })
}

/** Check 11: of the tasks that should be finished by now, those that are not or were late. */
function missedTasks({ network, schedule, baseline, dataDate }: QualityInput, counted: readonly number[]): QualityCheck {
  const due = counted.filter((i) => (baseline[i]?.finish ?? Infinity) <= dataDate)
  const missed = due.filter((i) => {
    const task = network.tasks[i]
    return !isFinished(task) || (task?.actualFinish ?? schedule.finish[i] ?? 0) > (baseline[i]?.finish ?? 0)
  })
  return atMost("missedTasks", quotient(missed.length, due.length), 0.05, missed, [])
}

/** CPLI = (critical path length + total float) / critical path length; null when no path is left. */
export const criticalPathLengthIndex = (length: Ticks, totalFloat: Ticks): Ratio | null => (length <= 0 ? null : quotient(length + totalFloat, length))

/** Check 13: from the data date to the finish, against the finish agreed on. */
function lengthIndexCheck({ network, schedule, baseline, calendar, dataDate, targetFinish }: QualityInput): QualityCheck {
  const finishes = baseline.flatMap((dates) => (dates === null ? [] : [dates.finish]))
  const target = targetFinish ?? (finishes.length === 0 ? null : finishes.reduce((a, b) => Math.max(a, b)))
  const working = network.calendars[calendar]
  const length = working?.work(dataDate, schedule.projectFinish) ?? 0
  const index = target === null || working === undefined ? null : criticalPathLengthIndex(length, working.work(schedule.projectFinish, target))
  const driving = index === null || index >= 0.95 ? [] : [...schedule.critical.keys()].filter((i) => schedule.critical[i] === 1)
  return atLeast("criticalPathLengthIndex", index, 0.95, driving, [])
}

/** Check 14: BEI = tasks completed / tasks that the baseline wanted completed by the data date. */
function executionIndexCheck({ network, baseline, dataDate }: QualityInput, counted: readonly number[]): QualityCheck {
  const due = counted.filter((i) => (baseline[i]?.finish ?? Infinity) <= dataDate)
  const done = counted.filter((i) => isFinished(network.tasks[i]))
  return atLeast("baselineExecutionIndex", quotient(done.length, due.length), 0.95, due.filter((i) => !isFinished(network.tasks[i])), [])
}

function atMost(code: QualityCode, measure: Ratio | null, threshold: Ratio, tasks: readonly number[], links: readonly number[]): QualityCheck {
  return { code, measure, threshold, bound: "max", passed: measure === null ? null : measure <= threshold + NEAR, tasks, links }
}

function atLeast(code: QualityCode, measure: Ratio | null, threshold: Ratio, tasks: readonly number[], links: readonly number[]): QualityCheck {
  return { code, measure, threshold, bound: "min", passed: measure === null ? null : measure >= threshold - NEAR, tasks, links }
}
