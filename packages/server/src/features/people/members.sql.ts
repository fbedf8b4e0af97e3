// The people of an organisation.

import { sql, type Kysely } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import { presentCode } from "../present-code.ts"

const COLUMNS = ["u.id", "u.name", "u.email", "m.role", "m.active", "m.joined_at", "m.last_seen_at", "m.revision"] as const

export interface MemberRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly active: boolean
  readonly joined_at: Date
  readonly last_seen_at: Date | null
  readonly revision: number
}
export interface MemberQuestion {
  readonly organizationId: string
  readonly search: string | undefined
  readonly after: { readonly name: string; readonly id: string } | null
  readonly limit: number
  /** Those who may not manage members do not see who left, nor when somebody was last here. */
  readonly activeOnly: boolean
}

export async function listMembers(tx: Kysely<Database>, { organizationId, search, after, limit, activeOnly }: MemberQuestion): Promise<readonly MemberRow[]> {
  let query = tx.selectFrom("member as m").innerJoin("app_user as u", "u.id", "m.user_id").select(COLUMNS).where("m.organization_id", "=", organizationId)
  if (activeOnly) query = query.where("m.active", "=", true)
  // Found literally: no letter of a search is a pattern.
  if (search !== undefined && search !== "") query = query.where(sql<boolean>`(strpos(lower(u.name), lower(${search})) > 0 ${activeOnly ? sql`` : sql`or strpos(lower(u.email), lower(${search})) > 0`})`)
  if (after !== null) query = query.where(sql<boolean>`(lower(u.name), u.id) > (lower(${after.name}), ${after.id})`)
  return query.orderBy(sql`lower(u.name)`).orderBy("u.id").limit(limit).execute()
}

export async function readMember(tx: Kysely<Database>, organizationId: string, userId: string, lock: boolean): Promise<MemberRow | null> {
  const query = tx.selectFrom("member as m").innerJoin("app_user as u", "u.id", "m.user_id").select(COLUMNS).where("m.organization_id", "=", organizationId).where("m.user_id", "=", userId)
  return (await (lock ? query.forUpdate("m") : query).executeTakeFirst()) ?? null
}

/** Whoever is about to take rights from an administrator holds all of them, so that two cannot take the last two at once. */
export async function lockAdministrators(tx: Kysely<Database>, organizationId: string): Promise<readonly string[]> {
  const rows = await tx.selectFrom("member").select("user_id").where("organization_id", "=", organizationId).where("role", "=", "administrator").where("active", "=", true).orderBy("user_id").forUpdate().execute()
  return rows.map(({ user_id }) => user_id)
}

export async function writeMember(tx: Kysely<Database>, organizationId: string, userId: string, { role, active }: { readonly role?: string | undefined; readonly active?: boolean | undefined }): Promise<void> {
  await tx.updateTable("member").set({ ...(role === undefined ? {} : { role }), ...(active === undefined ? {} : { active }), revision: sql`revision + 1` }).where("organization_id", "=", organizationId).where("user_id", "=", userId).execute()
}

/** Everything a person could still come in by. */
export async function endCredentials(tx: Kysely<Database>, organizationId: string, userId: string): Promise<void> {
  await tx.deleteFrom("auth_session").where("user_id", "=", userId).execute()
  await tx.updateTable("api_token").set({ revoked_at: sql`now()` }).where("organization_id", "=", organizationId).where("user_id", "=", userId).where("revoked_at", "is", null).execute()
  await tx.deleteFrom("password_reset").where("user_id", "=", userId).execute()
}

/** Projects whose members' rights change with a person's role in the organisation. */
export async function projectsOf(tx: Kysely<Database>, organizationId: string, userId: string): Promise<readonly string[]> {
  const rows = await tx.selectFrom("project_member").select("project_id").where("organization_id", "=", organizationId).where("user_id", "=", userId).execute()
  return rows.map(({ project_id }) => project_id)
}

export function presentMember(row: MemberRow, mayManage: boolean) {
  return {
    id: presentCode.userId(row.id), name: row.name, email: mayManage ? row.email : null, role: presentCode.organisationRole(row.role), active: row.active,
    joinedAt: row.joined_at.toISOString(), lastSeenAt: mayManage ? (row.last_seen_at?.toISOString() ?? null) : null, revision: row.revision,
  }
}
