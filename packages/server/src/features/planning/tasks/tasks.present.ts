// A task as REST callers see it: times as civil text, lengths in minutes, cost only for those who may read it.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { formatLag, toIso } from "@throughline/plan"
import type { PlanSettings } from "@throughline/plan"
import { presentCode } from "../../present-code.ts"
import { settingsOf } from "../plan/index.ts"
import type { PlanView } from "../plan/index.ts"
import type { LinkedTask, TaskDetailRow, TaskRow } from "./tasks.sql.ts"

export type TaskView = OutputOf<typeof OPERATIONS.taskCreate>
export type TaskDetailView = OutputOf<typeof OPERATIONS.taskRead>

export function presentTask(row: TaskRow, revision: number, view: PlanView): TaskView {
  const { fields } = row
  return {
    id: presentCode.taskId(row.id), projectId: presentCode.projectId(row.project_id), number: row.number, wbs: row.wbs, parentId: row.parent_id === null ? null : presentCode.taskId(row.parent_id),
    outlineLevel: row.outline_level, name: row.name, summary: row.summary, milestone: row.milestone, active: row.active,
    mode: presentCode.taskMode(row.mode), type: presentCode.taskType(textOr(fields["type"], "fixedUnits")), state: presentCode.taskState(row.state),
    durationMinutes: row.duration / 10, workMinutes: row.work / 10, start: toIso(row.start), finish: toIso(row.finish),
    earlyStart: toIso(row.early_start), earlyFinish: toIso(row.early_finish), lateStart: toIso(row.late_start), lateFinish: toIso(row.late_finish),
    totalSlackMinutes: row.total_slack / 10, freeSlackMinutes: row.free_slack / 10, critical: row.critical,
    constraint: presentCode.constraint(textOr(fields["constraint"], "asap")), constraintDate: isoOrNull(fields["constraintDate"]), deadline: isoOrNull(fields["deadline"]),
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
  const lag = formatLag({ lag: other.lag, lagKind: presentCode.lagKind(other.lagKind), lagUnit: presentCode.timeUnit(other.lagUnit) }, settings)
  return { taskId: presentCode.taskId(other.taskId), name: isHidden ? "" : other.name, number: other.number, kind: presentCode.linkKind(other.kind), lag }
}

function textOr(value: unknown, initial: string): string {
  return typeof value === "string" ? value : initial
}

function isoOrNull(value: unknown): string | null {
  return typeof value === "number" ? toIso(value) : null
}
