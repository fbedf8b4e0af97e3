// Deletes a template of the organisation's own.

import { fail } from "../../../../platform/failure.ts"
import { handle } from "../../../../platform/handler.ts"
import { deleteTemplate } from "./own-templates.sql.ts"

export const templateDelete = handle("templateDelete", async ({ templateId }, { tx, actor }) => {
  if (!(await deleteTemplate(tx, actor.organizationId, templateId))) fail("notFound")
  return {}
})
