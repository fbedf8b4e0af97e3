// Work that goes on after its call was answered: reading a large file, creating a large project. It gets at the database as
// handlers do and in no other way: `act` is the door again (who is it, may they still, one transaction, outbox, audit), with
// the right to the operation that started it looked up anew. `note` is for saying how far it is, on connections beside.
// Nothing here survives the process: whoever starts work keeps a row by which others see that it has ended.

import { OPERATIONS, type OperationKey } from "@throughline/contract"
import type { Kysely, Transaction } from "kysely"
import { setTimeout as sleep } from "node:timers/promises"
import type { Database } from "../db/schema.ts"
import { Failure, fail } from "../failure.ts"
import type { Person, PersonContext, RequestFacts } from "../handler.ts"
import type { Door } from "../run.ts"
import { admitOrganisation } from "../run/admission.ts"
import { makeContext, type Collected } from "../run/context.ts"
import { isWorthRetrying } from "../run/database-trouble.ts"
import { writeAudit, writeOutbox } from "../run/journal.sql.ts"
import { actorAgain } from "./actor-again.sql.ts"

export interface Job {
  /** Aborted when the work is stopped: by its owner, or because the server ends. */
  readonly signal: AbortSignal
  /** What the operation does, in one transaction; repeated after serialisation failures like a call. */
  act<T>(work: (context: PersonContext) => Promise<T>): Promise<T>
  /** A short transaction of its own, seen at once by others. */
  note<T>(work: (tx: Transaction<Database>) => Promise<T>): Promise<T>
}
export interface Start {
  /** Of what is worked on: by it the work is stopped. */
  readonly subject: string
  readonly operation: OperationKey
  readonly actor: Person
  readonly request: RequestFacts
}
export interface Background {
  /** Answers at once. What the work throws is logged: it should say itself how it ended. */
  run(start: Start, work: (job: Job) => Promise<void>): void
  /** Only on this node; elsewhere the work sees by its row that it is not wanted any more. */
  stop(subject: string): void
  /** Waits until all that goes on now has ended. */
  idle(): Promise<void>
  /** Stops everything, waits until it has ended, and begins nothing more. */
  close(): Promise<void>
}

const ATTEMPTS = 4

/** The door knows the services, of which this is one: hence it is asked for only when there is work. */
export function createBackground(doorOf: () => Door): Background {
  const running = new Set<{ readonly subject: string; readonly stop: AbortController; readonly ended: Promise<void> }>()
  let closed = false
  const idle = async () => void (await Promise.all(Array.from(running, ({ ended }) => ended)))
  return {
    idle,
    run(start, work) {
      if (closed) return
      const door = doorOf()
      const stop = new AbortController()
      const job: Job = { signal: stop.signal, act: (act) => throughTheDoor(door, start, act), note: (note) => door.beside.transaction().execute(note) }
      const ended = work(job)
        .catch((error: unknown) => door.log.error("work in the background failed", { requestId: start.request.id, subject: start.subject, error }))
      const entry = { subject: start.subject, stop, ended }
      running.add(entry)
      void ended.finally(() => running.delete(entry))
    },
    stop(subject) {
      for (const each of running) if (each.subject === subject) each.stop.abort()
    },
    async close() {
      closed = true
      for (const { stop } of running) stop.abort()
      await idle()
    },
  }
}

async function throughTheDoor<T>(door: Door, start: Start, work: (context: PersonContext) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const collected: Collected = { events: [], wakes: [] }
    try {
      const value = await door.db.transaction().setIsolationLevel("read committed").execute((tx) => once(door, start, tx, collected, work))
      wake(door, start, collected)
      return value
    } catch (error) {
      if (error instanceof Failure && ["forbidden", "unauthenticated"].includes(error.code)) await auditRefusal(door, start, error)
      if (!isWorthRetrying(error) || attempt === ATTEMPTS) throw error
      await sleep(5 * 2 ** attempt * (0.5 + Math.random()))
    }
  }
}

async function once<T>(door: Door, start: Start, tx: Kysely<Database>, collected: Collected, work: (context: PersonContext) => Promise<T>): Promise<T> {
  const actor = (await actorAgain(tx, start.actor)) ?? fail("unauthenticated")
  admitOrganisation(OPERATIONS[start.operation], actor)
  const call = { key: start.operation, input: {}, credentials: { sessionToken: null, bearer: null }, request: start.request }
  const value = await work({ ...makeContext({ door, call, tx, admitted: { actor, project: null }, upload: null, collected }), actor })
  await writeOutbox(tx, collected.events)
  return value
}

function wake(door: Door, { request, subject }: Start, { events, wakes }: Collected): void {
  for (const each of wakes) {
    try {
      each()
    } catch (error) {
      door.log.error("failed after commit", { requestId: request.id, subject, error })
    }
  }
  if (events.length > 0) door.services.hub.wake()
}

/** That it was asked for is in the audit log since the call; that it was refused later belongs there too. */
async function auditRefusal(door: Door, { actor, operation, subject, request }: Start, { code }: Failure): Promise<void> {
  const entry = { organizationId: actor.organizationId, actor: actor.userId, operation: OPERATIONS[operation].name, subject, outcome: code, requestId: request.id }
  await writeAudit(door.beside, entry).catch((error: unknown) => door.log.warn("audit entry not written", { requestId: request.id, error }))
}
