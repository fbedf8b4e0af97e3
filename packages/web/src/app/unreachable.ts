// Did the server answer at all? No connection, or only a proxy before it that found nobody there: it may be back in a moment.

import { ApiError } from "@throughline/contract"

const GATEWAY = new Set([502, 503, 504])

export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof ApiError)) return error instanceof TypeError
  return GATEWAY.has(error.problem.status) && error.problem.requestId === ""
}
