// What a feature writes for one operation of the contract, and what it is given. `run` (run.ts) is the only caller:
// it has validated the input, opened the transaction, and loaded actor and project with permission before.

import type { InputOf, OPERATIONS, OperationKey, OrganisationRole, OutputOf, ProjectPermission, ProjectRole } from "@throughline/contract"
import type { Transaction } from "kysely"
import type { Readable } from "node:stream"
import type { RawJson } from "./answers.ts"
import type { Database } from "./db/schema.ts"
import type { EventStream } from "./realtime/event-stream.ts"
import type { Services } from "./services.ts"

/** A signed-in person. `via` says how; tokens are narrower than sessions. */
export interface Person {
  readonly kind: "person"
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly organizationId: string
  readonly organizationRole: OrganisationRole
  readonly via: "session" | "token" | "system"
  /** Of the session or token. */
  readonly credentialId: string
}
export interface Anonymous {
  readonly kind: "anonymous"
}
export type Actor = Person | Anonymous

/** The project named in the input, loaded and permitted in one query. Present exactly for operations with project access. */
export interface ProjectAccess {
  readonly organizationId: string
  readonly id: string
  readonly name: string
  readonly code: string
  readonly timeZone: string
  readonly revision: number
  readonly planRevision: number
  readonly state: string
  /** Null: nothing may be spent, booked or ordered yet. */
  readonly authorisedAt: Date | null
  readonly role: ProjectRole | null
  readonly permissions: ReadonlySet<ProjectPermission>
  /** The caller sees only tasks assigned to them. */
  readonly ownTasksOnly: boolean
}

export interface Upload {
  readonly fileName: string
  readonly mediaType: string
  readonly stream: Readable
}
/** What a download operation answers with instead of its (empty) output. */
export interface Download {
  readonly fileName: string
  readonly mediaType: string
  readonly content: Buffer | Readable
}

export interface RequestFacts {
  readonly id: string
  /** Address of the caller as the trusted proxy list resolves it. */
  readonly address: string
  readonly userAgent: string
  /** As people reach the server, for links: "https://plan.example.org". */
  readonly origin: string
  readonly idempotencyKey: string | null
  /** Of an event stream that resumes. */
  readonly lastEventId: string | null
  readonly upload: Upload | null
  /** Sets or clears the session cookie; only the sign-in family uses it. */
  setSession(token: string | null, expiresAt?: Date): void
}

export interface Context {
  readonly tx: Transaction<Database>
  readonly request: RequestFacts
  readonly now: Date
  /** Mail, files, live events, sign-in: what an operation may use besides its transaction. */
  readonly services: Services
  /** Random id of a kind: newId("tsk") -> "tsk_…". */
  newId<const Kind extends string>(kind: Kind): `${Kind}_${string}`
  /** Writes an outbox row in this transaction. `organizationId` only where there is no actor yet. */
  emit(event: { readonly topic: string; readonly projectId?: string; readonly organizationId?: string; readonly payload: unknown }): void
  /** Runs after commit, in memory only: for waking things up, never for work that must not be lost. */
  afterCommit(wake: () => void): void
}
export interface PersonContext extends Context {
  readonly actor: Person
}
export interface ProjectContext extends PersonContext {
  readonly project: ProjectAccess
}

type AccessOf<K extends OperationKey> = (typeof OPERATIONS)[K]["access"]["kind"]
export type ContextOf<K extends OperationKey> = AccessOf<K> extends "project" ? ProjectContext : AccessOf<K> extends "public" ? Context & { readonly actor: Actor } : PersonContext

type Answer<K extends OperationKey> = (typeof OPERATIONS)[K]["body"] extends "download" ? Download : OutputOf<(typeof OPERATIONS)[K]>

export interface HandlerOptions {
  /** Lock the project row for the whole transaction: plan edits of one project are serial. */
  readonly lockProject?: boolean
  /** No transaction is opened (long streams, work in memory); `tx` must not be touched. */
  readonly withoutTransaction?: boolean
  /** The answer holds a secret that is shown once: a repeat with the same key is told so instead of being given it again. */
  readonly answerOnce?: boolean
}

export interface Handler<K extends OperationKey = OperationKey> {
  readonly key: K
  readonly options: HandlerOptions
  readonly run: (input: InputOf<(typeof OPERATIONS)[K]>, context: ContextOf<K>) => Promise<Answer<K> | Download | RawJson | EventStream>
}

/** A handler of whichever operation, as lists hold them. Its run takes what only `run` can make. */
export interface AnyHandler {
  readonly key: OperationKey
  readonly options: HandlerOptions
  readonly run: (input: never, context: never) => Promise<unknown>
}

export function handle<const K extends OperationKey>(key: K, run: Handler<K>["run"], options: HandlerOptions = {}): Handler<K> {
  return { key, options, run }
}
