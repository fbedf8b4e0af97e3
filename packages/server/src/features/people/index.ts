// People: first run, signing in, sessions, passwords, profile, tokens, members and invitations.

import type { AnyHandler } from "../../platform/handler.ts"
import { invitationAccept } from "./invitation-accept.ts"
import { invitationCreate } from "./invitation-create.ts"
import { invitationList } from "./invitation-list.ts"
import { invitationRead } from "./invitation-read.ts"
import { invitationWithdraw } from "./invitation-withdraw.ts"
import { meRead } from "./me-read.ts"
import { meUpdate } from "./me-update.ts"
import { memberList } from "./member-list.ts"
import { memberUpdate } from "./member-update.ts"
import { passwordChange } from "./password-change.ts"
import { passwordRequestReset } from "./password-request-reset.ts"
import { passwordReset } from "./password-reset.ts"
import { sessionEnd } from "./session-end.ts"
import { sessionEndOthers } from "./session-end-others.ts"
import { sessionList } from "./session-list.ts"
import { sessionSignIn } from "./session-sign-in.ts"
import { sessionSignOut } from "./session-sign-out.ts"
import { setupRun } from "./setup-run.ts"
import { setupStatus } from "./setup-status.ts"
import { tokenCreate } from "./token-create.ts"
import { tokenList } from "./token-list.ts"
import { tokenRevoke } from "./token-revoke.ts"

export const peopleHandlers: readonly AnyHandler[] = [
  setupStatus, setupRun, sessionSignIn, sessionSignOut, sessionList, sessionEnd, sessionEndOthers, passwordRequestReset, passwordReset, passwordChange,
  meRead, meUpdate, tokenList, tokenCreate, tokenRevoke, memberList, memberUpdate, invitationList, invitationCreate, invitationWithdraw, invitationRead, invitationAccept,
]

// What other features may use: secrets in links, and how attempts at them are counted.
export { byAddress } from "./attempts.ts"
export { newSecret, secretLink } from "./secret-link.ts"
