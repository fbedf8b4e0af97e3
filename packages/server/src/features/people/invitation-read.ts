// What an invitation link is for.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { hashSecret } from "../../platform/run/credentials.ts"
import { byAddress } from "./attempts.ts"
import { openInvitation } from "./invitations.sql.ts"

export const invitationRead = handle("invitationRead", async ({ token }, { tx, services, request }) => {
  await services.limiter.count([byAddress("invitation", request.address)])
  const invitation = await openInvitation(tx, hashSecret(token), false)
  if (invitation === null) fail("gone")
  return { email: invitation.email, organisationName: invitation.organisationName, invitedBy: invitation.invitedByName }
})
