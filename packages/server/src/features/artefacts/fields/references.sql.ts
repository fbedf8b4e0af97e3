// What is behind the ids that fields name: who of them takes part in the project, which artefacts and tasks are there and may
// be seen, and what they are called.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import type { ProjectKey } from "../../planning/plan/index.ts"
import { visible } from "../sight.ts"
import type { Sight } from "../sight.ts"

type Tx = Transaction<Database>
export interface NamedThing {
  readonly id: string
  readonly kind: string
  readonly text: string
}

/** Active people who take part in the project, or whose role in the organisation sees it. */
export async function peopleOfProject(tx: Tx, project: ProjectKey, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (userIds.length === 0) return new Set()
  const { rows } = await sql<{ user_id: string }>`select m.user_id from member m
      left join project_member pm on pm.organization_id = m.organization_id and pm.project_id = ${project.id} and pm.user_id = m.user_id
    where m.organization_id = ${project.organizationId} and m.active and m.user_id = any(${[...userIds]}::text[]) and (pm.role is not null or m.role in ('administrator', 'portfolioManager'))`.execute(tx)
  return new Set(rows.map(({ user_id }) => user_id))
}

/** Names of whoever is or was a member of the organisation. */
export async function namesOfPeople(tx: Tx, project: ProjectKey, userIds: readonly string[]): Promise<readonly NamedThing[]> {
  if (userIds.length === 0) return []
  const { rows } = await sql<NamedThing>`select u.id, 'person' as kind, u.name as text from member m join app_user u on u.id = m.user_id
    where m.organization_id = ${project.organizationId} and m.user_id = any(${[...userIds]}::text[])`.execute(tx)
  return rows
}

/** `kind` and title of those that the reader may see; `number` for their key. */
export async function artefactsNamed(tx: Tx, project: ProjectKey, sight: Sight, ids: readonly string[]): Promise<readonly (NamedThing & { readonly number: number })[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<NamedThing & { readonly number: number }>`select a.id, a.kind, a.number, a.title as text from artefact a
    where a.organization_id = ${project.organizationId} and a.project_id = ${project.id} and a.id = any(${[...ids]}::text[]) and a.trashed_at is null and ${visible("a", sight)}`.execute(tx)
  return rows
}

/** Who sees only own tasks is told of no other. */
export async function tasksNamed(tx: Tx, project: ProjectKey, { linkedTo }: Sight, ids: readonly string[]): Promise<readonly NamedThing[]> {
  if (ids.length === 0) return []
  const own = linkedTo === null ? sql`` : sql`and exists (select 1 from assignment s join resource r on r.organization_id = s.organization_id and r.project_id = s.project_id and r.id = s.resource_id
    where s.organization_id = t.organization_id and s.project_id = t.project_id and s.task_id = t.id and r.user_id = ${linkedTo})`
  const { rows } = await sql<NamedThing>`select t.id, 'task' as kind, t.name as text from task t
    where t.organization_id = ${project.organizationId} and t.project_id = ${project.id} and t.id = any(${[...ids]}::text[]) ${own}`.execute(tx)
  return rows
}
