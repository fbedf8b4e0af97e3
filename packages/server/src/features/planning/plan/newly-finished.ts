// Which tasks has a change brought to their end? Answered from the rows that the scheduler made anew: what an edit costs must
// not grow with the plan.

import { rescheduledTasks } from "@throughline/plan"
import type { TaskId } from "@throughline/plan"
import type { PlanState } from "./plan-memory.ts"

const DONE = 10_000

export interface NewlyFinished {
  readonly id: TaskId
  /** It came with the change, finished as it is. */
  readonly isNew: boolean
}

export function newlyFinished(before: Pick<PlanState, "schedule">, after: Pick<PlanState, "schedule">): readonly NewlyFinished[] {
  if (before.schedule === after.schedule) return []
  return rescheduledTasks(before.schedule, after.schedule).flatMap((id) => {
    const earlier = before.schedule.task.get(id)
    const isFinished = (after.schedule.task.get(id)?.percentComplete ?? 0) >= DONE
    return isFinished && (earlier?.percentComplete ?? 0) < DONE ? [{ id, isNew: earlier === undefined }] : []
  })
}
