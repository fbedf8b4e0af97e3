// People, their sessions, tokens and invitations, as others see them.

import { z } from "zod"
import { email, invitationId, locale, moment, organisationId, organisationRole, projectId, projectRole, sessionId, timeZone, tokenId, userId } from "./basics.ts"
import { ORGANISATION_PERMISSIONS } from "../permissions.ts"

export const colorScheme = z.enum(["auto", "light", "dark"])

export const me = z.strictObject({
  id: userId,
  name: z.string(),
  email: z.string(),
  organisationId,
  organisationName: z.string(),
  organisationRole,
  permissions: z.array(z.enum(ORGANISATION_PERMISSIONS)),
  locale,
  timeZone,
  colorScheme,
  revision: z.int(),
})

export const member = z.strictObject({
  id: userId,
  name: z.string(),
  /** Only shown to those who may manage members. */
  email: z.string().nullable(),
  role: organisationRole,
  active: z.boolean(),
  joinedAt: moment,
  lastSeenAt: moment.nullable(),
  revision: z.int(),
})

export const invitation = z.strictObject({
  id: invitationId,
  email,
  role: organisationRole,
  projectId: projectId.nullable(),
  projectRole: projectRole.nullable(),
  invitedBy: z.string(),
  createdAt: moment,
  expiresAt: moment,
})

export const session = z.strictObject({
  id: sessionId,
  current: z.boolean(),
  createdAt: moment,
  lastSeenAt: moment,
  expiresAt: moment,
  userAgent: z.string(),
  address: z.string(),
})

export const token = z.strictObject({
  id: tokenId,
  name: z.string(),
  scope: z.enum(["read", "write"]),
  projectId: projectId.nullable(),
  createdAt: moment,
  expiresAt: moment,
  lastUsedAt: moment.nullable(),
})

export const organisation = z.strictObject({
  id: organisationId,
  name: z.string(),
  locale,
  timeZone,
  currency: z.string(),
  revision: z.int(),
})
