// The catalogue of everything that can go wrong for a caller. One code = one HTTP status and one English sentence;
// the web application has the same codes in its message catalogue.

export const ERRORS = {
  invalidInput: { status: 422, title: "Some of what was sent cannot be accepted." },
  malformedRequest: { status: 400, title: "The request could not be read." },
  unsupportedMediaType: { status: 415, title: "This content type is not accepted here." },
  payloadTooLarge: { status: 413, title: "This is larger than allowed." },
  unauthenticated: { status: 401, title: "Please sign in." },
  wrongCredentials: { status: 401, title: "E-mail address or password is wrong." },
  forbidden: { status: 403, title: "Your role does not allow this." },
  tokenScope: { status: 403, title: "This token was not given the right to do this." },
  notFound: { status: 404, title: "There is nothing here, or you may not see it." },
  methodNotAllowed: { status: 405, title: "This address does not answer to this method." },
  conflict: { status: 409, title: "Somebody changed the same thing meanwhile." },
  wrongState: { status: 409, title: "This is not possible in the present state." },
  notAuthorised: { status: 409, title: "The project has not been authorised: nothing can be spent, booked, ordered or reported as done yet." },
  lastAdministrator: { status: 409, title: "The last administrator cannot be removed or demoted." },
  lastProjectManager: { status: 409, title: "A project keeps at least one project manager." },
  alreadySetUp: { status: 409, title: "This installation has been set up already." },
  alreadyExists: { status: 409, title: "There is one like this already." },
  idempotencyKeyReused: { status: 409, title: "This idempotency key was used for a different request." },
  planRefused: { status: 422, title: "The plan cannot be changed like this." },
  cycle: { status: 422, title: "This link would close a circle of dependencies." },
  limitExceeded: { status: 422, title: "This is more than allowed." },
  fileUnreadable: { status: 422, title: "The file could not be read." },
  gone: { status: 410, title: "This link has been used, withdrawn or is too old." },
  tooManyRequests: { status: 429, title: "Too many attempts. Please wait a moment." },
  shuttingDown: { status: 503, title: "The server is restarting. Please try again." },
  internal: { status: 500, title: "Something went wrong on our side. It has been recorded." },
} as const satisfies Record<string, { status: number; title: string }>

export type ErrorCode = keyof typeof ERRORS

/** One thing that is wrong with an input. `pointer` is a JSON pointer into it ("/commands/0/duration"). */
export interface Problem {
  readonly pointer: string
  readonly code: string
  readonly message: string
  /** For limits: what is allowed. */
  readonly limit?: number
}

/** RFC 9457 problem document, as every error leaves the server. */
export interface ProblemDocument {
  /** "/problems/<code>" */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ErrorCode
  readonly detail?: string
  readonly requestId: string
  readonly problems?: readonly Problem[]
  /** For `conflict`: every field with both values. */
  readonly conflicts?: readonly FieldConflict[]
  /** For `conflict`: the present revision. */
  readonly revision?: number
  /** For `cycle`: ids of the tasks on it, in order. */
  readonly path?: readonly string[]
  readonly retryAfterSeconds?: number
}

export interface FieldConflict {
  readonly kind: string
  readonly id: string
  readonly field: string
  readonly expected: unknown
  readonly actual: unknown
  readonly wanted: unknown
  /** Who changed it last, where known. */
  readonly changedBy?: string
}
