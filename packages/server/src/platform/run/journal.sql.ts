// What a call leaves behind besides its effect: rows of the outbox in its own transaction, and entries of the audit log.

import type { Kysely } from "kysely"
import type { Database } from "../db/schema.ts"

export interface OutboxEvent {
  readonly organizationId: string
  readonly projectId: string | null
  readonly topic: string
  readonly payload: unknown
}

export async function writeOutbox(tx: Kysely<Database>, events: readonly OutboxEvent[]): Promise<void> {
  if (events.length === 0) return
  await tx.insertInto("outbox").values(events.map(({ organizationId, projectId, topic, payload }) => ({
    organization_id: organizationId, project_id: projectId, topic, payload: JSON.stringify(payload),
  }))).execute()
}

export interface AuditEntry {
  readonly organizationId: string
  readonly actor: string
  readonly operation: string
  readonly subject: string | null
  /** "done", or the code of the refusal. */
  readonly outcome: string
  readonly requestId: string
}

export async function writeAudit(db: Kysely<Database>, entry: AuditEntry): Promise<void> {
  await db.insertInto("audit_entry").values({
    organization_id: entry.organizationId, actor: entry.actor, operation: entry.operation, subject: entry.subject, outcome: entry.outcome, request_id: entry.requestId,
  }).execute()
}
