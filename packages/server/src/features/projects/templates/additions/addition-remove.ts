// Takes an addition out of a template again. It stays in the history of the template.

import { fail } from "../../../../platform/failure.ts"
import { handle } from "../../../../platform/handler.ts"
import { mayRemove } from "./additions.present.ts"
import { additionHistory, removeAddition } from "./additions.sql.ts"

export const templateAdditionRemove = handle("templateAdditionRemove", async ({ templateAdditionId }, { tx, actor }) => {
  const row = (await additionHistory(tx, actor, { id: templateAdditionId }))[0]
  if (row === undefined || row.removed_at !== null) fail("notFound")
  if (!mayRemove(actor, row)) fail("forbidden")
  await removeAddition(tx, actor, templateAdditionId)
  return {}
})
