// When and how a person wants to be told. Who has said nothing is told once a day, in the morning.

import { sql } from "kysely"
import type { Kysely } from "kysely"
import type { Database } from "../../platform/db/schema.ts"

interface PersonKey {
  readonly organizationId: string
  readonly userId: string
}

export interface PreferenceRow {
  readonly mail: string
  readonly quiet_from: number | null
  readonly quiet_to: number | null
  readonly digest_minute: number
  readonly revision: number
}

export const NOTHING_SAID: PreferenceRow = { mail: "daily", quiet_from: null, quiet_to: null, digest_minute: 480, revision: 0 }

export async function preferenceOf(tx: Kysely<Database>, { organizationId, userId }: PersonKey): Promise<PreferenceRow> {
  const { rows } = await sql<PreferenceRow>`select mail, quiet_from, quiet_to, digest_minute, revision from notification_preference where organization_id = ${organizationId} and user_id = ${userId}`.execute(tx)
  return rows[0] ?? NOTHING_SAID
}

export async function savePreference(tx: Kysely<Database>, { organizationId, userId }: PersonKey, { mail, quiet_from, quiet_to, digest_minute, revision }: PreferenceRow): Promise<void> {
  await sql`insert into notification_preference (organization_id, user_id, mail, quiet_from, quiet_to, digest_minute, revision) values (${organizationId}, ${userId}, ${mail}, ${quiet_from}, ${quiet_to}, ${digest_minute}, ${revision})
    on conflict (organization_id, user_id) do update set mail = excluded.mail, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, digest_minute = excluded.digest_minute, revision = excluded.revision`.execute(tx)
}

/** Of these people, those who have said how they want to be told. */
export async function peopleWithPreference(tx: Kysely<Database>, organizationId: string, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ user_id: string }>`select user_id from notification_preference where organization_id = ${organizationId} and user_id = any(${[...userIds]}::text[]) and revision > 0`.execute(tx)
  return new Set(rows.map(({ user_id }) => user_id))
}
