// All SQL of imports. An import is its owner's alone; what is two days old is cleared away. The node that brings a row to
// "reading" or "running" is the one that works on it and says so every few seconds: a row that nobody has touched for a while
// has lost its node, and neither that node nor any other may bring it further.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import type { Person } from "../../../platform/handler.ts"
import type { StoredReport } from "./imports.present.ts"

type Tx = Transaction<Database>
export type BusyState = "reading" | "running"

export interface ImportRow {
  readonly id: string
  readonly file_name: string
  readonly format: string
  readonly state: string
  readonly progress: number
  readonly report: StoredReport
  readonly project_id: string | null
  /** Of the file; null when it is not kept any more. */
  readonly bytes: number | null
  /** Busy, but whoever worked on it is gone. */
  readonly abandoned: boolean
}

// The clock and not the begin of the transaction, which may have waited.
const ABANDONED = sql<boolean>`updated_at < clock_timestamp() - interval '30 seconds'`

export async function insertImport(tx: Tx, person: Person, row: Pick<ImportRow, "id" | "file_name" | "format" | "state" | "progress" | "report">, content: Buffer | null): Promise<void> {
  await sql`insert into file_import (organization_id, id, user_id, file_name, format, state, progress, report, content, updated_at)
    values (${person.organizationId}, ${row.id}, ${person.userId}, ${row.file_name}, ${row.format}, ${row.state}, ${row.progress}, ${JSON.stringify(row.report)}::jsonb, ${content}, clock_timestamp())`.execute(tx)
}

const mine = (person: Person, importId: string) => sql`organization_id = ${person.organizationId} and user_id = ${person.userId} and id = ${importId}`

/** Only one's own. */
export async function importById(tx: Tx, person: Person, importId: string, lock = false): Promise<ImportRow | null> {
  const { rows } = await sql<ImportRow>`select id, file_name, format, state, progress, report, project_id, octet_length(content) as bytes, state in ('reading', 'running') and ${ABANDONED} as abandoned
    from file_import where ${mine(person, importId)} ${lock ? sql`for update` : sql``}`.execute(tx)
  return rows[0] ?? null
}

export async function importContent(tx: Tx, person: Person, importId: string): Promise<Buffer | null> {
  const { rows } = await sql<{ content: Buffer | null }>`select content from file_import where ${mine(person, importId)}`.execute(tx)
  return rows[0]?.content ?? null
}

/** The file itself is not needed any more. For whoever holds the row. */
export async function finishImport(tx: Tx, person: Person, importId: string, state: "done" | "cancelled", projectId: string | null): Promise<void> {
  await sql`update file_import set state = ${state}, progress = 100, project_id = ${projectId}, content = null, updated_at = now() where ${mine(person, importId)}`.execute(tx)
}

/** For whoever holds the row: from here on it is worked on. */
export async function beginRunning(tx: Tx, person: Person, importId: string): Promise<void> {
  await sql`update file_import set state = 'running', progress = 0, updated_at = clock_timestamp() where ${mine(person, importId)}`.execute(tx)
}

const busy = (person: Person, importId: string, state: BusyState) => sql`${mine(person, importId)} and state = ${state} and not ${ABANDONED}`
const has = ({ numAffectedRows }: { readonly numAffectedRows?: bigint }) => numAffectedRows === 1n

/** Says that the work goes on and how far it is. False when it is not wanted any more. */
export async function stillBusy(tx: Tx, person: Person, importId: string, state: BusyState, progress: number): Promise<boolean> {
  return has(await sql`update file_import set progress = ${progress}, updated_at = clock_timestamp() where ${busy(person, importId, state)}`.execute(tx))
}

export async function finishReading(tx: Tx, person: Person, importId: string, row: Pick<ImportRow, "format" | "state" | "report">): Promise<boolean> {
  return has(await sql`update file_import set state = ${row.state}, format = ${row.format}, report = ${JSON.stringify(row.report)}::jsonb, progress = 100, content = case when ${row.state} = 'ready' then content end, updated_at = now()
    where ${busy(person, importId, "reading")}`.execute(tx))
}

/** False when it is not wanted any more: then the project must not stay either. */
export async function finishRunning(tx: Tx, person: Person, importId: string, projectId: string): Promise<boolean> {
  return has(await sql`update file_import set state = 'done', progress = 100, project_id = ${projectId}, content = null, updated_at = now() where ${busy(person, importId, "running")}`.execute(tx))
}

/** Not, where somebody has cancelled it meanwhile. */
export async function failImport(tx: Tx, person: Person, importId: string, state: BusyState, error: StoredReport["error"]): Promise<void> {
  await sql`update file_import set state = 'failed', report = jsonb_set(report, '{error}', ${JSON.stringify(error)}::jsonb), content = null, updated_at = now() where ${mine(person, importId)} and state = ${state}`.execute(tx)
}
