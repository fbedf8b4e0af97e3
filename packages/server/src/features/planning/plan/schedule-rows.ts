// Which rows of `task_schedule` differ between two states of a plan? Rows that the scheduler kept are known by identity.

import type { PlanState } from "./plan-memory.ts"
import type { ScheduleRow } from "./plan.sql.ts"

/** All rows where there is no state before. */
export function changedScheduleRows(before: PlanState | null, after: PlanState): readonly ScheduleRow[] {
  const rows: ScheduleRow[] = []
  for (const id of after.schedule.order) {
    const computed = after.schedule.task.get(id)
    if (computed === undefined) continue
    const summary = after.schedule.children.has(id)
    const isSame = before !== null && before.schedule.task.get(id) === computed && before.outlineKeys.get(id) === after.outlineKeys.get(id) &&
      (before.schedule.wbs === after.schedule.wbs || before.schedule.wbs.get(id) === after.schedule.wbs.get(id)) &&
      (before.schedule.outlineLevel === after.schedule.outlineLevel || before.schedule.outlineLevel.get(id) === after.schedule.outlineLevel.get(id)) &&
      before.schedule.children.has(id) === summary
    if (isSame) continue
    rows.push({
      task_id: id, start: computed.start, finish: computed.finish, early_start: computed.earlyStart, early_finish: computed.earlyFinish,
      late_start: computed.lateStart, late_finish: computed.lateFinish, duration: computed.duration, total_slack: computed.totalSlack, free_slack: computed.freeSlack,
      critical: computed.critical, percent_complete: computed.percentComplete, work: computed.work, cost: computed.cost,
      outline_order: after.outlineKeys.get(id) ?? 0, outline_level: after.schedule.outlineLevel.get(id) ?? 1, wbs: after.schedule.wbs.get(id) ?? "", summary,
    })
  }
  return rows
}
