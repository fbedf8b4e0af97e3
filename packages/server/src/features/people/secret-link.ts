// Links that carry a secret: the secret stands after the "#", so that it reaches neither logs nor referrers, and only its
// hash is kept.

import { randomBytes } from "node:crypto"
import { hashSecret } from "../../platform/run/credentials.ts"

export interface Secret {
  readonly text: string
  readonly hash: Buffer
}

export function newSecret(prefix = ""): Secret {
  const text = `${prefix}${randomBytes(32).toString("base64url")}`
  return { text, hash: hashSecret(text) }
}

export function secretLink(origin: string, page: string, secret: string): string {
  return `${origin}/${page}#${secret}`
}
