// Governance templates: which gates and artefacts a project has.

import { handle } from "../../../platform/handler.ts"
import { governanceTemplates } from "./governance.sql.ts"

export const governanceList = handle("governanceList", async (_, { tx, actor }) => ({ items: [...(await governanceTemplates(tx, actor.organizationId))] }))
