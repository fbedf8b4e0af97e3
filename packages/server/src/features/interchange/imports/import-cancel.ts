// Stops an import and forgets the file. What reads or creates it on another node sees so by the row.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { finishImport, importById } from "./imports.sql.ts"

export const importCancel = handle("importCancel", async ({ importId }, { tx, actor, services, afterCommit }) => {
  const row = (await importById(tx, actor, importId, true)) ?? fail("notFound")
  if (row.state === "done") fail("wrongState", { detail: "This file has been imported already; the project can be put into the trash." })
  await finishImport(tx, actor, importId, "cancelled", null)
  afterCommit(() => services.background.stop(importId))
  return {}
})
