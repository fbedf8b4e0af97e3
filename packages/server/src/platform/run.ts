// The one door. Every change and every question, whatever transport it came by, passes here in the same order:
// who are you, is this often enough, may you, is it well formed, has it been done already; then the handler;
// then what happened goes to the outbox; all in one transaction.

import { OPERATIONS, type Operation, type OperationKey } from "@throughline/contract"
import type { Kysely } from "kysely"
import { setTimeout as sleep } from "node:timers/promises"
import { RawJson } from "./answers.ts"
import type { Database } from "./db/schema.ts"
import { Failure, fail } from "./failure.ts"
import type { AnyHandler, RequestFacts, Upload } from "./handler.ts"
import type { Logger } from "./log.ts"
import { admit, admitOrganisation, openProjectFor, type Admitted } from "./run/admission.ts"
import { authenticate, touch, type Known } from "./run/authenticate.sql.ts"
import type { Credentials } from "./run/credentials.ts"
import { makeContext, type Collected } from "./run/context.ts"
import { isConnectionLost, isWorthRetrying } from "./run/database-trouble.ts"
import { claimKey, hashRequest, recall, storeAnswer, type KeyedCall, type Remembered } from "./run/idempotency.sql.ts"
import { writeAudit, writeOutbox } from "./run/journal.sql.ts"
import { validate } from "./run/validate.ts"
import type { Services } from "./services.ts"

export interface Call {
  readonly key: OperationKey
  readonly input: unknown
  readonly credentials: Credentials
  readonly request: Omit<RequestFacts, "upload">
  /** Receives the uploaded file; called once, after the caller is known and permitted. */
  readonly receiveUpload?: () => Promise<ReceivedUpload>
}
/** A file that has arrived whole; `open` may be called once for each attempt. */
export interface ReceivedUpload {
  open(): Upload
  discard(): Promise<void>
}
export interface Answer {
  readonly value: unknown
  readonly replayed: boolean
}
export type Run = (call: Call) => Promise<Answer>

export interface Door {
  readonly db: Kysely<Database>
  /** Connections that no request holds. */
  readonly beside: Kysely<Database>
  readonly services: Services
  readonly handlers: ReadonlyMap<OperationKey, AnyHandler>
  readonly log: Logger
}

const ATTEMPTS = 4
/** How old the "last seen" of a credential may grow before it is written again. */
const TOUCH_AFTER_MS = 5 * 60_000

export function createRun(door: Door): Run {
  return async (call) => {
    const operation: Operation = OPERATIONS[call.key]
    const seen: { known: Known | null } = { known: null }
    try {
      return await answer(door, call, operation, seen)
    } catch (error) {
      await auditRefusal(door, call, operation, seen.known, error)
      if (isConnectionLost(error)) {
        door.log.warn("database unreachable", { requestId: call.request.id, error })
        fail("shuttingDown", { retryAfterSeconds: 2 })
      }
      throw error
    }
  }
}

async function answer(door: Door, call: Call, operation: Operation, seen: { known: Known | null }): Promise<Answer> {
  const anonymous = call.credentials.bearer === null && call.credentials.sessionToken === null
  if (anonymous && operation.access.kind !== "public") fail("unauthenticated")
  const upload = await receiveUpload(door, call, operation)
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(door, call, operation, upload, seen)
      } catch (error) {
        const remembered = isConnectionLost(error) ? await lookAgain(door, call, operation, seen.known) : null
        if (remembered !== null) return remembered
        const mayRepeat = isWorthRetrying(error) ? attempt < ATTEMPTS : isConnectionLost(error) && operation.method === "GET" && attempt === 1
        if (!mayRepeat) throw error
        await sleep(5 * 2 ** attempt * (0.5 + Math.random()))
      }
    }
  } finally {
    await upload?.discard()
  }
}

/** Nobody may send us a large file before we know that they may send one at all. */
async function receiveUpload(door: Door, call: Call, operation: Operation): Promise<ReceivedUpload | null> {
  if (operation.body !== "upload") return null
  if (call.receiveUpload === undefined) fail("unsupportedMediaType", { detail: "Send the file as multipart/form-data with one part named \"file\"." })
  const known = await authenticate(door.db, call.credentials)
  await permit(door.db, call, operation, known, false)
  return call.receiveUpload()
}

interface Permitted {
  readonly input: unknown
  readonly admitted: Admitted
}

async function permit(db: Kysely<Database>, call: Call, operation: Operation, known: Known | null, lock: boolean): Promise<Permitted> {
  const actor = admit(operation, call.key, known)
  admitOrganisation(operation, actor)
  const checked = validate(operation.input, call.input)
  if (!checked.ok) fail("invalidInput", { problems: checked.problems })
  const project = await openProjectFor(db, operation, call.key, known, checked.value, lock)
  return { input: checked.value, admitted: { actor, project } }
}

async function once(door: Door, call: Call, operation: Operation, upload: ReceivedUpload | null, seen: { known: Known | null }): Promise<Answer> {
  const handler = door.handlers.get(call.key)
  if (handler === undefined) throw new Error(`No handler for ${call.key}.`)
  const collected: Collected = { events: [], wakes: [] }
  const work = async (db: Kysely<Database>): Promise<Answer> => {
    seen.known = await authenticate(db, call.credentials)
    const { input, admitted } = await permit(db, call, operation, seen.known, handler.options.lockProject ?? false)
    const keyed = handler.options.withoutTransaction === true ? null : keyOf(call, operation, seen.known, input)
    const remembered: Remembered = keyed === null ? { kind: "new" } : await claimKey(db, keyed)
    if (remembered.kind !== "new") return replay(remembered)
    const tx = handler.options.withoutTransaction === true ? null : db
    const context = makeContext({ door, call, tx, admitted, upload: upload?.open() ?? null, collected })
    // Which input and context belong to which handler is known by key; the types of a list cannot say it.
    const value = await handler.run(input as never, context as never)
    if (tx === null) return { value, replayed: false }
    await writeOutbox(tx, collected.events)
    if (keyed !== null) await storeAnswer(tx, keyed, handler.options.answerOnce === true ? null : jsonOf(value))
    await auditSuccess(tx, call, operation, seen.known)
    return { value, replayed: false }
  }
  const result = handler.options.withoutTransaction === true ? await work(door.db) : await inTransaction(door, operation, work)
  wakeAll(door, call, collected)
  if (collected.events.length > 0) door.services.hub.wake()
  touchLater(door, seen.known)
  return result
}

/** Questions read one snapshot and can write nothing; changes lock what they need. */
function inTransaction(door: Door, operation: Operation, work: (tx: Kysely<Database>) => Promise<Answer>): Promise<Answer> {
  const transaction = door.db.transaction()
  if (operation.method === "GET") return transaction.setIsolationLevel("repeatable read").setAccessMode("read only").execute(work)
  return transaction.setIsolationLevel("read committed").execute(work)
}

function keyOf(call: Call, operation: Operation, known: Known | null, input: unknown): KeyedCall | null {
  const { idempotencyKey } = call.request
  if (idempotencyKey === null || !operation.creates || known === null) return null
  return { actor: known.person.userId, key: idempotencyKey, operation: call.key, requestHash: hashRequest(call.key, input) }
}

function replay(remembered: Exclude<Remembered, { kind: "new" }>): Answer {
  if (remembered.kind === "secret") fail("alreadyExists", { detail: "This was created by the first call with the same idempotency key; its secret is shown only once." })
  return { value: remembered.response, replayed: true }
}

/** The connection was lost, perhaps while committing: did it happen or not? Only a key can tell. */
async function lookAgain(door: Door, call: Call, operation: Operation, known: Known | null): Promise<Answer | null> {
  const checked = validate(operation.input, call.input)
  const keyed = checked.ok ? keyOf(call, operation, known, checked.value) : null
  if (keyed === null) return null
  for (const pause of [200, 600, 1_500]) {
    await sleep(pause)
    try {
      const remembered = await recall(door.beside, keyed)
      return remembered.kind === "new" ? null : replay(remembered)
    } catch (error) {
      if (!isConnectionLost(error)) throw error
    }
  }
  return null
}

function jsonOf(value: unknown): string {
  return value instanceof RawJson ? value.text : JSON.stringify(value)
}

/** Changes of a plan have their own log; here is what was done to people, rights and projects. */
async function auditSuccess(tx: Kysely<Database>, call: Call, operation: Operation, known: Known | null): Promise<void> {
  if (operation.method === "GET" || known === null || operation.scope === "read") return
  const { access } = operation
  if (access.kind === "project" && !access.permission.startsWith("project.")) return
  await writeAudit(tx, { organizationId: known.person.organizationId, actor: known.person.userId, operation: operation.name, subject: subjectOf(call.input), outcome: "done", requestId: call.request.id })
}

async function auditRefusal(door: Door, call: Call, operation: Operation, known: Known | null, error: unknown): Promise<void> {
  if (!(error instanceof Failure) || known === null || !["forbidden", "tokenScope", "notFound", "wrongCredentials", "tooManyRequests"].includes(error.code)) return
  const entry = { organizationId: known.person.organizationId, actor: known.person.userId, operation: operation.name, subject: subjectOf(call.input), outcome: error.code, requestId: call.request.id }
  await writeAudit(door.beside, entry).catch((trouble: unknown) => door.log.warn("audit entry not written", { requestId: call.request.id, error: trouble }))
}

/** The most particular id that the input names. */
function subjectOf(input: unknown): string | null {
  if (typeof input !== "object" || input === null) return null
  const ids = Object.entries(input).filter(([key, value]) => key.endsWith("Id") && typeof value === "string")
  const [, last] = ids.findLast(([key]) => key !== "projectId") ?? ids[0] ?? []
  return typeof last === "string" ? last.slice(0, 100) : null
}

/** It is committed: whatever goes wrong now is for the log, and the answer stays "done". */
function wakeAll(door: Door, call: Call, { wakes }: Collected): void {
  for (const wake of wakes) {
    try {
      wake()
    } catch (error) {
      door.log.error("failed after commit", { requestId: call.request.id, error })
    }
  }
}

function touchLater(door: Door, known: Known | null): void {
  if (known === null || Date.now() - known.lastSeenAt.getTime() < TOUCH_AFTER_MS) return
  touch(door.beside, known).catch((error: unknown) => door.log.warn("last use not written", { error }))
}
