// A row of the responsibility matrix as it stands in its artefact: persons, or roles where no person was named.

import { rowsOf, type ArtefactFacts } from "./artefact-facts.ts"
import type { RaciRow } from "./raci-findings.ts"

export function raciRowOf(artefact: Pick<ArtefactFacts, "id" | "state" | "fields">): RaciRow {
  return {
    id: artefact.id, open: artefact.state !== "done",
    letters: rowsOf(artefact, "letters").map((row) => ({ letter: word(row["letter"]), holder: word(row["person"]) || word(row["role"]) })),
  }
}

function word(value: unknown): string {
  return typeof value === "string" ? value : ""
}
