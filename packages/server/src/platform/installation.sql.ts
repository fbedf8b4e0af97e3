// The secret that signs session cookies: drawn once, kept in the database, so that all nodes have the same.

import { randomBytes } from "node:crypto"
import type { Kysely } from "kysely"
import type { Database } from "./db/schema.ts"

export async function installationSecret(db: Kysely<Database>): Promise<string> {
  await db.insertInto("installation").values({ secret: randomBytes(48).toString("base64url") }).onConflict((conflict) => conflict.column("single").doNothing()).execute()
  const { secret } = await db.selectFrom("installation").select("secret").executeTakeFirstOrThrow()
  return secret
}
