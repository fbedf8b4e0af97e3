// What offends against the rules of the matrix, in words.

import { raciFindings, raciRowOf } from "@throughline/lifecycle"
import type { RaciFinding } from "@throughline/lifecycle"
import { t } from "../../../i18n/catalogue.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import type { Column } from "./columns.ts"

/** Computed in the browser as the server does, so that a letter answers at once. */
export function findingsOf(rows: readonly ArtefactSummary[], columns: readonly Column[]): readonly RaciFinding[] {
  const byRole = new Set(columns.filter(({ name }) => name === null).map(({ holder }) => holder))
  // Whoever is named by role has something to do as well.
  const wanted = columns.filter(({ name, role }) => name !== null && (role === null || !byRole.has(role))).map(({ holder }) => holder)
  return raciFindings(rows.map(raciRowOf), rows.length === 0 ? [] : wanted)
}

/** Makes the row invalid, not only unusual. */
export function isOffence(finding: RaciFinding): boolean {
  return !["tooManyConsulted", "buried", "emptyColumn"].includes(finding.code)
}

export function findingWords(finding: RaciFinding, columnName: (holder: string) => string): string {
  return t(`raci.finding.${finding.code}`, { ...("count" in finding ? { count: finding.count } : {}), ...("holder" in finding ? { who: columnName(finding.holder) } : {}) })
}
