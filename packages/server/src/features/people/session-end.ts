// Ends one of one's own sessions.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { endSession } from "./sessions.sql.ts"

export const sessionEnd = handle("sessionEnd", async ({ sessionId }, { tx, actor, request }) => {
  if (!(await endSession(tx, actor.userId, sessionId))) fail("notFound")
  if (sessionId === actor.credentialId) request.setSession(null)
  return {}
})
