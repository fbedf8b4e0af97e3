// Who is needed for each task of a plan, in the engine's terms: units over time on calendars, by row.
import { divHalfEven, TICKS_PER_DAY, type DatedRate, type Demand, type DemandPart } from "@throughline/engine"
import type { Assigned, CompiledPlan } from "../compile/compile-plan.ts"
import type { AssignmentSpan } from "../compile/driving-assignments.ts"
import type { Assignment, Resource, ResourceId, Task } from "../document.ts"

/** Where a resource stands in the problem. */
export interface Place {
  readonly index: number
  readonly stock: boolean
}

/** Typed units stand for the work within a rounding of this many hundredths of a percent. */
const UNITS_TOLERANCE = 5

export function demandsOf(compiled: CompiledPlan, row: number, placeOf: (id: ResourceId) => Place | null): Demand[] {
  const task = compiled.tasks[row]
  if (task === undefined || compiled.isSummary[row] === 1 || !task.active) return []
  return (compiled.assignments[row] ?? []).flatMap((assigned) => demandOf(compiled, row, task, assigned, placeOf) ?? [])
}

function demandOf(compiled: CompiledPlan, row: number, task: Task, { assignment, resource }: Assigned, placeOf: (id: ResourceId) => Place | null): Demand | null {
  const place = resource === undefined ? null : placeOf(resource.id)
  if (resource === undefined || place === null) return null
  if (place.stock) return { resource: place.index, stock: true, units: assignment.units, calendar: 0 }
  const driving = compiled.driving[row]
  const span = driving?.spans.find((candidate) => candidate.assignment === assignment)
  if (driving === null || driving === undefined || span === undefined || assignment.work <= 0) return null
  const rates = datedRates(assignment, resource)
  const shape = { resource: place.index, calendar: compiled.table.indexOf(span.calendar), ...(rates.length === 0 ? {} : { rates }) }
  // People have no say in the length of a manual task; nor have kept profiles.
  if (!driving.bySpans || task.mode === "manual") return { ...shape, units: evenUnits(task, assignment, driving.spans) }
  const parts = partsOf(span)
  return { ...shape, units: Math.max(0, ...parts.map((part) => part.units)), parts, wait: assignment.profile === null ? assignment.levelingDelay : 0 }
}

/** The typed units; or what the work comes to, where that is less or more and everybody works at the same times. */
function evenUnits(task: Task, assignment: Assignment, spans: readonly AssignmentSpan[]): number {
  const alike = spans.every(({ calendar }) => calendar === spans[0]?.calendar)
  if (!alike || task.duration === 0) return assignment.units
  const units = divHalfEven(Math.max(0, assignment.work - assignment.overtimeWork) * 10_000, task.duration)
  return Math.abs(units - assignment.units) <= UNITS_TOLERANCE ? assignment.units : units
}

function partsOf({ assignment, offset, length }: AssignmentSpan): DemandPart[] {
  if (assignment.profile === null) return [{ offset, length, units: assignment.units }]
  const parts: DemandPart[] = []
  let at = 0
  for (const { span, work } of assignment.profile) {
    if (work > 0 && span > 0) parts.push({ offset: at, length: span, units: divHalfEven(work * 10_000, span) })
    at += span
  }
  return parts
}

/** Only prices that change over time are of interest to levelling. */
function datedRates(assignment: Assignment, resource: Resource): DatedRate[] {
  const rates = resource.rates.filter(({ table }) => table === assignment.rateTable)
  if (rates.length < 2) return []
  return rates.toSorted((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity)).map(({ from, standard }) => ({ from: from === null ? null : from * TICKS_PER_DAY, perHour: standard }))
}
