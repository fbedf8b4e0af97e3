// Reporting on one's own task without the right to change the plan: an operation of its own, after which the plan is
// caught up with.

import type { TaskId, TaskState } from "@throughline/plan"
import { api } from "../../../app/api.ts"
import { toast } from "../../../app/toasts.ts"
import { assignmentsOf } from "../rows/plan-index.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { isProjectId } from "./project-id.ts"

export function mayReport(desk: PlanDesk, taskId: TaskId): boolean {
  const { plan } = desk.now
  return desk.rights.progress && assignmentsOf(plan, taskId).some(({ resourceId }) => resourceId !== null && plan.resource.get(resourceId)?.userId === desk.userId)
}

/** Some of the plan is the reader's own to report on. */
export function hasOwnTasks(desk: PlanDesk): boolean {
  return desk.rights.progress && [...desk.now.plan.assignment.keys()].some((id) => {
    const taskId = desk.now.plan.assignment.get(id)?.taskId
    return taskId !== undefined && mayReport(desk, taskId)
  })
}

export interface ProgressReport {
  readonly percentComplete?: number
  readonly state?: TaskState
  /** Civil date and time; null: not yet. */
  readonly actualStart?: string | null
  readonly actualFinish?: string | null
}

export async function reportProgress(desk: PlanDesk, taskId: TaskId, report: ProgressReport): Promise<void> {
  const { projectId } = desk
  if (!isProjectId(projectId)) return
  try {
    await api.planProgress({ projectId, taskId, seenRevision: desk.now.revision, ...report })
    await desk.store.catchUp()
  } catch (error) {
    toast.problem(error)
  }
}
