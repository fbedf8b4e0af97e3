// What a caller shows to be known by, as a transport found it.

import { createHash } from "node:crypto"

export interface Credentials {
  /** Of the cookie, its signature already verified. */
  readonly sessionToken: string | null
  /** After "Bearer ". */
  readonly bearer: string | null
}

export const TOKEN_PREFIX = "tlt_"

export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest()
}
