// Stops an import and forgets the file.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { finishImport, importById } from "./imports.sql.ts"

export const importCancel = handle("importCancel", async ({ importId }, { tx, actor }) => {
  const row = (await importById(tx, actor, importId, true)) ?? fail("notFound")
  if (row.state === "done") fail("wrongState", { detail: "This file has been imported already; the project can be put into the trash." })
  await finishImport(tx, actor, importId, "cancelled", null)
  return {}
})
