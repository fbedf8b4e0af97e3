// An artefact, opened for one purpose: what may not be seen is not found, what may not be done is forbidden.

import { artefactKindOf } from "@throughline/contract"
import type { ArtefactKind, ArtefactKindName, Right } from "@throughline/contract"
import { fail } from "../../platform/failure.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { presentCode } from "../present-code.ts"
import { seenArtefacts } from "./artefacts.sql.ts"
import type { ArtefactRow, Wanted } from "./artefacts.sql.ts"
import { may, sightOf } from "./sight.ts"

/** A declaration whose name is known to be one of ours. */
export type KnownKind = ArtefactKind<ArtefactKindName>

export interface Opened {
  readonly row: ArtefactRow
  readonly kind: KnownKind
}

export function kindOf(row: { readonly kind: string }): KnownKind {
  const kind = presentCode.artefactKind(row.kind)
  return { ...artefactKindOf(kind), kind }
}

/** The trash is for those who may edit: to others, what lies there is not there. */
export async function openArtefact(context: ProjectContext, artefactId: string, right: Right, options: Omit<Wanted, "ids"> = {}): Promise<Opened> {
  const [row] = await seenArtefacts(context.tx, context.project, sightOf(context), { ids: [artefactId], lock: right !== "see", ...options })
  if (row === undefined) fail("notFound")
  const kind = kindOf(row)
  if (row.trashed_at !== null && !may(context, "edit", kind.kind)) fail("notFound")
  if (!may(context, right, kind.kind) && right !== "see") fail("forbidden")
  return { row, kind }
}

/** All or nothing: one that cannot be seen is named, and nothing is opened. */
export async function openArtefacts(context: ProjectContext, artefactIds: readonly string[], right: Right, lock: boolean): Promise<readonly Opened[]> {
  const rows = await seenArtefacts(context.tx, context.project, sightOf(context), { ids: artefactIds, lock })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return artefactIds.map((id) => {
    const row = byId.get(id)
    if (row === undefined) fail("notFound")
    const kind = kindOf(row)
    if (right !== "see" && !may(context, right, kind.kind)) fail("forbidden")
    return { row, kind }
  })
}
