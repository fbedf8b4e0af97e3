// Sets simple fields of a task, several at once. Whatever has consequences (duration, dates, progress, work, state) has
// its own command.

import { command } from "../command.ts"
import { alignManualFinish } from "../crew.ts"
import type { Task, TaskId } from "../document.ts"
import { TASK_SHAPES, taskId } from "../entity-shapes.ts"
import type { CommandError } from "../errors.ts"
import { isRefusal, refusal } from "../errors.ts"
import { openTask } from "../open-task.ts"
import { subtree } from "../outline-edits.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { partial } from "../shapes.ts"

export type SimpleTaskFields = Pick<
  Task,
  | "name" | "notes" | "wbs" | "active" | "milestone" | "estimated" | "durationUnit" | "type" | "effortDriven" | "calendarId" | "ignoreResourceCalendar"
  | "priority" | "levelingDelay" | "physicalPercentComplete" | "fixedCost" | "fixedCostAccrual" | "actualFixedCost" | "deadline" | "hideBar" | "hyperlink" | "contact"
>

export interface UpdateTaskArgs {
  readonly taskId: TaskId
  readonly fields: Partial<SimpleTaskFields>
}

const {
  name, notes, wbs, active, milestone, estimated, durationUnit, type, effortDriven, calendarId, ignoreResourceCalendar, priority, levelingDelay,
  physicalPercentComplete, fixedCost, fixedCostAccrual, actualFixedCost, deadline, hideBar, hyperlink, contact,
} = TASK_SHAPES

export const simpleTaskFields = partial<SimpleTaskFields>({
  name, notes, wbs, active, milestone, estimated, durationUnit, type, effortDriven, calendarId, ignoreResourceCalendar, priority, levelingDelay,
  physicalPercentComplete, fixedCost, fixedCostAccrual, actualFixedCost, deadline, hideBar, hyperlink, contact,
})

export const updateTask = command<UpdateTaskArgs>({ taskId, fields: simpleTaskFields }, (edit, { taskId: id, fields }) => {
  const task = openTask(edit, id)
  if (isRefusal(task)) return task
  const problem = checkFields(edit, task, fields)
  if (problem !== null) return problem
  edit.update("task", id, fields.type === "fixedWork" ? { ...fields, effortDriven: true } : fields)
  if (fields.calendarId !== undefined || fields.ignoreResourceCalendar !== undefined) alignManualFinish(edit, id)
  // A summary takes everything below it along, out of the plan and back.
  if (fields.active !== undefined) for (const below of subtree(edit, id)) edit.update("task", below, { active: fields.active })
  return null
})

function checkFields(edit: PlanEdit, task: Task, fields: Partial<SimpleTaskFields>): CommandError | null {
  if (fields.calendarId !== undefined && fields.calendarId !== null && edit.calendar.get(fields.calendarId) === undefined) return refusal("unknownCalendar", "/fields/calendarId")
  const isFixedWork = (fields.type ?? task.type) === "fixedWork"
  if (isFixedWork && fields.effortDriven === false) return refusal("fixedWorkIsEffortDriven", "/fields/effortDriven", { taskIds: [task.id] })
  return null
}
