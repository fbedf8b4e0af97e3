// All SQL of approvals: who was asked about what, and what they said.

import { sql } from "kysely"
import type { RawBuilder, Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import type { ProjectKey } from "../../planning/plan/index.ts"
import { visible, visibleByRole } from "../sight.ts"
import type { Sight } from "../sight.ts"

type Tx = Transaction<Database>

export interface ApprovalRow {
  readonly id: string
  readonly project_id: string
  readonly project_name: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly subject_title: string
  readonly step: string
  readonly content_hash: Buffer
  readonly approver_id: string
  readonly approver_name: string
  readonly approver_role: string | null
  readonly asked_by: string
  readonly asker_name: string
  readonly asked_at: Date
  readonly due: string | null
  readonly message: string
  readonly decision: string | null
  readonly decided_at: Date | null
  readonly comment: string
  readonly method: string | null
  readonly signature: Buffer | null
}

/** Condition and join of the subject come from whoever asks: what is not seen is not there. */
export function selectApprovals(conditions: RawBuilder<unknown>): RawBuilder<ApprovalRow> {
  return sql<ApprovalRow>`select q.id, q.project_id, p.name as project_name, q.subject_kind, q.subject_id, coalesce(a.title, g.name, '') as subject_title, q.step, q.content_hash, q.approver_id, u.name as approver_name, q.approver_role,
      q.asked_by, y.name as asker_name, q.asked_at, q.due, q.message, q.decision, q.decided_at, q.comment, q.method, q.signature
    from approval q
      join project p on p.organization_id = q.organization_id and p.id = q.project_id and p.trashed_at is null
      join app_user u on u.id = q.approver_id
      join app_user y on y.id = q.asked_by
      left join artefact a on q.subject_kind = 'artefact' and a.organization_id = q.organization_id and a.project_id = q.project_id and a.id = q.subject_id
      left join gate g on q.subject_kind = 'gate' and g.organization_id = q.organization_id and g.project_id = q.project_id and g.id = q.subject_id
    where ${conditions} order by q.asked_at, q.id`
}

export interface Question {
  readonly id: string
  readonly subjectKind: "artefact" | "gate"
  readonly subjectId: string
  readonly step: string
  readonly contentHash: Buffer
  readonly approverId: string
  readonly approverRole: string | null
  readonly askedBy: string
  readonly due: string | null
  readonly message: string
}

export async function insertApprovals(tx: Tx, project: ProjectKey, questions: readonly Question[]): Promise<void> {
  if (questions.length === 0) return
  await tx.insertInto("approval").values(questions.map((question) => ({
    organization_id: project.organizationId, project_id: project.id, id: question.id, subject_kind: question.subjectKind, subject_id: question.subjectId, step: question.step, content_hash: question.contentHash,
    approver_id: question.approverId, approver_role: question.approverRole, asked_by: question.askedBy, due: question.due, message: question.message,
  }))).execute()
}

export interface OpenQuestion {
  readonly id: string
  readonly step: string
  readonly approver_id: string
  readonly content_hash: Buffer
  readonly subject_id: string
}

export async function openQuestionsOn(tx: Tx, project: ProjectKey, subjectIds: readonly string[]): Promise<readonly OpenQuestion[]> {
  const { rows } = await sql<OpenQuestion>`select id, step, approver_id, content_hash, subject_id from approval
    where organization_id = ${project.organizationId} and project_id = ${project.id} and subject_id = any(${[...subjectIds]}::text[]) and decision is null order by id for update`.execute(tx)
  return rows
}

/** Who has said yes to exactly this content for this step. */
export async function approversOf(tx: Tx, project: ProjectKey, subjectId: string, step: string, contentHash: Buffer): Promise<readonly string[]> {
  const { rows } = await sql<{ approver_id: string }>`select approver_id from approval where organization_id = ${project.organizationId} and project_id = ${project.id} and subject_id = ${subjectId} and step = ${step} and content_hash = ${contentHash} and decision = 'approved'`.execute(tx)
  return rows.map(({ approver_id }) => approver_id)
}

export async function withdrawApprovals(tx: Tx, project: ProjectKey, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update approval set decision = 'withdrawn', decided_at = now() where organization_id = ${project.organizationId} and project_id = ${project.id} and id = any(${[...ids]}::text[]) and decision is null`.execute(tx)
}

/** The reader sees approvals of what they see. Gates are seen by whoever sees the project whole. */
export function seenSubject(sight: Sight): RawBuilder<boolean> {
  return sql<boolean>`((q.subject_kind = 'artefact' and a.trashed_at is null and ${visible("a", sight)}) or (q.subject_kind = 'gate' and ${sight.linkedTo === null}))`
}

export async function approvalById(tx: Tx, project: ProjectKey, sight: Sight, approvalId: string): Promise<ApprovalRow | null> {
  const { rows } = await selectApprovals(sql`q.organization_id = ${project.organizationId} and q.project_id = ${project.id} and q.id = ${approvalId} and ${seenSubject(sight)}`).execute(tx)
  return rows[0] ?? null
}

export async function approvalsOf(tx: Tx, project: ProjectKey, sight: Sight, { subjectId = null, open = null }: { readonly subjectId?: string | null; readonly open?: boolean | null }): Promise<readonly ApprovalRow[]> {
  const { rows } = await selectApprovals(sql`q.organization_id = ${project.organizationId} and q.project_id = ${project.id} and (${subjectId}::text is null or q.subject_id = ${subjectId})
    and (${open}::boolean is null or (q.decision is null) = ${open}) and ${seenSubject(sight)}`).execute(tx)
  return rows
}

/** What waits for this person's word, in every project in which they may see it. */
export async function approvalsFor(tx: Tx, { organizationId, userId }: { readonly organizationId: string; readonly userId: string }): Promise<readonly ApprovalRow[]> {
  const { rows } = await selectApprovals(sql`q.organization_id = ${organizationId} and q.approver_id = ${userId} and q.decision is null and exists (
    select 1 from member m left join project_member pm on pm.organization_id = m.organization_id and pm.project_id = q.project_id and pm.user_id = m.user_id
    where m.organization_id = q.organization_id and m.user_id = q.approver_id and m.active and (pm.role is not null or m.role in ('administrator', 'portfolioManager'))
      and (q.subject_kind = 'gate' or (a.trashed_at is null and ${visibleByRole("a", "m", "pm")})))`).execute(tx)
  return rows
}
