// Makes an invitation's link useless.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { withdrawInvitations } from "./invitations.sql.ts"

export const invitationWithdraw = handle("invitationWithdraw", async ({ invitationId }, { tx, actor }) => {
  if ((await withdrawInvitations(tx, actor.organizationId, { id: invitationId })) === 0) fail("notFound")
  return {}
})
