// A task as REST callers see it: times as civil text, lengths in minutes, cost only for those who may read it.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { formatLag, toIso } from "@throughline/plan"
import type { LagKind, PlanSettings, TimeUnit } from "@throughline/plan"
import { settingsOf } from "../plan/index.ts"
import type { PlanView } from "../plan/index.ts"
import type { LinkedTask, TaskDetailRow, TaskRow } from "./tasks.sql.ts"

export type TaskView = OutputOf<typeof OPERATIONS.taskCreate>
export type TaskDetailView = OutputOf<typeof OPERATIONS.taskRead>

export function presentTask(row: TaskRow, revision: number, view: PlanView): TaskView {
  const { fields } = row
  // Ids, kinds and states are held to their forms by check constraints of the database.
  return {
    id: row.id as TaskView["id"], projectId: row.project_id as TaskView["projectId"], number: row.number, wbs: row.wbs, parentId: row.parent_id as TaskView["parentId"],
    outlineLevel: row.outline_level, name: row.name, summary: row.summary, milestone: row.milestone, active: row.active,
    mode: row.mode as TaskView["mode"], type: (fields["type"] ?? "fixedUnits") as TaskView["type"], state: row.state as TaskView["state"],
    durationMinutes: row.duration / 10, workMinutes: row.work / 10, start: toIso(row.start), finish: toIso(row.finish),
    earlyStart: toIso(row.early_start), earlyFinish: toIso(row.early_finish), lateStart: toIso(row.late_start), lateFinish: toIso(row.late_finish),
    totalSlackMinutes: row.total_slack / 10, freeSlackMinutes: row.free_slack / 10, critical: row.critical,
    constraint: (fields["constraint"] ?? "asap") as TaskView["constraint"], constraintDate: isoOrNull(fields["constraintDate"]), deadline: isoOrNull(fields["deadline"]),
    percentComplete: row.percent_complete / 100, actualStart: isoOrNull(fields["actualStart"]), actualFinish: isoOrNull(fields["actualFinish"]),
    priority: typeof fields["priority"] === "number" ? fields["priority"] : 500, cost: view.cost ? row.cost : null, assignees: [...row.assignees], revision,
  }
}

export function presentTaskDetail(row: TaskDetailRow, revision: number, view: PlanView): TaskDetailView {
  const { notes } = row.fields
  const settings = settingsOf(row.plan_settings)
  return {
    ...presentTask(row, revision, view), notes: typeof notes === "string" ? notes : "",
    predecessors: row.predecessors.map((other) => presentLink(other, view, settings)),
    // What waits for one's own task is nobody's business who sees only their own tasks.
    successors: row.successors.filter((other) => view.own === null || view.own.has(other.taskId)).map((other) => presentLink(other, view, settings)),
    commentCount: row.comment_count, attachmentCount: row.attachment_count,
  }
}

function presentLink(other: LinkedTask, view: PlanView, settings: PlanSettings): TaskDetailView["predecessors"][number] {
  const isHidden = view.own !== null && !view.own.has(other.taskId)
  const lag = formatLag({ lag: other.lag, lagKind: other.lagKind as LagKind, lagUnit: other.lagUnit as TimeUnit }, settings)
  return { taskId: other.taskId as TaskView["id"], name: isHidden ? "" : other.name, number: other.number, kind: other.kind as TaskDetailView["predecessors"][number]["kind"], lag }
}

function isoOrNull(value: unknown): string | null {
  return typeof value === "number" ? toIso(value) : null
}
