// What finished tasks of a name took in other projects of the kind, and how they were first planned.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import type { ProjectKey } from "../planning/plan/index.ts"

type Tx = Transaction<Database>

export interface CaseRow {
  /** As it was asked for. */
  readonly name: string
  readonly project_id: string
  readonly task_id: string
  readonly actual: number
  readonly planned: number | null
  /** Null where the reader may not see it. */
  readonly project: string | null
}

const CASES_MAX = 5_000

/** Elapsed time is not worked; tasks without a length say nothing. Planned is what the first baseline of their project held. */
export async function finishedCases(tx: Tx, project: ProjectKey, userId: string, names: readonly string[]): Promise<readonly CaseRow[]> {
  const { rows } = await sql<CaseRow>`with found as materialized (
      select w.name, t.project_id, t.id as task_id, s.duration as actual, case when m.role in ('administrator', 'portfolioManager') or pm.role <> 'contractor' then p.name end as project
      from unnest(${[...names]}::text[]) as w (name)
        join task t on t.organization_id = ${project.organizationId} and lower(btrim(t.name)) = lower(btrim(w.name)) and t.percent_complete = 10000 and not t.milestone and t.active
        join project own on own.organization_id = t.organization_id and own.id = ${project.id}
        join project p on p.organization_id = t.organization_id and p.id = t.project_id and p.kind = own.kind and p.id <> own.id and p.trashed_at is null
        join task_schedule s on s.organization_id = t.organization_id and s.project_id = t.project_id and s.task_id = t.id and not s.summary and s.duration > 0
        join member m on m.organization_id = t.organization_id and m.user_id = ${userId}
        left join project_member pm on pm.organization_id = p.organization_id and pm.project_id = p.id and pm.user_id = m.user_id
      where t.fields -> 'elapsed' is distinct from 'true'::jsonb limit ${CASES_MAX}),
    first as (select distinct on (b.project_id) b.project_id, b.fields -> 'tasks' as tasks from baseline b
      where b.organization_id = ${project.organizationId} and b.project_id in (select project_id from found) order by b.project_id, (b.fields ->> 'takenAt')::bigint, b.number),
    planned as (select first.project_id, r.value ->> 0 as task_id, (r.value ->> 3)::int as duration from first cross join lateral jsonb_array_elements(first.tasks) r where r.value ->> 0 in (select task_id from found))
    select found.*, planned.duration as planned from found left join planned on planned.project_id = found.project_id and planned.task_id = found.task_id order by found.project_id, found.task_id`.execute(tx)
  return rows
}

/** A task of this project, as first baselined and as it became. */
export async function becameOf(tx: Tx, project: ProjectKey, taskId: string): Promise<{ readonly name: string; readonly planned: number | null; readonly actual: number } | null> {
  const { rows } = await sql<{ name: string; planned: number | null; actual: number }>`select t.name, s.duration as actual,
      (select (r.value ->> 3)::int from (select b.fields -> 'tasks' as tasks from baseline b where b.organization_id = t.organization_id and b.project_id = t.project_id order by (b.fields ->> 'takenAt')::bigint, b.number limit 1) f
        cross join lateral jsonb_array_elements(f.tasks) r where r.value ->> 0 = t.id) as planned
    from task t join task_schedule s on s.organization_id = t.organization_id and s.project_id = t.project_id and s.task_id = t.id
    where t.organization_id = ${project.organizationId} and t.project_id = ${project.id} and t.id = ${taskId}`.execute(tx)
  return rows[0] ?? null
}
