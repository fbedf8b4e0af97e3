// Creates an API token; its secret is shown once.

import { LIMITS } from "@throughline/contract"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { TOKEN_PREFIX } from "../../platform/run/credentials.ts"
import { openProject } from "../../platform/run/project-access.sql.ts"
import { newSecret } from "./secret-link.ts"
import { addToken, countTokens } from "./tokens.sql.ts"

const DAYS_MAX = 366

export const tokenCreate = handle("tokenCreate", async ({ name, scope, projectId, expiresAt }, { tx, actor, now, newId }) => {
  const days = (Date.parse(expiresAt) - now.getTime()) / 86_400_000
  if (days <= 0) fail("invalidInput", { problems: [{ pointer: "/expiresAt", code: "tooLittle", message: "must be in the future" }] })
  if (days > DAYS_MAX) fail("invalidInput", { problems: [{ pointer: "/expiresAt", code: "tooMuch", message: "must be within a year", limit: DAYS_MAX }] })
  if (projectId !== null) await openProject(tx, actor, { projectId, permission: "project.read", lock: false, trashed: false })
  if ((await countTokens(tx, actor.userId)) >= LIMITS.tokensPerPerson) fail("limitExceeded", { problems: [{ pointer: "", code: "tooMuch", message: "too many tokens", limit: LIMITS.tokensPerPerson }] })
  const secret = newSecret(TOKEN_PREFIX)
  const token = await addToken(tx, { organizationId: actor.organizationId, userId: actor.userId, id: newId("tok"), name, scope, projectId, hash: secret.hash, expiresAt })
  return { token, secret: secret.text }
}, { answerOnce: true })
