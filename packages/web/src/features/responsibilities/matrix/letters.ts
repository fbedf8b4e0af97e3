// The letters of a row of the matrix: who holds which, and what a typed letter changes.

import type { Row } from "../../quick-edit/index.ts"

export const LETTERS = ["R", "A", "C", "I", "S", "V", "G"] as const
export type Letter = (typeof LETTERS)[number]

export function letterOf(key: string): Letter | null {
  const upper = key.toUpperCase()
  return LETTERS.find((letter) => letter === upper) ?? null
}

/** A person or a role; ids of people begin with usr_. */
export function holderOf(row: Row): string {
  if (typeof row["person"] === "string" && row["person"] !== "") return row["person"]
  return typeof row["role"] === "string" ? row["role"] : ""
}

/** In the order of LETTERS. */
export function lettersAt(rows: readonly Row[], holder: string): readonly Letter[] {
  return LETTERS.filter((letter) => rows.some((row) => row["letter"] === letter && holderOf(row) === holder))
}

/** Gives the holder the letter, or takes it away where they have it. */
export function toggled(rows: readonly Row[], holder: string, letter: Letter, newId: () => string): readonly Row[] {
  const without = rows.filter((row) => !(row["letter"] === letter && holderOf(row) === holder))
  if (without.length < rows.length) return without
  return [...rows, { id: newId(), letter, ...(isPerson(holder) ? { person: holder } : { role: holder }) }]
}

export function cleared(rows: readonly Row[], holder: string): readonly Row[] {
  return rows.filter((row) => holderOf(row) !== holder)
}

export function isPerson(holder: string): boolean {
  return holder.startsWith("usr_")
}
