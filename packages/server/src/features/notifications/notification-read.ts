// Marks notifications as read; without ids all of them.

import { handle } from "../../platform/handler.ts"
import { markNotificationsRead } from "./notifications.sql.ts"

export const notificationRead = handle("notificationRead", async ({ notificationIds }, { tx, actor }) => {
  await markNotificationsRead(tx, actor, notificationIds ?? null)
  return {}
})
