// How much of a person's time is booked, and how much is there? Per bucket of time, in working time of one person.
import { clampInstant, divHalfEven, TICKS_PER_DAY, type BasisPoints, type Instant, type Ticks, type WorkingTime } from "@throughline/engine"
import type { Assignment, Plan, ProfilePart, Resource, ResourceId, Task } from "../document.ts"
import { ancestorsOf } from "../outline.ts"
import type { PlanSchedule, ResourceLoad } from "../schedule.ts"
import type { CalendarBook } from "./calendar-book.ts"
import { computationOf, type Computation } from "./computation.ts"

/** `buckets` are the borders, ascending: n borders give n - 1 buckets. */
export function resourceLoad(plan: Plan, schedule: PlanSchedule, resourceId: ResourceId, buckets: readonly Instant[]): ResourceLoad[] {
  const resource = plan.resource.get(resourceId)
  const borders = buckets.slice(1).map((to, index) => ({ from: buckets[index] ?? to, to }))
  if (resource === undefined) return borders.map((border) => ({ ...border, booked: 0, capacity: 0 }))
  const computation = computationOf(plan, schedule)
  const stretches = [...plan.assignment.values()].filter((assignment) => assignment.resourceId === resourceId).flatMap((assignment) => stretchesOf(computation, assignment))
  const book = computation.compiled.book
  return borders.map((border) => ({
    ...border,
    booked: stretches.reduce((sum, stretch) => sum + workWithin(stretch, border.from, border.to), 0),
    capacity: capacityWithin(book, plan, resource, border.from, border.to),
  }))
}

interface Stretch {
  readonly calendar: WorkingTime
  readonly from: Instant
  readonly to: Instant
  readonly work: Ticks
}

/** S-30: what lies below an inactive summary is as inactive as the summary. */
const isInPlan = (plan: Plan, task: Task): boolean => task.active && ancestorsOf(plan.task, task.id).every((id) => plan.task.get(id)?.active !== false)

/** The work of an assignment as stretches of even intensity: its kept profile, or its work spread over the task. */
function stretchesOf({ compiled, dates }: Computation, assignment: Assignment): Stretch[] {
  const { plan } = compiled
  const task = plan.task.get(assignment.taskId)
  const row = compiled.rowOf.get(assignment.taskId)
  const resource = assignment.resourceId === null ? undefined : plan.resource.get(assignment.resourceId)
  if (task === undefined || row === undefined || resource?.kind !== "work" || !isInPlan(plan, task) || assignment.work === 0) return []
  const calendar = compiled.book.ofAssignment(task, resource)
  const start = clampInstant((dates.start[row] ?? 0) + (assignment.profile === null ? assignment.levelingDelay : 0))
  const finish = dates.finish[row] ?? 0
  const parts = assignment.profile ?? evenParts(task, assignment, calendar.work(start, finish))
  return layOut(calendar, start, parts)
}

/** Without a profile: after the delay, in step with the task's pauses, as much work in each part as its share of the time. */
function evenParts(task: Task, assignment: Assignment, available: Ticks): ProfilePart[] {
  const parts: ProfilePart[] = assignment.delay > 0 ? [{ span: assignment.delay, work: 0 }] : []
  const pauses = task.splits.reduce((sum, split) => sum + split.gap, 0)
  const busy = Math.max(1, available - assignment.delay - pauses)
  let offset = 0
  let left = assignment.work
  for (const split of task.splits.toSorted((a, b) => a.offset - b.offset)) {
    const span = Math.min(split.offset, busy) - offset
    const work = Math.min(left, divHalfEven(assignment.work * span, busy))
    parts.push({ span, work }, { span: split.gap, work: 0 })
    offset += span
    left -= work
  }
  return [...parts, { span: busy - offset, work: left }]
}

function layOut(calendar: WorkingTime, start: Instant, parts: readonly ProfilePart[]): Stretch[] {
  const stretches: Stretch[] = []
  let from = start
  for (const part of parts) {
    const to = calendar.add(from, part.span)
    if (part.work > 0) stretches.push({ calendar, from, to, work: part.work })
    from = to
  }
  return stretches
}

/** Shares are taken from the beginning, so that the buckets of a stretch add up to its work. */
function workWithin(stretch: Stretch, from: Instant, to: Instant): Ticks {
  const begin = Math.max(from, stretch.from)
  const end = Math.min(to, stretch.to)
  if (stretch.to === stretch.from) return from <= stretch.from && stretch.from < to ? stretch.work : 0
  return begin < end ? workUntil(stretch, end) - workUntil(stretch, begin) : 0
}

function workUntil({ calendar, from, to, work }: Stretch, at: Instant): Ticks {
  const span = calendar.work(from, to)
  return span === 0 ? (at >= to ? work : 0) : divHalfEven(work * calendar.work(from, at), span)
}

function capacityWithin(book: CalendarBook, plan: Plan, resource: Resource, from: Instant, to: Instant): Ticks {
  const calendar = book.of(resource.calendarId ?? plan.settings.calendarId)
  if (resource.availability.length === 0) return divHalfEven(calendar.work(from, to) * resource.maxUnits, 10_000)
  return resource.availability.reduce((sum, period) => {
    const begin = period.from === null ? from : Math.max(from, period.from * TICKS_PER_DAY)
    const end = period.to === null ? to : Math.min(to, (period.to + 1) * TICKS_PER_DAY)
    const units: BasisPoints = period.units
    return begin < end ? sum + divHalfEven(calendar.work(begin, end) * units, 10_000) : sum
  }, 0)
}
