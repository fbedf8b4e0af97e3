// Clears away what has had its time. Every node does it now and then; doing it twice does no harm.

import { LIMITS } from "@throughline/contract"
import { sql, type Kysely } from "kysely"
import type { Database } from "../db/schema.ts"
import type { FileStore } from "../files/file-store.ts"
import type { Logger } from "../log.ts"

export interface Worker {
  stop(): Promise<void>
}

const EVERY_MS = 10 * 60_000
const FIRST_AFTER_MS = 20_000
const OUTBOX_DAYS = 2
const IMPORT_DAYS = 2
const NOTIFICATION_DAYS = 180

/** A file is written before its row; one whose row never came is given this long. */
const ORPHAN_HOURS = 24

export async function clearAway(db: Kysely<Database>, files: FileStore): Promise<void> {
  await clearRows(db)
  await clearOrphans(db, files)
}

async function clearRows(db: Kysely<Database>): Promise<void> {
  await db.deleteFrom("auth_session").where("expires_at", "<", sql<Date>`now()`).execute()
  await db.deleteFrom("auth_verification").where("expires_at", "<", sql<Date>`now()`).execute()
  await db.deleteFrom("password_reset").where("expires_at", "<", ago("1 day")).execute()
  await db.deleteFrom("attempt").where("window_start", "<", ago("1 day")).execute()
  await db.deleteFrom("idempotency_key").where("created_at", "<", ago(`${LIMITS.idempotencyHours} hours`)).execute()
  await db.deleteFrom("outbox").where("created_at", "<", ago(`${OUTBOX_DAYS} days`)).execute()
  await db.deleteFrom("presence").where("seen_at", "<", ago("10 minutes")).execute()
  await db.deleteFrom("notification").where("created_at", "<", ago(`${NOTIFICATION_DAYS} days`)).execute()
  await db.deleteFrom("file_import").where("updated_at", "<", ago(`${IMPORT_DAYS} days`)).execute()
  // Whoever worked on these is gone: it would have said so every few seconds.
  await db.updateTable("file_import").set({ state: "failed", content: null }).where("state", "in", ["reading", "running"]).where("updated_at", "<", ago("1 minute")).execute()
}

const ago = (interval: string) => sql<Date>`now() - ${interval}::interval`

async function clearOrphans(db: Kysely<Database>, files: FileStore): Promise<void> {
  const known = new Set((await db.selectFrom("attachment").select("id").execute()).map(({ id }) => id))
  const before = Date.now() - ORPHAN_HOURS * 3_600_000
  await files.clearHalfWritten(new Date(before))
  for await (const id of files.list()) {
    if (known.has(id)) continue
    const putAt = await files.putAt(id)
    if (putAt !== null && putAt.getTime() < before) await files.remove(id)
  }
}

export function startHousekeeping(db: Kysely<Database>, files: FileStore, log: Logger): Worker {
  return every(EVERY_MS, () => clearAway(db, files), (error) => log.warn("housekeeping failed", { error }))
}

/** Runs now and then, never two at once, and ends with the run that is going on. */
export function every(ms: number, work: () => Promise<void>, failed: (error: unknown) => void): Worker {
  let running: Promise<void> | null = null
  const turn = () => {
    running ??= work().catch(failed).finally(() => { running = null })
  }
  // Also for programs that are stopped before the first interval ends.
  const first = setTimeout(turn, Math.min(ms, FIRST_AFTER_MS))
  const timer = setInterval(turn, ms)
  first.unref()
  timer.unref()
  return {
    async stop() {
      clearTimeout(first)
      clearInterval(timer)
      await running
    },
  }
}
