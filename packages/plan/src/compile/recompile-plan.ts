// The compiled plan after an edit: rows, links and outline of what changed, everything else as it was. New tasks get rows at
// the end, deleted ones leave an idle row: so every other row keeps its number, and the engine sees what is the same.
import type { NetworkTask } from "@throughline/engine"
import type { AssignmentId, LinkId, Plan, Task, TaskId } from "../document.ts"
import { differingKeys, writableCopy } from "../layered-map.ts"
import { outlineAfter, wbsAfter } from "../outline-after-edit.ts"
import type { Outline } from "../outline.ts"
import { sameValue } from "../same-value.ts"
import { calendarBook } from "./calendar-book.ts"
import { CalendarTable, compileLink, compileRows, compileTask, optionsOf, parentRow, type Assigned, type CompiledPlan } from "./compile-plan.ts"
import { DraftList } from "./draft-list.ts"
import { drivingAssignments } from "./driving-assignments.ts"

export interface Recompiled {
  readonly compiled: CompiledPlan
  /** Rows whose record, assignments or parent are others than before, new and idle ones included; null: any may be. */
  readonly touched: ReadonlySet<number> | null
}

/** More records at once are compiled quicker from scratch. */
const MANY = 400
/** With as many idle rows the plan is compiled whole again. */
const GONE_MAX = 64
const GONE: NetworkTask = { parent: -1, calendar: 0, duration: 0, inactive: true }

/** Equal to `compilePlan` but for the order of the rows; null where that is the quicker way. */
export function recompilePlan(plan: Plan, earlier: CompiledPlan): Recompiled | null {
  const before = earlier.plan
  const taskIds = differingKeys(before.task, plan.task)
  const outline = outlineAfter(earlier.outline, before.task, plan.task, taskIds)
  if (outline === null || (outline !== earlier.outline && earlier.hasLooseAssignments)) return null
  if (before.calendar !== plan.calendar || before.resource !== plan.resource || before.settings.calendarId !== plan.settings.calendarId) return inOtherSurroundings(plan, earlier, outline, taskIds)
  const assignmentIds = differingKeys(before.assignment, plan.assignment)
  const linkIds = differingKeys(before.link, plan.link)
  if (taskIds.length + assignmentIds.length + linkIds.length > MANY) return null
  const draft = new Draft(plan, earlier, outline, taskIds)
  if (!draft.placeTasks(taskIds) || !draft.placeAssignments(assignmentIds) || !draft.placeLinks(linkIds)) return null
  return draft.finished()
}

/** Other calendars or people: every row may be another one, the outline is not. */
function inOtherSurroundings(plan: Plan, earlier: CompiledPlan, outline: Outline, taskIds: readonly TaskId[]): Recompiled | null {
  if (!earlier.isInOrder || outline !== earlier.outline) return null
  const wbs = wbsAfter(earlier.wbs, earlier.plan.task, plan.task, taskIds, outline, outline)
  return { compiled: compileRows(plan, { ...earlier, wbs, book: calendarBook(plan), table: new CalendarTable() }), touched: null }
}

class Draft {
  readonly #plan: Plan
  readonly #earlier: CompiledPlan
  readonly #outline: Outline
  readonly #wbs: CompiledPlan["wbs"]
  readonly #tasks: DraftList<CompiledPlan["tasks"][number]>
  readonly #ids: DraftList<TaskId>
  readonly #rows: DraftList<NetworkTask>
  readonly #driving: DraftList<CompiledPlan["driving"][number]>
  readonly #assignments: DraftList<CompiledPlan["assignments"][number]>
  readonly #touched = new Set<number>()
  /** Rows that tasks left. */
  readonly #left: number[] = []
  #isSummary: Uint8Array
  #rowOf: CompiledPlan["rowOf"]
  #links: CompiledPlan["network"]["links"]
  #linkIds: CompiledPlan["linkIds"]
  #isInOrder: boolean
  #goneRows: number

  constructor(plan: Plan, earlier: CompiledPlan, outline: Outline, taskIds: readonly TaskId[]) {
    this.#plan = plan
    this.#earlier = earlier
    this.#outline = outline
    this.#wbs = wbsAfter(earlier.wbs, earlier.plan.task, plan.task, taskIds, outline, earlier.outline)
    this.#tasks = new DraftList(earlier.tasks)
    this.#ids = new DraftList(earlier.ids)
    this.#rows = new DraftList(earlier.network.tasks)
    this.#driving = new DraftList(earlier.driving)
    this.#assignments = new DraftList(earlier.assignments)
    this.#isSummary = earlier.isSummary
    this.#rowOf = earlier.rowOf
    this.#links = earlier.network.links
    this.#linkIds = earlier.linkIds
    this.#isInOrder = earlier.isInOrder
    this.#goneRows = earlier.goneRows
  }

  /** False where the rows would have to be numbered anew. */
  placeTasks(ids: readonly TaskId[]): boolean {
    for (const id of ids) if (!this.#placeTask(id)) return false
    if (this.#outline !== this.#earlier.outline) this.#settleOutline()
    return this.#goneRows <= GONE_MAX
  }

  #placeTask(id: TaskId): boolean {
    const before = this.#earlier.plan.task.get(id)
    const task = this.#plan.task.get(id)
    const row = this.#rowOf.get(id)
    if (task === undefined) return row !== undefined && this.#leave(id, row)
    if (row === undefined) {
      this.#append(task)
      return true
    }
    this.#tasks.set(row, task)
    this.#touched.add(row)
    if (before?.parentId === task.parentId && before.rank === task.rank) return true
    this.#isInOrder = false
    return task.parentId === null || (this.#rowOf.get(task.parentId) ?? row) < row
  }

  /** False where assignments stay behind. */
  #leave(id: TaskId, row: number): boolean {
    const rowOf = writableCopy(this.#rowOf)
    rowOf.delete(id)
    this.#rowOf = rowOf
    this.#rows.set(row, GONE)
    this.#driving.set(row, null)
    this.#assignments.set(row, undefined)
    this.#left.push(row)
    this.#touched.add(row)
    this.#goneRows += 1
    this.#isInOrder = false
    return (this.#earlier.assignments[row] ?? []).every(({ assignment }) => !this.#plan.assignment.has(assignment.id))
  }

  #append(task: Task): void {
    const row = this.#tasks.push(task)
    this.#ids.push(task.id)
    this.#rows.push(GONE)
    this.#driving.push(null)
    this.#assignments.push(undefined)
    const rowOf = writableCopy(this.#rowOf)
    rowOf.set(task.id, row)
    this.#rowOf = rowOf
    this.#touched.add(row)
  }

  /** Which rows are summaries now, and whether the rows still follow the outline. */
  #settleOutline(): void {
    const isSummary = new Uint8Array(this.#tasks.current.length)
    isSummary.set(this.#isSummary)
    for (const id of differingKeys(this.#earlier.outline.children, this.#outline.children)) {
      const row = id === null ? undefined : this.#rowOf.get(id)
      const is = id !== null && this.#outline.children.has(id) ? 1 : 0
      if (row === undefined || isSummary[row] === is) continue
      isSummary[row] = is
      this.#touched.add(row)
    }
    this.#isSummary = isSummary
    const { order } = this.#outline
    const ids = this.#ids.current
    for (let row = this.#earlier.ids.length; row < ids.length; row += 1) if (order[row] !== ids[row]) this.#isInOrder = false
    if (order.length !== ids.length) this.#isInOrder = false
  }

  /** Lists keep the order of the plan's records: what changed stands where it stood, what is new comes last. */
  placeAssignments(ids: readonly AssignmentId[]): boolean {
    for (const id of ids) {
      const before = this.#earlier.plan.assignment.get(id)
      const assignment = this.#plan.assignment.get(id)
      const taskId = assignment?.taskId ?? before?.taskId
      if (taskId === undefined || (before !== undefined && before.taskId !== taskId)) return false
      const row = this.#rowOf.get(taskId)
      if (row === undefined) continue
      const list: Assigned[] = (this.#assignments.current[row] ?? []).filter((one) => assignment !== undefined || one.assignment.id !== id)
      if (assignment !== undefined) {
        const resource = assignment.resourceId === null ? undefined : this.#plan.resource.get(assignment.resourceId)
        const at = list.findIndex((one) => one.assignment.id === id)
        list.splice(at < 0 ? list.length : at, at < 0 ? 0 : 1, { assignment, resource })
      }
      this.#assignments.set(row, list.length === 0 ? undefined : list)
      this.#touched.add(row)
    }
    return true
  }

  /** The same for links. False where a link hangs in the air: it may have lost its task now, or found it. */
  placeLinks(ids: readonly LinkId[]): boolean {
    if (ids.length > 0) {
      const links = this.#links.slice()
      const linkIds = this.#linkIds.slice()
      for (const id of ids) {
        const link = this.#plan.link.get(id)
        const at = this.#earlier.plan.link.has(id) ? linkIds.indexOf(id) : -1
        const predecessor = link === undefined ? undefined : this.#rowOf.get(link.predecessorId)
        const successor = link === undefined ? undefined : this.#rowOf.get(link.successorId)
        const compiled = link === undefined || predecessor === undefined || successor === undefined ? [] : [compileLink(link, predecessor, successor)]
        links.splice(at < 0 ? links.length : at, at < 0 ? 0 : 1, ...compiled)
        linkIds.splice(at < 0 ? linkIds.length : at, at < 0 ? 0 : 1, ...compiled.map(() => id))
      }
      this.#links = links
      this.#linkIds = linkIds
    }
    if (ids.length === 0 && this.#outline === this.#earlier.outline) return true
    return !this.#hasLinksOfLeft() && this.#linkIds.length === this.#plan.link.size
  }

  #hasLinksOfLeft(): boolean {
    if (this.#left.length === 0) return false
    const left = new Uint8Array(this.#rows.current.length)
    for (const row of this.#left) left[row] = 1
    return this.#links.some(({ predecessor, successor }) => left[predecessor] === 1 || left[successor] === 1)
  }

  finished(): Recompiled {
    for (const row of this.#touched) this.#compileRow(row)
    const { book, table } = this.#earlier
    const plan = this.#plan
    const compiled: CompiledPlan = {
      plan, outline: this.#outline, wbs: this.#wbs, ids: this.#ids.current, isInOrder: this.#isInOrder, goneRows: this.#goneRows,
      hasLooseAssignments: this.#earlier.hasLooseAssignments, tasks: this.#tasks.current, isSummary: this.#isSummary, assignments: this.#assignments.current, driving: this.#driving.current,
      network: { tasks: this.#rows.current, links: this.#links, calendars: table.calendars },
      options: optionsOf(plan, table.indexOf(book.of(plan.settings.calendarId))), book, table, rowOf: this.#rowOf, linkIds: this.#linkIds,
    }
    return { compiled, touched: this.#touched }
  }

  /** A row that says what it said stays the same record: renaming a task leaves nothing for the engine to do. */
  #compileRow(row: number): void {
    const task = this.#tasks.current[row]
    if (task === undefined || this.#rowOf.get(task.id) !== row) return
    const { book, table } = this.#earlier
    const drive = this.#isSummary[row] === 1 ? null : drivingAssignments(book, task, this.#assignments.current[row] ?? [])
    const compiled = compileTask(task, parentRow(this.#rowOf, task, row), book, table, drive)
    this.#driving.set(row, drive)
    if (!sameValue(this.#rows.current[row], compiled)) this.#rows.set(row, compiled)
  }
}
