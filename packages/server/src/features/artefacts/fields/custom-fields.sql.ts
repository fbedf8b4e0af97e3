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
