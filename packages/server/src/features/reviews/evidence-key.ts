// The key with which this installation signs evidence: derived from its secret, so that every node and every backup has it.

import { createPrivateKey, createPublicKey, hkdfSync, sign, type KeyObject } from "node:crypto"
import { sql, type Kysely, type Transaction } from "kysely"
import { signedText, type Evidence } from "@throughline/lifecycle"
import type { Database } from "../../platform/db/schema.ts"

/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from("302e020100300506032b657004220420", "hex")

export async function evidenceKey(tx: Kysely<Database> | Transaction<Database>): Promise<KeyObject> {
  const { rows } = await sql<{ secret: string }>`select secret from installation`.execute(tx)
  const seed = Buffer.from(hkdfSync("sha256", rows[0]?.secret ?? "", "throughline", "evidence", 32))
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: "der", type: "pkcs8" })
}

export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: "jwk" }).x ?? ""
}

export function signEvidence(key: KeyObject, unsigned: Omit<Evidence, "signature" | "publicKey">): Evidence {
  const whole = { ...unsigned, publicKey: publicKeyOf(key) }
  return { ...whole, signature: sign(null, Buffer.from(signedText(whole)), key).toString("base64url") }
}
