// Takes over what levelling proposes, for all tasks or a chosen part: delays, pauses, and remainders that wait.

import type { Instant, Ticks } from "@throughline/engine"
import { command } from "../command.ts"
import { forgetProfile } from "../crew.ts"
import type { Split, Task, TaskId } from "../document.ts"
import { duration, instant, splits, taskId } from "../entity-shapes.ts"
import type { CommandError } from "../errors.ts"
import { firstRefusal, isRefusal, refusal } from "../errors.ts"
import { FIELD_LIMITS } from "../limits.ts"
import { isComplete, openOwnTask } from "../open-task.ts"
import type { PlanEdit } from "../plan-edit.ts"
import { list, optional, record } from "../shapes.ts"

export interface LevelledTask {
  readonly taskId: TaskId
  /** Elapsed time. */
  readonly levelingDelay: Ticks
  /** All pauses of the task; absent: as they are. */
  readonly splits?: readonly Split[]
  /** Of a begun task: end of the done part and start of the rest; both or neither. */
  readonly stop?: Instant
  readonly resume?: Instant
}

export interface ApplyLevellingArgs {
  readonly tasks: readonly LevelledTask[]
}

const levelledTask = record<LevelledTask>({ taskId, levelingDelay: duration, splits: optional(splits), stop: optional(instant), resume: optional(instant) })

export const applyLevelling = command<ApplyLevellingArgs>({ tasks: list(levelledTask, FIELD_LIMITS.idsPerCommand) }, (edit, { tasks }) =>
  firstRefusal(tasks, (levelled, index) => {
    const field = `/tasks/${index}`
    const task = openOwnTask(edit, levelled.taskId, `${field}/taskId`)
    if (isRefusal(task)) return task
    const refused = refusalOf(edit, task, levelled, field)
    if (refused !== null) return refused
    const { levelingDelay, splits: pauses, stop, resume } = levelled
    edit.update("task", task.id, {
      levelingDelay, ...(pauses === undefined ? {} : { splits: pauses }), ...(stop === undefined || resume === undefined ? {} : { stop, resume }),
    })
    if (pauses !== undefined) for (const assignment of edit.assignmentsOf(task.id)) forgetProfile(edit, assignment)
    return null
  }))

function refusalOf(edit: PlanEdit, task: Task, { splits: pauses, stop, resume }: LevelledTask, field: string): CommandError | null {
  const about = { taskIds: [task.id] }
  if (isComplete(task)) return refusal("completedTask", `${field}/taskId`, about)
  if (pauses !== undefined && edit.isSummary(task.id)) return refusal("summarySplit", `${field}/splits`, about)
  if (pauses?.some(({ offset }) => offset >= task.duration) === true) return refusal("splitOutside", `${field}/splits`, { ...about, limit: task.duration })
  if ((stop === undefined) !== (resume === undefined) || (stop !== undefined && task.actualStart === null)) return refusal("datesNeeded", `${field}/resume`, about)
  return stop !== undefined && resume !== undefined && (resume < stop || stop < (task.actualStart ?? stop)) ? refusal("finishBeforeStart", `${field}/resume`, about) : null
}
