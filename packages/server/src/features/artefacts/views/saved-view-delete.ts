// Removes one's own view.

import { handle } from "../../../platform/handler.ts"
import { openOwnView } from "./open-own-view.ts"
import { deleteSavedView } from "./saved-views.sql.ts"

export const savedViewDelete = handle("savedViewDelete", async ({ savedViewId }, context) => {
  await openOwnView(context, savedViewId)
  await deleteSavedView(context.tx, context.project, savedViewId)
  return {}
})
