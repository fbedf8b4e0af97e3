// One's own sessions.

import { handle } from "../../platform/handler.ts"
import { presentCode } from "../present-code.ts"
import { listSessions } from "./sessions.sql.ts"

export const sessionList = handle("sessionList", async (_, { tx, actor }) => {
  const rows = await listSessions(tx, actor.userId)
  return {
    items: rows.map((row) => ({
      id: presentCode.sessionId(row.id), current: row.id === actor.credentialId, createdAt: row.created_at.toISOString(), lastSeenAt: row.updated_at.toISOString(),
      expiresAt: row.expires_at.toISOString(), userAgent: row.user_agent ?? "", address: row.ip_address ?? "",
    })),
  }
})
