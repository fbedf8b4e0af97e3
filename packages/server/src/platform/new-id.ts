// A random id that says its kind: "tsk_" and 21 letters, 125 bits of chance.

import { randomBytes } from "node:crypto"

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

export function newId<const Kind extends string>(kind: Kind): `${Kind}_${string}` {
  let text = ""
  while (text.length < 21) {
    // Bytes from 248 on are thrown away, so that every letter is equally likely.
    for (const byte of randomBytes(32)) if (byte < 248 && text.length < 21) text += LETTERS[byte % 62]
  }
  return `${kind}_${text}`
}
