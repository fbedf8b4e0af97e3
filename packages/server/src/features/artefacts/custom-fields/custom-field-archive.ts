// Takes a field out of use; what was said in it stays in the history.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { archiveCustomField } from "../fields/custom-fields.sql.ts"

export const customFieldArchive = handle("customFieldArchive", async ({ customFieldId }, { tx, actor }) => {
  if (!(await archiveCustomField(tx, actor.organizationId, customFieldId))) fail("notFound")
  return {}
})
