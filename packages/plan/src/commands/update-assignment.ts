// Changes one assignment. Units and work pull at the duration as the task's type says; so do delay and contour.

import { command } from "../command.ts"
import { crewOf, effortOf, isPerson, writeBalance } from "../crew.ts"
import type { Assignment, AssignmentId, Task } from "../document.ts"
import { ASSIGNMENT_SHAPES, assignmentId } from "../entity-shapes.ts"
import type { CommandError } from "../errors.ts"
import { isRefusal, refusal } from "../errors.ts"
import { openTask } from "../open-task.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { partial } from "../shapes.ts"
import { durationOf, withUnits, withWork } from "../work-triangle.ts"

export type AssignmentFields = Pick<
  Assignment,
  "units" | "work" | "overtimeWork" | "actualWork" | "actualOvertimeWork" | "contour" | "delay" | "levelingDelay" | "rateTable" | "cost" | "actualCost" | "actualStart" | "actualFinish"
>

export interface UpdateAssignmentArgs {
  readonly assignmentId: AssignmentId
  readonly fields: Partial<AssignmentFields>
}

const { units, work, overtimeWork, actualWork, actualOvertimeWork, contour, delay, levelingDelay, rateTable, cost, actualCost, actualStart, actualFinish } = ASSIGNMENT_SHAPES

export const updateAssignment = command<UpdateAssignmentArgs>({
  assignmentId,
  fields: partial<AssignmentFields>({
    units, work, overtimeWork, actualWork, actualOvertimeWork, contour, delay, levelingDelay, rateTable, cost, actualCost, actualStart, actualFinish,
  }),
}, (edit, { assignmentId: id, fields }) => {
  const assignment = edit.assignment.get(id)
  if (assignment === undefined) return refusal("unknownAssignment", "/assignmentId")
  const task = openTask(edit, assignment.taskId, "/assignmentId")
  if (isRefusal(task)) return task
  const { units: newUnits, work: _work, ...rest } = fields
  const problem = checkAmounts(edit, assignment, fields)
  if (problem !== null) return problem
  edit.update("assignment", id, plainFields(assignment, rest))
  if (!isPerson(edit, assignment)) {
    if (newUnits !== undefined) edit.update("assignment", id, { units: newUnits })
    return null
  }
  return pull(edit, task, id, fields)
})

/** Recorded work can never exceed the work. */
function checkAmounts(edit: PlanEdit, assignment: Assignment, fields: Partial<AssignmentFields>): CommandError | null {
  const about = { taskIds: [assignment.taskId] }
  if (fields.work !== undefined && !isPerson(edit, assignment)) return refusal("workOfMaterial", "/fields/work", about)
  const after = { ...assignment, ...fields }
  if (fields.work !== undefined && fields.work < after.actualWork) return refusal("workBelowActual", "/fields/work", { ...about, limit: after.actualWork })
  if (after.overtimeWork > Math.max(after.work, after.actualWork)) return refusal("shape.range", "/fields/overtimeWork", { ...about, limit: after.work })
  if (after.actualOvertimeWork > after.actualWork) return refusal("shape.range", "/fields/actualOvertimeWork", { ...about, limit: after.actualWork })
  return after.actualStart !== null && after.actualFinish !== null && after.actualFinish < after.actualStart ? refusal("finishBeforeStart", "/fields/actualFinish", about) : null
}

function plainFields(assignment: Assignment, fields: Partial<Assignment>): Partial<Assignment> {
  const reshapes = fields.contour !== undefined || fields.delay !== undefined || fields.overtimeWork !== undefined
  const outgrows = fields.actualWork !== undefined && fields.actualWork > assignment.work
  return {
    ...fields,
    ...(fields.actualWork === undefined ? {} : { remainingWork: null }),
    ...(reshapes || outgrows ? { profile: null, remainingWork: null } : {}),
    ...(outgrows && fields.actualWork !== undefined ? { work: fields.actualWork } : {}),
  }
}

/** One after the other, as if typed one after the other: units, then work, then what stretches the assignment. */
function pull(edit: PlanEdit, task: Task, id: AssignmentId, fields: Partial<AssignmentFields>): CommandError | null {
  const present = (): Task => edit.task.get(task.id) ?? task
  if (fields.units !== undefined) {
    const problem = writeBalance(edit, present(), withUnits(effortOf(present()), crewOf(edit, task.id), id, fields.units), "/fields/units")
    if (problem !== null) return problem
  }
  if (fields.work !== undefined) {
    const problem = writeBalance(edit, present(), withWork(effortOf(present()), crewOf(edit, task.id), id, fields.work), "/fields/work")
    if (problem !== null) return problem
  }
  const stretches = fields.delay !== undefined || fields.contour !== undefined || fields.overtimeWork !== undefined
  if (!stretches || task.type === "fixedDuration") return null
  const crew = crewOf(edit, task.id)
  return writeBalance(edit, present(), { duration: durationOf(crew, present().duration), crew }, "/fields")
}
