// Invites a person by e-mail address. A newer invitation to the same address replaces the older one.

import { LIMITS } from "@throughline/contract"
import { fail } from "../../platform/failure.ts"
import { takeTurn } from "../../platform/db/take-turn.ts"
import { handle } from "../../platform/handler.ts"
import { openProject } from "../../platform/run/project-access.sql.ts"
import { addInvitation, hasAccount, listOpenInvitations, withdrawInvitations } from "./invitations.sql.ts"
import { invitationLetter } from "./letters.ts"
import { readMeOrThrow } from "./me.sql.ts"
import { newSecret, secretLink } from "./secret-link.ts"

export const invitationCreate = handle("invitationCreate", async ({ email, role, projectId, projectRole }, { tx, actor, services, request, now, newId }) => {
  if ((projectId === null) !== (projectRole === null)) fail("invalidInput", { problems: [{ pointer: projectId === null ? "/projectId" : "/projectRole", code: "required", message: "project and role in it go together" }] })
  if (projectId !== null) await openProject(tx, actor, { projectId, permission: "project.members", lock: false, trashed: false })
  // Two administrators may think of the same person at the same moment.
  await takeTurn(tx, `invitation ${email}`)
  if (await hasAccount(tx, email)) fail("alreadyExists")
  await withdrawInvitations(tx, actor.organizationId, { email })
  const secret = newSecret()
  const id = newId("inv")
  const expiresAt = new Date(now.getTime() + LIMITS.invitationDays * 86_400_000)
  await addInvitation(tx, { organizationId: actor.organizationId, id, email, role, projectId, projectRole, hash: secret.hash, invitedBy: actor.userId, expiresAt })
  const link = secretLink(request.origin, "invitation", secret.text)
  const { organisationName, locale } = await readMeOrThrow(tx, actor.userId)
  await services.mailer.queue(tx, invitationLetter({ to: email, organisationName, invitedBy: actor.name, link, locale }))
  const [invitation] = await listOpenInvitations(tx, actor.organizationId, id)
  if (invitation === undefined) throw new Error("The invitation just made is not there.")
  return { invitation, link, mailed: services.mailer.sends }
}, { answerOnce: true })
