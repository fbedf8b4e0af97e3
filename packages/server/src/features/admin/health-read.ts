// Does the server answer, and does its database answer it? Opening the transaction has asked the second question.

import { sql } from "kysely"
import { handle } from "../../platform/handler.ts"

export const healthRead = handle("healthRead", async (_, { tx }) => {
  await sql`select 1`.execute(tx)
  return { ok: true }
})
