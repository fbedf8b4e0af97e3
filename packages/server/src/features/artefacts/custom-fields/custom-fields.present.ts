// A field of the organisation's own as its readers see it.

import type { OPERATIONS, OutputOf } from "@throughline/contract"
import { customFieldShape } from "@throughline/contract"
import { presentCode } from "../../present-code.ts"
import type { CustomFieldRow } from "../fields/custom-fields.sql.ts"

export type CustomFieldView = OutputOf<typeof OPERATIONS.customFieldCreate>

export function presentCustomField({ id, kind, name, field, position, revision }: CustomFieldRow): CustomFieldView {
  return { id: presentCode.customFieldId(id), kind: presentCode.artefactKind(kind), name, field: customFieldShape.parse(field), position, revision }
}
