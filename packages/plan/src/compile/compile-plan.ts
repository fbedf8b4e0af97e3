// From the plan document to the engine's network: outline order becomes index order, records become rows. Rows whose
// records did not change since an earlier compilation are taken over from it.
import type { Network, NetworkLink, NetworkOptions, NetworkSpan, NetworkTask, WorkingTime } from "@throughline/engine"
import type { Assignment, LinkId, Plan, Resource, Task, TaskId } from "../document.ts"
import { outlineOf, type Outline } from "../outline.ts"
import { calendarBook, type CalendarBook } from "./calendar-book.ts"
import { drivingAssignments, toNetworkSpan, type Driving } from "./driving-assignments.ts"

export interface CompiledPlan {
  readonly plan: Plan
  readonly outline: Outline
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
  return compileRows(plan, { outline, rowOf, isSummary, book: calendarBook(plan), table: new CalendarTable() }, null)
}

/** The same as `compilePlan`; null where a task was added, removed, moved or given another code since `earlier`. */
export function recompilePlan(plan: Plan, earlier: CompiledPlan): CompiledPlan | null {
  const before = earlier.plan
  if (before.task !== plan.task && !sameOutline(plan, earlier)) return null
  const sameSurroundings = before.calendar === plan.calendar && before.resource === plan.resource && before.settings.calendarId === plan.settings.calendarId
  const { outline, rowOf, isSummary } = earlier
  if (sameSurroundings) return compileRows(plan, earlier, earlier)
  return compileRows(plan, { outline, rowOf, isSummary, book: calendarBook(plan), table: new CalendarTable() }, null)
}

function sameOutline(plan: Plan, earlier: CompiledPlan): boolean {
  if (earlier.tasks.length !== plan.task.size) return false
  const before = earlier.plan.task
  for (const [id, task] of plan.task) {
    const old = before.get(id)
    if (old === task) continue
    if (old === undefined || old.parentId !== task.parentId || old.rank !== task.rank || old.wbs !== task.wbs) return false
  }
  return true
}

type Frame = Pick<CompiledPlan, "outline" | "rowOf" | "isSummary" | "book" | "table">

function compileRows(plan: Plan, { outline, rowOf, isSummary, book, table }: Frame, earlier: CompiledPlan | null): CompiledPlan {
  const assignments = earlier !== null && earlier.plan.assignment === plan.assignment ? earlier.assignments : groupAssignments(plan, rowOf)
  const tasks: Task[] = []
  const rows: NetworkTask[] = []
  const driving: (Driving | null)[] = []
  for (const id of outline.order) {
    const row = tasks.length
    const task = plan.task.get(id)
    if (task === undefined) continue
    tasks.push(task)
    const kept = earlier?.network.tasks[row]
    if (earlier !== null && kept !== undefined && earlier.tasks[row] === task && sameAssigned(earlier.assignments[row], assignments[row])) {
      rows.push(kept)
      driving.push(earlier.driving[row] ?? null)
      continue
    }
    const drive = isSummary[row] === 1 ? null : drivingAssignments(book, task, assignments[row] ?? [])
    driving.push(drive)
    rows.push(compileTask(task, parentRow(rowOf, task, row), book, table, drive))
  }
  const { links, linkIds } = earlier !== null && earlier.plan.link === plan.link ? { links: earlier.network.links, linkIds: earlier.linkIds } : compileLinks(plan, rowOf)
  const options = optionsOf(plan, table.indexOf(book.of(plan.settings.calendarId)))
  return { plan, outline, tasks, isSummary, assignments, driving, network: { tasks: rows, links, calendars: table.calendars }, options, book, table, rowOf, linkIds }
}

function parentRow(rowOf: ReadonlyMap<TaskId, number>, task: Task, row: number): number {
  const parent = task.parentId === null ? -1 : (rowOf.get(task.parentId) ?? -1)
  return parent < row ? parent : -1
}

function groupAssignments(plan: Plan, rowOf: ReadonlyMap<TaskId, number>): (Assigned[] | undefined)[] {
  const groups = Array.from<Assigned[] | undefined>({ length: rowOf.size })
  for (const assignment of plan.assignment.values()) {
    const row = rowOf.get(assignment.taskId)
    if (row === undefined) continue
    const resource = assignment.resourceId === null ? undefined : plan.resource.get(assignment.resourceId)
    const group = groups[row]
    if (group === undefined) groups[row] = [{ assignment, resource }]
    else group.push({ assignment, resource })
  }
  return groups
}

/** Whether two lists hold the same records. Resources are the same where this is asked. */
export function sameAssigned(a: readonly Assigned[] | undefined, b: readonly Assigned[] | undefined): boolean {
  if (a === b) return true
  return a !== undefined && b !== undefined && a.length === b.length && a.every(({ assignment }, n) => assignment === b[n]?.assignment)
}

const noSpans: readonly NetworkSpan[] = []

function compileTask(task: Task, parent: number, book: CalendarBook, table: CalendarTable, drive: Driving | null): NetworkTask {
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

function compileLinks(plan: Plan, rowOf: ReadonlyMap<TaskId, number>): { links: NetworkLink[]; linkIds: LinkId[] } {
  const links: NetworkLink[] = []
  const linkIds: LinkId[] = []
  for (const link of plan.link.values()) {
    const predecessor = rowOf.get(link.predecessorId)
    const successor = rowOf.get(link.successorId)
    if (predecessor === undefined || successor === undefined) continue
    links.push({ predecessor, successor, kind: link.kind, lag: link.lag, lagKind: link.lagKind })
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
