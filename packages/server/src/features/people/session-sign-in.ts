// Signs in with e-mail address and password. The answer to a wrong password and to an unknown address is the same and takes as long.

import { fail } from "../../platform/failure.ts"
import { handle, type Context } from "../../platform/handler.ts"
import { byAccount, byAddress } from "./attempts.ts"
import { attemptsLetter } from "./letters.ts"
import { readMe } from "./me.sql.ts"
import { accountByEmail } from "./password-reset.sql.ts"

export const sessionSignIn = handle("sessionSignIn", async ({ email, password }, { tx, services, request }) => {
  const account = { ...byAccount("signIn", email), whenExceeded: () => warnOwner(tx, services, email) }
  const address = byAddress("signIn", request.address)
  await services.limiter.count([address, account])
  const session = await services.accounts.signIn(tx, email, password, request)
  // Who has left the organisation is refused like a stranger, and the transaction takes the new session back.
  const me = session === null ? null : await readMe(tx, session.userId)
  if (session === null || me === null) fail("wrongCredentials")
  await services.limiter.forget([account])
  // A whole office may come in by one address in the morning.
  await services.limiter.forgive([address])
  request.setSession(session.cookie, session.expiresAt)
  return me
})

/** Whoever owns the account should know that somebody is guessing at its password. */
async function warnOwner(tx: Context["tx"], services: Context["services"], email: string): Promise<void> {
  const account = await accountByEmail(tx, email)
  if (account !== null) await services.mailer.queueRegardless(attemptsLetter(account))
}
