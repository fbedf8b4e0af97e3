// All SQL of the pipeline of ideas.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import type { Person } from "../../platform/handler.ts"
import type { Values } from "../artefacts/index.ts"

type Tx = Transaction<Database>

export interface IdeaRow {
  readonly id: string
  readonly project_id: string
  readonly code: string
  readonly kind: string
  readonly project_state: string
  readonly title: string
  readonly state: string
  readonly fields: Values
  readonly requester_id: string | null
  readonly requester_name: string | null
  readonly submitted_at: Date | null
  readonly updated_at: Date
}

export interface IdeaFilter {
  readonly all: boolean
  readonly state: string | null
  readonly pattern: string | null
  readonly ids: readonly string[] | null
}

const IDEAS_MAX = 5_000

/** Whoever does not decide sees the ideas of projects they take part in. */
export async function ideas(tx: Tx, person: Person, { all, state, pattern, ids }: IdeaFilter): Promise<readonly IdeaRow[]> {
  const { rows } = await sql<IdeaRow>`select a.id, a.project_id, p.code, p.kind, p.state as project_state, a.title, a.state, a.fields, u.id as requester_id, u.name as requester_name, a.updated_at,
      (select max(c.at) from artefact_change c where c.organization_id = a.organization_id and c.project_id = a.project_id and c.artefact_id = a.id and c.action = 'submit') as submitted_at
    from artefact a join project p on p.organization_id = a.organization_id and p.id = a.project_id and p.trashed_at is null
      left join app_user u on u.id = coalesce(a.fields ->> 'requester', a.created_by)
    where a.organization_id = ${person.organizationId} and a.kind = 'demand' and a.trashed_at is null
      and (${all} or exists (select 1 from project_member pm where pm.organization_id = a.organization_id and pm.project_id = a.project_id and pm.user_id = ${person.userId} and pm.role <> 'contractor'))
      ${state === null ? sql`` : sql`and a.state = ${state}`} ${pattern === null ? sql`` : sql`and a.title ilike ${pattern}`} ${ids === null ? sql`` : sql`and a.id = any(${[...ids]}::text[])`}
    order by a.updated_at desc, a.id limit ${IDEAS_MAX}`.execute(tx)
  return rows
}
