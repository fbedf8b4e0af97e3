// Which cards stand in which column of the board? Tasks that can be worked on, by state, in the order of their start.

import type { Task, TaskId, TaskState } from "@throughline/plan"
import { isStandIn } from "../rows/task-name.ts"
import { passes } from "../rows/task-filter.ts"
import type { FilterContext, TaskFilter } from "../rows/task-filter.ts"

export const BOARD_STATES = ["backlog", "ready", "inProgress", "done", "cancelled"] as const satisfies readonly TaskState[]

export type BoardColumns = ReadonlyMap<TaskState, readonly Task[]>

export function boardColumns(context: FilterContext, filter: TaskFilter): BoardColumns {
  const { plan, schedule } = context
  const columns = new Map<TaskState, Task[]>(BOARD_STATES.map((state) => [state, []]))
  for (const id of schedule.order) {
    const task = plan.task.get(id)
    if (task === undefined || schedule.children.has(id) || isStandIn(task) || !passes(filter, task, context)) continue
    columns.get(task.state)?.push(task)
  }
  const startOf = (id: TaskId): number => schedule.task.get(id)?.start ?? 0
  for (const column of columns.values()) column.sort((a, b) => startOf(a.id) - startOf(b.id))
  return columns
}

/** The state one step to the left or right of another; null beyond the ends. */
export function stateBeside(state: TaskState, step: -1 | 1): TaskState | null {
  return BOARD_STATES[BOARD_STATES.indexOf(state) + step] ?? null
}
