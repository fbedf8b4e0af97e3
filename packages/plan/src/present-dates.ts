// Where does a task stand now? In the schedule of the context; a task that is newer than it, where its own inputs put it.

import type { Instant } from "@throughline/engine"
import type { TaskId } from "./document.ts"
import { durationCalendar } from "./open-task.ts"
import type { PlanEdit } from "./plan-edit.ts"

export function presentDates(edit: PlanEdit, id: TaskId): { readonly start: Instant; readonly finish: Instant } {
  const known = edit.context.schedule?.task.get(id)
  if (known !== undefined) return { start: known.start, finish: known.finish }
  const task = edit.task.get(id)
  if (task === undefined) return { start: edit.settings.start, finish: edit.settings.start }
  const start = task.actualStart ?? task.manualStart ?? (task.constraint === "snet" ? task.constraintDate : null) ?? edit.settings.start
  return { start, finish: task.manualFinish ?? durationCalendar(edit, task).add(start, task.duration) }
}
