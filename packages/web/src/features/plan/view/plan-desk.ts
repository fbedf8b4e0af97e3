// The desk at which one person works on one plan: the plan store, the view, the rights, and the answers that grid,
// timeline, commands and dialogs share (rows, links by row, scale). Answers are kept until what they depend on changes.

import type { Instant } from "@throughline/engine"
import type { CommandError, Plan, PlanCommand, PlanSchedule, Task, TaskId, UserId } from "@throughline/plan"
import { calendarBook } from "@throughline/plan"
import { collatorCompare } from "../columns/sorting.ts"
import { planRows } from "../rows/plan-rows.ts"
import { isFiltering, NO_FILTER } from "../rows/task-filter.ts"
import type { PlanRows } from "../rows/plan-rows.ts"
import { groupKey } from "../rows/task-groups.ts"
import { indexLinks } from "../timeline/link-index.ts"
import type { LinkIndex } from "../timeline/link-index.ts"
import type { PlanStore } from "../store/plan-store.ts"
import type { ReadyPlan } from "../store/plan-snapshot.ts"
import { rangeOf, tasksIn } from "../grid/range.ts"
import type { GridShape } from "../grid/range.ts"
import { lastOnly } from "./last-only.ts"
import { Scroll } from "./scroll.ts"
import type { Cell, ViewState } from "./view-state.ts"
import type { ViewStore } from "./view-store.ts"

export interface PlanRights {
  readonly edit: boolean
  readonly progress: boolean
  readonly baseline: boolean
  readonly cost: boolean
  readonly export: boolean
  readonly comment: boolean
  readonly attach: boolean
}

export interface DeskOptions {
  readonly projectId: string
  readonly store: PlanStore
  readonly view: ViewStore
  readonly rights: PlanRights
  readonly userId: UserId
  /** Now, as a civil instant in the project's zone. */
  readonly today: Instant
  readonly language: "en" | "de"
  /** Tells the reader why something was refused. */
  readonly tellRefusal: (error: CommandError, plan: Plan) => void
}

export class PlanDesk {
  readonly projectId: string
  readonly store: PlanStore
  readonly view: ViewStore
  readonly rights: PlanRights
  readonly userId: UserId
  readonly today: Instant
  readonly language: "en" | "de"
  readonly scroll = new Scroll()
  readonly #tellRefusal: DeskOptions["tellRefusal"]

  constructor(options: DeskOptions) {
    this.projectId = options.projectId
    this.store = options.store
    this.view = options.view
    this.rights = options.rights
    this.userId = options.userId
    this.today = options.today
    this.language = options.language
    this.#tellRefusal = options.tellRefusal
  }

  /** The plan as shown. Only asked for once it is there: pages show the desk when the store is ready. */
  get now(): ReadyPlan {
    const snapshot = this.store.snapshot()
    if (snapshot.phase !== "ready") throw new Error("the plan has been loaded before the desk is used")
    return snapshot
  }

  /** The date by which work is judged: the status date, else today. */
  get asOf(): Instant {
    return this.now.plan.settings.statusDate ?? this.today
  }

  get rows(): PlanRows {
    const { plan, schedule } = this.now
    const view = this.view.state()
    const depends = view.groupBy !== "none" || view.sort !== null || isFiltering(view.filter)
    // Without filter, group or order the rows follow from the outline alone, and a moved date changes none of them.
    return depends ? this.#sortedRows(plan, schedule, view) : this.#outlineRows(schedule.order, schedule.children, view.collapsed, plan, schedule)
  }

  get shape(): GridShape {
    return this.#shape(this.rows, this.view.state().columns)
  }

  get linkIndex(): LinkIndex {
    return this.#linkIndex(this.now.plan.link, this.rows)
  }

  /** The tasks that commands are about: those selected, else the one under the cursor. In row order. */
  get chosen(): readonly TaskId[] {
    const { selected, cursor } = this.view.state()
    const { task } = this.now.plan
    if (selected.size > 0) return this.#inOrder(selected, this.now.schedule.order)
    return cursor?.taskId !== null && cursor?.taskId !== undefined && task.has(cursor.taskId) ? [cursor.taskId] : []
  }

  get current(): Task | null {
    const { cursor } = this.view.state()
    return cursor?.taskId === null || cursor?.taskId === undefined ? null : (this.now.plan.task.get(cursor.taskId) ?? null)
  }

  /** Carries commands out; false where the plan refused, which has been told. */
  run(commands: readonly PlanCommand[], label: string): boolean {
    const error = this.store.dispatch(commands, label)
    if (error !== null) this.#tellRefusal(error, this.now.plan)
    return error === null
  }

  /** Puts the cursor on a cell; with `extend` the range grows from where it began. */
  goTo(cursor: Cell, extend = false): void {
    const { anchor } = this.view.state()
    const from = extend ? (anchor ?? cursor) : cursor
    this.view.set({ cursor, anchor: from, selected: new Set(tasksIn(this.shape, rangeOf(this.shape, from, cursor))), selectedLink: null })
  }

  /** Selects a task, unfolds what hides it, and brings it into view. */
  reveal(taskId: TaskId): void {
    const { plan } = this.now
    if (!plan.task.has(taskId)) return
    const { collapsed, cursor } = this.view.state()
    const opened = new Set(collapsed)
    for (let parent = plan.task.get(taskId)?.parentId ?? null; parent !== null; parent = plan.task.get(parent)?.parentId ?? null) opened.delete(parent)
    this.view.set({ collapsed: opened })
    this.goTo({ taskId, column: cursor?.column ?? "name" })
    const row = this.rows.rowOf.get(taskId)
    if (row !== undefined) this.scroll.showRow(row)
    this.scroll.showTask(taskId)
  }

  toggleFold(taskId: TaskId, fold?: boolean): void {
    if (!this.now.schedule.children.has(taskId)) return
    const collapsed = new Set(this.view.state().collapsed)
    if (fold ?? !collapsed.has(taskId)) collapsed.add(taskId)
    else collapsed.delete(taskId)
    this.view.set({ collapsed })
  }

  readonly book = lastOnly((calendar: Plan["calendar"], settings: Plan["settings"]) => calendarBook({ ...this.now.plan, calendar, settings }))

  readonly #outlineRows = lastOnly((_order: PlanSchedule["order"], _children: PlanSchedule["children"], collapsed: ViewState["collapsed"], plan: Plan, schedule: PlanSchedule) =>
    planRows({ plan, schedule, userId: this.userId, asOf: this.asOf }, { collapsed, filter: NO_FILTER, compare: null, groupOf: null, withNewRow: this.rights.edit }), 3)

  readonly #sortedRows = lastOnly((plan: Plan, schedule: PlanSchedule, view: ViewState) => planRows({ plan, schedule, userId: this.userId, asOf: this.asOf }, {
    collapsed: view.collapsed, filter: view.filter, compare: collatorCompare(this, view.sort),
    groupOf: view.groupBy === "none" ? null : (task) => groupKey(plan, schedule, view.groupBy, task), withNewRow: this.rights.edit && view.groupBy === "none",
  }))

  readonly #shape = lastOnly((rows: PlanRows, columns: ViewState["columns"]): GridShape => ({
    ids: rows.ids, rowOf: rows.rowOf, columns: columns.map((column) => column.id), hasNewRow: this.rights.edit && this.view.state().groupBy === "none",
  }))

  readonly #inOrder = lastOnly((selected: ViewState["selected"], order: PlanSchedule["order"]) => order.filter((id) => selected.has(id)))

  readonly #linkIndex = lastOnly((links: Plan["link"], rows: PlanRows) => indexLinks(links, (id) => rows.rowOf.get(id)))
}
