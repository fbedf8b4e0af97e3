// Creates the account an invitation is for, and signs in. The address is the invitation's; nobody chooses it.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { hashSecret } from "../../platform/run/credentials.ts"
import { byAddress } from "./attempts.ts"
import { joinProject, openInvitation, useInvitation } from "./invitations.sql.ts"
import { readMeOrThrow } from "./me.sql.ts"
import { joinOrganisation } from "./setup.sql.ts"

export const invitationAccept = handle("invitationAccept", async ({ token, name, password, locale, timeZone }, { tx, services, request, emit }) => {
  await services.limiter.count([byAddress("invitation", request.address)])
  const invitation = await openInvitation(tx, hashSecret(token), true)
  if (invitation === null) fail("gone")
  const session = await services.accounts.signUp(tx, { name, email: invitation.email, password }, request)
  if (session === null) fail("alreadyExists")
  await joinOrganisation(tx, session.userId, { organizationId: invitation.organizationId, role: invitation.role, locale, timeZone })
  await useInvitation(tx, invitation)
  const { organizationId, projectId } = invitation
  if ((await joinProject(tx, invitation, session.userId)) && projectId !== null) emit({ topic: "access", organizationId, projectId, payload: {} })
  request.setSession(session.cookie, session.expiresAt)
  return readMeOrThrow(tx, session.userId)
})
