// Marks mentions of me as read.

import { handle } from "../../../platform/handler.ts"
import { markRead } from "./my-work.sql.ts"

export const mentionsRead = handle("mentionsRead", async ({ commentIds }, { tx, actor }) => {
  await markRead(tx, actor, commentIds)
  return {}
})
