// Transactions that decide about the same thing, which may not have a row yet, go one after the other: whoever names it
// second waits until the first has ended, and then sees what it did.

import { sql, type Kysely } from "kysely"
import type { Database } from "./schema.ts"

export async function takeTurn(tx: Kysely<Database>, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`.execute(tx)
}
