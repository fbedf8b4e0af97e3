// Revokes one of one's own API tokens.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { revokeToken } from "./tokens.sql.ts"

export const tokenRevoke = handle("tokenRevoke", async ({ tokenId }, { tx, actor }) => {
  if (!(await revokeToken(tx, actor.userId, tokenId))) fail("notFound")
  return {}
})
