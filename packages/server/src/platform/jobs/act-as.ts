// Acts for a person without a call of theirs: what they asked to happen later (a message that is due) happens through the same
// door as if they did it now: are they still there, may they still, one transaction, outbox.

import type { ProjectPermission } from "@throughline/contract"
import type { OrganisationRole } from "@throughline/contract"
import type { Door } from "../run.ts"
import { Failure } from "../failure.ts"
import type { Person, ProjectContext } from "../handler.ts"
import { makeContext, type Collected } from "../run/context.ts"
import { isWorthRetrying } from "../run/database-trouble.ts"
import { writeOutbox } from "../run/journal.sql.ts"
import { openProject } from "../run/project-access.sql.ts"
import { newId } from "../new-id.ts"

export interface OnBehalf {
  readonly organizationId: string
  readonly userId: string
  readonly projectId: string
  readonly permission: ProjectPermission
  /** As people reach the server, for links. */
  readonly origin: string
}

const ATTEMPTS = 4

/** Null where the person is gone or may not any more; the work is then left to somebody else. */
export async function actAs<T>(door: Door, behalf: OnBehalf, work: (context: ProjectContext) => Promise<T>): Promise<T | null> {
  for (let attempt = 1; ; attempt++) {
    const collected: Collected = { events: [], wakes: [] }
    try {
      const value = await door.db.transaction().setIsolationLevel("read committed").execute(async (tx) => {
        const actor = await personOf(door, behalf)
        if (actor === null) return null
        const project = await openProject(tx, actor, { projectId: behalf.projectId, permission: behalf.permission, lock: true, trashed: false })
        const request = { id: newId("req"), address: "", userAgent: "", origin: behalf.origin, idempotencyKey: null, lastEventId: null, setSession: () => undefined }
        const made = makeContext({ door, call: { key: "projectRead", input: {}, credentials: { sessionToken: null, bearer: null }, request }, tx, admitted: { actor, project }, upload: null, collected })
        const done = await work({ ...made, actor, project })
        await writeOutbox(tx, collected.events)
        return done
      })
      for (const wake of collected.wakes) wake()
      if (collected.events.length > 0) door.services.hub.wake()
      return value
    } catch (error) {
      if (error instanceof Failure && ["forbidden", "notFound"].includes(error.code)) return null
      if (!isWorthRetrying(error) || attempt === ATTEMPTS) throw error
    }
  }
}

async function personOf({ beside }: Door, { organizationId, userId }: OnBehalf): Promise<Person | null> {
  const row = await beside.selectFrom("member as m").innerJoin("app_user as u", "u.id", "m.user_id").select(["u.name", "u.email", "m.role"])
    .where("m.organization_id", "=", organizationId).where("m.user_id", "=", userId).where("m.active", "=", true).executeTakeFirst()
  // The database holds only these roles, by check constraint.
  return row === undefined ? null : { kind: "person", userId, name: row.name, email: row.email, organizationId, organizationRole: row.role as OrganisationRole, via: "system", credentialId: "" }
}
