// Which rows of `task_schedule` differ between two states of a plan? Rows that the scheduler kept are known by identity.

import { differingKeys, rescheduledTasks } from "@throughline/plan"
import type { TaskId, TaskSchedule } from "@throughline/plan"
import type { PlanState } from "./plan-memory.ts"
import type { ScheduleRow } from "./schedule-rows.sql.ts"

/** All rows where there is no state before. */
export function changedScheduleRows(before: PlanState | null, after: PlanState): readonly ScheduleRow[] {
  if (before?.schedule === after.schedule) return []
  const rows: ScheduleRow[] = []
  for (const id of before === null ? after.schedule.order : candidates(before, after)) {
    const computed = after.schedule.task.get(id)
    if (computed !== undefined && (before === null || !isSameRow(before, after, id, computed))) rows.push(rowOf(after, id, computed))
  }
  return rows
}

/** Every task whose row may differ, without a look at the others. */
function candidates(before: PlanState, after: PlanState): ReadonlySet<TaskId> {
  const [old, now] = [before.schedule, after.schedule]
  const summaries = differingKeys(old.children, now.children).filter((id) => id !== null)
  const keyed = differingKeys(before.outlineKeys, after.outlineKeys)
  return new Set([...rescheduledTasks(old, now), ...summaries, ...keyed, ...differingKeys(old.wbs, now.wbs), ...differingKeys(old.outlineLevel, now.outlineLevel)])
}

function isSameRow(before: PlanState, after: PlanState, id: TaskId, computed: TaskSchedule): boolean {
  return before.schedule.task.get(id) === computed && before.outlineKeys.get(id) === after.outlineKeys.get(id) && before.schedule.wbs.get(id) === after.schedule.wbs.get(id) &&
    before.schedule.outlineLevel.get(id) === after.schedule.outlineLevel.get(id) && before.schedule.children.has(id) === after.schedule.children.has(id)
}

function rowOf({ schedule, outlineKeys }: PlanState, id: TaskId, computed: TaskSchedule): ScheduleRow {
  return {
    task_id: id, start: computed.start, finish: computed.finish, early_start: computed.earlyStart, early_finish: computed.earlyFinish,
    late_start: computed.lateStart, late_finish: computed.lateFinish, duration: computed.duration, total_slack: computed.totalSlack, free_slack: computed.freeSlack,
    critical: computed.critical, percent_complete: computed.percentComplete, work: computed.work, cost: computed.cost,
    outline_order: outlineKeys.get(id) ?? 0, outline_level: schedule.outlineLevel.get(id) ?? 1, wbs: schedule.wbs.get(id) ?? "", summary: schedule.children.has(id),
  }
}
