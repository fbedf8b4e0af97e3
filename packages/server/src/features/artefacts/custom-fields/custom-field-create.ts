// Adds a field to a kind of artefact.

import { LIMITS } from "@throughline/contract"
import { takeTurn } from "../../../platform/db/take-turn.ts"
import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { customFields, insertCustomField } from "../fields/custom-fields.sql.ts"
import { presentCustomField } from "./custom-fields.present.ts"

export const customFieldCreate = handle("customFieldCreate", async ({ kind, name, field }, context) => {
  const { tx, actor } = context
  await takeTurn(tx, `custom fields ${actor.organizationId}`)
  const present = await customFields(tx, actor.organizationId, kind)
  if (present.length >= LIMITS.customFieldsPerKind) fail("limitExceeded", { problems: [{ pointer: "/kind", code: "fields", message: "has as many fields of your own as allowed", limit: LIMITS.customFieldsPerKind }] })
  refuseTaken(present, name, null)
  const row = { id: context.newId("fld"), kind, name, field, position: (present.at(-1)?.position ?? -1) + 1, revision: 1 }
  await insertCustomField(tx, actor.organizationId, row)
  return presentCustomField(row)
})

export function refuseTaken(present: readonly { readonly id: string; readonly name: string }[], name: string, exceptId: string | null): void {
  if (present.some((other) => other.id !== exceptId && other.name.toLowerCase() === name.toLowerCase())) fail("alreadyExists", { detail: "There is a field of this name." })
}
