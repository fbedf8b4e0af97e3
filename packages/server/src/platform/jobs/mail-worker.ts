// Hands over the letters that wait. A letter is taken under a lock that other nodes skip, sent, and deleted; if this process
// dies in between, it is sent again: at least once.

import { sql, type Kysely } from "kysely"
import type { Database } from "../db/schema.ts"
import type { Logger } from "../log.ts"
import type { SendMail } from "../mail/mailer.ts"
import { every, type Worker } from "./housekeeping.ts"

const EVERY_MS = 2_000
const ATTEMPTS_MAX = 12

export function startMailWorker(db: Kysely<Database>, send: SendMail, log: Logger): Worker {
  return every(EVERY_MS, () => sendWaiting(db, send, log), (error) => log.warn("mail not read", { error }))
}

export async function sendWaiting(db: Kysely<Database>, send: SendMail, log: Logger): Promise<void> {
  while (await sendOne(db, send, log));
}

/** False when nothing waits. */
function sendOne(db: Kysely<Database>, send: SendMail, log: Logger): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const letter = await tx.selectFrom("mail").select(["id", "recipient", "subject", "body", "attempts"])
      .where("next_try_at", "<=", sql<Date>`now()`).where("attempts", "<", ATTEMPTS_MAX).orderBy("id").limit(1).forUpdate().skipLocked().executeTakeFirst()
    if (letter === undefined) return false
    try {
      await send({ to: letter.recipient, subject: letter.subject, body: letter.body })
      await tx.deleteFrom("mail").where("id", "=", letter.id).execute()
    } catch (error) {
      log.warn("mail not sent", { letter: letter.id, attempt: letter.attempts + 1, error })
      const wait = `${Math.min(3_600, 15 * 2 ** letter.attempts)} seconds`
      await tx.updateTable("mail").set({ attempts: letter.attempts + 1, next_try_at: sql`now() + ${wait}::interval` }).where("id", "=", letter.id).execute()
    }
    return true
  })
}
