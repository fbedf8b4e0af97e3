// Removes an entry of the risk library. Risks that were made from it stay.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { mayRemoveEntry } from "./risk-library.present.ts"
import { libraryRisks, removeEntry } from "./risk-library.sql.ts"

export const riskLibraryRemove = handle("riskLibraryRemove", async ({ libraryRiskId }, { tx, actor }) => {
  const [entry] = await libraryRisks(tx, actor, { id: libraryRiskId })
  if (entry === undefined) fail("notFound")
  if (!mayRemoveEntry(actor, entry)) fail("forbidden")
  await removeEntry(tx, actor, libraryRiskId)
  return {}
})
