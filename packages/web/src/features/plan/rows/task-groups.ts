// The group that a task belongs to, as a key that sorts groups and names them.

import type { Plan, PlanSchedule, Task } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import type { GroupBy } from "../view/view-state.ts"
import { assignmentsOf } from "./plan-index.ts"

const STATES = ["backlog", "ready", "inProgress", "done", "cancelled"] as const

/** Begins with what sorts it; words follow after the last "|". */
export function groupKey(plan: Plan, schedule: PlanSchedule, by: GroupBy, task: Task): string {
  switch (by) {
    case "none": return ""
    case "state": return `${STATES.indexOf(task.state)}|${t(`plan.state.${task.state}`)}`
    case "critical": return schedule.task.get(task.id)?.critical === true ? `0|${t("plan.group.critical")}` : `1|${t("plan.group.notCritical")}`
    case "person": {
      const names = assignmentsOf(plan, task.id).map(({ resourceId }) => (resourceId === null ? "" : plan.resource.get(resourceId)?.name ?? ""))
      return names.length === 0 ? `2|${t("plan.group.nobody")}` : `1${names[0]?.toLowerCase() ?? ""}|${names[0] ?? ""}`
    }
  }
}

export function groupName(key: string): string {
  return key.slice(key.lastIndexOf("|") + 1)
}
