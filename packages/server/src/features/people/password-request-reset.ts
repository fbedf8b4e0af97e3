// Sends a link to set a new password, if the address belongs to an account. The answer does not tell, and the letter is
// sent afterwards, so the time does not tell either.

import { LIMITS } from "@throughline/contract"
import { handle } from "../../platform/handler.ts"
import { byAccount, byAddress } from "./attempts.ts"
import { resetLetter } from "./letters.ts"
import { addReset, accountByEmail } from "./password-reset.sql.ts"
import { newSecret, secretLink } from "./secret-link.ts"

export const passwordRequestReset = handle("passwordRequestReset", async ({ email }, { tx, services, request, now }) => {
  await services.limiter.count([byAddress("reset", request.address), byAccount("reset", email)])
  const account = await accountByEmail(tx, email)
  if (account === null) return {}
  const secret = newSecret()
  await addReset(tx, account.id, secret.hash, new Date(now.getTime() + LIMITS.passwordResetMinutes * 60_000))
  await services.mailer.queue(tx, resetLetter(account, secretLink(request.origin, "reset-password", secret.text)))
  return {}
})
