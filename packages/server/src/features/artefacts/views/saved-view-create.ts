// Keeps a filter, order, grouping and columns under a name.

import { LIMITS } from "@throughline/contract"
import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { mayBeSeen, sightOf } from "../sight.ts"
import { presentSavedView } from "./saved-views.present.ts"
import { insertSavedView, savedViewCount } from "./saved-views.sql.ts"

export const savedViewCreate = handle("savedViewCreate", async ({ kind, name, shared, definition }, context) => {
  const { tx, project, actor } = context
  if (!mayBeSeen(sightOf(context), kind)) fail("notFound")
  if ((await savedViewCount(tx, project, actor.userId)) >= LIMITS.savedViewsPerPerson) fail("limitExceeded", { problems: [{ pointer: "/name", code: "views", message: "is more than one person may keep", limit: LIMITS.savedViewsPerPerson }] })
  const row = { id: context.newId("viw"), kind, name, shared, owner_id: actor.userId, definition, revision: 1 }
  await insertSavedView(tx, project, row)
  return presentSavedView(row, actor.userId)
}, { lockProject: true })
