// What the doctor asks the database.

import { sql, type Kysely } from "kysely"
import type { Database } from "../db/schema.ts"

export async function serverSettings(db: Kysely<Database>): Promise<Readonly<Record<string, string>>> {
  const { rows } = await sql<{ name: string; setting: string }>`select name, setting from pg_settings where name in ('server_version', 'fsync', 'full_page_writes', 'synchronous_commit')`.execute(db)
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
}

export async function migrationsApplied(db: Kysely<Database>): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ found: boolean }>`select to_regclass('schema_migration') is not null as found`.execute(db)
  if (rows[0]?.found !== true) return new Map()
  const applied = await sql<{ number: number; checksum: string }>`select number, checksum from schema_migration`.execute(db)
  return new Map(applied.rows.map(({ number, checksum }) => [number, checksum]))
}

/** Positive: we are ahead. The way there and back is halved. */
export async function clockOffsetSeconds(db: Kysely<Database>): Promise<number> {
  const before = Date.now()
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db)
  const middle = (before + Date.now()) / 2
  return (middle - (rows[0]?.at.getTime() ?? middle)) / 1000
}

export async function oldestWaitingMailMinutes(db: Kysely<Database>): Promise<number | null> {
  const { rows } = await sql<{ minutes: number | null }>`select (extract(epoch from now() - min(created_at)) / 60)::float8 as minutes from mail`.execute(db)
  return rows[0]?.minutes ?? null
}

export async function countAttachments(db: Kysely<Database>): Promise<number> {
  const { count } = await db.selectFrom("attachment").select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow()
  return count
}

/** Ids of attachments whose file is not among those present. */
export async function attachmentsWithoutFile(db: Kysely<Database>, present: ReadonlySet<string>): Promise<readonly string[]> {
  const rows = await db.selectFrom("attachment").select("id").execute()
  return rows.map(({ id }) => id).filter((id) => !present.has(id))
}
