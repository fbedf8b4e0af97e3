// With which tab does the panel of a task open? Who may only report on it came to report.

import type { TaskId } from "@throughline/plan"
import { mayEdit } from "../commands/plan-user-command.ts"
import { mayReport } from "../store/report-progress.ts"
import type { PanelTab } from "../view/panel-tabs.ts"
import type { PlanDesk } from "../view/plan-desk.ts"

export function firstTab(desk: PlanDesk, taskId: TaskId): PanelTab {
  return !mayEdit(desk) && mayReport(desk, taskId) ? "progress" : "general"
}
