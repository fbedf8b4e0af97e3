// The sessions of one person.

import { sql, type Kysely } from "kysely"
import type { Database } from "../../platform/db/schema.ts"

export async function listSessions(tx: Kysely<Database>, userId: string) {
  return tx.selectFrom("auth_session").select(["id", "created_at", "updated_at", "expires_at", "user_agent", "ip_address"])
    .where("user_id", "=", userId).where("expires_at", ">", sql<Date>`now()`).orderBy("updated_at", "desc").limit(200).execute()
}

export async function endSession(tx: Kysely<Database>, userId: string, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom("auth_session").where("id", "=", sessionId).where("user_id", "=", userId).executeTakeFirst()
  return numDeletedRows > 0n
}

/** All of a person's sessions but one; returns how many. */
export async function endSessionsExcept(tx: Kysely<Database>, userId: string, kept: string | null): Promise<number> {
  const query = tx.deleteFrom("auth_session").where("user_id", "=", userId)
  const { numDeletedRows } = await (kept === null ? query : query.where("id", "<>", kept)).executeTakeFirst()
  return Number(numDeletedRows)
}
