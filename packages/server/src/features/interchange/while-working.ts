// Waits for work in another thread inside a transaction. The database ends transactions that say nothing for a minute, so
// that a forgotten one holds nothing up; this one is not forgotten and says so.

import { setTimeout as sleep } from "node:timers/promises"
import { sql } from "kysely"
import type { Transaction } from "kysely"
import type { Database } from "../../platform/db/schema.ts"

const SAY_EVERY_MS = 20_000

export async function whileWorking<T>(tx: Transaction<Database>, work: Promise<T>): Promise<T> {
  const done = work.then((value) => ({ value }))
  for (;;) {
    const stop = new AbortController()
    // The pause that lost the race is taken back: no timer outlives the work.
    const pause = sleep(SAY_EVERY_MS, null, { signal: stop.signal }).catch(() => null)
    const first = await Promise.race([done, pause]).finally(() => stop.abort())
    if (first !== null) return first.value
    await sql`select 1`.execute(tx)
  }
}
