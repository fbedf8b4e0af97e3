// Creates the organisation and its first administrator, and signs them in; with a sample project to look at, if wished.

import type { Person } from "../../platform/handler.ts"
import { handle } from "../../platform/handler.ts"
import { createSampleProject } from "../projects/index.ts"
import { readMeOrThrow, type Me } from "./me.sql.ts"
import { setUp } from "./setup.sql.ts"

export const setupRun = handle("setupRun", async (input, context) => {
  const { tx, services, request } = context
  const session = await setUp(tx, services.accounts, input, request)
  const me = await readMeOrThrow(tx, session.userId)
  const sampleProjectId = input.sample ? await createSampleProject({ ...context, actor: personOf(me) }) : null
  request.setSession(session.cookie, session.expiresAt)
  return { me, sampleProjectId }
})

/** The administrator did not exist when this call began, so the door could not know them. */
function personOf({ id, name, email, organisationId, organisationRole }: Me): Person {
  return { kind: "person", userId: id, name, email, organizationId: organisationId, organizationRole: organisationRole, via: "system", credentialId: "" }
}
