// A saved view as its readers see it.

import { viewDefinition } from "@throughline/contract"
import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { presentCode } from "../../present-code.ts"
import type { SavedViewRow } from "./saved-views.sql.ts"

export type SavedViewView = OutputOf<typeof OPERATIONS.savedViewCreate>

export function presentSavedView({ id, kind, name, shared, owner_id, definition, revision }: SavedViewRow, readerId: string): SavedViewView {
  return { id: presentCode.savedViewId(id), kind: presentCode.artefactKind(kind), name, shared, mine: owner_id === readerId, definition: viewDefinition.parse(definition), revision }
}
