// All SQL of notifications. What a person may not see any more is not told again either: every question asks anew.

import { sql } from "kysely"
import type { Kysely, RawBuilder } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import { visibleByRole } from "../artefacts/index.ts"
import type { ProjectKey } from "../planning/plan/index.ts"

type Db = Kysely<Database>
interface PersonKey {
  readonly organizationId: string
  readonly userId: string
}

/** May the member `m` with the role `pm` see the subject? `kind` and `id` name it, in the project `p`. */
function maySee(kind: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`((pm.role is not null or m.role in ('administrator', 'portfolioManager')) and case ${kind}
    when 'artefact' then exists (select 1 from artefact a where a.organization_id = p.organization_id and a.project_id = p.id and a.id = ${id} and a.trashed_at is null and ${visibleByRole("a", "m", "pm")})
    when 'task' then exists (select 1 from task t where t.organization_id = p.organization_id and t.project_id = p.id and t.id = ${id}) and (m.role in ('administrator', 'portfolioManager') or pm.role <> 'contractor' or exists (
      select 1 from assignment s join resource r on r.organization_id = s.organization_id and r.project_id = s.project_id and r.id = s.resource_id
      where s.organization_id = p.organization_id and s.project_id = p.id and s.task_id = ${id} and r.user_id = m.user_id))
    else m.role in ('administrator', 'portfolioManager') or pm.role <> 'contractor' end)`
}

export interface NewNotifications {
  readonly people: readonly { readonly id: string; readonly userId: string }[]
  readonly reason: string
  readonly event: string
  readonly params: Readonly<Record<string, unknown>>
  readonly subject: { readonly kind: string; readonly id: string }
  readonly actorId: string
  readonly mailed: boolean
}

/** Answers with the people who were told. */
export async function insertNotifications(tx: Db, project: ProjectKey, told: NewNotifications): Promise<readonly string[]> {
  const { kind, id } = told.subject
  const { rows } = await sql<{ user_id: string }>`insert into notification (organization_id, id, user_id, project_id, subject_kind, subject_id, reason, event, params, actor_id, mailed_at)
    select m.organization_id, x.id, m.user_id, p.id, ${kind}, ${id}, ${told.reason}, ${told.event}, ${JSON.stringify(told.params)}::jsonb || ${kindOfArtefact(told.subject)}, ${told.actorId}, case when ${told.mailed} then now() end
    from unnest(${told.people.map((person) => person.id)}::text[], ${told.people.map((person) => person.userId)}::text[]) as x (id, user_id)
      join project p on p.organization_id = ${project.organizationId} and p.id = ${project.id}
      join member m on m.organization_id = p.organization_id and m.user_id = x.user_id and m.active
      left join project_member pm on pm.organization_id = p.organization_id and pm.project_id = p.id and pm.user_id = m.user_id
    where ${maySee(sql`${kind}::text`, sql`${id}::text`)}
      and not exists (select 1 from notification_mute q where q.organization_id = m.organization_id and q.user_id = m.user_id and q.subject_kind = ${kind} and q.subject_id = ${id})
    returning user_id`.execute(tx)
  return rows.map(({ user_id }) => user_id)
}

/** Links to an artefact name its kind. */
function kindOfArtefact({ kind, id }: NewNotifications["subject"]): RawBuilder<unknown> {
  if (kind !== "artefact") return sql`'{}'::jsonb`
  return sql`coalesce((select jsonb_build_object('artefactKind', a.kind) from artefact a where a.organization_id = p.organization_id and a.project_id = p.id and a.id = ${id}), '{}'::jsonb)`
}

export interface BundleRow {
  readonly id: string
  readonly project_id: string
  readonly project_name: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly subject_title: string | null
  readonly reason: string
  readonly event: string
  readonly params: Readonly<Record<string, string | number>>
  readonly actor_name: string | null
  readonly created_at: Date
  readonly created_micros: number
  readonly count: number
  readonly read: boolean
}

/** Those of a person that they may still see, with what they are about. */
function seen({ organizationId, userId }: PersonKey, more: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select n.*, p.name as project_name, u.name as actor_name,
      case n.subject_kind when 'artefact' then (select a.title from artefact a where a.organization_id = p.organization_id and a.project_id = p.id and a.id = n.subject_id)
        when 'task' then (select t.name from task t where t.organization_id = p.organization_id and t.project_id = p.id and t.id = n.subject_id)
        when 'gate' then (select g.name from gate g where g.organization_id = p.organization_id and g.project_id = p.id and g.id = n.subject_id) else p.name end as subject_title
    from notification n
      join project p on p.organization_id = n.organization_id and p.id = n.project_id and p.trashed_at is null
      join member m on m.organization_id = n.organization_id and m.user_id = n.user_id and m.active
      left join project_member pm on pm.organization_id = p.organization_id and pm.project_id = p.id and pm.user_id = m.user_id
      left join app_user u on u.id = n.actor_id
    where n.organization_id = ${organizationId} and n.user_id = ${userId} and ${more} and ${maySee(sql`n.subject_kind`, sql`n.subject_id`)}`
}

export interface BundlePage {
  readonly unread: boolean
  readonly after: { readonly micros: number; readonly id: string } | null
  readonly limit: number
}

/** One for each thing: the latest, and how many there are. A thing is unread as long as one of its notifications is. */
export async function bundlesOf(tx: Db, person: PersonKey, { unread, after, limit }: BundlePage): Promise<readonly BundleRow[]> {
  const { rows } = await sql<BundleRow>`with seen as (${seen(person, unread ? sql`n.read_at is null` : sql`true`)}),
    bundle as (select distinct on (subject_kind, subject_id) id, project_id, project_name, subject_kind, subject_id, subject_title, reason, event, params, actor_name, created_at, (extract(epoch from created_at) * 1000000)::bigint as created_micros,
      (count(*) over thing)::int as count, bool_and(read_at is not null) over thing as read
      from seen window thing as (partition by subject_kind, subject_id) order by subject_kind, subject_id, created_at desc, id desc)
    select * from bundle where ${after === null ? sql`true` : sql`(created_micros, id) < (${after.micros}::bigint, ${after.id}::text)`} order by created_micros desc, id desc limit ${limit}`.execute(tx)
  return rows
}

/** Things of which something is unread. */
export async function unreadCount(tx: Db, person: PersonKey): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(distinct (subject_kind, subject_id))::int as count from (${seen(person, sql`n.read_at is null`)}) as unread`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Whole bundles: what is named stands for everything about the same thing. */
export async function markNotificationsRead(tx: Db, { organizationId, userId }: PersonKey, ids: readonly string[] | null): Promise<void> {
  const named = ids === null ? sql`true` : sql`(subject_kind, subject_id) in (select b.subject_kind, b.subject_id from notification b where b.organization_id = ${organizationId} and b.user_id = ${userId} and b.id = any(${[...ids]}::text[]))`
  await sql`update notification set read_at = now() where organization_id = ${organizationId} and user_id = ${userId} and read_at is null and ${named}`.execute(tx)
}

export async function setMuted(tx: Db, { organizationId, userId }: PersonKey, subjectKind: string, subjectId: string, muted: boolean): Promise<void> {
  await (muted
    ? sql`insert into notification_mute (organization_id, user_id, subject_kind, subject_id) values (${organizationId}, ${userId}, ${subjectKind}, ${subjectId}) on conflict do nothing`
    : sql`delete from notification_mute where organization_id = ${organizationId} and user_id = ${userId} and subject_kind = ${subjectKind} and subject_id = ${subjectId}`).execute(tx)
}

/** Of these, what may still be seen: what a letter would tell. */
export async function seenNotifications(tx: Db, person: PersonKey, ids: readonly string[]): Promise<readonly BundleRow[]> {
  const { rows } = await sql<BundleRow>`select id, project_id, project_name, subject_kind, subject_id, subject_title, reason, event, params, actor_name, created_at, 0 as created_micros, 1 as count, false as read
    from (${seen(person, sql`n.id = any(${[...ids]}::text[])`)}) as waiting order by created_at, id`.execute(tx)
  return rows
}

/** Answers with what was unread and unmailed until now. */
export async function takeUnmailed(tx: Db, { organizationId, userId }: PersonKey): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`update notification set mailed_at = now() where organization_id = ${organizationId} and user_id = ${userId} and mailed_at is null and read_at is null returning id`.execute(tx)
  return rows.map(({ id }) => id)
}
