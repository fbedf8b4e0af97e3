// The one way an operation says no. Thrown anywhere below `run`, which rolls back and answers with a problem document.

import { ERRORS, type ErrorCode, type FieldConflict, type Problem } from "@throughline/contract"

export interface FailureDetails {
  readonly detail?: string
  readonly problems?: readonly Problem[]
  readonly conflicts?: readonly FieldConflict[]
  readonly revision?: number
  readonly path?: readonly string[]
  readonly retryAfterSeconds?: number
}

export class Failure extends Error {
  readonly code: ErrorCode
  readonly details: FailureDetails
  constructor(code: ErrorCode, details: FailureDetails = {}) {
    super(details.detail ?? ERRORS[code].title)
    this.name = "Failure"
    this.code = code
    this.details = details
  }
}

export function fail(code: ErrorCode, details?: FailureDetails): never {
  throw new Failure(code, details)
}
