// Who started work that goes on after its call: is the session or token still good, and what is the person's role now?

import type { OrganisationRole } from "@throughline/contract"
import type { Kysely } from "kysely"
import type { Database } from "../db/schema.ts"
import type { Person } from "../handler.ts"
import { isStillGood } from "../run/authenticate.sql.ts"

/** Null when they would not get in any more. */
export async function actorAgain(db: Kysely<Database>, person: Person): Promise<Person | null> {
  const row = await db.selectFrom("member").select("role").where("organization_id", "=", person.organizationId).where("user_id", "=", person.userId).where("active", "=", true).executeTakeFirst()
  if (row === undefined || !(await isStillGood(db, person))) return null
  // The database holds only these roles, by check constraint.
  return { ...person, organizationRole: row.role as OrganisationRole }
}
