// What somebody says for themselves is never written by another: a signature, a vote, an answer. Wherever values are edited, such
// fields must be as they were; that holds within rows too, and a row that carries one is not taken away.

import { isSaid } from "@throughline/contract"
import type { Fields, Problem } from "@throughline/contract"
import { isSame } from "../content.ts"
import type { Values } from "../content.ts"

export function signedByHand(fields: Fields, before: Values, after: Values, place: string): readonly Problem[] {
  return Object.entries(fields).flatMap(([name, field]): readonly Problem[] => {
    if (field.signed === true) return isSame(said(before[name]), said(after[name])) ? [] : [problemAt(`${place}/${name}`)]
    return field.type === "rows" ? inRows(field.fields, rowsOf(before[name]), rowsOf(after[name]), `${place}/${name}`) : []
  })
}

function inRows(fields: Fields, before: readonly Values[], after: readonly Values[], place: string): readonly Problem[] {
  const signed = Object.entries(fields).flatMap(([name, field]) => (field.signed === true ? [name] : []))
  if (signed.length === 0) return []
  const was = new Map(before.map((row) => [row["id"], row]))
  const stays = new Set(after.map((row) => row["id"]))
  const gone = before.some((row) => !stays.has(row["id"]) && signed.some((name) => isSaid(row[name])))
  return [...(gone ? [problemAt(place)] : []), ...after.flatMap((row, at) => signedByHand(fields, was.get(row["id"]) ?? {}, row, `${place}/${at}`))]
}

/** Whether nobody said anything, or said nothing, is the same. */
function said(value: unknown): unknown {
  return isSaid(value) ? value : null
}

function rowsOf(value: unknown): readonly Values[] {
  return Array.isArray(value) ? value.filter((row: unknown): row is Values => typeof row === "object" && row !== null) : []
}

function problemAt(pointer: string): Problem {
  return { pointer, code: "signed", message: "is said by the person it is about, for themselves; nobody writes it down by editing" }
}
