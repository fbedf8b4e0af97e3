// All SQL of single tasks: lists come from the rows alone, in outline order, without loading the plan.

import { sql } from "kysely"
import type { RawBuilder, Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import type { ProjectKey } from "../plan/index.ts"
import type { ScheduleRow } from "../plan/schedule-rows.sql.ts"

export interface TaskRow extends Omit<ScheduleRow, "task_id"> {
  readonly id: string
  readonly project_id: string
  readonly number: number
  readonly parent_id: string | null
  readonly name: string
  readonly state: string
  readonly mode: string
  readonly active: boolean
  readonly milestone: boolean
  readonly fields: Readonly<Record<string, unknown>>
  readonly assignees: readonly string[]
}

const TASK_COLUMNS = sql`t.id, t.project_id, t.number, t.parent_id, t.name, t.state, t.mode, t.active, t.milestone, t.fields, s.start, s.finish, s.early_start, s.early_finish, s.late_start, s.late_finish,
  s.duration, s.total_slack, s.free_slack, s.critical, s.percent_complete, s.work, s.cost, s.outline_order, s.outline_level, s.wbs, s.summary,
  array(select r.name from assignment a join resource r on r.organization_id = a.organization_id and r.project_id = a.project_id and r.id = a.resource_id
    where a.organization_id = t.organization_id and a.project_id = t.project_id and a.task_id = t.id order by r.name) as assignees`

const JOINED = sql`task_schedule s join task t on t.organization_id = s.organization_id and t.project_id = s.project_id and t.id = s.task_id`

export interface TaskFilter {
  readonly after: number | null
  readonly limit: number
  /** Already escaped for ILIKE. */
  readonly pattern: string | null
  readonly state: string | null
  readonly critical: boolean | null
  /** Id of a resource or of a person. */
  readonly assignee: string | null
  readonly own: ReadonlySet<string> | null
}

export async function tasksInOutlineOrder(tx: Transaction<Database>, project: ProjectKey, filter: TaskFilter): Promise<readonly TaskRow[]> {
  const conditions: RawBuilder<unknown>[] = [sql`s.organization_id = ${project.organizationId}`, sql`s.project_id = ${project.id}`]
  if (filter.after !== null) conditions.push(sql`s.outline_order > ${filter.after}`)
  if (filter.pattern !== null) conditions.push(sql`t.name ilike ${filter.pattern}`)
  if (filter.state !== null) conditions.push(sql`t.state = ${filter.state}`)
  if (filter.critical !== null) conditions.push(sql`s.critical = ${filter.critical}`)
  if (filter.own !== null) conditions.push(sql`t.id = any(${[...filter.own]}::text[])`)
  if (filter.assignee !== null) conditions.push(sql`exists (select 1 from assignment a join resource r on r.organization_id = a.organization_id and r.project_id = a.project_id and r.id = a.resource_id
    where a.organization_id = t.organization_id and a.project_id = t.project_id and a.task_id = t.id and (r.id = ${filter.assignee} or r.user_id = ${filter.assignee}))`)
  const { rows } = await sql<TaskRow>`select ${TASK_COLUMNS} from ${JOINED} where ${sql.join(conditions, sql` and `)} order by s.outline_order limit ${filter.limit}`.execute(tx)
  return rows
}

export interface OwnTaskRow extends TaskRow {
  readonly project_name: string
  readonly time_zone: string
  readonly plan_revision: number
  readonly project_role: string | null
  readonly organization_role: string
}

/** Open tasks of a person in every project they may see, the next to finish first. */
export async function openTasksOf(tx: Transaction<Database>, person: { readonly organizationId: string; readonly userId: string }, limit: number): Promise<readonly OwnTaskRow[]> {
  const { rows } = await sql<OwnTaskRow>`select ${TASK_COLUMNS}, p.name as project_name, p.time_zone, p.plan_revision, pm.role as project_role, m.role as organization_role
    from member m join project p on p.organization_id = m.organization_id and p.trashed_at is null and p.state in ('planning', 'executing', 'closing')
      left join project_member pm on pm.organization_id = p.organization_id and pm.project_id = p.id and pm.user_id = m.user_id
      join task_schedule s on s.organization_id = p.organization_id and s.project_id = p.id and not s.summary and s.percent_complete < 10000
      join task t on t.organization_id = s.organization_id and t.project_id = s.project_id and t.id = s.task_id and t.active and t.state not in ('done', 'cancelled')
    where m.organization_id = ${person.organizationId} and m.user_id = ${person.userId} and m.active and (pm.role is not null or m.role in ('administrator', 'portfolioManager'))
      and (t.project_id, t.id) in (select a.project_id, a.task_id from resource r join assignment a on a.organization_id = r.organization_id and a.project_id = r.project_id and a.resource_id = r.id
        where r.organization_id = ${person.organizationId} and r.user_id = ${person.userId})
    order by s.finish, s.project_id, s.outline_order limit ${limit}`.execute(tx)
  return rows
}

export interface LinkedTask {
  readonly taskId: string
  readonly name: string
  readonly number: number
  readonly kind: string
  readonly lag: number
  readonly lagKind: string
  readonly lagUnit: string
}
export interface TaskDetailRow extends TaskRow {
  readonly predecessors: readonly LinkedTask[]
  readonly successors: readonly LinkedTask[]
  readonly comment_count: number
  readonly attachment_count: number
  readonly plan_settings: unknown
}

export async function taskById(tx: Transaction<Database>, project: ProjectKey, taskId: string): Promise<TaskDetailRow | null> {
  const { rows } = await sql<TaskDetailRow>`select ${TASK_COLUMNS}, ${linked("predecessor_id", "successor_id")} as predecessors, ${linked("successor_id", "predecessor_id")} as successors,
      ${hanging("comment")} as comment_count, ${hanging("attachment")} as attachment_count,
      (select plan_settings from project p where p.organization_id = t.organization_id and p.id = t.project_id) as plan_settings
    from ${JOINED} where s.organization_id = ${project.organizationId} and s.project_id = ${project.id} and s.task_id = ${taskId}`.execute(tx)
  return rows[0] ?? null
}

function linked(other: string, here: string): RawBuilder<unknown> {
  return sql`(select coalesce(json_agg(json_build_object('taskId', o.id, 'name', o.name, 'number', o.number, 'kind', l.kind, 'lag', l.lag, 'lagKind', l.lag_kind, 'lagUnit', l.lag_unit) order by o.number), '[]')
    from link l join task o on o.organization_id = l.organization_id and o.project_id = l.project_id and o.id = ${sql.ref(`l.${other}`)}
    where l.organization_id = t.organization_id and l.project_id = t.project_id and ${sql.ref(`l.${here}`)} = t.id)`
}

function hanging(table: "comment" | "attachment"): RawBuilder<unknown> {
  return sql`(select count(*)::int from ${sql.table(table)} h where h.organization_id = t.organization_id and h.project_id = t.project_id and h.subject_kind = 'task' and h.subject_id = t.id)`
}
