// Requests to set a new password: hashed, short-lived, used once, and the newest makes the older ones useless.

import { sql, type Kysely } from "kysely"
import type { Database } from "../../platform/db/schema.ts"

export interface AccountRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: string
}

/** Null also for people who have left. */
export async function accountByEmail(tx: Kysely<Database>, email: string): Promise<AccountRow | null> {
  const row = await tx.selectFrom("app_user as u").innerJoin("member as m", "m.user_id", "u.id").select(["u.id", "u.name", "u.email", "u.locale"])
    .where(sql`lower(u.email)`, "=", email.toLowerCase()).where("m.active", "=", true).limit(1).executeTakeFirst()
  return row ?? null
}

export async function addReset(tx: Kysely<Database>, userId: string, hash: Buffer, expiresAt: Date): Promise<void> {
  await tx.deleteFrom("password_reset").where("user_id", "=", userId).execute()
  await tx.insertInto("password_reset").values({ token_hash: hash, user_id: userId, expires_at: expiresAt }).execute()
}

/** Whose request it was; null for one that is unknown, old, or used. It is used by this. */
export async function useReset(tx: Kysely<Database>, hash: Buffer): Promise<string | null> {
  const row = await tx.updateTable("password_reset").set({ used_at: sql`now()` })
    .where("token_hash", "=", hash).where("used_at", "is", null).where("expires_at", ">", sql<Date>`now()`).returning("user_id").executeTakeFirst()
  return row?.user_id ?? null
}

export async function forgetResets(tx: Kysely<Database>, userId: string): Promise<void> {
  await tx.deleteFrom("password_reset").where("user_id", "=", userId).where("used_at", "is", null).execute()
}
