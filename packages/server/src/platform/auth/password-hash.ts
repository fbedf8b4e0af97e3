// Passwords at rest: argon2id with the parameters written beside the hash, so that they can be raised later.

import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from "node:crypto"
import { promisify } from "node:util"

const derive = promisify(argon2)

/** OWASP's second choice: 19 MiB, two passes. About 40 ms on a quiet core. */
const MEMORY_KIB = 19_456
const PASSES = 2
const TAG_BYTES = 32

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await compute(password, nonce, MEMORY_KIB, PASSES)
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${nonce.toString("base64url")}$${tag.toString("base64url")}`
}

export async function verifyPassword({ hash, password }: { readonly hash: string; readonly password: string }): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([\w-]+)\$([\w-]+)$/.exec(hash)
  if (parts === null) return false
  const [, memory, passes, nonce = "", tag = ""] = parts
  const expected = Buffer.from(tag, "base64url")
  const actual = await compute(password, Buffer.from(nonce, "base64url"), Number(memory), Number(passes))
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

function compute(password: string, nonce: Buffer, memory: number, passes: number): Promise<Buffer> {
  // One form for passwords that look the same but were typed on different keyboards.
  const parameters: Argon2Parameters = { message: Buffer.from(password.normalize("NFKC"), "utf8"), nonce, parallelism: 1, tagLength: TAG_BYTES, memory, passes }
  return derive("argon2id", parameters)
}
