// Which tasks does the reader want to see? All marks that are set must hold.

import type { Instant } from "@throughline/engine"
import type { Plan, PlanSchedule, Task, UserId } from "@throughline/plan"
import { assignmentsOf } from "./plan-index.ts"

export interface TaskFilter {
  readonly text: string
  readonly critical: boolean
  readonly late: boolean
  readonly mine: boolean
  readonly milestones: boolean
  readonly unassigned: boolean
  readonly unfinished: boolean
}

export type FilterMark = Exclude<keyof TaskFilter, "text">
export const FILTER_MARKS: readonly FilterMark[] = ["critical", "late", "mine", "milestones", "unassigned", "unfinished"]
export const NO_FILTER: TaskFilter = { text: "", critical: false, late: false, mine: false, milestones: false, unassigned: false, unfinished: false }

export function isFiltering(filter: TaskFilter): boolean {
  return filter.text.trim() !== "" || FILTER_MARKS.some((mark) => filter[mark])
}

export interface FilterContext {
  readonly plan: Plan
  readonly schedule: PlanSchedule
  readonly userId: UserId | null
  /** The status date, else today: what should be finished by then and is not is late. */
  readonly asOf: Instant
}

/** For tasks without children; summaries are shown for what stands under them. */
export function passes(filter: TaskFilter, task: Task, context: FilterContext): boolean {
  const dates = context.schedule.task.get(task.id)
  if (dates === undefined) return false
  const done = dates.percentComplete >= 10_000
  if (filter.critical && !dates.critical) return false
  if (filter.late && !isLate(task, dates.finish, dates.start, dates.percentComplete, dates.missesDeadline, context.asOf)) return false
  if (filter.milestones && !(task.milestone || dates.start === dates.finish)) return false
  if (filter.unfinished && done) return false
  const people = filter.mine || filter.unassigned || filter.text !== "" ? assignmentsOf(context.plan, task.id) : []
  if (filter.unassigned && people.length > 0) return false
  if (filter.mine && !people.some(({ resourceId }) => resourceId !== null && isMe(context, resourceId))) return false
  return matchesText(filter.text, task, people.map(({ resourceId }) => (resourceId === null ? "" : context.plan.resource.get(resourceId)?.name ?? "")), context)
}

/** Should have begun or ended by now and has not, or misses its deadline. */
export function isLate(task: Task, finish: Instant, start: Instant, percentComplete: number, missesDeadline: boolean, asOf: Instant): boolean {
  if (percentComplete >= 10_000 || !task.active) return false
  return missesDeadline || finish < asOf || (start < asOf && percentComplete === 0 && task.actualStart === null)
}

function isMe({ plan, userId }: FilterContext, resourceId: Parameters<Plan["resource"]["get"]>[0]): boolean {
  return userId !== null && plan.resource.get(resourceId)?.userId === userId
}

function matchesText(text: string, task: Task, people: readonly string[], { schedule }: FilterContext): boolean {
  const wanted = text.trim().toLowerCase()
  if (wanted === "") return true
  if (wanted === String(task.number) || schedule.wbs.get(task.id) === wanted) return true
  return [task.name, ...people].some((words) => words.toLowerCase().includes(wanted))
}
