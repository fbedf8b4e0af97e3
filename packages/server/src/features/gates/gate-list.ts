// The gates of a project with what is met, live, and whether the project has been authorised.

import { handle } from "../../platform/handler.ts"
import { presentCode } from "../present-code.ts"
import { presentGates } from "./gates.present.ts"
import { standOf } from "./gates.sql.ts"
import { governanceById } from "./governance/governance.sql.ts"

export const gateList = handle("gateList", async (_, context) => {
  const { tx, project } = context
  const stand = await standOf(tx, project)
  const governance = stand.governance_id === null ? null : await governanceById(tx, project.organizationId, stand.governance_id)
  return {
    items: [...(await presentGates(context))], governance: governance === null ? null : { id: presentCode.governanceId(governance.id), name: governance.name, version: governance.version },
    authorisedAt: stand.authorised_at?.toISOString() ?? null, authorisedBy: stand.authoriser_name,
  }
})
