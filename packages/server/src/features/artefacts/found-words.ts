// The words of an artefact as an index holds them: with its kind among them, in a form that no text can have. Which kinds
// may not be seen is then part of the question to the index: a word that stands only in hidden artefacts is not looked for in
// thousands of them (100,000 texts: 15 pages of the index are read instead of 6,000 of the table).

import { ARTEFACT_KINDS, artefactKindOf, mayOnKind } from "@throughline/contract"
import type { ArtefactKindName, ProjectRole } from "@throughline/contract"
import { sql } from "kysely"
import type { RawBuilder } from "kysely"
import { NEVER_BY_LINK } from "./sight.ts"

/** As in the index artefact_found; the row is called `a`. */
const FOUND = sql`(a.words || array_to_tsvector(array['=' || a.kind]))`

/** `words`: a question as `textQuery` makes it. */
export function wordsNotOfKinds(words: string, hidden: readonly ArtefactKindName[]): RawBuilder<boolean> {
  if (hidden.length === 0) return sql<boolean>`a.words @@ to_tsquery('simple', ${words})`
  // Names of kinds are letters only.
  return sql<boolean>`${FOUND} @@ (to_tsquery('simple', ${words}) && !!(${hidden.map((kind) => `'=${kind}'`).join(" | ")}::tsquery))`
}

/**
 * Kinds of which somebody with these roles in projects sees nothing anywhere. It only spares work: what is found is still
 * asked for row by row whether it may be seen.
 */
export function kindsHiddenFrom(roles: readonly ProjectRole[]): readonly ArtefactKindName[] {
  return ARTEFACT_KINDS.filter((kind) => !roles.some((role) => mayOnKind(artefactKindOf(kind), "see", "member", role) || (role === "contractor" && !NEVER_BY_LINK.includes(kind))))
}
