// All SQL of reviews from outside.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Evidence } from "@throughline/lifecycle"
import type { Database } from "../../platform/db/schema.ts"
import type { ProjectKey } from "../planning/plan/index.ts"
import type { ShownContent } from "./shown-content.ts"

type Tx = Transaction<Database>

export interface ReviewRow {
  readonly organization_id: string
  readonly project_id: string
  readonly id: string
  readonly artefact_id: string
  readonly content: ShownContent
  readonly content_hash: Buffer
  readonly revision: number
  readonly name: string
  readonly email: string
  readonly message: string
  readonly asked_by: string
  readonly asker_name: string
  readonly asked_at: Date
  readonly expires_at: Date
  readonly opened_at: Date | null
  readonly withdrawn_at: Date | null
  readonly answered_at: Date | null
  readonly evidence: Evidence | null
  readonly evidence_number: number | null
}

const COLUMNS = sql`r.organization_id, r.project_id, r.id, r.artefact_id, r.content, r.content_hash, r.revision, r.name, r.email, r.message, r.asked_by, u.name as asker_name, r.asked_at, r.expires_at, r.opened_at, r.withdrawn_at, r.answered_at, r.evidence, r.evidence_number`

export interface NewReview {
  readonly id: string
  readonly artefactId: string
  readonly content: ShownContent
  readonly contentHash: Buffer
  readonly revision: number
  readonly name: string
  readonly email: string
  readonly message: string
  readonly tokenHash: Buffer
  readonly askedBy: string
  readonly days: number
}

export async function insertReview(tx: Tx, project: ProjectKey, review: NewReview): Promise<void> {
  await sql`insert into review (organization_id, project_id, id, artefact_id, content, content_hash, revision, name, email, message, token_hash, asked_by, expires_at)
    values (${project.organizationId}, ${project.id}, ${review.id}, ${review.artefactId}, ${JSON.stringify(review.content)}, ${review.contentHash}, ${review.revision}, ${review.name}, ${review.email}, ${review.message}, ${review.tokenHash}, ${review.askedBy}, now() + ${`${review.days} days`}::interval)`.execute(tx)
}

export async function reviewsOf(tx: Tx, project: ProjectKey, artefactId: string): Promise<readonly ReviewRow[]> {
  const { rows } = await sql<ReviewRow>`select ${COLUMNS} from review r join app_user u on u.id = r.asked_by
    where r.organization_id = ${project.organizationId} and r.project_id = ${project.id} and r.artefact_id = ${artefactId} order by r.asked_at desc, r.id`.execute(tx)
  return rows
}

export async function reviewById(tx: Tx, project: ProjectKey, id: string, lock: boolean): Promise<ReviewRow | null> {
  const { rows } = await sql<ReviewRow>`select ${COLUMNS} from review r join app_user u on u.id = r.asked_by
    where r.organization_id = ${project.organizationId} and r.project_id = ${project.id} and r.id = ${id} ${lock ? sql`for update of r` : sql``}`.execute(tx)
  return rows[0] ?? null
}

/** Only a link that may still be answered, of a project that is still there. */
export async function openReview(tx: Tx, tokenHash: Buffer, lock: boolean): Promise<ReviewRow | null> {
  const { rows } = await sql<ReviewRow>`select ${COLUMNS} from review r join app_user u on u.id = r.asked_by
      join project p on p.organization_id = r.organization_id and p.id = r.project_id and p.trashed_at is null
      join artefact a on a.organization_id = r.organization_id and a.project_id = r.project_id and a.id = r.artefact_id and a.trashed_at is null
    where r.token_hash = ${tokenHash} and r.answered_at is null and r.withdrawn_at is null and r.expires_at > now() ${lock ? sql`for update of r` : sql``}`.execute(tx)
  return rows[0] ?? null
}

export async function namesAround(tx: Tx, review: ReviewRow): Promise<{ readonly organisation: string; readonly project: string }> {
  const { rows } = await sql<{ organisation: string; project: string }>`select o.name as organisation, p.name as project from project p join organization o on o.id = p.organization_id where p.organization_id = ${review.organization_id} and p.id = ${review.project_id}`.execute(tx)
  return rows[0] ?? { organisation: "", project: "" }
}

export async function markOpened(tx: Tx, review: ReviewRow): Promise<void> {
  await sql`update review set opened_at = coalesce(opened_at, now()) where organization_id = ${review.organization_id} and project_id = ${review.project_id} and id = ${review.id}`.execute(tx)
}

export async function withdrawReview(tx: Tx, review: ReviewRow): Promise<void> {
  await sql`update review set withdrawn_at = now() where organization_id = ${review.organization_id} and project_id = ${review.project_id} and id = ${review.id}`.execute(tx)
}

/** The last evidence of a project. Its row must be locked, so that two answers do not stand at the same place of the chain. */
export async function lastEvidence(tx: Tx, { organizationId, id }: ProjectKey): Promise<{ readonly number: number; readonly evidence: Evidence } | null> {
  const { rows } = await sql<{ number: number; evidence: Evidence }>`select evidence_number as number, evidence from review where organization_id = ${organizationId} and project_id = ${id} and evidence_number is not null order by evidence_number desc limit 1`.execute(tx)
  return rows[0] ?? null
}

export async function lockProject(tx: Tx, { organizationId, id }: ProjectKey): Promise<void> {
  await sql`select 1 from project where organization_id = ${organizationId} and id = ${id} for no key update`.execute(tx)
}

export async function keepAnswer(tx: Tx, review: ReviewRow, evidence: Evidence): Promise<void> {
  await sql`update review set answered_at = ${evidence.signedAt}::timestamptz, answer = ${JSON.stringify(evidence.answer)}, evidence = ${JSON.stringify(evidence)}, evidence_number = ${evidence.number}
    where organization_id = ${review.organization_id} and project_id = ${review.project_id} and id = ${review.id}`.execute(tx)
}

export interface Asker {
  readonly user_id: string
  readonly name: string
  readonly email: string
  readonly role: string
}

export async function askerOf(tx: Tx, review: ReviewRow): Promise<Asker | null> {
  const { rows } = await sql<Asker>`select u.id as user_id, u.name, u.email, m.role from app_user u join member m on m.user_id = u.id and m.organization_id = ${review.organization_id} and m.active where u.id = ${review.asked_by}`.execute(tx)
  return rows[0] ?? null
}

export interface SignedReview {
  readonly id: string
  readonly artefactId: string
  readonly evidence: Evidence
}

/** In the order in which they were signed. */
export async function signedReviews(tx: Tx, { organizationId, id }: ProjectKey): Promise<readonly SignedReview[]> {
  const { rows } = await sql<SignedReview>`select id, artefact_id as "artefactId", evidence from review where organization_id = ${organizationId} and project_id = ${id} and evidence_number is not null order by evidence_number`.execute(tx)
  return rows
}
