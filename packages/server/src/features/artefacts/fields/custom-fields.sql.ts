// All SQL of fields of the organisation's own.

import type { Field } from "@throughline/contract"
import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"

type Tx = Transaction<Database>

export interface CustomFieldRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly field: Field
  readonly position: number
  readonly revision: number
}

const COLUMNS = sql`id, kind, name, field, position, revision`

/** In use, of one kind or of all, in their order. */
export async function customFields(tx: Tx, organizationId: string, kind: string | null): Promise<readonly CustomFieldRow[]> {
  const { rows } = await sql<CustomFieldRow>`select ${COLUMNS} from custom_field where organization_id = ${organizationId} and archived_at is null and (${kind}::text is null or kind = ${kind}) order by kind, position, lower(name), id`.execute(tx)
  return rows
}

export async function customFieldById(tx: Tx, organizationId: string, id: string): Promise<CustomFieldRow | null> {
  const { rows } = await sql<CustomFieldRow>`select ${COLUMNS} from custom_field where organization_id = ${organizationId} and id = ${id} and archived_at is null for update`.execute(tx)
  return rows[0] ?? null
}

export async function insertCustomField(tx: Tx, organizationId: string, { id, kind, name, field, position }: CustomFieldRow): Promise<void> {
  await sql`insert into custom_field (organization_id, id, kind, name, field, position) values (${organizationId}, ${id}, ${kind}, ${name}, ${JSON.stringify(field)}::jsonb, ${position})`.execute(tx)
}

export async function updateCustomField(tx: Tx, organizationId: string, { id, name, field, position, revision }: CustomFieldRow): Promise<void> {
  await sql`update custom_field set name = ${name}, field = ${JSON.stringify(field)}::jsonb, position = ${position}, revision = ${revision} where organization_id = ${organizationId} and id = ${id}`.execute(tx)
}

export async function archiveCustomField(tx: Tx, organizationId: string, id: string): Promise<boolean> {
  const { rows } = await sql`update custom_field set archived_at = now(), revision = revision + 1 where organization_id = ${organizationId} and id = ${id} and archived_at is null returning id`.execute(tx)
  return rows.length > 0
}
