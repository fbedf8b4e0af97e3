// One's own API tokens; never their secret.

import { handle } from "../../platform/handler.ts"
import { listTokens } from "./tokens.sql.ts"

export const tokenList = handle("tokenList", async (_, { tx, actor }) => ({ items: await listTokens(tx, actor.userId) }))
