// Why is a date where it is? The engine's causes in the words of the plan, and the chain of them back to an input.
import { causesOf, drivingPath, longestPath as longestRows, TICKS_PER_DAY, type CausesInput, type NetworkCause, type PathStep } from "@throughline/engine"
import { assert } from "../assert.ts"
import type { CalendarId, Plan, TaskId } from "../document.ts"
import type { Cause, Explanation, PlanSchedule } from "../schedule.ts"
import { computationOf, type Computation } from "./computation.ts"
import { freeDays } from "./free-days.ts"

export function explain(plan: Plan, schedule: PlanSchedule, taskId: TaskId, edge: "start" | "finish"): Explanation {
  return explainWith(computationOf(plan, schedule), taskId, edge)
}

/**
 * The explanation of the task's start, then of whatever its strongest cause rests on, back to the project start or to a
 * date that people gave. Ends also where a task would appear twice.
 */
export function drivingChain(plan: Plan, schedule: PlanSchedule, taskId: TaskId): Explanation[] {
  const computation = computationOf(plan, schedule)
  const row = computation.compiled.rowOf.get(taskId)
  if (row === undefined) return [nothingOf(taskId, "start")]
  return drivingPath(causesInput(computation), row, "start").map((step) => inPlan(computation, step))
}

/** The tasks, first to last, that decide when the plan ends. */
export function longestPath(plan: Plan, schedule: PlanSchedule): TaskId[] {
  const computation = computationOf(plan, schedule)
  return longestRows(causesInput(computation)).flatMap((row) => computation.compiled.outline.order[row] ?? [])
}

const causesInput = ({ dates, state: { c, order } }: Computation): CausesInput => ({ c, order, schedule: dates })
const nothingOf = (taskId: TaskId, edge: "start" | "finish"): Explanation => ({ taskId, edge, at: 0, causes: [] })

function explainWith(computation: Computation, taskId: TaskId, edge: "start" | "finish"): Explanation {
  const row = computation.compiled.rowOf.get(taskId)
  return row === undefined ? nothingOf(taskId, edge) : inPlan(computation, { task: row, edge, causes: causesOf(causesInput(computation), row, edge) })
}

function inPlan(computation: Computation, { task: row, edge, causes: found }: PathStep): Explanation {
  const { dates, compiled } = computation
  const taskId = compiled.tasks[row]?.id
  const causes = found.flatMap((cause) => inPlanWords(computation, row, cause) ?? [])
  assert(taskId !== undefined, "a row of the network is a task of the plan")
  return { taskId, edge, at: (edge === "start" ? dates.start : dates.finish)[row] ?? 0, causes: edge === "finish" ? [...causes, ...freeDaysWithin(computation, row, causes)] : causes }
}

/** So many holidays within one task are named. */
const FREE_DAYS_MAX = 5

/** Where the length decides a finish: the named free days on the way. */
function freeDaysWithin(computation: Computation, row: number, causes: readonly Cause[]): Cause[] {
  const { dates, compiled: { plan }, state: { c } } = computation
  const length = causes.find(({ kind }) => kind === "duration" || kind === "assignment")
  if (length === undefined || c.elapsed[row] === 1) return []
  const calendarId = calendarIdOf(computation, row)
  return freeDays(plan, calendarId, dates.start[row] ?? 0, dates.finish[row] ?? 0).slice(0, FREE_DAYS_MAX)
    .map(({ name, from, to }) => ({ kind: "calendar", calendarId, from: from * TICKS_PER_DAY, to: (to + 1) * TICKS_PER_DAY, exceptions: [name] }))
}

function inPlanWords(computation: Computation, row: number, cause: NetworkCause): Cause | null {
  const { compiled } = computation
  const idOf = (of: number): TaskId | null => compiled.outline.order[of] ?? null
  switch (cause.kind) {
    case "link":
      return predecessorCause(computation, cause)
    case "constraint":
      return { kind: "constraint", constraint: cause.constraint, at: cause.at, summaryId: cause.on === row ? null : idOf(cause.on) }
    case "manualSummary": {
      const summaryId = idOf(cause.on)
      return summaryId === null ? null : { kind: "manualSummary", summaryId, at: cause.at }
    }
    case "child": {
      const taskId = idOf(cause.task)
      return taskId === null ? null : { kind: "children", taskId, at: cause.at }
    }
    case "calendar":
      return skippedTime(computation, row, cause.from, cause.to)
    case "levelingDelay":
      return { kind: "levelingDelay", delay: cause.delay }
    case "duration":
      return { kind: "duration", duration: cause.duration, remaining: cause.remaining, elapsed: computation.state.c.elapsed[row] === 1 }
    case "span":
      return assignmentCause(computation, row, cause.span, cause.at)
    default:
      return { kind: cause.kind, at: cause.at }
  }
}

function predecessorCause({ compiled }: Computation, cause: NetworkCause & { kind: "link" }): Cause | null {
  const linkId = compiled.linkIds[cause.link]
  const link = linkId === undefined ? undefined : compiled.plan.link.get(linkId)
  if (link === undefined) return null
  const viaSummaryId = cause.via < 0 ? null : (compiled.outline.order[cause.via] ?? null)
  return {
    kind: "predecessor", linkId: link.id, taskId: link.predecessorId, linkKind: link.kind, at: cause.at, lag: link.lag, lagKind: link.lagKind, viaSummaryId,
  }
}

function assignmentCause({ compiled }: Computation, row: number, span: number, finish: number): Cause | null {
  const assignment = compiled.driving[row]?.spans[span]?.assignment
  return assignment === undefined ? null : { kind: "assignment", assignmentId: assignment.id, resourceId: assignment.resourceId, finish }
}

function skippedTime(computation: Computation, row: number, from: number, to: number): Cause {
  const calendarId = calendarIdOf(computation, row)
  const names = freeDays(computation.compiled.plan, calendarId, from, to).map(({ name }) => name)
  return { kind: "calendar", calendarId, from, to, exceptions: [...new Set(names)] }
}

/** The calendar to name: the one person's who works on the task, else the task's, else the project's. */
function calendarIdOf({ compiled }: Computation, row: number): CalendarId | null {
  const task = compiled.tasks[row]
  const people = compiled.driving[row]?.spans ?? []
  const only = people.length === 1 ? people[0] : undefined
  return task?.calendarId ?? only?.resource?.calendarId ?? compiled.plan.settings.calendarId
}
