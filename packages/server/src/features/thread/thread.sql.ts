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

/** All, or those of these ids. */
export async function seenThings(tx: Tx, project: ProjectKey, sight: Sight, ids?: readonly string[]): Promise<readonly ThingRow[]> {
  const { rows } = await sql<ThingRow>`select a.id, a.kind, a.number, a.title, a.state, a.owner_id, a.fields, a.version from artefact a
    where ${inProject("a", project)} and a.trashed_at is null and ${visible("a", sight)} ${ids === undefined ? sql`` : sql`and a.id = any(${[...ids]}::text[])`} order by a.kind, a.number`.execute(tx)
  return rows
}

/** In the order of the outline; all, or those of these ids. */
export async function seenTasks(tx: Tx, project: ProjectKey, { own }: PlanView, ids?: readonly string[]): Promise<readonly TaskRow[]> {
  const { rows } = await sql<TaskRow>`select t.id, coalesce(s.wbs, '') as wbs, t.name, t.state, coalesce(s.summary, false) as summary, t.milestone, t.parent_id
    from task t left join task_schedule s on s.organization_id = t.organization_id and s.project_id = t.project_id and s.task_id = t.id
    where ${inProject("t", project)} and t.active ${amongOwn(own)} ${ids === undefined ? sql`` : sql`and t.id = any(${[...ids]}::text[])`} order by s.outline_order nulls last, t.number`.execute(tx)
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

/** The links that leave these things. */
export async function linksFrom(tx: Tx, project: ProjectKey, ids: readonly string[]): Promise<readonly LinkRow[]> {
  const { rows } = await sql<LinkRow>`select l.id, l.type, l.from_id, l.to_id from trace_link l where ${inProject("l", project)} and l.from_id = any(${[...ids]}::text[]) order by l.created_at, l.id`.execute(tx)
  return rows
}

/** A task with the summaries above it. */
export async function withSummariesAbove(tx: Tx, project: ProjectKey, taskId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`with recursive above as (
      select t.id, t.parent_id from task t where ${inProject("t", project)} and t.id = ${taskId}
      union select t.id, t.parent_id from above join task t on ${inProject("t", project)} and t.id = above.parent_id)
    select id from above`.execute(tx)
  return rows.map(({ id }) => id)
}

/** A field of artefacts of this kind that names what they are joined with. */
export interface JoiningField {
  readonly kind: string
  readonly field: string
}
export interface Way {
  /** Of links that people made. */
  readonly types: readonly string[]
  /** Fields that name the next. */
  readonly named: readonly JoiningField[]
  /** Fields of the next that name a task that leads to it. */
  readonly naming: readonly JoiningField[]
}

/** These things, what links lead to from them, and on from there. What the reader may not see is among it: the caller asks which of them are seen. */
export async function idsTowards(tx: Tx, project: ProjectKey, start: readonly string[], { types, named, naming }: Way): Promise<readonly string[]> {
  const list = (joining: readonly JoiningField[]) => sql`unnest(${joining.map(({ kind }) => kind)}::text[], ${joining.map(({ field }) => field)}::text[]) as f(kind, field)`
  const { rows } = await sql<{ id: string }>`with recursive reached(id) as (
      select unnest(${[...start]}::text[])
      union select next.id from reached, lateral (
        select l.to_id as id from trace_link l where ${inProject("l", project)} and l.from_id = reached.id and l.type = any(${[...types]}::text[])
        union all select told.id from artefact a join ${list(named)} on f.kind = a.kind, lateral (
            select a.fields ->> f.field as id where jsonb_typeof(a.fields -> f.field) = 'string'
            union all select jsonb_array_elements_text(case when jsonb_typeof(a.fields -> f.field) = 'array' then a.fields -> f.field else '[]' end)) told
          where ${inProject("a", project)} and a.id = reached.id
        union all select a.id from artefact a join ${list(naming)} on f.kind = a.kind where starts_with(reached.id, 'tsk_') and ${inProject("a", project)} and a.trashed_at is null
          and a.kind = any(${naming.map(({ kind }) => kind)}::text[]) and a.fields -> f.field @> to_jsonb(reached.id)) next)
    select id from reached`.execute(tx)
  return rows.map(({ id }) => id)
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
