// Renames a field, moves it or changes its choices. A choice that is taken away stays where it was said.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { takeTurn } from "../../../platform/db/take-turn.ts"
import { checkRevision } from "../../check-revision.ts"
import { customFieldById, customFields, updateCustomField } from "../fields/custom-fields.sql.ts"
import { refuseTaken } from "./custom-field-create.ts"
import { presentCustomField } from "./custom-fields.present.ts"

export const customFieldUpdate = handle("customFieldUpdate", async ({ customFieldId, seenRevision, name, of, position }, { tx, actor }) => {
  await takeTurn(tx, `custom fields ${actor.organizationId}`)
  const row = await customFieldById(tx, actor.organizationId, customFieldId)
  if (row === null) fail("notFound")
  checkRevision({ kind: "customField", id: customFieldId, seenRevision, revision: row.revision, present: { ...row, ...row.field }, wanted: { name, of, position } })
  if (name !== undefined) refuseTaken(await customFields(tx, actor.organizationId, row.kind), name, row.id)
  if (of !== undefined && row.field.type !== "choice" && row.field.type !== "choices") fail("invalidInput", { problems: [{ pointer: "/of", code: "value", message: "is only for fields with choices" }] })
  const after = { ...row, name: name ?? row.name, position: position ?? row.position, field: of === undefined ? row.field : { ...row.field, of }, revision: row.revision + 1 }
  await updateCustomField(tx, actor.organizationId, after)
  return presentCustomField(after)
})
