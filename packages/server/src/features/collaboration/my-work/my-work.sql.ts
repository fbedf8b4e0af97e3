// Mentions of a person that they may still see, and what is theirs to do.

import type { ArtefactKindName } from "@throughline/contract"
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
  readonly mentioned: readonly { readonly userId: string; readonly name: string }[]
  readonly created_at: Date
  readonly read_at: Date | null
}

/** Latest first. Who lost the project, or sees only own tasks and lost the task, no longer reads what was said there. */
export async function mentionsOf(tx: Transaction<Database>, person: Person, limit: number): Promise<readonly MentionRow[]> {
  const { rows } = await sql<MentionRow>`select x.comment_id, x.project_id, p.name as project_name, t.id as task_id, t.name as task_name, a.id as artefact_id, a.title as artefact_title, u.name as author_name, c.body, x.created_at, x.read_at,
      (select json_agg(json_build_object('userId', n.user_id, 'name', y.name) order by y.name) from mention n join app_user y on y.id = n.user_id where n.organization_id = x.organization_id and n.project_id = x.project_id and n.comment_id = x.comment_id) as mentioned
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

export interface OwnArtefactRow {
  readonly id: string
  readonly project_id: string
  readonly project_name: string
  readonly kind: string
  readonly number: number
  readonly title: string
  readonly state: string
  /** ISO day; null where none was set. */
  readonly due: string | null
}

/** Kinds that somebody has to do something about, and the states in which that is so. */
export const TO_DO: Readonly<Partial<Record<ArtefactKindName, readonly string[]>>> = {
  action: ["open", "inProgress"], issue: ["open", "investigating", "awaitingDecision", "inResolution", "escalated"], defect: ["raised", "contained", "causeFound", "correctiveAction"], story: ["ready", "inProgress"],
  ticket: ["open", "inProgress"], assumption: ["open"], risk: ["identified", "assessed", "responsePlanned", "inTreatment"], deliverable: ["inWork", "rejected", "acceptedWithConditions"], handoverItem: ["open", "refused"],
  decision: ["pending"], message: ["draft"], charter: ["changesRequested"], feasibility: ["changesRequested"], businessCase: ["changesRequested"], benefit: ["inRealisation"],
}
/** Fields that name who is to act. */
const ACTING = ["responsible", "assignee", "riskOwner"]
/** What waits for whoever takes it: to be accepted, or to have its transfer signed by the one who gives and the one who receives. */
const TO_TAKE = sql`(a.kind = 'deliverable' and a.state in ('readyForReview', 'inReview') and a.fields ->> 'acceptanceResponsible' = m.user_id)
  or (a.kind = 'handoverItem' and a.fields ->> 'to' = m.user_id and (a.state = 'ready' or (a.state in ('accepted', 'acceptedWithConditions') and a.fields ->> 'toSignedOn' is null)))
  or (a.kind = 'handoverItem' and a.fields ->> 'from' = m.user_id and a.state in ('ready', 'accepted', 'acceptedWithConditions') and a.fields ->> 'fromSignedOn' is null)`

/** As in the index artefact_people: whom an artefact concerns that is not finished. Kinds, states and names are asked of the few that it finds. */
export const FINISHED = ["resolved", "closed", "done", "cancelled", "approved", "verified", "retired"]
const CONCERNED = sql`array_remove(array[a.owner_id, a.fields ->> 'responsible', a.fields ->> 'assignee', a.fields ->> 'riskOwner', a.fields ->> 'acceptanceResponsible', a.fields ->> 'to', a.fields ->> 'from'], null)`
const UNFINISHED = sql`a.state not in (${sql.raw(FINISHED.map((state) => `'${state}'`).join(", "))})`

/** What is due first comes first, what has no day after it. */
export async function artefactsToDo(tx: Transaction<Database>, person: Person, limit: number): Promise<readonly OwnArtefactRow[]> {
  const open = Object.entries(TO_DO).map(([kind, states]) => sql`(a.kind = ${kind} and a.state = any(${[...states]}::text[]))`)
  const { rows } = await sql<OwnArtefactRow>`select a.id, a.project_id, p.name as project_name, a.kind, a.number, a.title, a.state, coalesce(a.fields ->> 'due', a.fields ->> 'validateBy', a.fields ->> 'plannedDate', left(a.fields ->> 'resolveBy', 10)) as due
    from member m join project p on p.organization_id = m.organization_id and p.trashed_at is null and p.state not in ('archived', 'terminated')
      left join project_member pm on pm.organization_id = p.organization_id and pm.project_id = p.id and pm.user_id = m.user_id
      join artefact a on a.organization_id = p.organization_id and a.project_id = p.id and a.trashed_at is null
    where m.organization_id = ${person.organizationId} and m.user_id = ${person.userId} and m.active and ${CONCERNED} @> array[${person.userId}::text] and ${UNFINISHED} and ${visibleByRole("a", "m", "pm")} and (pm.role is not null or m.role in ('administrator', 'portfolioManager'))
      and (((a.owner_id = m.user_id or ${sql.join(ACTING.map((field) => sql`a.fields ->> ${field}::text = m.user_id`), sql` or `)}) and (${sql.join(open, sql` or `)})) or ${TO_TAKE})
    order by due nulls last, a.updated_at desc, a.id limit ${limit}`.execute(tx)
  return rows
}
