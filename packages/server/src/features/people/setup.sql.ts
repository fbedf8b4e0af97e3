// The first organisation and its first administrator: made once, whoever asks at the same moment.

import { sql, type Kysely } from "kysely"
import type { Accounts, OpenedSession, Origin } from "../../platform/auth/accounts.ts"
import type { Database } from "../../platform/db/schema.ts"
import { fail } from "../../platform/failure.ts"
import { newId } from "../../platform/new-id.ts"

export interface FirstRun {
  readonly organisationName: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly locale: string
  readonly timeZone: string
  readonly currency: string
}

export async function isSetUp(tx: Kysely<Database>): Promise<boolean> {
  return (await tx.selectFrom("organization").select("id").limit(1).executeTakeFirst()) !== undefined
}

export async function setUp(tx: Kysely<Database>, accounts: Accounts, first: FirstRun, origin: Origin): Promise<OpenedSession> {
  // Nobody else may look and find nothing until this is committed.
  await sql`lock table organization in share row exclusive mode`.execute(tx)
  if (await isSetUp(tx)) fail("alreadySetUp")
  const organizationId = newId("org")
  await tx.insertInto("organization").values({ id: organizationId, name: first.organisationName, locale: first.locale, time_zone: first.timeZone, currency: first.currency }).execute()
  const session = await accounts.signUp(tx, first, origin)
  if (session === null) fail("alreadyExists")
  await joinOrganisation(tx, session.userId, { organizationId, role: "administrator", locale: first.locale, timeZone: first.timeZone })
  return session
}

export interface Joining {
  readonly organizationId: string
  readonly role: string
  readonly locale: string
  readonly timeZone: string
}

export async function joinOrganisation(tx: Kysely<Database>, userId: string, { organizationId, role, locale, timeZone }: Joining): Promise<void> {
  await tx.updateTable("app_user").set({ locale, time_zone: timeZone }).where("id", "=", userId).execute()
  await tx.insertInto("member").values({ organization_id: organizationId, user_id: userId, role }).execute()
}
