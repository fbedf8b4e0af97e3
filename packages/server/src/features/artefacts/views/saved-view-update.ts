// Changes one's own view.

import { handle } from "../../../platform/handler.ts"
import { checkRevision } from "../../check-revision.ts"
import { openOwnView } from "./open-own-view.ts"
import { presentSavedView } from "./saved-views.present.ts"
import { updateSavedView } from "./saved-views.sql.ts"

export const savedViewUpdate = handle("savedViewUpdate", async ({ savedViewId, seenRevision, name, shared, definition }, context) => {
  const row = await openOwnView(context, savedViewId)
  checkRevision({ kind: "savedView", id: savedViewId, seenRevision, revision: row.revision, present: row, wanted: { name, shared, definition } })
  const after = { ...row, name: name ?? row.name, shared: shared ?? row.shared, definition: definition ?? row.definition, revision: row.revision + 1 }
  await updateSavedView(context.tx, context.project, after)
  return presentSavedView(after, context.actor.userId)
})
