// A person as they see themselves.

import { ORGANISATION_MATRIX, type OPERATIONS, type OutputOf } from "@throughline/contract"
import type { Kysely } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import { presentCode } from "../present-code.ts"

export type Me = OutputOf<typeof OPERATIONS.meRead>

/** Null for an account that belongs to no organisation any more. */
export async function readMe(tx: Kysely<Database>, userId: string): Promise<Me | null> {
  const row = await tx
    .selectFrom("app_user as u").innerJoin("member as m", "m.user_id", "u.id").innerJoin("organization as o", "o.id", "m.organization_id")
    .select(["u.id", "u.name", "u.email", "u.locale", "u.time_zone", "u.color_scheme", "u.revision", "m.role", "o.id as organization_id", "o.name as organization_name"])
    .where("u.id", "=", userId).where("m.active", "=", true).orderBy("m.joined_at").limit(1).executeTakeFirst()
  if (row === undefined) return null
  const role = presentCode.organisationRole(row.role)
  return {
    id: presentCode.userId(row.id), name: row.name, email: row.email, organisationId: presentCode.organisationId(row.organization_id), organisationName: row.organization_name,
    organisationRole: role, permissions: [...ORGANISATION_MATRIX[role]], locale: presentCode.locale(row.locale), timeZone: row.time_zone,
    colorScheme: presentCode.colorScheme(row.color_scheme), revision: row.revision,
  }
}

export async function readMeOrThrow(tx: Kysely<Database>, userId: string): Promise<Me> {
  const me = await readMe(tx, userId)
  if (me === null) throw new Error("The account has no membership.")
  return me
}
