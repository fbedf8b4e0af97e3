// Entries of the risk library, as their readers see them.

import { ORGANISATION_MATRIX } from "@throughline/contract"
import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { numberOf, textOf } from "@throughline/lifecycle"
import type { Person } from "../../platform/handler.ts"
import { presentCode } from "../present-code.ts"
import type { LibraryRow } from "./risk-library.sql.ts"

export type LibraryRisk = OutputOf<typeof OPERATIONS.riskLibraryAdd>

export const IMPACTS = ["impactTime", "impactCost", "impactScope", "impactQuality", "impactBenefit", "impactReputation"] as const

export function presentEntry(actor: Person, row: LibraryRow): LibraryRisk {
  const text = (name: string) => textOf(row, name)
  const impacts = IMPACTS.map((name) => numberOf(row, name) ?? 0)
  const seen = row.project !== null
  return {
    id: presentCode.libraryRiskId(row.id), title: row.title, kind: presentCode.projectKind(row.kind),
    risk: {
      cause: text("cause"), event: text("event"), effect: text("effect"), direction: text("direction"), category: text("category"), response: text("response"), trigger: text("trigger"),
      contingentPlan: text("contingentPlan"), fallback: text("fallback"), probability: numberOf(row, "probability"), impact: Math.max(...impacts) === 0 ? null : Math.max(...impacts),
    },
    source: { as: row.source_kind, project: row.project, projectId: seen ? presentCode.projectId(row.source_project_id) : null, artefactId: seen ? presentCode.artefactId(row.source_id) : null },
    stood: row.stood, hit: row.hit, lastHit: row.last_hit, addedBy: row.adder, addedAt: row.added_at.toISOString(), mayRemove: mayRemoveEntry(actor, row),
  }
}

export function mayRemoveEntry({ userId, organizationRole }: Person, { added_by }: Pick<LibraryRow, "added_by">): boolean {
  return added_by === userId || ORGANISATION_MATRIX[organizationRole].includes("organisation.manage")
}
