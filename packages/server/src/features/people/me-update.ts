// Changes one's own name and preferences.

import { sql } from "kysely"
import { handle } from "../../platform/handler.ts"
import { checkRevision } from "../check-revision.ts"
import { readMeOrThrow } from "./me.sql.ts"

export const meUpdate = handle("meUpdate", async ({ seenRevision, ...wanted }, { tx, actor }) => {
  await tx.selectFrom("app_user").select("id").where("id", "=", actor.userId).forUpdate().execute()
  const present = await readMeOrThrow(tx, actor.userId)
  checkRevision({ kind: "me", id: present.id, seenRevision, revision: present.revision, present, wanted })
  const { name, locale, timeZone, colorScheme } = wanted
  await tx.updateTable("app_user").set({
    ...(name === undefined ? {} : { name }), ...(locale === undefined ? {} : { locale }), ...(timeZone === undefined ? {} : { time_zone: timeZone }), ...(colorScheme === undefined ? {} : { color_scheme: colorScheme }),
    revision: sql`revision + 1`, updated_at: sql`now()`,
  }).where("id", "=", actor.userId).execute()
  return readMeOrThrow(tx, actor.userId)
})
