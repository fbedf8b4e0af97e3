// Changes one's own password; ends all other sessions.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { byAccount } from "./attempts.ts"
import { forgetResets } from "./password-reset.sql.ts"
import { endSessionsExcept } from "./sessions.sql.ts"

export const passwordChange = handle("passwordChange", async ({ present, password }, { tx, services, actor }) => {
  const attempt = byAccount("changePassword", actor.userId)
  await services.limiter.count([attempt])
  if (!(await services.accounts.isPassword(tx, actor.userId, present))) fail("wrongCredentials")
  await services.limiter.forget([attempt])
  await services.accounts.setPassword(tx, actor.userId, password)
  await forgetResets(tx, actor.userId)
  await endSessionsExcept(tx, actor.userId, actor.credentialId)
  return {}
})
