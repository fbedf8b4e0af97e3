// Before a project has been authorised its plan may be drafted, but nothing may be reported as begun, done or spent, through
// whichever door: grid, board, API, undo, file.

import type { Assignment, Change, Plan, Task } from "@throughline/plan"
import { fail } from "../../../platform/failure.ts"

const OF_TASKS = ["percentComplete", "physicalPercentComplete", "actualStart", "actualFinish", "actualWork", "actualFixedCost", "stop"] as const satisfies readonly (keyof Task)[]
const OF_ASSIGNMENTS = ["actualWork", "actualOvertimeWork", "actualCost", "actualStart", "actualFinish"] as const satisfies readonly (keyof Assignment)[]

export function refuseUnauthorised(change: Change): void {
  for (const patch of change) {
    const fields = patch.kind === "task" ? OF_TASKS : patch.kind === "assignment" ? OF_ASSIGNMENTS : []
    const after: Readonly<Record<string, unknown>> = { ...patch.after }
    const reported = fields.find((field) => isReported(after[field])) ?? (patch.kind === "task" && (after["state"] === "inProgress" || after["state"] === "done") ? "state" : undefined)
    if (reported !== undefined) refuse(patch.id, reported)
  }
}

export function refuseUnauthorisedPlan(plan: Plan): void {
  for (const task of plan.task.values()) {
    const reported = OF_TASKS.find((field) => isReported(task[field]))
    if (reported !== undefined) refuse(task.name, reported)
  }
  for (const assignment of plan.assignment.values()) {
    const reported = OF_ASSIGNMENTS.find((field) => isReported(assignment[field]))
    if (reported !== undefined) refuse(plan.task.get(assignment.taskId)?.name ?? assignment.id, reported)
  }
}

function isReported(value: unknown): boolean {
  return value !== undefined && value !== null && value !== 0
}

function refuse(what: string, field: string): never {
  fail("notAuthorised", { problems: [{ pointer: "", code: field, message: `${what}: nothing can be reported before the charter has been authorised` }] })
}
