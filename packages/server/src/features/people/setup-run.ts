// Creates the organisation and its first administrator, and signs them in.

import { handle } from "../../platform/handler.ts"
import { readMeOrThrow } from "./me.sql.ts"
import { setUp } from "./setup.sql.ts"

export const setupRun = handle("setupRun", async (input, { tx, services, request }) => {
  const session = await setUp(tx, services.accounts, input, request)
  const me = await readMeOrThrow(tx, session.userId)
  request.setSession(session.cookie, session.expiresAt)
  return { me, sampleProjectId: null }
})
