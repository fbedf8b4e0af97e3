// Ends all of one's own sessions but the present one.

import { handle } from "../../platform/handler.ts"
import { endSessionsExcept } from "./sessions.sql.ts"

export const sessionEndOthers = handle("sessionEndOthers", async (_, { tx, actor }) => ({ ended: await endSessionsExcept(tx, actor.userId, actor.credentialId) }))
