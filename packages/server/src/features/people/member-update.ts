// Changes role or activity of a member. Deactivating ends their sessions and tokens; the last administrator stays one.

import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { checkRevision } from "../check-revision.ts"
import { endCredentials, lockAdministrators, presentMember, projectsOf, readMember, writeMember } from "./members.sql.ts"

export const memberUpdate = handle("memberUpdate", async ({ userId, seenRevision, ...wanted }, { tx, actor, emit }) => {
  const administrators = await lockAdministrators(tx, actor.organizationId)
  const present = await readMember(tx, actor.organizationId, userId, true)
  if (present === null) fail("notFound")
  checkRevision({ kind: "member", id: userId, seenRevision, revision: present.revision, present, wanted })
  const staysAdministrator = (wanted.role ?? present.role) === "administrator" && (wanted.active ?? present.active)
  if (!staysAdministrator && administrators.includes(userId) && administrators.length === 1) fail("lastAdministrator")
  await writeMember(tx, actor.organizationId, userId, wanted)
  if (wanted.active === false) await endCredentials(tx, actor.organizationId, userId)
  for (const projectId of await projectsOf(tx, actor.organizationId, userId)) emit({ topic: "access", projectId, payload: {} })
  const changed = await readMember(tx, actor.organizationId, userId, false)
  if (changed === null) fail("notFound")
  return presentMember(changed, true)
})
