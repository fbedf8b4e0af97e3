// Assignments as Microsoft Project writes them. A profile becomes time-phased data by day, the way Project cuts it; the
// split of a task without people is shown by a placeholder assignment (resource -65535).

import type { Instant, Ticks, WorkingTime } from "@throughline/engine"
import { TICKS_PER_DAY } from "@throughline/engine"
import type { Assignment, Baseline, Plan, PlanSchedule, ProfilePart, Task } from "@throughline/plan"
import type { XmlNode } from "../xml/write-xml.ts"
import type { AssignmentCalendars } from "./assignment-calendars.ts"
import { CONTOURS, RATE_TABLES } from "./codes.ts"
import { derivedProfile } from "./derived-profile.ts"
import { date, duration, flag, units } from "./format.ts"
import { amountText } from "./money.ts"
import { record } from "./record.ts"
import type { Field } from "./record.ts"

const NOBODY = "-65535"
/** Longer stretches are written in one piece: a file must not grow without end from one number. */
const DAYS_CUT_MAX = 400

export interface AssignmentPlace {
  readonly plan: Plan
  readonly schedule: PlanSchedule
  readonly calendars: AssignmentCalendars
  readonly baselines: readonly Baseline[]
}

export function writeAssignment(assignment: Assignment, task: Task, place: AssignmentPlace): XmlNode {
  const resource = assignment.resourceId === null ? undefined : place.plan.resource.get(assignment.resourceId)
  const calendar = place.calendars.ofAssignment(task, resource)
  const origin = originOf(task, place)
  const parts = assignment.profile ?? derivedProfile(assignment, task, origin, calendar)
  const showsPauses = assignment.profile !== null || (task.splits.length > 0 && resource?.kind === "work")
  const periods = periodsOf(parts, calendar, origin)
  const cost = (minor: number): string => amountText(minor, place.plan.settings.currencyDigits)
  const first = periods.find((period) => period.work > 0)
  return record("Assignment", [
    ["UID", String(assignment.number)],
    ["TaskUID", String(task.number)],
    ["ResourceUID", resource === undefined ? NOBODY : String(resource.number)],
    ["ActualFinish", date(assignment.actualFinish)],
    ["ActualOvertimeWork", duration(assignment.actualOvertimeWork)],
    ["ActualStart", date(assignment.actualStart)],
    ["ActualWork", duration(assignment.actualWork)],
    ...(resource?.kind === "cost" ? [["Cost", cost(assignment.cost)] as const, ["ActualCost", cost(assignment.actualCost)] as const] : []),
    ["CostRateTable", String(RATE_TABLES.indexOf(assignment.rateTable))],
    ["Delay", String(assignment.delay)],
    ["Start", date(first?.from ?? origin)],
    ["Finish", date(periods.at(-1)?.to ?? origin)],
    ["HasFixedRateUnits", "1"],
    ["FixedMaterial", flag(resource?.kind === "material")],
    ["LevelingDelay", String(assignment.levelingDelay)],
    ["LevelingDelayFormat", "8"],
    ["OvertimeWork", duration(assignment.overtimeWork)],
    ["RegularWork", duration(Math.max(0, assignment.work - assignment.overtimeWork))],
    ["RemainingWork", duration(assignment.remainingWork ?? assignment.work - assignment.actualWork)],
    ["Units", units(assignment.units)],
    ["Work", duration(assignment.work)],
    ["WorkContour", String(CONTOURS.indexOf(assignment.contour))],
    ...baselineFields(assignment, place),
    ...(showsPauses ? timephased(periods, assignment.number, assignment.actualWork, calendar) : []),
  ])
}

/** Shows the pauses of a task that nobody is assigned to. */
export function writePlaceholder(task: Task, number: number, place: AssignmentPlace): XmlNode {
  const origin = originOf(task, place)
  const periods = periodsOf(splitProfile(task), place.calendars.ofTask(task), origin)
  return record("Assignment", [
    ["UID", String(number)],
    ["TaskUID", String(task.number)],
    ["ResourceUID", NOBODY],
    ["Start", date(origin)],
    ["Finish", date(periods.at(-1)?.to ?? origin)],
    ["Units", "1"],
    ["Work", duration(task.work)],
    ["WorkContour", String(CONTOURS.indexOf("contoured"))],
    ...timephased(periods, number, 0, place.calendars.ofTask(task)),
  ])
}

function originOf(task: Task, place: AssignmentPlace): Instant {
  return task.externalStart ?? place.schedule.task.get(task.id)?.start ?? place.plan.settings.start
}

function splitProfile(task: Task): ProfilePart[] {
  const parts: ProfilePart[] = []
  let done: Ticks = 0
  for (const split of task.splits) {
    parts.push({ span: split.offset - done, work: split.offset - done }, { span: split.gap, work: 0 })
    done = split.offset
  }
  parts.push({ span: task.duration - done, work: task.duration - done })
  return parts
}

interface Period {
  readonly from: Instant
  readonly to: Instant
  readonly work: Ticks
}

function periodsOf(parts: readonly ProfilePart[], calendar: WorkingTime, origin: Instant): Period[] {
  const periods: Period[] = []
  let at = origin
  for (const part of parts) {
    if (part.span <= 0) continue
    const from = part.work > 0 ? calendar.nextStart(at) : at
    const to = calendar.add(from, part.span)
    periods.push({ from, to, work: part.work })
    at = to
  }
  return periods
}

/** Type 2 up to the work that is done, type 1 after it. */
function timephased(periods: readonly Period[], number: number, actualWork: Ticks, calendar: WorkingTime): readonly Field[] {
  const fields: Field[] = []
  let actualLeft = actualWork
  for (const period of periods) {
    for (const piece of byDay(period, calendar).flatMap((day) => cutAtActual(day, actualLeft, calendar))) {
      const isActual = actualLeft > 0 && piece.work <= actualLeft
      if (isActual) actualLeft -= piece.work
      fields.push(["TimephasedData", [
        ["Type", isActual ? "2" : "1"], ["UID", String(number)], ["Start", date(piece.from) ?? ""], ["Finish", date(piece.to) ?? ""], ["Unit", "2"], ["Value", duration(piece.work)],
      ]])
    }
  }
  return fields
}

/** Each day gets its share of the working time; a running sum keeps the total. */
function byDay(period: Period, calendar: WorkingTime): Period[] {
  const { from, to, work } = period
  const days = Math.floor(to / TICKS_PER_DAY) - Math.floor(from / TICKS_PER_DAY)
  const span = calendar.work(from, to)
  if (work <= days || span === 0 || days > DAYS_CUT_MAX) return [period]
  const pieces: Period[] = []
  let given: Ticks = 0
  for (let at = from; at < to;) {
    const midnight = Math.min(to, (Math.floor(at / TICKS_PER_DAY) + 1) * TICKS_PER_DAY)
    if (calendar.work(at, midnight) > 0) {
      const share = Math.round((work * calendar.work(from, midnight)) / span)
      pieces.push({ from: calendar.nextStart(at), to: calendar.prevFinish(midnight), work: share - given })
      given = share
    }
    at = midnight
  }
  return pieces
}

/** The piece in which the done work ends is two. */
function cutAtActual(piece: Period, actualLeft: Ticks, calendar: WorkingTime): Period[] {
  if (actualLeft <= 0 || piece.work <= actualLeft) return [piece]
  const span = calendar.work(piece.from, piece.to)
  const doneSpan = Math.round((span * actualLeft) / piece.work)
  if (doneSpan <= 0 || doneSpan >= span) return [piece]
  const stop = calendar.add(piece.from, doneSpan)
  return [{ from: piece.from, to: stop, work: actualLeft }, { from: calendar.nextStart(stop), to: piece.to, work: piece.work - actualLeft }]
}

function baselineFields(assignment: Assignment, place: AssignmentPlace): readonly Field[] {
  return place.baselines.flatMap((baseline): Field[] => {
    const entry = baseline.assignments[assignment.id]
    if (entry === undefined) return []
    const [, nodes] = record("Baseline", [
      ["Number", String(baseline.number)],
      ["Start", date(entry.start)],
      ["Finish", date(entry.finish)],
      ["Work", duration(entry.work)],
      ["Cost", amountText(entry.cost, place.plan.settings.currencyDigits)],
    ])
    return [["Baseline", nodes]]
  })
}
