// Sets a new password by link; ends all sessions of the account.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { hashSecret } from "../../platform/run/credentials.ts"
import { byAddress } from "./attempts.ts"
import { useReset } from "./password-reset.sql.ts"
import { endSessionsExcept } from "./sessions.sql.ts"

export const passwordReset = handle("passwordReset", async ({ token, password }, { tx, services, request }) => {
  await services.limiter.count([byAddress("useReset", request.address)])
  const userId = await useReset(tx, hashSecret(token))
  if (userId === null) fail("gone")
  await services.accounts.setPassword(tx, userId, password)
  await endSessionsExcept(tx, userId, null)
  return {}
})
