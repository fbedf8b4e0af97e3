// The order of siblings when a column is sorted by its head.

import type { Task } from "@throughline/plan"
import type { PlanDesk } from "../view/plan-desk.ts"
import type { ViewState } from "../view/view-state.ts"
import { cellText } from "./cell-text.ts"
import type { CellContext } from "./cell-text.ts"
import type { ColumnId } from "./column-ids.ts"

export function collatorCompare(desk: PlanDesk, sort: ViewState["sort"]): ((a: Task, b: Task) => number) | null {
  if (sort === null) return null
  const { plan, schedule } = desk.now
  const collator = new Intl.Collator(desk.language, { numeric: true })
  const sign = sort.descending ? -1 : 1
  const contextOf = (task: Task): CellContext | null => {
    const dates = schedule.task.get(task.id)
    return dates === undefined ? null : { plan, schedule, task, dates, summary: schedule.children.has(task.id), baseline: null, language: desk.language }
  }
  const known = new Map<Task, number | string>()
  const valueOf = (task: Task): number | string => {
    const present = known.get(task)
    if (present !== undefined) return present
    const context = contextOf(task)
    const value = context === null ? "" : sortValue(sort.column, context)
    known.set(task, value)
    return value
  }
  return (a, b) => {
    const x = valueOf(a)
    const y = valueOf(b)
    return sign * (typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y)))
  }
}

/** Dates, lengths and money sort by what they are, everything else by what is written. */
function sortValue(column: ColumnId, context: CellContext): number | string {
  const { task, dates } = context
  switch (column) {
    case "number": return task.number
    case "duration": return dates.duration
    case "estimate": return task.estimate?.likely ?? -1
    case "work": return dates.work
    case "start": return dates.start
    case "finish": return dates.finish
    case "percentComplete": return dates.percentComplete
    case "cost": return dates.cost
    case "actualCost": return dates.actualCost
    case "remainingCost": return dates.remainingCost
    case "totalSlack": return dates.totalSlack
    case "freeSlack": return dates.freeSlack
    case "deadline": return task.deadline ?? Number.MAX_SAFE_INTEGER
    case "constraintDate": return task.constraintDate ?? Number.MAX_SAFE_INTEGER
    case "actualStart": return task.actualStart ?? Number.MAX_SAFE_INTEGER
    case "actualFinish": return task.actualFinish ?? Number.MAX_SAFE_INTEGER
    case "lateStart": return dates.lateStart
    case "lateFinish": return dates.lateFinish
    case "priority": return task.priority
    default: return cellText(column, context)
  }
}
