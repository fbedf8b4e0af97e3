// Where is something called like this? Each question joins from the person to what they may see, so that not even a count
// tells of the rest.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import { kindsHiddenFrom, visibleByRole, wordsNotOfKinds } from "../../artefacts/index.ts"
import { presentCode } from "../../present-code.ts"
import type { Person } from "../../../platform/handler.ts"

type Tx = Transaction<Database>

export interface Found {
  readonly kind: "project" | "task" | "artefact" | "comment" | "person"
  readonly id: string
  readonly title: string
  readonly context: string
  readonly projectId: string | null
  /** Where a comment stands. */
  readonly taskId?: string | null
  readonly artefactId?: string | null
  readonly artefactKind?: string | null
  readonly number?: number
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

/**
 * A word that stands in nearly everything finds more than anybody reads: so many are looked at, and the best of them shown.
 * Measured with 100,000 texts: without this a common word takes ten times as long as a rare one.
 */
const LOOKED_AT = 300

/** Where the person takes part, gathered first: the text search then looks only there. */
const REACHED = (person: Person) => sql`reached as materialized (select p.organization_id, p.id, p.name, m.user_id, m.role as member_role, pm.role as project_role
  from member m join project p on p.organization_id = m.organization_id and p.trashed_at is null
    left join project_member pm on pm.organization_id = p.organization_id and pm.project_id = p.id and pm.user_id = m.user_id
  where m.organization_id = ${person.organizationId} and m.user_id = ${person.userId} and m.active and ${REACHABLE})`
const ROLES = sql`lateral (select w.user_id, w.member_role as role) m, lateral (select w.project_role as role) pm`

/** Kinds of which the person sees nothing in any project. */
async function hiddenKinds(tx: Tx, person: Person): Promise<ReturnType<typeof kindsHiddenFrom>> {
  if (person.organizationRole !== "member") return []
  const { rows } = await sql<{ role: string }>`select distinct pm.role from project_member pm where pm.organization_id = ${person.organizationId} and pm.user_id = ${person.userId}`.execute(tx)
  return kindsHiddenFrom(rows.map(({ role }) => presentCode.projectRole(role)))
}

/** By the words in it, wherever they stand; what is called so comes first. `words` is a question to the text search that means only what it says. */
export async function artefactsWith(tx: Tx, person: Person, words: string, title: string, limit: number): Promise<readonly Found[]> {
  const hidden = await hiddenKinds(tx, person)
  const { rows } = await sql<Found>`with ${REACHED(person)}, hit as materialized (select a.id, a.kind, a.number, a.title, a.updated_at, w.name, w.id as project_id
      from artefact a join reached w on w.organization_id = a.organization_id and w.id = a.project_id, ${ROLES}
      where a.organization_id = ${person.organizationId} and a.project_id = any(array(select id from reached)) and a.trashed_at is null and ${wordsNotOfKinds(words, hidden)} and ${visibleByRole("a", "m", "pm")} limit ${LOOKED_AT})
    select 'artefact' as kind, id, kind as "artefactKind", id as "artefactId", number, title, name as context, project_id as "projectId" from hit order by (title ilike ${title}) desc, updated_at desc, id limit ${limit}`.execute(tx)
  return rows
}

/** What was said about the project, a task or an artefact that they may see; the latest first. */
export async function commentsWith(tx: Tx, person: Person, words: string, limit: number): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`with ${REACHED(person)}, hit as materialized (select c.id, c.body, c.created_at, w.name, w.id as project_id, t.id as task_id, t.name as task_name, a.id as artefact_id, a.kind as artefact_kind, a.title as artefact_title
      from comment c join reached w on w.organization_id = c.organization_id and w.id = c.project_id
        left join task t on c.subject_kind = 'task' and t.organization_id = c.organization_id and t.project_id = c.project_id and t.id = c.subject_id
        left join artefact a on c.subject_kind = 'artefact' and a.organization_id = c.organization_id and a.project_id = c.project_id and a.id = c.subject_id and a.trashed_at is null, ${ROLES}
      where c.organization_id = ${person.organizationId} and c.project_id = any(array(select id from reached)) and c.words @@ to_tsquery('simple', ${words})
        and case c.subject_kind when 'artefact' then a.id is not null and ${visibleByRole("a", "m", "pm")}
          else (c.subject_kind = 'project' or t.id is not null) and (m.role in ('administrator', 'portfolioManager') or pm.role <> 'contractor' or (c.subject_kind = 'task' and exists (
            select 1 from assignment s join resource r on r.organization_id = s.organization_id and r.project_id = s.project_id and r.id = s.resource_id
            where s.organization_id = c.organization_id and s.project_id = c.project_id and s.task_id = c.subject_id and r.user_id = m.user_id))) end limit ${LOOKED_AT})
    select 'comment' as kind, id, left(regexp_replace(body, '@\\[usr_[0-9A-Za-z_-]+\\]', '@…', 'g'), 200) as title, coalesce(task_name, artefact_title, name) as context, project_id as "projectId", task_id as "taskId", artefact_id as "artefactId", artefact_kind as "artefactKind"
    from hit order by created_at desc, id limit ${limit}`.execute(tx)
  return rows
}
