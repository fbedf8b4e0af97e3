// Open invitations; never their links.

import { handle } from "../../platform/handler.ts"
import { listOpenInvitations } from "./invitations.sql.ts"

export const invitationList = handle("invitationList", async (_, { tx, actor }) => ({ items: await listOpenInvitations(tx, actor.organizationId) }))
