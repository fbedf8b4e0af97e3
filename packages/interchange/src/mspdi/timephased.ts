// How does the work of one assignment lie in time? Files give periods with the work done in each: type 2 actual, type 1
// remaining, 3 actual overtime. Here they become stretches of working time, idle ones included (rules 15 and 16).

import type { Instant, Ticks } from "@throughline/engine"
import type { WorkingTime } from "@throughline/engine"
import type { ProfilePart, Split } from "@throughline/plan"
import type { XmlElement } from "../xml/read-xml.ts"
import { parseDuration, parseInstant } from "./row.ts"

export interface WorkPeriod {
  readonly from: Instant
  readonly to: Instant
  readonly work: Ticks
}

const REMAINING = "1"
const ACTUAL = "2"
const OVERTIME = "3"

/** Periods in order of time, without overlaps. Values that are no durations (quantities, money) count as no work. */
export function workPeriods(elements: readonly XmlElement[]): WorkPeriod[] {
  const periods: WorkPeriod[] = []
  for (const element of elements) {
    let type = ""
    let from: Instant | null = null
    let to: Instant | null = null
    let work: Ticks = 0
    for (const child of element.children) {
      if (child.name === "Type") type = child.text
      else if (child.name === "Start") from = parseInstant(child.text)
      else if (child.name === "Finish") to = parseInstant(child.text)
      else if (child.name === "Value") work = child.text.startsWith("P") ? parseDuration(child.text) ?? 0 : 0
    }
    if ((type === REMAINING || type === ACTUAL || type === OVERTIME) && from !== null && to !== null && from <= to) {
      if (type !== OVERTIME) periods.push({ from, to, work: Math.max(0, work) })
    }
  }
  periods.sort((a, b) => a.from - b.from || a.to - b.to)
  const apart: WorkPeriod[] = []
  for (const period of periods) {
    const from = Math.max(period.from, apart.at(-1)?.to ?? period.from)
    apart.push({ from, to: Math.max(from, period.to), work: period.work })
  }
  return apart
}

/** Part-time work leaves seconds over at every day's end; a pause is longer than a minute. */
const SHORTEST_PAUSE: Ticks = 10

interface Part {
  span: Ticks
  work: Ticks
}

/**
 * Stretches of working time from `origin` (the task's start) to `end` (the assignment's finish). Neighbours of the same
 * intensity are one stretch: files cut at every day.
 */
export function profileOf(periods: readonly WorkPeriod[], calendar: WorkingTime, origin: Instant, end: Instant): ProfilePart[] {
  const parts: Part[] = []
  let at = origin
  for (const period of periods) {
    addPart(parts, { span: Math.max(0, calendar.work(at, period.from)), work: 0 })
    addPart(parts, { span: Math.max(0, calendar.work(Math.max(at, period.from), period.to)), work: period.work })
    at = Math.max(at, period.to)
  }
  addPart(parts, { span: Math.max(0, calendar.work(at, end)), work: 0 })
  return parts
}

function addPart(parts: Part[], part: Part): void {
  const last = parts.at(-1)
  if (part.span === 0) {
    // Work done in time that is not working time (a Saturday, say) belongs to the stretch before it.
    if (part.work > 0 && last !== undefined) last.work += part.work
    else if (part.work > 0) parts.push({ span: 0, work: part.work })
    return
  }
  const isRoundingRest = part.work === 0 && part.span <= SHORTEST_PAUSE
  if (last !== undefined && (last.span === 0 || isRoundingRest || isSameIntensity(last, part))) {
    last.span += part.span
    last.work += part.work
  } else parts.push(part)
}

/** Work is written to the second, so equal intensities may differ by a tick per stretch. */
function isSameIntensity(a: Part, b: Part): boolean {
  if (a.work === 0 || b.work === 0) return a.work === b.work
  return Math.abs(a.work * b.span - b.work * a.span) <= Math.max(a.span, b.span) * 1.5
}

/** When somebody is at work; nights, week-ends and absences in between are no interruption. */
export function busyPeriods(periods: readonly WorkPeriod[], calendar: WorkingTime): WorkPeriod[] {
  const busy: WorkPeriod[] = []
  for (const period of periods) {
    if (period.work === 0 || period.to <= period.from) continue
    const last = busy.at(-1)
    if (last !== undefined && calendar.work(last.to, period.from) <= 0) busy[busy.length - 1] = { from: last.from, to: period.to, work: last.work + period.work }
    else busy.push(period)
  }
  return busy
}

/** Idle gaps between the first and the last work, on the calendar of the task's duration. `busy` may come from several assignments. */
export function splitsOf(busy: readonly WorkPeriod[], calendar: WorkingTime, origin: Instant, pause: { stop: Instant; resume: Instant } | null): Split[] {
  const splits: Split[] = []
  const working = busy.toSorted((a, b) => a.from - b.from)
  let done: Ticks = 0
  let reached: Instant = origin
  for (const period of working) {
    const idle = gapLength(calendar, reached, period.from, pause)
    if (idle > SHORTEST_PAUSE && done > 0) splits.push({ offset: done, gap: idle })
    else if (done > 0) done += idle
    const from = Math.max(reached, period.from)
    if (period.to > from) done += calendar.work(from, period.to)
    reached = Math.max(reached, period.to)
  }
  return splits
}

/** The pause between stop and resume is no split: the task's own dates say it. */
function gapLength(calendar: WorkingTime, from: Instant, to: Instant, pause: { stop: Instant; resume: Instant } | null): Ticks {
  if (to <= from) return 0
  const gap = calendar.work(from, to)
  if (pause === null) return gap
  const overlapFrom = Math.max(from, pause.stop)
  const overlapTo = Math.min(to, pause.resume)
  return overlapTo > overlapFrom ? gap - calendar.work(overlapFrom, overlapTo) : gap
}
