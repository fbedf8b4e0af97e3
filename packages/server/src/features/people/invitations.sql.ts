// Invitations: for one address, by a link of which only the hash is kept, used once, for a fortnight.

import { sql, type Kysely } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import { presentCode } from "../present-code.ts"

export interface NewInvitation {
  readonly organizationId: string
  readonly id: string
  readonly email: string
  readonly role: string
  readonly projectId: string | null
  readonly projectRole: string | null
  readonly hash: Buffer
  readonly invitedBy: string
  readonly expiresAt: Date
}

export async function addInvitation(tx: Kysely<Database>, invitation: NewInvitation): Promise<void> {
  await tx.insertInto("invitation").values({
    organization_id: invitation.organizationId, id: invitation.id, email: invitation.email, role: invitation.role, project_id: invitation.projectId, project_role: invitation.projectRole,
    token_hash: invitation.hash, invited_by: invitation.invitedBy, expires_at: invitation.expiresAt,
  }).execute()
}

export async function listOpenInvitations(tx: Kysely<Database>, organizationId: string, id: string | null = null) {
  let query = tx.selectFrom("invitation as i").innerJoin("app_user as u", "u.id", "i.invited_by")
    .select(["i.id", "i.email", "i.role", "i.project_id", "i.project_role", "u.name as invited_by", "i.created_at", "i.expires_at"])
    .where("i.organization_id", "=", organizationId).where("i.used_at", "is", null).where("i.withdrawn_at", "is", null).where("i.expires_at", ">", sql<Date>`now()`)
  if (id !== null) query = query.where("i.id", "=", id)
  const rows = await query.orderBy("i.created_at", "desc").limit(500).execute()
  return rows.map((row) => ({
    id: presentCode.invitationId(row.id), email: row.email, role: presentCode.organisationRole(row.role), projectId: row.project_id === null ? null : presentCode.projectId(row.project_id),
    projectRole: row.project_role === null ? null : presentCode.projectRole(row.project_role), invitedBy: row.invited_by, createdAt: row.created_at.toISOString(), expiresAt: row.expires_at.toISOString(),
  }))
}

export async function withdrawInvitations(tx: Kysely<Database>, organizationId: string, which: { readonly id: string } | { readonly email: string }): Promise<number> {
  const query = tx.updateTable("invitation").set({ withdrawn_at: sql`now()` }).where("organization_id", "=", organizationId).where("used_at", "is", null).where("withdrawn_at", "is", null)
  const { numUpdatedRows } = await ("id" in which ? query.where("id", "=", which.id) : query.where("email", "=", which.email)).executeTakeFirst()
  return Number(numUpdatedRows)
}

export interface OpenInvitation {
  readonly organizationId: string
  readonly id: string
  readonly email: string
  readonly role: string
  readonly projectId: string | null
  readonly projectRole: string | null
  readonly invitedBy: string
  readonly invitedByName: string
  readonly organisationName: string
}

/** Null for a link that is unknown, used, withdrawn, old, or whose sender may not invite any more. */
export async function openInvitation(tx: Kysely<Database>, hash: Buffer, lock: boolean): Promise<OpenInvitation | null> {
  const query = tx.selectFrom("invitation as i").innerJoin("organization as o", "o.id", "i.organization_id").innerJoin("app_user as u", "u.id", "i.invited_by")
    .innerJoin("member as m", (join) => join.onRef("m.organization_id", "=", "i.organization_id").onRef("m.user_id", "=", "i.invited_by"))
    .select(["i.organization_id", "i.id", "i.email", "i.role", "i.project_id", "i.project_role", "i.invited_by", "u.name as invited_by_name", "o.name as organisation_name"])
    .where("i.token_hash", "=", hash).where("i.used_at", "is", null).where("i.withdrawn_at", "is", null).where("i.expires_at", ">", sql<Date>`now()`)
    .where("m.active", "=", true).where("m.role", "=", "administrator")
  const row = await (lock ? query.forUpdate("i") : query).executeTakeFirst()
  if (row === undefined) return null
  return {
    organizationId: row.organization_id, id: row.id, email: row.email, role: row.role, projectId: row.project_id, projectRole: row.project_role,
    invitedBy: row.invited_by, invitedByName: row.invited_by_name, organisationName: row.organisation_name,
  }
}

export async function useInvitation(tx: Kysely<Database>, { organizationId, id }: OpenInvitation): Promise<void> {
  await tx.updateTable("invitation").set({ used_at: sql`now()` }).where("organization_id", "=", organizationId).where("id", "=", id).execute()
}

/** Gives the new member the role in the project that the invitation named, if the project still stands. */
export async function joinProject(tx: Kysely<Database>, { organizationId, projectId, projectRole }: OpenInvitation, userId: string): Promise<boolean> {
  if (projectId === null || projectRole === null) return false
  const project = await tx.selectFrom("project").select("id").where("organization_id", "=", organizationId).where("id", "=", projectId).where("trashed_at", "is", null).forShare().executeTakeFirst()
  if (project === undefined) return false
  await tx.insertInto("project_member").values({ organization_id: organizationId, project_id: projectId, user_id: userId, role: projectRole }).execute()
  return true
}

export async function hasAccount(tx: Kysely<Database>, email: string): Promise<boolean> {
  return (await tx.selectFrom("app_user").select("id").where(sql`lower(email)`, "=", email.toLowerCase()).executeTakeFirst()) !== undefined
}
