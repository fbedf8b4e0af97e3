// Fields of the organisation's own.

import { handle } from "../../../platform/handler.ts"
import { customFields } from "../fields/custom-fields.sql.ts"
import { presentCustomField } from "./custom-fields.present.ts"

export const customFieldList = handle("customFieldList", async ({ kind }, { tx, actor }) => ({ items: (await customFields(tx, actor.organizationId, kind ?? null)).map(presentCustomField) }))
