// Who is calling? One query from the credential to the person with their role in the organisation.

import type { OrganisationRole } from "@throughline/contract"
import { sql, type Kysely } from "kysely"
import type { Database } from "../db/schema.ts"
import type { Person } from "../handler.ts"
import { hashSecret, TOKEN_PREFIX, type Credentials } from "./credentials.ts"

export interface Known {
  readonly person: Person
  /** What a token may do; sessions may do everything. */
  readonly scope: "read" | "write"
  /** The one project a token is for. */
  readonly onlyProjectId: string | null
  readonly lastSeenAt: Date
}

export async function authenticate(db: Kysely<Database>, { sessionToken, bearer }: Credentials): Promise<Known | null> {
  if (bearer !== null) return bearer.startsWith(TOKEN_PREFIX) ? byToken(db, bearer) : null
  return sessionToken === null ? null : bySession(db, sessionToken)
}

async function bySession(db: Kysely<Database>, token: string): Promise<Known | null> {
  const row = await db
    .selectFrom("auth_session as s").innerJoin("app_user as u", "u.id", "s.user_id").innerJoin("member as m", "m.user_id", "u.id")
    .select(["s.id as credential_id", "s.updated_at as last_seen_at", "u.id as user_id", "u.name", "u.email", "m.organization_id", "m.role"])
    .where("s.token", "=", token).where("s.expires_at", ">", sql<Date>`now()`).where("m.active", "=", true)
    .orderBy("m.joined_at").limit(1).executeTakeFirst()
  return row === undefined ? null : { person: personOf(row, "session"), scope: "write", onlyProjectId: null, lastSeenAt: row.last_seen_at }
}

async function byToken(db: Kysely<Database>, secret: string): Promise<Known | null> {
  const row = await db
    .selectFrom("api_token as t").innerJoin("app_user as u", "u.id", "t.user_id")
    .innerJoin("member as m", (join) => join.onRef("m.user_id", "=", "u.id").onRef("m.organization_id", "=", "t.organization_id"))
    .select(["t.id as credential_id", "t.scope", "t.project_id", "t.last_used_at", "u.id as user_id", "u.name", "u.email", "m.organization_id", "m.role"])
    .where("t.secret_hash", "=", hashSecret(secret)).where("t.expires_at", ">", sql<Date>`now()`).where("t.revoked_at", "is", null).where("m.active", "=", true)
    .executeTakeFirst()
  if (row === undefined) return null
  return { person: personOf(row, "token"), scope: row.scope === "write" ? "write" : "read", onlyProjectId: row.project_id, lastSeenAt: row.last_used_at ?? new Date(0) }
}

interface PersonRow {
  readonly credential_id: string
  readonly user_id: string
  readonly name: string
  readonly email: string
  readonly organization_id: string
  readonly role: string
}

function personOf(row: PersonRow, via: "session" | "token"): Person {
  // The database holds only these roles, by check constraint.
  const organizationRole = row.role as OrganisationRole
  return { kind: "person", userId: row.user_id, name: row.name, email: row.email, organizationId: row.organization_id, organizationRole, via, credentialId: row.credential_id }
}

/** Is the session or token by which somebody came still good? For what goes on after the call: live streams. */
export async function isStillGood(db: Kysely<Database>, { via, credentialId, organizationId }: Person): Promise<boolean> {
  const found = via === "token"
    ? await db.selectFrom("api_token").select("id").where("organization_id", "=", organizationId).where("id", "=", credentialId).where("revoked_at", "is", null).where("expires_at", ">", sql<Date>`now()`).executeTakeFirst()
    : await db.selectFrom("auth_session").select("id").where("id", "=", credentialId).where("expires_at", ">", sql<Date>`now()`).executeTakeFirst()
  return found !== undefined
}

/** Remembers that a credential was used; the caller decides how often that is worth a write. */
export async function touch(db: Kysely<Database>, { person }: Known): Promise<void> {
  const now = new Date()
  if (person.via === "session") await db.updateTable("auth_session").set({ updated_at: now }).where("id", "=", person.credentialId).execute()
  else await db.updateTable("api_token").set({ last_used_at: now }).where("organization_id", "=", person.organizationId).where("id", "=", person.credentialId).execute()
  await db.updateTable("member").set({ last_seen_at: now }).where("organization_id", "=", person.organizationId).where("user_id", "=", person.userId).execute()
}
