// Puts a project under a governance template.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { presentGates } from "./gates.present.ts"
import { governanceById } from "./governance/governance.sql.ts"
import { putUnderGovernance } from "./put-under-governance.ts"

export const projectGovern = handle("projectGovern", async ({ governanceId }, context) => {
  const governance = (await governanceById(context.tx, context.project.organizationId, governanceId)) ?? fail("notFound")
  await putUnderGovernance(context, context.project, governance)
  context.emit({ topic: "gate", payload: {} })
  return { items: [...(await presentGates(context))] }
}, { lockProject: true })
