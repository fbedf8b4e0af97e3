// From the plan document to the engine's network: outline order becomes index order, records become rows.
import type { LinkKind, Network, NetworkLink, NetworkOptions, NetworkSpan, NetworkTask, WorkingTime } from "@throughline/engine"
import type { Assignment, LinkId, Plan, Task, TaskId } from "../document.ts"
import { outlineOf, type Outline } from "../outline.ts"
import { calendarBook, type CalendarBook } from "./calendar-book.ts"
import { drivingAssignments, toNetworkSpan, type Driving } from "./driving-assignments.ts"

export interface CompiledPlan {
  readonly outline: Outline
  readonly network: Network
  readonly options: NetworkOptions
  readonly book: CalendarBook
  /** Row of a task in the network. */
  readonly rowOf: ReadonlyMap<TaskId, number>
  readonly linkIds: readonly LinkId[]
  readonly assignmentsOf: ReadonlyMap<TaskId, readonly Assignment[]>
  readonly driving: readonly (Driving | null)[]
}

/** Gives each compiled calendar one index. */
class CalendarTable {
  readonly calendars: WorkingTime[] = []
  readonly #indexOf = new Map<WorkingTime, number>()

  indexOf(calendar: WorkingTime): number {
    const known = this.#indexOf.get(calendar)
    if (known !== undefined) return known
    const index = this.calendars.push(calendar) - 1
    this.#indexOf.set(calendar, index)
    return index
  }
}

export function compilePlan(plan: Plan, outline: Outline = outlineOf(plan.task)): CompiledPlan {
  const book = calendarBook(plan)
  const table = new CalendarTable()
  const rowOf = new Map<TaskId, number>()
  for (const id of outline.order) rowOf.set(id, rowOf.size)
  const assignmentsOf = groupAssignments(plan)
  const tasks: NetworkTask[] = []
  const driving: (Driving | null)[] = []
  for (const id of outline.order) {
    const task = plan.task.get(id)
    if (task === undefined) continue
    const assignments = outline.children.has(id) ? undefined : assignmentsOf.get(id)
    const drive = assignments === undefined ? null : drivingAssignments(plan, book, task, assignments)
    driving.push(drive)
    tasks.push(compileTask(task, parentRow(rowOf, task, tasks.length), book, table, drive))
  }
  const { links, linkIds } = compileLinks(plan, rowOf)
  return { outline, network: { tasks, links, calendars: table.calendars }, options: optionsOf(plan, table.indexOf(book.of(plan.settings.calendarId))), book, rowOf, linkIds, assignmentsOf, driving }
}

function parentRow(rowOf: ReadonlyMap<TaskId, number>, task: Task, row: number): number {
  const parent = task.parentId === null ? -1 : (rowOf.get(task.parentId) ?? -1)
  return parent < row ? parent : -1
}

function groupAssignments(plan: Plan): ReadonlyMap<TaskId, readonly Assignment[]> {
  const groups = new Map<TaskId, Assignment[]>()
  for (const assignment of plan.assignment.values()) {
    const group = groups.get(assignment.taskId)
    if (group === undefined) groups.set(assignment.taskId, [assignment])
    else group.push(assignment)
  }
  return groups
}

const noSpans: readonly NetworkSpan[] = []

function compileTask(task: Task, parent: number, book: CalendarBook, table: CalendarTable, drive: Driving | null): NetworkTask {
  const calendar = table.indexOf(book.ofTask(task))
  // S-48: people have no say in the length of a manual task.
  const hasPeople = task.mode === "automatic" && drive !== null && drive.spans.length > 0
  const ownDays = task.mode === "manual" ? book.withManualDays(book.ofTask(task), [task.manualStart, task.manualFinish]) : book.ofTask(task)
  const workCalendar = table.indexOf(hasPeople ? book.union(drive.spans.map((span) => span.calendar)) : ownDays)
  const spans = hasPeople && drive.bySpans ? drive.spans.map((span) => toNetworkSpan(span, table.indexOf(span.calendar))) : noSpans
  const external = task.external && task.externalStart !== null
  return {
    parent,
    calendar,
    workCalendar,
    slackCalendar: table.indexOf(ownDays),
    duration: task.duration,
    elapsed: task.elapsed,
    splits: task.splits,
    spans,
    looseStart: hasPeople && drive.spans.some(({ assignment }) => assignment.resourceId !== null && assignment.work === 0),
    looseFinish: hasPeople && drive.spans.some(({ assignment }) => assignment.resourceId !== null && assignment.actualWork >= assignment.work),
    mode: external ? "external" : task.mode,
    start: external ? task.externalStart : task.manualStart,
    finish: external ? task.externalFinish : task.manualFinish,
    inactive: !task.active,
    placeholder: task.placeholder,
    constraint: task.constraint,
    constraintDate: task.constraintDate,
    deadline: task.deadline,
    levelingDelay: task.levelingDelay,
    actualStart: task.actualStart,
    actualFinish: task.actualFinish,
    stop: task.stop,
    resume: task.resume,
    percentComplete: task.percentComplete,
    remaining: task.remainingDuration,
  }
}

function compileLinks(plan: Plan, rowOf: ReadonlyMap<TaskId, number>): { links: NetworkLink[]; linkIds: LinkId[] } {
  const links: NetworkLink[] = []
  const linkIds: LinkId[] = []
  for (const link of plan.link.values()) {
    const predecessor = rowOf.get(link.predecessorId)
    const successor = rowOf.get(link.successorId)
    if (predecessor === undefined || successor === undefined) continue
    const kind: LinkKind = link.kind
    links.push({ predecessor, successor, kind, lag: link.lag, lagKind: link.lagKind })
    linkIds.push(link.id)
  }
  return { links, linkIds }
}

function optionsOf(plan: Plan, calendar: number): NetworkOptions {
  const { settings } = plan
  return {
    calendar,
    projectStart: settings.start,
    projectFinish: settings.finish,
    scheduleFrom: settings.scheduleFrom,
    criticalSlackLimit: settings.criticalSlackLimit,
    multipleCriticalPaths: settings.multipleCriticalPaths,
    progressRule: settings.progressRule,
    compatibility: settings.compatibility,
  }
}
