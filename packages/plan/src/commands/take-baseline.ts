// Records the present dates, work and cost as a baseline: of the whole plan, or of some tasks into a baseline that is
// there. The dates come from the schedule in the context, never from the caller's arguments.

import { calendarBook } from "../compile/calendar-book.ts"
import { assignmentCost } from "../compile/assignment-cost.ts"
import { command } from "../command.ts"
import type { Assignment, AssignmentId, BaselineAssignment, BaselineTask, TaskId } from "../document.ts"
import { BASELINE_SHAPES, taskId } from "../entity-shapes.ts"
import { refusal } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { isComplete } from "../open-task.ts"
import type { PlanEdit } from "../plan-edit.ts"
import type { PlanSchedule, TaskSchedule } from "../schedule.ts"
import { distinct, flag, optional } from "../shapes.ts"

export interface TakeBaselineArgs {
  readonly number: number
  readonly name: string
  readonly note: string
  /** The whole plan where left out. */
  readonly taskIds?: readonly TaskId[]
  /** Needed to write over a baseline that is there. */
  readonly replace?: boolean
}

const { number, name, note } = BASELINE_SHAPES

export const takeBaseline = command<TakeBaselineArgs>({
  number, name, note, taskIds: optional(distinct(taskId, FIELD_LIMITS.idsPerCommand)), replace: optional(flag),
}, (edit, args) => {
  const { schedule, now, userId = null } = edit.context
  if (schedule === undefined) return refusal("scheduleNeeded", "")
  const present = [...edit.baseline.current.values()].find((baseline) => baseline.number === args.number)
  if (present !== undefined && args.replace !== true) return refusal("numberTaken", "/number")
  if (present === undefined && edit.baseline.current.size >= edit.limits.baselines) return refusal("limit.baselines", "/number", { limit: edit.limits.baselines })
  const unknown = (args.taskIds ?? []).findIndex((id) => edit.task.get(id) === undefined)
  if (unknown >= 0) return refusal("unknownTask", `/taskIds/${unknown}`)
  const { tasks, assignments } = recorded(edit, schedule, args.taskIds ?? [...edit.task.current.keys()])
  const isPart = args.taskIds !== undefined && present !== undefined
  const id = present?.id ?? edit.newId("bsl")
  edit.baseline.set(id, {
    id, number: args.number, name: args.name, note: args.note, takenAt: now, takenBy: userId,
    tasks: isPart ? { ...present.tasks, ...tasks } : tasks,
    assignments: isPart ? { ...present.assignments, ...assignments } : assignments,
  })
  return null
})

function recorded(edit: PlanEdit, schedule: PlanSchedule, ids: readonly TaskId[]) {
  const tasks: Record<TaskId, BaselineTask> = {}
  const assignments: Record<AssignmentId, BaselineAssignment> = {}
  const book = calendarBook(edit.plan)
  for (const id of ids) {
    const task = edit.task.get(id)
    const dates = schedule.task.get(id)
    if (task === undefined || dates === undefined) continue
    const { start, finish, duration, work, cost } = dates
    tasks[id] = { start, finish, duration, work, cost }
    for (const assignment of edit.assignmentsOf(id)) {
      const resource = assignment.resourceId === null ? undefined : edit.resource.get(assignment.resourceId)
      const calendar = book.ofAssignment(task, resource)
      const place = { ...datesOf(assignment, dates), calendar, started: task.actualStart !== null, completed: isComplete(task) }
      const planned = resource === undefined ? 0 : assignmentCost(assignment, resource, place).cost
      assignments[assignment.id] = { start: place.start, finish: place.finish, work: assignment.work, cost: planned }
    }
  }
  return { tasks, assignments }
}

/** Recorded dates of the assignment where it has some, else those of its task. */
function datesOf(assignment: Assignment, dates: TaskSchedule) {
  return { start: assignment.actualStart ?? dates.start, finish: assignment.actualFinish ?? dates.finish }
}
