// Signatures under approvals: each is a hash over the answer and the signature before it in the project, so that none can be
// changed, left out or put in between afterwards without being noticed. The project's row is locked while one is added.

import { createHash } from "node:crypto"
import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import type { ProjectContext } from "../../../platform/handler.ts"
import type { ProjectKey } from "../../planning/plan/index.ts"

export interface Answer {
  readonly id: string
  readonly approverId: string
  readonly contentHash: Buffer
  readonly decision: string
  readonly decidedAt: Date
  readonly method: string
}
export interface Signed extends Answer {
  readonly signature: Buffer
}

const NOTHING_BEFORE = Buffer.alloc(0)

export function signatureOf(previous: Buffer | null, { id, approverId, contentHash, decision, decidedAt, method }: Answer): Buffer {
  const hash = createHash("sha256")
  // Lengths stand before the parts, so that no two answers give the same bytes.
  for (const part of [previous ?? NOTHING_BEFORE, id, approverId, contentHash, decision, decidedAt.toISOString(), method]) {
    const bytes = Buffer.from(part)
    hash.update(String(bytes.byteLength)).update(":").update(bytes)
  }
  return hash.digest()
}

/** Records a yes or no that was asked of somebody, signed. */
export async function signAnswer({ tx, project, actor, now }: ProjectContext, question: { readonly id: string; readonly contentHash: Buffer }, decision: "approved" | "rejected", comment: string): Promise<void> {
  const last = (await signedAnswers(tx, project)).at(-1)
  // The chain is ordered by time; clocks of two nodes may differ.
  const decidedAt = new Date(Math.max(now.getTime(), (last?.decidedAt.getTime() ?? 0) + 1))
  const answer: Answer = { id: question.id, approverId: actor.userId, contentHash: question.contentHash, decision, decidedAt, method: actor.via }
  await tx.updateTable("approval").set({ decision, decided_at: decidedAt, comment, method: actor.via, signature: signatureOf(last?.signature ?? null, answer) })
    .where("organization_id", "=", project.organizationId).where("project_id", "=", project.id).where("id", "=", question.id).where("decision", "is", null).execute()
}

/** In the order in which they were signed. */
export async function signedAnswers(tx: Transaction<Database>, project: ProjectKey): Promise<readonly Signed[]> {
  const { rows } = await sql<{ id: string; approver_id: string; content_hash: Buffer; decision: string; decided_at: Date; method: string; signature: Buffer }>`select id, approver_id, content_hash, decision, decided_at, coalesce(method, '') as method, signature
    from approval where organization_id = ${project.organizationId} and project_id = ${project.id} and signature is not null order by decided_at, id`.execute(tx)
  return rows.map((row) => ({ id: row.id, approverId: row.approver_id, contentHash: row.content_hash, decision: row.decision, decidedAt: row.decided_at, method: row.method, signature: row.signature }))
}

/** The first answer whose signature is not what it was; null where all hold. */
export function firstBroken(answers: readonly Signed[]): string | null {
  let previous: Buffer | null = null
  for (const answer of answers) {
    if (!signatureOf(previous, answer).equals(answer.signature)) return answer.id
    previous = answer.signature
  }
  return null
}
