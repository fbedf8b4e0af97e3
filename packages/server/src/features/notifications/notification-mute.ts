// Hears no more of a thing, or hears of it again.

import { handle } from "../../platform/handler.ts"
import { setMuted } from "./notifications.sql.ts"

export const notificationMute = handle("notificationMute", async ({ subjectKind, subjectId, muted }, { tx, actor }) => {
  await setMuted(tx, actor, subjectKind, subjectId, muted)
  return {}
})
