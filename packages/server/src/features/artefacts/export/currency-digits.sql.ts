// In which currency, with how many digits, a project counts.

import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import { settingsOf } from "../../planning/plan/index.ts"
import type { ProjectKey } from "../../planning/plan/index.ts"

export async function currencyOf(tx: Transaction<Database>, project: ProjectKey): Promise<{ readonly currency: string; readonly currencyDigits: number }> {
  const { rows } = await sql<{ plan_settings: unknown }>`select plan_settings from project where organization_id = ${project.organizationId} and id = ${project.id}`.execute(tx)
  const { currency, currencyDigits } = settingsOf(rows[0]?.plan_settings)
  return { currency, currencyDigits }
}

export async function currencyDigitsOf(tx: Transaction<Database>, project: ProjectKey): Promise<number> {
  return (await currencyOf(tx, project)).currencyDigits
}
