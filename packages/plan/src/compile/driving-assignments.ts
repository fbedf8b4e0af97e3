// Which assignments decide how long a task takes, and how (S-3, S-15, S-16)? Material, cost and zero units never do.
import { divHalfEven, type NetworkSpan, type Ticks, type WorkingTime } from "@throughline/engine"
import type { Assignment, Contour, ProfilePart, Resource, Task } from "../document.ts"
import type { CalendarBook } from "./calendar-book.ts"
import type { Assigned } from "./compile-plan.ts"

/** One assignment in time: which calendar it runs on, when it begins after the task's start, how long it lasts. */
export interface AssignmentSpan {
  readonly assignment: Assignment
  readonly resource: Resource | undefined
  readonly calendar: WorkingTime
  readonly offset: Ticks
  readonly length: Ticks
}

export interface Driving {
  readonly spans: readonly AssignmentSpan[]
  /** True where the spans themselves decide the finish; else the duration on the union of their calendars does. */
  readonly bySpans: boolean
}

const nobody: Driving = { spans: [], bySpans: false }

export function drivingAssignments(book: CalendarBook, task: Task, assignments: readonly Assigned[]): Driving {
  const spans: AssignmentSpan[] = []
  let bySpans = false
  for (const { assignment, resource } of assignments) {
    if (!drives(assignment, resource)) continue
    const { offset, length } = placeOf(task, assignment)
    spans.push({ assignment, resource, calendar: book.ofAssignment(task, resource), offset, length })
    bySpans ||= assignment.profile !== null || assignment.delay !== 0 || assignment.levelingDelay !== 0 || assignment.contour !== "flat"
  }
  return spans.length === 0 ? nobody : { spans, bySpans }
}

function drives(assignment: Assignment, resource: Resource | undefined): boolean {
  if (assignment.resourceId === null) return assignment.profile !== null && assignment.profile.length > 0
  return resource !== undefined && resource.kind === "work" && assignment.units > 0
}

/** S-16: a kept profile says where the work lies; else the delay, then the work at its units stretched by the contour. */
function placeOf(task: Task, assignment: Assignment): { offset: Ticks; length: Ticks } {
  if (assignment.profile !== null) return placeOfProfile(assignment.profile)
  const { delay: offset, contour, work, overtimeWork, units } = assignment
  const regular = Math.max(0, work - overtimeWork)
  const flat = regular > 0 && units > 0 ? divHalfEven(regular * 10_000, units) : task.duration
  return { offset, length: contour === "flat" || contour === "contoured" ? flat : divHalfEven(flat * 100, CONTOUR_LOAD[contour]) }
}

function placeOfProfile(profile: readonly ProfilePart[]): { offset: Ticks; length: Ticks } {
  const worked = profile.findIndex((part) => part.work > 0)
  const lastWorked = profile.findLastIndex((part) => part.work > 0)
  const span = (from: number, to: number): Ticks => profile.slice(from, to).reduce((sum, part) => sum + part.span, 0)
  if (worked === -1) return { offset: 0, length: span(0, profile.length) }
  return { offset: span(0, worked), length: span(worked, lastWorked + 1) }
}

/** Average load of each contour in percent of its peak, over ten tenths of its length. */
const CONTOUR_LOAD: Readonly<Record<Exclude<Contour, "flat" | "contoured">, number>> = {
  backLoaded: 60,
  frontLoaded: 60,
  doublePeak: 50,
  earlyPeak: 50,
  latePeak: 50,
  bell: 50,
  turtle: 70,
}

export function toNetworkSpan(span: AssignmentSpan, calendarIndex: number): NetworkSpan {
  // A kept profile has the waiting in it.
  const wait = span.assignment.profile === null ? span.assignment.levelingDelay : 0
  return { calendar: calendarIndex, offset: span.offset, length: span.length, wait }
}
