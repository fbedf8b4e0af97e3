// Reads and writes what an organisation says of itself.

import type { OutputOf, OPERATIONS } from "@throughline/contract"
import { sql, type Kysely } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import { presentCode } from "../present-code.ts"

export type Organisation = OutputOf<typeof OPERATIONS.organisationRead>

export async function readOrganisation(tx: Kysely<Database>, id: string, lock = false): Promise<Organisation> {
  const query = tx.selectFrom("organization").select(["id", "name", "locale", "time_zone", "currency", "revision"]).where("id", "=", id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirstOrThrow()
  return { id: presentCode.organisationId(row.id), name: row.name, locale: presentCode.locale(row.locale), timeZone: row.time_zone, currency: row.currency, revision: row.revision }
}

export interface OrganisationFields {
  readonly name?: string | undefined
  readonly locale?: string | undefined
  readonly timeZone?: string | undefined
  readonly currency?: string | undefined
}

export async function writeOrganisation(tx: Kysely<Database>, id: string, { name, locale, timeZone, currency }: OrganisationFields): Promise<void> {
  await tx.updateTable("organization").set({
    ...(name === undefined ? {} : { name }), ...(locale === undefined ? {} : { locale }), ...(timeZone === undefined ? {} : { time_zone: timeZone }), ...(currency === undefined ? {} : { currency }),
    revision: sql`revision + 1`,
  }).where("id", "=", id).execute()
}
