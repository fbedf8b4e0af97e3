// From the plan document to the engine's network: outline order becomes index order, records become rows.
// recompile-plan.ts goes on from there after an edit.
import type { Network, NetworkLink, NetworkOptions, NetworkSpan, NetworkTask, WorkingTime } from "@throughline/engine"
import type { Assignment, Link, LinkId, Plan, Resource, Task, TaskId } from "../document.ts"
import { outlineOf, wbsCodes, type Outline } from "../outline.ts"
import { calendarBook, type CalendarBook } from "./calendar-book.ts"
import { drivingAssignments, toNetworkSpan, type Driving } from "./driving-assignments.ts"

export interface CompiledPlan {
  readonly plan: Plan
  readonly outline: Outline
  readonly wbs: ReadonlyMap<TaskId, string>
  /** The task of each row. Rows stand in outline order, but for those that edits appended since the plan was compiled whole. */
  readonly ids: readonly TaskId[]
  readonly isInOrder: boolean
  /** Rows of tasks that are gone; they stay, idle, until the plan is compiled whole again. */
  readonly goneRows: number
  /** Whether an assignment names a task that is not there. */
  readonly hasLooseAssignments: boolean
  /** The records by row. */
  readonly tasks: readonly Task[]
  readonly isSummary: Uint8Array
  readonly assignments: readonly (readonly Assigned[] | undefined)[]
  readonly driving: readonly (Driving | null)[]
  readonly network: Network
  readonly options: NetworkOptions
  readonly book: CalendarBook
  readonly table: CalendarTable
  /** Row of a task in the network. */
  readonly rowOf: ReadonlyMap<TaskId, number>
  readonly linkIds: readonly LinkId[]
}

/** An assignment with its resource; undefined for the placeholder by which files carry splits. */
export interface Assigned {
  readonly assignment: Assignment
  readonly resource: Resource | undefined
}

/** Gives each compiled calendar one index. Grows only, so that indices hold from one compilation to the next. */
export class CalendarTable {
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
  const rowOf = new Map<TaskId, number>()
  for (const id of outline.order) rowOf.set(id, rowOf.size)
  const isSummary = Uint8Array.from(outline.order, (id) => (outline.children.has(id) ? 1 : 0))
  return compileRows(plan, { outline, wbs: wbsCodes(plan.task, outline), rowOf, isSummary, book: calendarBook(plan), table: new CalendarTable() })
}

type Frame = Pick<CompiledPlan, "outline" | "wbs" | "rowOf" | "isSummary" | "book" | "table">

/** Every row anew; the rows of the frame stand in outline order. */
export function compileRows(plan: Plan, frame: Frame): CompiledPlan {
  const { outline, rowOf, isSummary, book, table } = frame
  const { groups: assignments, isLoose: hasLooseAssignments } = groupAssignments(plan, rowOf)
  const tasks: Task[] = []
  const rows: NetworkTask[] = []
  const driving: (Driving | null)[] = []
  for (const id of outline.order) {
    const row = tasks.length
    const task = plan.task.get(id)
    if (task === undefined) continue
    tasks.push(task)
    const drive = isSummary[row] === 1 ? null : drivingAssignments(book, task, assignments[row] ?? [])
    driving.push(drive)
    rows.push(compileTask(task, parentRow(rowOf, task, row), book, table, drive))
  }
  const { links, linkIds } = compileLinks(plan, rowOf)
  const options = optionsOf(plan, table.indexOf(book.of(plan.settings.calendarId)))
  return {
    ...frame, plan, ids: outline.order, isInOrder: true, goneRows: 0, hasLooseAssignments, tasks, assignments, driving, network: { tasks: rows, links, calendars: table.calendars }, options, linkIds,
  }
}

export function parentRow(rowOf: ReadonlyMap<TaskId, number>, task: Task, row: number): number {
  const parent = task.parentId === null ? -1 : (rowOf.get(task.parentId) ?? -1)
  return parent < row ? parent : -1
}

function groupAssignments(plan: Plan, rowOf: ReadonlyMap<TaskId, number>): { groups: (Assigned[] | undefined)[]; isLoose: boolean } {
  const groups = Array.from<Assigned[] | undefined>({ length: rowOf.size })
  let isLoose = false
  for (const assignment of plan.assignment.values()) {
    const row = rowOf.get(assignment.taskId)
    isLoose ||= row === undefined
    if (row === undefined) continue
    const resource = assignment.resourceId === null ? undefined : plan.resource.get(assignment.resourceId)
    const group = groups[row]
    if (group === undefined) groups[row] = [{ assignment, resource }]
    else group.push({ assignment, resource })
  }
  return { groups, isLoose }
}

const noSpans: readonly NetworkSpan[] = []

export function compileTask(task: Task, parent: number, book: CalendarBook, table: CalendarTable, drive: Driving | null): NetworkTask {
  const ofTask = book.ofTask(task)
  // S-48: people have no say in the length of a manual task.
  const people = task.mode === "automatic" && drive !== null ? drive.spans : []
  const ownDays = task.mode === "manual" ? book.withManualDays(ofTask, [task.manualStart, task.manualFinish]) : ofTask
  const external = task.external && task.externalStart !== null
  return {
    parent,
    calendar: table.indexOf(ofTask),
    workCalendar: table.indexOf(people.length > 0 ? book.union(people.map((span) => span.calendar)) : ownDays),
    slackCalendar: table.indexOf(ownDays),
    duration: task.duration,
    elapsed: task.elapsed,
    splits: task.splits,
    spans: people.length > 0 && drive?.bySpans === true ? people.map((span) => toNetworkSpan(span, table.indexOf(span.calendar))) : noSpans,
    looseStart: people.some(({ assignment }) => assignment.resourceId !== null && assignment.work === 0),
    looseFinish: people.some(({ assignment }) => assignment.resourceId !== null && assignment.actualWork >= assignment.work),
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

export const compileLink = ({ kind, lag, lagKind }: Link, predecessor: number, successor: number): NetworkLink => ({ predecessor, successor, kind, lag, lagKind })

function compileLinks(plan: Plan, rowOf: ReadonlyMap<TaskId, number>): { links: NetworkLink[]; linkIds: LinkId[] } {
  const links: NetworkLink[] = []
  const linkIds: LinkId[] = []
  for (const link of plan.link.values()) {
    const predecessor = rowOf.get(link.predecessorId)
    const successor = rowOf.get(link.successorId)
    if (predecessor === undefined || successor === undefined) continue
    links.push(compileLink(link, predecessor, successor))
    linkIds.push(link.id)
  }
  return { links, linkIds }
}

export function optionsOf(plan: Plan, calendar: number): NetworkOptions {
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
