// Constraints as people write them in a cell: the short codes of project managers, or the long names of Microsoft Project
// in English and German.

import type { ConstraintKind } from "@throughline/plan"

const CODES: Readonly<Record<ConstraintKind, string>> = { asap: "ASAP", alap: "ALAP", mso: "MSO", mfo: "MFO", snet: "SNET", snlt: "SNLT", fnet: "FNET", fnlt: "FNLT" }

const NAMES: ReadonlyMap<string, ConstraintKind> = new Map<string, ConstraintKind>([
  ["as soon as possible", "asap"], ["so früh wie möglich", "asap"], ["as late as possible", "alap"], ["so spät wie möglich", "alap"],
  ["must start on", "mso"], ["muss anfangen am", "mso"], ["must finish on", "mfo"], ["muss enden am", "mfo"],
  ["start no earlier than", "snet"], ["anfang nicht früher als", "snet"], ["start no later than", "snlt"], ["anfang nicht später als", "snlt"],
  ["finish no earlier than", "fnet"], ["ende nicht früher als", "fnet"], ["finish no later than", "fnlt"], ["ende nicht später als", "fnlt"],
  ["asap", "asap"], ["alap", "alap"], ["mso", "mso"], ["mfo", "mfo"], ["snet", "snet"], ["snlt", "snlt"], ["fnet", "fnet"], ["fnlt", "fnlt"],
])

export function constraintCode(kind: ConstraintKind): string {
  return CODES[kind]
}

/** "SNET 2026-03-02" is a kind and the text of its date. Null: not a constraint. */
export function splitConstraint(text: string): { readonly kind: ConstraintKind; readonly dateText: string } | null {
  const typed = text.trim().toLowerCase()
  if (typed.length > 100) return null
  for (const [name, kind] of NAMES) {
    if (typed === name || typed.startsWith(`${name} `)) return { kind, dateText: typed.slice(name.length).trim() }
  }
  return null
}
