// How one thing that the outside may ask is declared. From this one declaration come the REST route, the OpenAPI
// document, the typed client, input validation and the permission matrix with its generated tests.

import type { z } from "zod"
import type { ErrorCode } from "./errors.ts"
import type { OrganisationPermission, ProjectPermission } from "./permissions.ts"

export type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE"

/**
 * Who may call.
 * - public: anybody, also without a session (rate-limited where it matters).
 * - signedIn: any person with a session or token; the operation touches only what is their own.
 * - session: as signedIn, but never by API token (tokens cannot create tokens or change passwords).
 * - organisation: needs the permission in the organisation.
 * - project: needs the permission in the project named by `projectId` in the input; load and check are one query.
 */
export type Access =
  | { readonly kind: "public" }
  | { readonly kind: "signedIn" }
  | { readonly kind: "session" }
  | { readonly kind: "organisation"; readonly permission: OrganisationPermission }
  | { readonly kind: "project"; readonly permission: ProjectPermission }

/** Where a token must have been given the right to go: reading or writing. Derived from `method` unless said otherwise. */
export type Scope = "read" | "write"

export interface Operation<Name extends string = string, Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType, Asks extends Access = Access> {
  readonly name: Name
  readonly summary: string
  readonly method: Method
  /** Below /api/v1; `:name` parts are keys of the input. For GET and DELETE the rest of the input is the query string, else the body. */
  readonly path: string
  readonly access: Asks
  readonly scope: Scope
  /** One strict object holding path parts, query or body; unknown keys are refused. */
  readonly input: Input
  readonly output: Output
  /** Created something: answers 201 and takes `Idempotency-Key`. */
  readonly creates: boolean
  /** Codes beyond those every operation may answer (notFound, invalidInput, unauthenticated, forbidden, tooManyRequests, internal). */
  readonly errors: readonly ErrorCode[]
  /** How bytes travel: json both ways; upload = multipart/form-data with one part "file"; download = a file; events = text/event-stream. */
  readonly body: "json" | "upload" | "download" | "events"
}

interface Declaration<Name extends string, Input extends z.ZodType, Output extends z.ZodType, Asks extends Access> {
  readonly name: Name
  readonly summary: string
  readonly method: Method
  readonly path: string
  readonly access: Asks
  readonly input: Input
  readonly output: Output
  readonly scope?: Scope
  readonly creates?: boolean
  readonly errors?: readonly ErrorCode[]
  readonly body?: Operation["body"]
}

export function operation<const Name extends string, Input extends z.ZodType, Output extends z.ZodType, const Asks extends Access>(
  declaration: Declaration<Name, Input, Output, Asks>,
): Operation<Name, Input, Output, Asks> {
  return {
    scope: declaration.method === "GET" ? "read" : "write",
    creates: false,
    errors: [],
    body: "json",
    ...declaration,
  }
}

export type InputOf<O extends Operation> = z.output<O["input"]>
export type OutputOf<O extends Operation> = z.output<O["output"]>
