// Who works on what, how much, and when? Placeholder rows (resource -65535) only show the split of a task without
// people; the split goes to the task, the row is not kept.

import type { Instant, WorkingTime } from "@throughline/engine"
import { DURATION_MAX } from "@throughline/plan"
import type { Assignment, AssignmentId, ProfilePart, Resource, Split, Task, TaskId } from "@throughline/plan"
import { IMPORT_LIMITS } from "../limits.ts"
import type { XmlElement } from "../xml/read-xml.ts"
import { CONTOURS, RATE_TABLES } from "./codes.ts"
import type { ReadContext } from "./context.ts"
import type { AssignmentCalendars } from "./assignment-calendars.ts"
import { DayBudget } from "./day-budget.ts"
import { isDerived } from "./derived-profile.ts"
import type { OutlineRow } from "./read-outline.ts"
import { Row } from "./row.ts"
import { busyPeriods, profileOf, splitsOf, workPeriods } from "./timephased.ts"
import type { WorkPeriod } from "./timephased.ts"

export interface AssignmentReading {
  readonly assignments: ReadonlyMap<AssignmentId, Assignment>
  /** Rows kept, for baselines. */
  readonly rows: ReadonlyMap<AssignmentId, Row>
  readonly splits: ReadonlyMap<TaskId, readonly Split[]>
  /** Actual cost of the assignments of each task, in minor units. */
  readonly actualCost: ReadonlyMap<TaskId, number>
}

/** A row of the file with what it belongs to. */
interface Placed {
  readonly row: Row
  readonly number: number
  readonly task: Task
  readonly resource: Resource | undefined
  /** The task's start in the file. */
  readonly origin: Instant | null
  readonly calendar: WorkingTime
  readonly periods: readonly WorkPeriod[]
  /** The periods, or where the file has none, the time between the assignment's dates. */
  readonly known: readonly WorkPeriod[]
}

export function readAssignments(elements: readonly XmlElement[], outline: ReadonlyMap<number, OutlineRow>, context: ReadContext, calendars: AssignmentCalendars): AssignmentReading {
  const placed = placeRows(elements, outline, context, calendars)
  const busy = new Map<TaskId, Busy>()
  for (const { task, resource, calendar, known } of placed) noteBusy(busy, task.id, busyPeriods(known, calendar), resource)
  const splits = splitsByTask(busy, outline, context, calendars)
  const assignments = new Map<AssignmentId, Assignment>()
  const rows = new Map<AssignmentId, Row>()
  const actualCost = new Map<TaskId, number>()
  for (const one of placed) {
    if (one.resource === undefined) continue
    const assignment = readAssignment(one, one.resource, splits.get(one.task.id) ?? [], context)
    assignments.set(assignment.id, assignment)
    rows.set(assignment.id, one.row)
    actualCost.set(one.task.id, (actualCost.get(one.task.id) ?? 0) + context.money.amount(one.row.decimal("ActualCost", 0)))
  }
  return { assignments, rows, splits, actualCost }
}

function placeRows(elements: readonly XmlElement[], outline: ReadonlyMap<number, OutlineRow>, context: ReadContext, calendars: AssignmentCalendars): Placed[] {
  const placed: Placed[] = []
  const seen = new Set<number>()
  const budget = new DayBudget()
  for (const element of elements) {
    const row = new Row(element, context.book)
    const number = row.number("UID")
    row.place = `assignment ${number}`
    const taskNumber = row.integer("TaskUID", -1)
    const task = context.tasks.get(taskNumber)
    if (task === undefined) {
      // Rows of the project summary (task 0) carry budgets; other numbers lead nowhere.
      if (taskNumber !== 0) context.book.add("assignment.unknownTask", "lost", "Assignment.TaskUID", "An assignment belongs to a task that the file does not contain.", row.place)
      continue
    }
    row.taskId = task.id
    if (number < 0 || seen.has(number)) {
      context.book.add("assignment.duplicate", "lost", "Assignment.UID", "An assignment without a number of its own was left out.", row.place, task.id)
      continue
    }
    seen.add(number)
    const resourceNumber = row.integer("ResourceUID", -1)
    const resource = context.resources.get(resourceNumber)
    if (resource === undefined && resourceNumber > 0) {
      context.book.add("resource.unknown", "lost", "Assignment.ResourceUID", "An assignment names a resource that the file does not contain.", row.place, task.id)
      continue
    }
    const start = outline.get(taskNumber)?.row.instant("Start") ?? null
    const calendar = calendars.ofAssignment(task, resource)
    const periods = workPeriods(row.list("TimephasedData"))
    const known = periods.length > 0 ? periods : wholePeriod(row)
    const dates = [start, row.instant("Finish"), known[0]?.from ?? null, known.at(-1)?.to ?? null].filter((date) => date !== null)
    const isAffordable = dates.length === 0 || (budget.admits(calendar, Math.min(...dates), Math.max(...dates)) && budget.admits(calendars.ofTask(task), Math.min(...dates), Math.max(...dates)))
    if (!isAffordable) {
      context.book.add("assignment.timephased", "lost", "Assignment.TimephasedData", "The assignments span too many years on too many calendars; how their work lies in time was not kept.", row.place, task.id)
    }
    placed.push({ row, number, task, resource, calendar, origin: isAffordable ? start : null, periods: isAffordable ? periods : [], known: isAffordable ? known : [] })
  }
  return placed
}

/** When a task is worked on, and by whom. */
interface Busy {
  readonly periods: WorkPeriod[]
  readonly people: Resource[]
}

/** Material and cost lie in time too, but neither makes a task work nor pause. */
function noteBusy(busy: Map<TaskId, Busy>, taskId: TaskId, periods: readonly WorkPeriod[], resource: Resource | undefined): void {
  if (periods.length === 0 || (resource !== undefined && resource.kind !== "work")) return
  let entry = busy.get(taskId)
  if (entry === undefined) {
    entry = { periods: [], people: [] }
    busy.set(taskId, entry)
  }
  for (const period of periods) entry.periods.push(period)
  if (resource !== undefined) entry.people.push(resource)
}

/** Without time-phased data the work lies between the assignment's dates. */
function wholePeriod(row: Row): readonly WorkPeriod[] {
  const from = row.instant("Start")
  const to = row.instant("Finish")
  const work = row.work("Work")
  return from === null || to === null || to < from ? [] : [{ from, to, work }]
}

function readAssignment(placed: Placed, resource: Resource, splits: readonly Split[], context: ReadContext): Assignment {
  const { row, number, task } = placed
  const work = row.work("Work")
  const actualWork = row.work("ActualWork")
  const remaining = row.has("RemainingWork") ? row.work("RemainingWork") : null
  const effort = {
    work,
    units: row.units("Units"),
    contour: row.code("WorkContour", CONTOURS, "flat"),
    delay: row.delay("Delay"),
    levelingDelay: row.delay("LevelingDelay"),
  }
  if (!row.flag("HasFixedRateUnits", true)) {
    context.book.add("assignment.fixedMaterial", "changed", "Assignment.HasFixedRateUnits", "Material used per unit of time is taken over as the fixed amount of the file.", row.place, task.id)
  }
  return {
    id: context.ids.assignment(number),
    number,
    taskId: task.id,
    resourceId: resource.id,
    ...effort,
    overtimeWork: row.work("OvertimeWork"),
    actualWork,
    actualOvertimeWork: row.work("ActualOvertimeWork"),
    remainingWork: remaining === null || remaining === work - actualWork ? null : remaining,
    profile: resource.kind === "work" ? readProfile(placed, effort, splits) : null,
    rateTable: row.code("CostRateTable", RATE_TABLES, "A"),
    cost: resource.kind === "cost" ? context.money.amount(row.decimal("Cost", 0)) : 0,
    actualCost: resource.kind === "cost" ? context.money.amount(row.decimal("ActualCost", 0)) : 0,
    actualStart: row.instant("ActualStart"),
    actualFinish: row.instant("ActualFinish"),
  }
}

/**
 * From the task's start to the assignment's finish; without time-phased data one stretch between its own two dates.
 * Null where work, units, delays and the task's splits say as much.
 */
function readProfile(placed: Placed, effort: Pick<Assignment, "work" | "units" | "contour" | "delay" | "levelingDelay">, splits: readonly Split[]): ProfilePart[] | null {
  const { row, origin, calendar, periods, known, task } = placed
  const finish = row.instant("Finish")
  if (origin === null || finish === null || known.length === 0) return null
  // A contour without time-phased data says all there is to say.
  if (periods.length === 0 && effort.contour !== "flat") return null
  const profile = profileOf(known, calendar, origin, finish)
  if (isDerived(profile, effort, { duration: task.duration, splits }, origin, calendar)) return null
  return profile.length > IMPORT_LIMITS.profileParts || profile.some((part) => part.work > IMPORT_LIMITS.work || part.span > DURATION_MAX) ? null : profile
}

function splitsByTask(busy: ReadonlyMap<TaskId, Busy>, outline: ReadonlyMap<number, OutlineRow>, context: ReadContext, calendars: AssignmentCalendars): Map<TaskId, readonly Split[]> {
  const splits = new Map<TaskId, readonly Split[]>()
  for (const task of context.tasks.values()) {
    const entry = busy.get(task.id)
    const row = outline.get(task.number)
    const origin: Instant | null = row?.row.instant("Start") ?? null
    if (entry === undefined || origin === null || row?.hasChildren === true) continue
    const pause = task.stop !== null && task.resume !== null && task.resume > task.stop ? { stop: task.stop, resume: task.resume } : null
    const found = splitsOf(entry.periods, calendars.ofPeople(task, entry.people), origin, pause)
    if (found.length > 0) splits.set(task.id, found.filter((split) => split.gap <= DURATION_MAX && split.offset <= DURATION_MAX).slice(0, IMPORT_LIMITS.splitsPerTask))
  }
  return splits
}
