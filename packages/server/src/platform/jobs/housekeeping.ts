// Clears away what has had its time. Every node does it now and then; doing it twice does no harm.

import { LIMITS } from "@throughline/contract"
import { sql, type Kysely } from "kysely"
import type { Database } from "../db/schema.ts"
import type { Logger } from "../log.ts"

export interface Worker {
  stop(): Promise<void>
}

const EVERY_MS = 10 * 60_000
const OUTBOX_DAYS = 2
const IMPORT_DAYS = 2

export async function clearAway(db: Kysely<Database>): Promise<void> {
  const ago = (interval: string) => sql<Date>`now() - ${interval}::interval`
  await db.deleteFrom("auth_session").where("expires_at", "<", sql<Date>`now()`).execute()
  await db.deleteFrom("auth_verification").where("expires_at", "<", sql<Date>`now()`).execute()
  await db.deleteFrom("password_reset").where("expires_at", "<", ago("1 day")).execute()
  await db.deleteFrom("attempt").where("window_start", "<", ago("1 day")).execute()
  await db.deleteFrom("idempotency_key").where("created_at", "<", ago(`${LIMITS.idempotencyHours} hours`)).execute()
  await db.deleteFrom("outbox").where("created_at", "<", ago(`${OUTBOX_DAYS} days`)).execute()
  await db.deleteFrom("presence").where("seen_at", "<", ago("10 minutes")).execute()
  await db.deleteFrom("file_import").where("updated_at", "<", ago(`${IMPORT_DAYS} days`)).execute()
}

export function startHousekeeping(db: Kysely<Database>, log: Logger): Worker {
  return every(EVERY_MS, () => clearAway(db), (error) => log.warn("housekeeping failed", { error }))
}

/** Runs now and then, never two at once, and ends with the run that is going on. */
export function every(ms: number, work: () => Promise<void>, failed: (error: unknown) => void): Worker {
  let running: Promise<void> | null = null
  const timer = setInterval(() => {
    running ??= work().catch(failed).finally(() => { running = null })
  }, ms)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
