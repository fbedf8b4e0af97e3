// All SQL of the thread: the things that a reader may see, and the links between them.

import { sql } from "kysely"
import type { RawBuilder, Transaction } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import { visible, type Sight } from "../artefacts/index.ts"
import type { PlanView, ProjectKey } from "../planning/plan/index.ts"

type Tx = Transaction<Database>

export interface ThingRow {
  readonly id: string
  readonly kind: string
  readonly number: number
  readonly title: string
  readonly state: string
  readonly owner_id: string | null
  readonly fields: Readonly<Record<string, unknown>>
  readonly version: number
}

export interface TaskRow {
  readonly id: string
  readonly wbs: string
  readonly name: string
  readonly state: string
  readonly summary: boolean
  readonly milestone: boolean
  readonly parent_id: string | null
}

export interface LinkRow {
  readonly id: string
  readonly type: string
  readonly from_id: string
  readonly to_id: string
}

const inProject = (alias: string, { organizationId, id }: ProjectKey) => sql`${sql.ref(`${alias}.organization_id`)} = ${organizationId} and ${sql.ref(`${alias}.project_id`)} = ${id}`

export async function seenThings(tx: Tx, project: ProjectKey, sight: Sight): Promise<readonly ThingRow[]> {
  const { rows } = await sql<ThingRow>`select a.id, a.kind, a.number, a.title, a.state, a.owner_id, a.fields, a.version from artefact a
    where ${inProject("a", project)} and a.trashed_at is null and ${visible("a", sight)} order by a.kind, a.number`.execute(tx)
  return rows
}

/** In the order of the outline. */
export async function seenTasks(tx: Tx, project: ProjectKey, { own }: PlanView): Promise<readonly TaskRow[]> {
  const { rows } = await sql<TaskRow>`select t.id, coalesce(s.wbs, '') as wbs, t.name, t.state, coalesce(s.summary, false) as summary, t.milestone, t.parent_id
    from task t left join task_schedule s on s.organization_id = t.organization_id and s.project_id = t.project_id and s.task_id = t.id
    where ${inProject("t", project)} and t.active ${amongOwn(own)} order by s.outline_order nulls last, t.number`.execute(tx)
  return rows
}

function amongOwn(own: PlanView["own"]): RawBuilder<unknown> {
  return own === null ? sql`` : sql`and t.id = any(${[...own]}::text[])`
}

export async function linksOf(tx: Tx, project: ProjectKey, thingId: string | null): Promise<readonly LinkRow[]> {
  const { rows } = await sql<LinkRow>`select l.id, l.type, l.from_id, l.to_id from trace_link l
    where ${inProject("l", project)} ${thingId === null ? sql`` : sql`and (l.from_id = ${thingId} or l.to_id = ${thingId})`} order by l.created_at, l.id`.execute(tx)
  return rows
}

export async function linkById(tx: Tx, project: ProjectKey, id: string): Promise<LinkRow | null> {
  const { rows } = await sql<LinkRow>`select l.id, l.type, l.from_id, l.to_id from trace_link l where ${inProject("l", project)} and l.id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

export async function linkCount(tx: Tx, project: ProjectKey): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from trace_link l where ${inProject("l", project)}`.execute(tx)
  return rows[0]?.count ?? 0
}

export interface NewLink {
  readonly id: string
  readonly type: string
  readonly fromKind: string
  readonly fromId: string
  readonly toKind: string
  readonly toId: string
}

/** False where there is such a link already. */
export async function insertLink(tx: Tx, project: ProjectKey, actorId: string, link: NewLink): Promise<boolean> {
  const { rows } = await sql`insert into trace_link (organization_id, project_id, id, type, from_kind, from_id, to_kind, to_id, created_by)
    values (${project.organizationId}, ${project.id}, ${link.id}, ${link.type}, ${link.fromKind}, ${link.fromId}, ${link.toKind}, ${link.toId}, ${actorId})
    on conflict do nothing returning id`.execute(tx)
  return rows.length > 0
}

export async function deleteLink(tx: Tx, project: ProjectKey, id: string): Promise<void> {
  await sql`delete from trace_link l where ${inProject("l", project)} and l.id = ${id}`.execute(tx)
}

/** The file name of an attachment; null where there is none. */
export async function attachmentName(tx: Tx, project: ProjectKey, id: string): Promise<string | null> {
  const { rows } = await sql<{ file_name: string }>`select t.file_name from attachment t where ${inProject("t", project)} and t.id = ${id}`.execute(tx)
  return rows[0]?.file_name ?? null
}

export interface Volatility {
  readonly baselined: number
  readonly added: number
  readonly changed: number
  readonly deleted: number
}

/** Source: (added + changed + deleted) / baselined in a period. Before the first approval nothing is added: it is being written. */
export async function requirementVolatility(tx: Tx, project: ProjectKey, since: Date): Promise<Volatility> {
  const { rows } = await sql<Volatility>`with requirement as (select * from artefact a where ${inProject("a", project)} and a.kind = 'requirement'),
      first_approval as (select min(v.cut_at) as at from artefact_version v join requirement r on r.organization_id = v.organization_id and r.project_id = v.project_id and r.id = v.artefact_id),
      change as (select c.artefact_id, c.action from artefact_change c join requirement r on r.organization_id = c.organization_id and r.project_id = c.project_id and r.id = c.artefact_id where c.at > ${since})
    select (select count(*)::int from requirement where version > 0) as baselined,
      (select count(*)::int from requirement r, first_approval f where f.at is not null and r.created_at > f.at and r.created_at > ${since}) as added,
      (select count(distinct artefact_id)::int from change where action = 'change') as changed,
      (select count(distinct artefact_id)::int from change where action in ('trash', 'defer', 'reject')) as deleted`.execute(tx)
  return rows[0] ?? { baselined: 0, added: 0, changed: 0, deleted: 0 }
}
