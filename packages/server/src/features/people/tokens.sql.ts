// Personal API tokens.

import { sql, type Kysely } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import { presentCode } from "../present-code.ts"

const COLUMNS = ["id", "name", "scope", "project_id", "created_at", "expires_at", "last_used_at"] as const

interface TokenRow {
  readonly id: string
  readonly name: string
  readonly scope: string
  readonly project_id: string | null
  readonly created_at: Date
  readonly expires_at: Date
  readonly last_used_at: Date | null
}

export async function listTokens(tx: Kysely<Database>, userId: string) {
  const rows = await tx.selectFrom("api_token").select(COLUMNS).where("user_id", "=", userId).where("revoked_at", "is", null).orderBy("created_at", "desc").limit(200).execute()
  return rows.map(presentToken)
}

/** Those that count against the limit: neither revoked nor expired. Concurrent creations wait for each other. */
export async function countTokens(tx: Kysely<Database>, userId: string): Promise<number> {
  await tx.selectFrom("app_user").select("id").where("id", "=", userId).forUpdate().execute()
  const { count } = await tx.selectFrom("api_token").select((eb) => eb.fn.countAll<number>().as("count")).where("user_id", "=", userId).where("revoked_at", "is", null).where("expires_at", ">", sql<Date>`now()`).executeTakeFirstOrThrow()
  return count
}

export interface NewToken {
  readonly organizationId: string
  readonly userId: string
  readonly id: string
  readonly name: string
  readonly scope: string
  readonly projectId: string | null
  readonly hash: Buffer
  readonly expiresAt: string
}

export async function addToken(tx: Kysely<Database>, token: NewToken) {
  const row = await tx.insertInto("api_token").values({
    organization_id: token.organizationId, id: token.id, user_id: token.userId, name: token.name, scope: token.scope, project_id: token.projectId, secret_hash: token.hash, expires_at: token.expiresAt,
  }).returning(COLUMNS).executeTakeFirstOrThrow()
  return presentToken(row)
}

export async function revokeToken(tx: Kysely<Database>, userId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable("api_token").set({ revoked_at: sql`now()` }).where("id", "=", id).where("user_id", "=", userId).where("revoked_at", "is", null).executeTakeFirst()
  return numUpdatedRows > 0n
}

function presentToken(row: TokenRow) {
  return {
    id: presentCode.tokenId(row.id), name: row.name, scope: presentCode.tokenScope(row.scope), projectId: row.project_id === null ? null : presentCode.projectId(row.project_id),
    createdAt: row.created_at.toISOString(), expiresAt: row.expires_at.toISOString(), lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }
}
