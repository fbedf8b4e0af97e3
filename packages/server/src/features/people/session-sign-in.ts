// Signs in with e-mail address and password. The answer to a wrong password and to an unknown address is the same and takes as long.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { byAccount, byAddress } from "./attempts.ts"
import { readMe } from "./me.sql.ts"

export const sessionSignIn = handle("sessionSignIn", async ({ email, password }, { tx, services, request }) => {
  const account = byAccount("signIn", email)
  await services.limiter.count([byAddress("signIn", request.address), account])
  const session = await services.accounts.signIn(tx, email, password, request)
  // Who has left the organisation is refused like a stranger, and the transaction takes the new session back.
  const me = session === null ? null : await readMe(tx, session.userId)
  if (session === null || me === null) fail("wrongCredentials")
  await services.limiter.forget([account])
  request.setSession(session.cookie, session.expiresAt)
  return me
})
