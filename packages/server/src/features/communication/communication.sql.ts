// All SQL of the communication plan: which lines run, which messages they have made, who is to be told.

import { sql } from "kysely"
import type { Kysely, Transaction } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import type { Values } from "../artefacts/index.ts"
import type { ProjectKey } from "../planning/plan/index.ts"

export interface RunningLine {
  readonly organization_id: string
  readonly project_id: string
  readonly id: string
  readonly title: string
  readonly fields: Values
  readonly time_zone: string
  readonly created_by: string
  /** Day of the latest message it was to make; null = none yet. */
  readonly last_due: string | null
}

const COLUMNS = sql`a.organization_id, a.project_id, a.id, a.title, a.fields, p.time_zone, a.created_by,
  (select max(m.fields ->> 'due') from artefact m where m.organization_id = a.organization_id and m.project_id = a.project_id and m.kind = 'message' and m.fields ->> 'communication' = a.id) as last_due`

export async function runningLines(db: Kysely<Database>): Promise<readonly RunningLine[]> {
  const { rows } = await sql<RunningLine>`select ${COLUMNS} from artefact a join project p on p.organization_id = a.organization_id and p.id = a.project_id and p.trashed_at is null
    where a.kind = 'communication' and a.state = 'running' and a.trashed_at is null and p.state not in ('archived', 'terminated', 'onHold') order by a.organization_id, a.project_id, a.id`.execute(db)
  return rows
}

export async function lineById(tx: Transaction<Database>, project: ProjectKey, id: string): Promise<RunningLine | null> {
  const { rows } = await sql<RunningLine>`select ${COLUMNS} from artefact a join project p on p.organization_id = a.organization_id and p.id = a.project_id
    where a.organization_id = ${project.organizationId} and a.project_id = ${project.id} and a.id = ${id} and a.kind = 'communication' and a.trashed_at is null`.execute(tx)
  return rows[0] ?? null
}

export async function linesWaitingFor(tx: Transaction<Database>, project: ProjectKey, rhythm: "onGate" | "onMilestone"): Promise<readonly RunningLine[]> {
  const { rows } = await sql<RunningLine>`select ${COLUMNS} from artefact a join project p on p.organization_id = a.organization_id and p.id = a.project_id
    where a.organization_id = ${project.organizationId} and a.project_id = ${project.id} and a.kind = 'communication' and a.state = 'running' and a.trashed_at is null and a.fields ->> 'rhythm' = ${rhythm} order by a.id`.execute(tx)
  return rows
}

export interface Recipient {
  readonly name: string
  readonly user_id: string | null
  readonly email: string
}

/** Stakeholders that were named, and everybody in the roles that were named; each once. Contractors only if their role is named. */
export async function recipientsOf(tx: Transaction<Database>, project: ProjectKey, stakeholderIds: readonly string[], roles: readonly string[]): Promise<readonly Recipient[]> {
  const { rows } = await sql<Recipient>`select distinct on (lower(email)) name, user_id, email from (
      select coalesce(u.name, a.title) as name, u.id as user_id, coalesce(u.email, a.fields ->> 'email') as email from artefact a left join app_user u on u.id = a.fields ->> 'person'
        where a.organization_id = ${project.organizationId} and a.project_id = ${project.id} and a.kind = 'stakeholder' and a.state = 'active' and a.trashed_at is null and a.id = any(${[...stakeholderIds]}::text[])
      union all
      select u.name, u.id, u.email from project_member pm join member m on m.organization_id = pm.organization_id and m.user_id = pm.user_id and m.active join app_user u on u.id = pm.user_id
        where pm.organization_id = ${project.organizationId} and pm.project_id = ${project.id} and pm.role = any(${[...roles]}::text[])) r
    where email is not null and email <> '' order by lower(email), user_id nulls last`.execute(tx)
  return rows
}
