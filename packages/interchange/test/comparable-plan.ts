// What must survive a way through a Microsoft Project file, in a form that two plans can be compared by. Everything that
// is brought to one form here is a thing that the format cannot carry as it stands; the list is the promise.

import { DEFAULT_WEEK } from "@throughline/engine"
import { outlineOf } from "@throughline/plan"
import type { Assignment, Baseline, Calendar, CalendarId, Link, Plan, Resource, Task, TaskId } from "@throughline/plan"

export function comparablePlan(plan: Plan) {
  const outline = outlineOf(plan.task)
  const tasks = outline.order.map((id) => plan.task.get(id)).filter((task) => task !== undefined)
  const taskNumber = (id: TaskId | null) => (id === null ? null : plan.task.get(id)?.number ?? null)
  const calendarNumber = (id: CalendarId | null) => (id === null ? null : plan.calendar.get(id)?.number ?? null)
  const profiled = new Set([...plan.assignment.values()].filter((one) => one.profile !== null).map((one) => one.taskId))
  const staffed = new Set([...plan.assignment.values()].filter((one) => one.resourceId !== null).map((one) => one.taskId))
  return {
    settings: { ...plan.settings, calendarId: calendarNumber(plan.settings.calendarId), finish: plan.settings.scheduleFrom === "finish" ? plan.settings.finish : null },
    tasks: tasks.map((task) => comparableTask(task, outline.children.has(task.id), staffed.has(task.id), profiled.has(task.id), taskNumber, calendarNumber)),
    links: [...plan.link.values()].map((link) => comparableLink(link, taskNumber)).toSorted((a, b) => a.successor - b.successor || a.predecessor - b.predecessor || (a.kind < b.kind ? -1 : 1)),
    calendars: [...plan.calendar.values()].map((calendar) => comparableCalendar(calendar, calendarNumber)),
    resources: [...plan.resource.values()].map((resource) => comparableResource(resource, calendarNumber)),
    // The placeholder of a task without people is made anew from the task's splits.
    assignments: [...plan.assignment.values()].filter((one) => one.resourceId !== null).map((one) => comparableAssignment(one, plan, taskNumber)),
    baselines: [...plan.baseline.values()].toSorted((a, b) => a.number - b.number).map((baseline) => comparableBaseline(baseline, plan, taskNumber)),
  }
}

/** Ids come from the reader; ranks only order; what is rolled up or read only in some modes is no input. */
function comparableTask(task: Task, isSummary: boolean, isStaffed: boolean, isProfiled: boolean, taskNumber: (id: TaskId | null) => number | null, calendarNumber: (id: CalendarId | null) => number | null) {
  const { id: _id, rank: _rank, ...rest } = task
  const isRunning = task.actualStart !== null && task.actualFinish === null && !isSummary
  const derivedRemaining = task.duration - Math.round((task.duration * task.percentComplete) / 10_000)
  const isPaused = isRunning && task.stop !== null && task.resume !== null && task.resume > task.stop
  const isDated = task.constraint !== "asap" && task.constraint !== "alap"
  const lacksDate = isDated && task.constraintDate === null
  return {
    ...rest,
    parentId: taskNumber(task.parentId),
    calendarId: calendarNumber(task.calendarId),
    ...(isSummary && task.mode === "automatic" ? { duration: 0 } : {}),
    ...(isSummary ? { percentComplete: 0, actualStart: null, actualFinish: null, work: 0, actualWork: 0, estimate: null } : {}),
    ...(isStaffed ? { work: 0, actualWork: 0 } : {}),
    // The pauses of people with a profile stand in the profile; a pause at or after the end of the work is none.
    // The pause between stop and resume is told by these two, and not by a split as well.
    splits: isProfiled || isSummary || isPaused ? [] : task.splits.filter((split) => split.offset < task.duration),
    constraint: lacksDate ? "asap" : task.constraint,
    constraintDate: isDated ? task.constraintDate : null,
    stop: isRunning ? task.stop : null,
    resume: isRunning ? task.resume : null,
    remainingDuration: isRunning && task.remainingDuration !== derivedRemaining ? task.remainingDuration : null,
    ...(task.mode === "automatic" ? { manualStart: null, manualFinish: null, placeholder: false } : {}),
    ...(task.external ? {} : { externalStart: null, externalFinish: null }),
  }
}

/** Percentages of lag are whole, and have no unit. */
function comparableLink(link: Link, taskNumber: (id: TaskId | null) => number | null) {
  const isPercent = link.lagKind === "percent" || link.lagKind === "elapsedPercent"
  return {
    predecessor: taskNumber(link.predecessorId) ?? -1, successor: taskNumber(link.successorId) ?? -1, kind: link.kind, lagKind: link.lagKind,
    lag: isPercent ? Math.round(link.lag / 100) * 100 : link.lag, lagUnit: isPercent ? "d" : link.lagUnit,
  }
}

/** A calendar without a base says every day in the file; here null means the default day. */
function comparableCalendar(calendar: Calendar, calendarNumber: (id: CalendarId | null) => number | null) {
  const { id: _id, ...rest } = calendar
  const week = calendar.baseId === null ? calendar.week.map((day, weekday) => day ?? DEFAULT_WEEK[weekday]) : calendar.week
  return { ...rest, baseId: calendarNumber(calendar.baseId), week }
}

/** Accounts stay at home. */
function comparableResource(resource: Resource, calendarNumber: (id: CalendarId | null) => number | null) {
  const { id: _id, ...rest } = resource
  return { ...rest, userId: null, calendarId: calendarNumber(resource.calendarId) }
}

/**
 * Money is kept for cost resources only, profiles for people only. What is written as equal to its derivation is derived.
 */
function comparableAssignment(assignment: Assignment, plan: Plan, taskNumber: (id: TaskId | null) => number | null) {
  const { id: _id, ...rest } = assignment
  const resource = assignment.resourceId === null ? undefined : plan.resource.get(assignment.resourceId)
  return {
    ...rest,
    taskId: taskNumber(assignment.taskId),
    resourceId: resource?.number ?? null,
    profile: resource?.kind !== "work" ? null : assignment.profile,
    remainingWork: assignment.remainingWork === Math.max(0, assignment.work - assignment.actualWork) ? null : assignment.remainingWork,
    ...(resource?.kind === "cost" ? {} : { cost: 0, actualCost: 0 }),
  }
}

function comparableBaseline(baseline: Baseline, plan: Plan, taskNumber: (id: TaskId | null) => number | null) {
  const { id: _id, ...rest } = baseline
  const tasks = [...plan.task.keys()].filter((id) => baseline.tasks[id] !== undefined).map((id): [number, unknown] => [taskNumber(id) ?? -1, baseline.tasks[id]])
  const assignments = [...plan.assignment.values()].filter((one) => baseline.assignments[one.id] !== undefined).map((one): [number, unknown] => [one.number, baseline.assignments[one.id]])
  return { ...rest, takenBy: null, tasks: byNumber(tasks), assignments: byNumber(assignments) }
}

function byNumber(entries: readonly (readonly [number, unknown])[]) {
  return entries.toSorted(([a], [b]) => a - b)
}
