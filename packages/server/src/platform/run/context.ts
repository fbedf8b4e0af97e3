// What a handler is given.

import type { Kysely } from "kysely"
import type { Database } from "../db/schema.ts"
import type { Actor, Context, ProjectAccess, Upload } from "../handler.ts"
import { newId } from "../new-id.ts"
import type { Call, Door } from "../run.ts"
import type { Admitted } from "./admission.ts"
import type { OutboxEvent } from "./journal.sql.ts"

/** What the handler asked to happen with the commit and after it. */
export interface Collected {
  readonly events: OutboxEvent[]
  readonly wakes: (() => void)[]
}

interface Making {
  readonly door: Door
  readonly call: Call
  /** Null for handlers that declared to need none. */
  readonly tx: Kysely<Database> | null
  readonly admitted: Admitted
  readonly upload: Upload | null
  readonly collected: Collected
}

export function makeContext({ door, call, tx, admitted, upload, collected }: Making): Context & { actor: Actor; project: ProjectAccess | null } {
  const { actor, project } = admitted
  return {
    // Kysely types a transaction as a kind of its own; this one was made by `run`.
    tx: (tx ?? FORBIDDEN) as Context["tx"],
    request: { ...call.request, upload },
    now: new Date(),
    services: door.services,
    actor,
    project,
    newId,
    emit(event) {
      const organizationId = event.organizationId ?? (actor.kind === "person" ? actor.organizationId : null)
      if (organizationId === null) throw new Error(`The event ${event.topic} needs an organisation.`)
      collected.events.push({ organizationId, projectId: event.projectId ?? project?.id ?? null, topic: event.topic, payload: event.payload })
    },
    afterCommit(wake) {
      collected.wakes.push(wake)
    },
  }
}

const FORBIDDEN = new Proxy({}, {
  get(_, property) {
    throw new Error(`This operation declared to need no transaction, but asked it for ${String(property)}.`)
  },
})
