// All SQL of imports. An import is its owner's alone; what is two days old is cleared away.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import type { Person } from "../../../platform/handler.ts"
import type { StoredReport } from "./imports.present.ts"

type Tx = Transaction<Database>

export interface ImportRow {
  readonly id: string
  readonly file_name: string
  readonly format: string
  readonly state: string
  readonly progress: number
  readonly report: StoredReport
  readonly project_id: string | null
}

export async function insertImport(tx: Tx, person: Person, row: Omit<ImportRow, "project_id">, content: Buffer): Promise<void> {
  await sql`insert into file_import (organization_id, id, user_id, file_name, format, state, progress, report, content)
    values (${person.organizationId}, ${row.id}, ${person.userId}, ${row.file_name}, ${row.format}, ${row.state}, ${row.progress}, ${JSON.stringify(row.report)}::jsonb, ${content})`.execute(tx)
}

/** Only one's own. */
export async function importById(tx: Tx, person: Person, importId: string, lock = false): Promise<ImportRow | null> {
  const { rows } = await sql<ImportRow>`select id, file_name, format, state, progress, report, project_id from file_import
    where organization_id = ${person.organizationId} and user_id = ${person.userId} and id = ${importId} ${lock ? sql`for update` : sql``}`.execute(tx)
  return rows[0] ?? null
}

export async function importContent(tx: Tx, person: Person, importId: string): Promise<Buffer | null> {
  const { rows } = await sql<{ content: Buffer | null }>`select content from file_import where organization_id = ${person.organizationId} and user_id = ${person.userId} and id = ${importId}`.execute(tx)
  return rows[0]?.content ?? null
}

/** The file itself is not needed any more. */
export async function finishImport(tx: Tx, person: Person, importId: string, state: "done" | "cancelled", projectId: string | null): Promise<void> {
  await sql`update file_import set state = ${state}, progress = 100, project_id = ${projectId}, content = null, updated_at = now()
    where organization_id = ${person.organizationId} and user_id = ${person.userId} and id = ${importId}`.execute(tx)
}
