// My views and the shared ones of a project, of kinds that I may see.

import { ARTEFACT_KINDS } from "@throughline/contract"
import { handle } from "../../../platform/handler.ts"
import { mayBeSeen, sightOf } from "../sight.ts"
import { presentSavedView } from "./saved-views.present.ts"
import { savedViews } from "./saved-views.sql.ts"

export const savedViewList = handle("savedViewList", async ({ kind }, context) => {
  const { tx, project, actor } = context
  const kinds = ARTEFACT_KINDS.filter((name) => mayBeSeen(sightOf(context), name) && (kind === undefined || kind === name))
  return { items: (await savedViews(tx, project, actor.userId, kinds)).map((row) => presentSavedView(row, actor.userId)) }
})
