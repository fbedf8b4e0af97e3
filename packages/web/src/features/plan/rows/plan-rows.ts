// Which rows does the grid show, in what order? The outline with folded branches; or, when filtered, what matches with
// the summaries above it; or tasks in groups. Grid, timeline, board and print all take their rows from here.

import type { PlanSchedule, Task, TaskId } from "@throughline/plan"
import { isFiltering, passes } from "./task-filter.ts"
import type { FilterContext, TaskFilter } from "./task-filter.ts"

export interface PlanRows {
  /** Null: a row that heads a group, or the empty row at the end where new tasks are typed. */
  readonly ids: readonly (TaskId | null)[]
  readonly rowOf: ReadonlyMap<TaskId, number>
  /** Headings of groups by row. */
  readonly headings: ReadonlyMap<number, { readonly key: string; readonly count: number }>
  /** Summaries shown only for what stands under them. */
  readonly context: ReadonlySet<TaskId>
  /** Tasks are indented as in the outline: false in groups. */
  readonly outlined: boolean
}

export interface RowOptions {
  readonly collapsed: ReadonlySet<TaskId>
  readonly filter: TaskFilter
  /** Compares siblings; null keeps the order of the outline. */
  readonly compare: ((a: Task, b: Task) => number) | null
  /** The group of a task; null for the outline. */
  readonly groupOf: ((task: Task) => string) | null
  /** An empty last row to type new tasks into. */
  readonly withNewRow: boolean
}

export function planRows(context: FilterContext, options: RowOptions): PlanRows {
  if (options.groupOf !== null) return grouped(context, options, options.groupOf)
  const { schedule } = context
  const filtering = isFiltering(options.filter)
  const shown = filtering ? matching(context, options.filter) : null
  const ids: (TaskId | null)[] = []
  const stack = sorted(context, options, schedule.children.get(null) ?? []).toReversed()
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (shown !== null && !shown.has(id)) continue
    ids.push(id)
    if (!filtering && options.collapsed.has(id)) continue
    const below = schedule.children.get(id)
    if (below !== undefined) for (const child of sorted(context, options, below).toReversed()) stack.push(child)
  }
  const contextOnly = new Set<TaskId>()
  if (shown !== null) for (const [id, own] of shown) if (!own) contextOnly.add(id)
  return rowsOf(ids, options.withNewRow, contextOnly, true, new Map())
}

/** Matching tasks (true) and the summaries above them (false). A summary that matches by name shows itself. */
function matching(context: FilterContext, filter: TaskFilter): ReadonlyMap<TaskId, boolean> {
  const { plan, schedule } = context
  const shown = new Map<TaskId, boolean>()
  const byText = filter.text.trim() !== ""
  for (const id of schedule.order) {
    const task = plan.task.get(id)
    if (task === undefined || (schedule.children.has(id) && !byText) || !passes(filter, task, context)) continue
    shown.set(id, true)
    for (let parent = task.parentId; parent !== null && !shown.has(parent); parent = plan.task.get(parent)?.parentId ?? null) shown.set(parent, false)
  }
  return shown
}

function grouped(context: FilterContext, options: RowOptions, groupOf: (task: Task) => string): PlanRows {
  const { plan, schedule } = context
  const groups = new Map<string, TaskId[]>()
  for (const id of schedule.order) {
    const task = plan.task.get(id)
    if (task === undefined || schedule.children.has(id) || !passes(options.filter, task, context)) continue
    const key = groupOf(task)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [id])
    else group.push(id)
  }
  const ids: (TaskId | null)[] = []
  const headings = new Map<number, { readonly key: string; readonly count: number }>()
  for (const [key, members] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    headings.set(ids.length, { key, count: members.length })
    ids.push(null, ...sorted(context, options, members))
  }
  return rowsOf(ids, false, new Set(), false, headings)
}

function sorted({ plan }: FilterContext, { compare }: RowOptions, ids: readonly TaskId[]): readonly TaskId[] {
  if (compare === null) return ids
  const tasks = ids.flatMap((id) => plan.task.get(id) ?? [])
  return tasks.toSorted(compare).map((task) => task.id)
}

function rowsOf(ids: (TaskId | null)[], withNewRow: boolean, context: ReadonlySet<TaskId>, outlined: boolean, headings: PlanRows["headings"]): PlanRows {
  const rowOf = new Map<TaskId, number>()
  ids.forEach((id, row) => {
    if (id !== null) rowOf.set(id, row)
  })
  if (withNewRow) ids.push(null)
  return { ids, rowOf, context, outlined, headings }
}

/** The summaries to fold so that nothing deeper than a level is shown. */
export function collapsedAtLevel(schedule: PlanSchedule, level: number): ReadonlySet<TaskId> {
  const collapsed = new Set<TaskId>()
  for (const id of schedule.children.keys()) if (id !== null && (schedule.outlineLevel.get(id) ?? 1) >= level) collapsed.add(id)
  return collapsed
}
