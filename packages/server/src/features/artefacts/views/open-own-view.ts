// A view of the caller's own; another's that is shared is only to be used.

import { fail } from "../../../platform/failure.ts"
import type { ProjectContext } from "../../../platform/handler.ts"
import { savedViewById } from "./saved-views.sql.ts"
import type { SavedViewRow } from "./saved-views.sql.ts"

export async function openOwnView({ tx, project, actor }: ProjectContext, id: string): Promise<SavedViewRow> {
  const row = await savedViewById(tx, project, actor.userId, id)
  if (row === null) fail("notFound")
  if (row.owner_id !== actor.userId) fail("forbidden")
  return row
}
