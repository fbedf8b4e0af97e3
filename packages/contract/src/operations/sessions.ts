// Signing in and out, one's own sessions, password, profile and tokens.

import { z } from "zod"
import { email, empty, line, locale, moment, password, projectId, revision, sessionId, text, timeZone, tokenId } from "../schemas/basics.ts"
import { colorScheme, me, session, token } from "../schemas/people.ts"
import { LIMITS } from "../limits.ts"
import { operation } from "../operation.ts"

const given = text(LIMITS.passwordLengthMax).min(1)

export const sessionSignIn = operation({
  name: "session.signIn", summary: "Signs in with e-mail address and password; answers with a session cookie.", method: "POST", path: "/session",
  access: { kind: "public" }, errors: ["wrongCredentials", "tooManyRequests"],
  input: z.strictObject({ email, password: given }), output: me,
})
export const sessionSignOut = operation({
  name: "session.signOut", summary: "Ends the present session.", method: "DELETE", path: "/session",
  access: { kind: "session" }, input: empty, output: empty,
})
export const sessionList = operation({
  name: "session.list", summary: "One's own sessions.", method: "GET", path: "/sessions",
  access: { kind: "session" }, input: empty, output: z.strictObject({ items: z.array(session) }),
})
export const sessionEnd = operation({
  name: "session.end", summary: "Ends one of one's own sessions.", method: "DELETE", path: "/sessions/:sessionId",
  access: { kind: "session" }, input: z.strictObject({ sessionId }), output: empty,
})
export const sessionEndOthers = operation({
  name: "session.endOthers", summary: "Ends all of one's own sessions but the present one.", method: "DELETE", path: "/sessions",
  access: { kind: "session" }, input: empty, output: z.strictObject({ ended: z.int() }),
})

export const passwordRequestReset = operation({
  name: "password.requestReset", summary: "Sends a link to set a new password, if the address belongs to an account. The answer does not tell.", method: "POST", path: "/password-resets",
  access: { kind: "public" }, errors: ["tooManyRequests"], input: z.strictObject({ email }), output: empty,
})
export const passwordReset = operation({
  name: "password.reset", summary: "Sets a new password by link; ends all sessions of the account.", method: "POST", path: "/password-resets/use",
  access: { kind: "public" }, errors: ["gone", "tooManyRequests"], input: z.strictObject({ token: text(200), password }), output: empty,
})
export const passwordChange = operation({
  name: "password.change", summary: "Changes one's own password; ends all other sessions.", method: "POST", path: "/me/password",
  access: { kind: "session" }, errors: ["wrongCredentials", "tooManyRequests"], input: z.strictObject({ present: given, password }), output: empty,
})

export const meRead = operation({
  name: "me.read", summary: "Who I am and what I may do.", method: "GET", path: "/me",
  access: { kind: "signedIn" }, input: empty, output: me,
})
export const meUpdate = operation({
  name: "me.update", summary: "Changes one's own name and preferences.", method: "PATCH", path: "/me",
  access: { kind: "session" }, errors: ["conflict"],
  input: z.strictObject({ seenRevision: revision, name: line().optional(), locale: locale.optional(), timeZone: timeZone.optional(), colorScheme: colorScheme.optional() }),
  output: me,
})

export const tokenList = operation({
  name: "token.list", summary: "One's own API tokens; never their secret.", method: "GET", path: "/me/tokens",
  access: { kind: "session" }, input: empty, output: z.strictObject({ items: z.array(token) }),
})
export const tokenCreate = operation({
  name: "token.create", summary: "Creates an API token; its secret is shown once.", method: "POST", path: "/me/tokens",
  access: { kind: "session" }, creates: true, errors: ["limitExceeded"],
  input: z.strictObject({ name: line(100), scope: z.enum(["read", "write"]), projectId: projectId.nullable().default(null), expiresAt: moment }),
  output: z.strictObject({ token, secret: z.string() }),
})
export const tokenRevoke = operation({
  name: "token.revoke", summary: "Revokes one of one's own API tokens.", method: "DELETE", path: "/me/tokens/:tokenId",
  access: { kind: "session" }, input: z.strictObject({ tokenId }), output: empty,
})
