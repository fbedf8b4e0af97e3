// Where is something called like this? Each question joins from the person to what they may see, so that not even a count
// tells of the rest.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import type { Person } from "../../../platform/handler.ts"

type Tx = Transaction<Database>

export interface Found {
  readonly kind: "project" | "task" | "person"
  readonly id: string
  readonly title: string
  readonly context: string
  readonly projectId: string | null
}

const REACHABLE = sql`(pm.role is not null or m.role in ('administrator', 'portfolioManager'))`

export async function projectsNamed(tx: Tx, person: Person, pattern: string, limit: number): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`select 'project' as kind, p.id, p.name as title, p.code as context, p.id as "projectId"
    from member m join project p on p.organization_id = m.organization_id and p.trashed_at is null
      left join project_member pm on pm.organization_id = p.organization_id and pm.project_id = p.id and pm.user_id = m.user_id
    where m.organization_id = ${person.organizationId} and m.user_id = ${person.userId} and m.active and ${REACHABLE} and (p.name ilike ${pattern} or p.code ilike ${pattern})
    order by p.updated_at desc limit ${limit}`.execute(tx)
  return rows
}

export async function tasksNamed(tx: Tx, person: Person, pattern: string, limit: number): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`select 'task' as kind, t.id, t.name as title, p.name as context, p.id as "projectId"
    from member m join project p on p.organization_id = m.organization_id and p.trashed_at is null
      left join project_member pm on pm.organization_id = p.organization_id and pm.project_id = p.id and pm.user_id = m.user_id
      join task t on t.organization_id = p.organization_id and t.project_id = p.id
    where m.organization_id = ${person.organizationId} and m.user_id = ${person.userId} and m.active and ${REACHABLE} and t.name ilike ${pattern}
      and (pm.role is distinct from 'contractor' or m.role in ('administrator', 'portfolioManager') or exists (
        select 1 from assignment a join resource r on r.organization_id = a.organization_id and r.project_id = a.project_id and r.id = a.resource_id
        where a.organization_id = t.organization_id and a.project_id = t.project_id and a.task_id = t.id and r.user_id = m.user_id))
    order by char_length(t.name), p.updated_at desc, t.number limit ${limit}`.execute(tx)
  return rows
}

/** The directory for those who may read it; for guests the people of their own projects. */
export async function peopleNamed(tx: Tx, person: Person, pattern: string, mayReadDirectory: boolean, limit: number): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`select 'person' as kind, u.id, u.name as title, '' as context, null as "projectId"
    from member m join app_user u on u.id = m.user_id
    where m.organization_id = ${person.organizationId} and m.active and u.name ilike ${pattern} and (${mayReadDirectory} or exists (
      select 1 from project_member mine join project_member theirs on theirs.organization_id = mine.organization_id and theirs.project_id = mine.project_id
        join project p on p.organization_id = mine.organization_id and p.id = mine.project_id and p.trashed_at is null
      where mine.organization_id = m.organization_id and mine.user_id = ${person.userId} and theirs.user_id = m.user_id))
    order by lower(u.name), u.id limit ${limit}`.execute(tx)
  return rows
}
