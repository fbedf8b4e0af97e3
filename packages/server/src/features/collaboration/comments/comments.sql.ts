// All SQL of comments and of the people they mention.

import { sql } from "kysely"
import type { RawBuilder, Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import { visibleByRole } from "../../artefacts/index.ts"
import type { ProjectKey } from "../../planning/plan/index.ts"
import { onSubject } from "../subject.ts"
import type { Subject } from "../subject.ts"

type Tx = Transaction<Database>

export interface CommentRow {
  readonly id: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly author_id: string
  readonly author_name: string
  readonly body: string
  readonly revision: number
  readonly created_at: Date
  readonly created_micros: number
  readonly edited_at: Date | null
  readonly mentions: readonly { readonly userId: string; readonly name: string }[]
}

const COLUMNS = sql`c.id, c.subject_kind, c.subject_id, c.author_id, u.name as author_name, c.body, c.revision, c.created_at, (extract(epoch from c.created_at) * 1000000)::bigint as created_micros, c.edited_at,
  (select coalesce(json_agg(json_build_object('userId', x.user_id, 'name', y.name) order by y.name), '[]') from mention x join app_user y on y.id = x.user_id
    where x.organization_id = c.organization_id and x.project_id = c.project_id and x.comment_id = c.id) as mentions`

export interface CommentPage {
  readonly after: { readonly micros: number; readonly id: string } | null
  readonly limit: number
}

/** Oldest first. */
export async function commentsOn(tx: Tx, project: ProjectKey, subject: Subject, { after, limit }: CommentPage): Promise<readonly CommentRow[]> {
  const { rows } = await sql<CommentRow>`select ${COLUMNS} from comment c join app_user u on u.id = c.author_id
    where c.organization_id = ${project.organizationId} and c.project_id = ${project.id} and ${onSubject("c", subject)}
      ${after === null ? sql`` : sql`and ((extract(epoch from c.created_at) * 1000000)::bigint, c.id) > (${after.micros}::bigint, ${after.id}::text)`}
    order by c.created_at, c.id limit ${limit}`.execute(tx)
  return rows
}

export async function commentById(tx: Tx, project: ProjectKey, commentId: string): Promise<CommentRow | null> {
  const { rows } = await sql<CommentRow>`select ${COLUMNS} from comment c join app_user u on u.id = c.author_id
    where c.organization_id = ${project.organizationId} and c.project_id = ${project.id} and c.id = ${commentId} for update of c`.execute(tx)
  return rows[0] ?? null
}

export async function insertComment(tx: Tx, project: ProjectKey, comment: { readonly id: string; readonly subject: Subject; readonly authorId: string; readonly body: string }): Promise<void> {
  await sql`insert into comment (organization_id, project_id, id, subject_kind, subject_id, author_id, body)
    values (${project.organizationId}, ${project.id}, ${comment.id}, ${comment.subject.kind}, ${comment.subject.id}, ${comment.authorId}, ${comment.body})`.execute(tx)
}

export async function updateComment(tx: Tx, project: ProjectKey, commentId: string, body: string): Promise<void> {
  await sql`update comment set body = ${body}, revision = revision + 1, edited_at = now()
    where organization_id = ${project.organizationId} and project_id = ${project.id} and id = ${commentId}`.execute(tx)
}

/** Its mentions go with it. */
export async function deleteComment(tx: Tx, project: ProjectKey, commentId: string): Promise<void> {
  await sql`delete from comment where organization_id = ${project.organizationId} and project_id = ${project.id} and id = ${commentId}`.execute(tx)
}

export interface MentionedPerson {
  readonly user_id: string
  readonly email: string
  readonly locale: string
}

/**
 * Those of the named people who may see the subject are mentioned. Answers with the newly mentioned ones: who was mentioned
 * before is not told again.
 */
export async function setMentions(tx: Tx, project: ProjectKey, commentId: string, subject: Subject, userIds: readonly string[]): Promise<readonly MentionedPerson[]> {
  const named = [...userIds]
  await sql`delete from mention where organization_id = ${project.organizationId} and project_id = ${project.id} and comment_id = ${commentId} and not (user_id = any(${named}::text[]))`.execute(tx)
  if (named.length === 0) return []
  const { rows } = await sql<MentionedPerson>`with added as (insert into mention (organization_id, project_id, comment_id, user_id)
    select m.organization_id, ${project.id}, ${commentId}, m.user_id from member m
      left join project_member pm on pm.organization_id = m.organization_id and pm.project_id = ${project.id} and pm.user_id = m.user_id
    where m.organization_id = ${project.organizationId} and m.active and m.user_id = any(${named}::text[])
      and (m.role in ('administrator', 'portfolioManager') or pm.role is not null) and ${maySee(project, subject)}
    on conflict do nothing returning user_id)
    select u.id as user_id, u.email, u.locale from added join app_user u on u.id = added.user_id order by u.id`.execute(tx)
  return rows
}

/** May the member `m` with the role `pm` see it? */
function maySee(project: ProjectKey, subject: Subject): RawBuilder<boolean> {
  if (subject.kind === "artefact") return sql<boolean>`exists (select 1 from artefact a where a.organization_id = m.organization_id and a.project_id = ${project.id} and a.id = ${subject.id} and ${visibleByRole("a", "m", "pm")})`
  return sql<boolean>`(m.role in ('administrator', 'portfolioManager') or pm.role <> 'contractor' or (${subject.kind} = 'task' and exists (
    select 1 from assignment a join resource r on r.organization_id = a.organization_id and r.project_id = a.project_id and r.id = a.resource_id
    where a.organization_id = m.organization_id and a.project_id = ${project.id} and a.task_id = ${subject.id} and r.user_id = m.user_id)))`
}

/** Name of the task or artefact, and what kind of artefact it is; null for the project itself. */
export async function nameOf(tx: Tx, project: ProjectKey, subject: Subject): Promise<{ readonly name: string; readonly kind: string } | null> {
  if (subject.kind === "project") return null
  const { rows } = await (subject.kind === "task"
    ? sql<{ name: string; kind: string }>`select name, '' as kind from task where organization_id = ${project.organizationId} and project_id = ${project.id} and id = ${subject.id}`
    : sql<{ name: string; kind: string }>`select title as name, kind from artefact where organization_id = ${project.organizationId} and project_id = ${project.id} and id = ${subject.id}`).execute(tx)
  return rows[0] ?? null
}
