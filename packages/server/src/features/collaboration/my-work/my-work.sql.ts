// Mentions of a person that they may still see.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import { visibleByRole } from "../../artefacts/index.ts"
import type { Person } from "../../../platform/handler.ts"

export interface MentionRow {
  readonly comment_id: string
  readonly project_id: string
  readonly project_name: string
  readonly task_id: string | null
  readonly task_name: string | null
  readonly artefact_id: string | null
  readonly artefact_title: string | null
  readonly author_name: string
  readonly body: string
  readonly created_at: Date
  readonly read_at: Date | null
}

/** Latest first. Who lost the project, or sees only own tasks and lost the task, no longer reads what was said there. */
export async function mentionsOf(tx: Transaction<Database>, person: Person, limit: number): Promise<readonly MentionRow[]> {
  const { rows } = await sql<MentionRow>`select x.comment_id, x.project_id, p.name as project_name, t.id as task_id, t.name as task_name, a.id as artefact_id, a.title as artefact_title, u.name as author_name, c.body, x.created_at, x.read_at
    from mention x
      join comment c on c.organization_id = x.organization_id and c.project_id = x.project_id and c.id = x.comment_id
      join app_user u on u.id = c.author_id
      join project p on p.organization_id = x.organization_id and p.id = x.project_id and p.trashed_at is null
      join member m on m.organization_id = x.organization_id and m.user_id = x.user_id and m.active
      left join project_member pm on pm.organization_id = x.organization_id and pm.project_id = x.project_id and pm.user_id = x.user_id
      left join task t on c.subject_kind = 'task' and t.organization_id = x.organization_id and t.project_id = x.project_id and t.id = c.subject_id
      left join artefact a on c.subject_kind = 'artefact' and a.organization_id = x.organization_id and a.project_id = x.project_id and a.id = c.subject_id and a.trashed_at is null and ${visibleByRole("a", "m", "pm")}
    where x.organization_id = ${person.organizationId} and x.user_id = ${person.userId} and (c.subject_kind = 'project' or t.id is not null or a.id is not null)
      and (m.role in ('administrator', 'portfolioManager') or (pm.role is not null and (pm.role <> 'contractor' or a.id is not null or (c.subject_kind = 'task' and exists (
        select 1 from assignment s join resource r on r.organization_id = s.organization_id and r.project_id = s.project_id and r.id = s.resource_id
        where s.organization_id = x.organization_id and s.project_id = x.project_id and s.task_id = c.subject_id and r.user_id = x.user_id)))))
    order by x.created_at desc, x.comment_id limit ${limit}`.execute(tx)
  return rows
}

/** Only one's own. */
export async function markRead(tx: Transaction<Database>, person: Person, commentIds: readonly string[]): Promise<void> {
  await sql`update mention set read_at = now() where organization_id = ${person.organizationId} and user_id = ${person.userId} and comment_id = any(${[...commentIds]}::text[]) and read_at is null`.execute(tx)
}
