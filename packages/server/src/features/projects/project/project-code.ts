// Short codes of projects ("NET", "NET-2"): made from the name where none is given, never taken twice.

import type { Transaction } from "kysely"
import type { Database } from "../../../platform/db/schema.ts"
import type { Person } from "../../../platform/handler.ts"
import { takenCodes } from "./projects.sql.ts"

const CODE_MAX = 12

export async function freeCode(tx: Transaction<Database>, person: Person, wanted: string): Promise<string> {
  const stem = wanted.slice(0, 7)
  const taken = await takenCodes(tx, person, stem)
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number += 1) {
    const code = `${stem.replace(/-+$/, "")}-${number}`.slice(0, CODE_MAX)
    if (!taken.has(code)) return code
  }
}

/** Initials of several words, else the beginning of the one; "P" where a name has no Latin letters. */
export function codeFromName(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{Diacritic}/gu, "").toUpperCase()
  const words = plain.match(/[A-Z0-9]+/g)?.filter((word) => /^[A-Z]/.test(word)) ?? []
  const code = words.length > 1 ? words.map((word) => word[0]).join("").slice(0, 5) : (words[0] ?? "").slice(0, 4)
  return code.length < 2 ? `P${code}` : code
}
