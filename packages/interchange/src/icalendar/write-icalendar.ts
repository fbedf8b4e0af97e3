// A plan as an iCalendar file: tasks, milestones and deadlines as events. Times float (the same wall clock everywhere)
// unless the project's zone is given. Pure: the same input gives the same bytes.

import type { Instant } from "@throughline/engine"
import { civilOf, dayOf, toIsoSeconds } from "@throughline/plan"
import type { Plan, PlanSchedule, Task, TaskId } from "@throughline/plan"
import { contentLine, escapeText } from "./content-line.ts"
import { isTimeZone, zoneComponent } from "./zone-component.ts"

export type EventKind = "task" | "milestone" | "deadline"

export interface WriteIcalendarOptions {
  /** The program that made the file. */
  readonly productName: string
  /** Shown as the calendar's name; the plan's title where nothing is said. */
  readonly calendarName?: string
  /** IANA name of the zone in which the plan's times are meant; null: floating times. */
  readonly zone?: string | null
  /** Milliseconds since 1970 at which the calendar was made; part of every event. */
  readonly stampedAt?: number
  /** Rises with every change of the plan, so that calendars take the newer event. */
  readonly sequence?: number
  readonly texts?: { readonly milestone: string; readonly deadline: string }
  readonly kinds?: readonly EventKind[]
  /** Only these tasks, e.g. those of one person. */
  readonly only?: ReadonlySet<TaskId>
  readonly urlOf?: (task: Task) => string
  /** Right side of the events' identities; the same for every export of one installation. */
  readonly uidDomain?: string
}

interface CalendarEvent {
  readonly kind: EventKind
  readonly task: Task
  readonly summary: string
  readonly start: Instant
  /** Null: a point in time. */
  readonly end: Instant | null
}

const ALL_KINDS: readonly EventKind[] = ["task", "milestone", "deadline"]
const DESCRIPTION_MAX = 8_000

export function writeIcalendar(plan: Plan, schedule: PlanSchedule, options: WriteIcalendarOptions): Uint8Array {
  const zone = options.zone ?? null
  if (zone !== null && !isTimeZone(zone)) throw new Error(`"${zone}" is not a time zone`)
  const events = eventsOf(plan, schedule, options)
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    contentLine("PRODID", `-//${escapeText(options.productName)}//EN`),
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    contentLine("X-WR-CALNAME", escapeText(options.calendarName ?? plan.settings.title)),
    ...(zone === null ? [] : [contentLine("X-WR-TIMEZONE", zone), ...zoneComponent(zone, ...yearsOf(events, schedule))]),
    ...events.flatMap((event) => eventLines(event, zone, options)),
    "END:VCALENDAR",
    "",
  ]
  return new TextEncoder().encode(lines.join("\r\n"))
}

function eventsOf(plan: Plan, schedule: PlanSchedule, options: WriteIcalendarOptions): CalendarEvent[] {
  const { kinds = ALL_KINDS, texts = { milestone: "Milestone", deadline: "Deadline" }, only } = options
  const events: CalendarEvent[] = []
  for (const id of schedule.order) {
    const task = plan.task.get(id)
    const dates = schedule.task.get(id)
    if (task === undefined || dates === undefined || !task.active || task.state === "cancelled" || (only !== undefined && !only.has(id))) continue
    const isSummary = (schedule.children.get(id) ?? []).length > 0
    const isMilestone = dates.start === dates.finish
    if (!isSummary && isMilestone && kinds.includes("milestone")) events.push({ kind: "milestone", task, summary: `${texts.milestone}: ${task.name}`, start: dates.start, end: null })
    if (!isSummary && !isMilestone && kinds.includes("task")) events.push({ kind: "task", task, summary: task.name, start: dates.start, end: dates.finish })
    if (task.deadline !== null && kinds.includes("deadline")) events.push({ kind: "deadline", task, summary: `${texts.deadline}: ${task.name}`, start: task.deadline, end: null })
  }
  return events
}

function eventLines(event: CalendarEvent, zone: string | null, options: WriteIcalendarOptions): string[] {
  const { task, kind } = event
  const url = options.urlOf?.(task)
  const at = (name: string, instant: Instant): string => contentLine(zone === null ? name : `${name};TZID=${zone}`, toIsoSeconds(instant).replaceAll(/[-:]/g, ""))
  return [
    "BEGIN:VEVENT",
    contentLine("UID", `${task.id}-${kind}@${options.uidDomain ?? "throughline"}`),
    contentLine("DTSTAMP", stamp(options.stampedAt ?? 0)),
    at("DTSTART", event.start),
    ...(event.end === null ? [] : [at("DTEND", event.end)]),
    contentLine("SUMMARY", escapeText(event.summary)),
    ...(task.notes === "" || kind === "deadline" ? [] : [contentLine("DESCRIPTION", escapeText(task.notes.slice(0, DESCRIPTION_MAX)))]),
    ...(url === undefined ? [] : [contentLine("URL", withoutLineEnds(url))]),
    contentLine("SEQUENCE", String(options.sequence ?? 0)),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]
}

function withoutLineEnds(url: string): string {
  return url.replaceAll(/[\r\n]/g, "")
}

function stamp(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`
}

function yearsOf(events: readonly CalendarEvent[], schedule: PlanSchedule): [number, number] {
  let first = schedule.start
  let last = schedule.finish
  for (const { start, end } of events) {
    first = Math.min(first, start)
    last = Math.max(last, end ?? start)
  }
  return [civilOf(dayOf(first)).year, civilOf(dayOf(last)).year]
}
