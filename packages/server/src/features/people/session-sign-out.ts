// Ends the present session.

import { handle } from "../../platform/handler.ts"
import { endSession } from "./sessions.sql.ts"

export const sessionSignOut = handle("sessionSignOut", async (_, { tx, actor, request }) => {
  await endSession(tx, actor.userId, actor.credentialId)
  request.setSession(null)
  return {}
})
