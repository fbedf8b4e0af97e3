// Members of the organisation and invitations.

import { z } from "zod"
import { email, empty, invitationId, line, locale, organisationRole, page, pageQuery, password, projectId, projectRole, revision, text, timeZone, userId } from "../schemas/basics.ts"
import { invitation, me, member } from "../schemas/people.ts"
import { LIMITS } from "../limits.ts"
import { operation } from "../operation.ts"

export const memberList = operation({
  name: "member.list", summary: "People of the organisation.", method: "GET", path: "/members",
  access: { kind: "organisation", permission: "members.read" },
  input: z.strictObject({ ...pageQuery, search: text(LIMITS.searchLength).optional() }), output: page(member),
})
export const memberUpdate = operation({
  name: "member.update", summary: "Changes role or activity of a member; deactivating ends their sessions and tokens.", method: "PATCH", path: "/members/:userId",
  access: { kind: "organisation", permission: "members.manage" }, errors: ["conflict", "lastAdministrator"],
  input: z.strictObject({ userId, seenRevision: revision, role: organisationRole.optional(), active: z.boolean().optional() }), output: member,
})
export const invitationList = operation({
  name: "invitation.list", summary: "Open invitations; never their links.", method: "GET", path: "/invitations",
  access: { kind: "organisation", permission: "members.manage" }, input: empty, output: z.strictObject({ items: z.array(invitation) }),
})
export const invitationCreate = operation({
  name: "invitation.create", summary: "Invites a person by e-mail address; the link is shown once, and mailed where mail is set up.", method: "POST", path: "/invitations",
  access: { kind: "organisation", permission: "members.manage" }, creates: true, errors: ["alreadyExists"],
  input: z.strictObject({ email, role: organisationRole, projectId: projectId.nullable().default(null), projectRole: projectRole.nullable().default(null) }),
  output: z.strictObject({ invitation, link: z.string(), mailed: z.boolean() }),
})
export const invitationWithdraw = operation({
  name: "invitation.withdraw", summary: "Makes an invitation's link useless.", method: "DELETE", path: "/invitations/:invitationId",
  access: { kind: "organisation", permission: "members.manage" }, input: z.strictObject({ invitationId }), output: empty,
})
export const invitationRead = operation({
  name: "invitation.read", summary: "What an invitation link is for.", method: "POST", path: "/invitations/read",
  access: { kind: "public" }, scope: "read", errors: ["gone", "tooManyRequests"], input: z.strictObject({ token: text(200) }),
  output: z.strictObject({ email: z.string(), organisationName: z.string(), invitedBy: z.string() }),
})
export const invitationAccept = operation({
  name: "invitation.accept", summary: "Creates the account an invitation is for, and signs in.", method: "POST", path: "/invitations/accept",
  access: { kind: "public" }, creates: true, errors: ["gone", "alreadyExists", "tooManyRequests"],
  input: z.strictObject({ token: text(200), name: line(), password, locale, timeZone }), output: me,
})
