// Changes name and defaults of the organisation.

import { handle } from "../../platform/handler.ts"
import { checkRevision } from "../check-revision.ts"
import { readOrganisation, writeOrganisation } from "./organisation.sql.ts"

export const organisationUpdate = handle("organisationUpdate", async ({ seenRevision, ...wanted }, { tx, actor }) => {
  const present = await readOrganisation(tx, actor.organizationId, true)
  checkRevision({ kind: "organisation", id: present.id, seenRevision, revision: present.revision, present, wanted })
  await writeOrganisation(tx, actor.organizationId, wanted)
  return readOrganisation(tx, actor.organizationId)
})
