// Changes when and how I am told.

import { takeTurn } from "../../platform/db/take-turn.ts"
import { handle } from "../../platform/handler.ts"
import { checkRevision } from "../check-revision.ts"
import { presentPreference } from "./preferences.present.ts"
import { preferenceOf, savePreference } from "./preferences.sql.ts"

export const notificationPreferenceUpdate = handle("notificationPreferenceUpdate", async ({ seenRevision, mail, quietFrom, quietTo, digestMinute }, { tx, actor }) => {
  await takeTurn(tx, `notification preference ${actor.userId}`)
  const before = await preferenceOf(tx, actor)
  checkRevision({ kind: "notificationPreference", id: actor.userId, seenRevision, revision: before.revision, present: presentPreference(before), wanted: { mail, quietFrom, quietTo, digestMinute } })
  const after = {
    mail: mail ?? before.mail, quiet_from: quietFrom === undefined ? before.quiet_from : quietFrom, quiet_to: quietTo === undefined ? before.quiet_to : quietTo,
    digest_minute: digestMinute ?? before.digest_minute, revision: before.revision + 1,
  }
  await savePreference(tx, actor, after)
  return presentPreference(after)
})
