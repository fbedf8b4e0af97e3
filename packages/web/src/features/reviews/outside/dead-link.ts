// Unknown, too old, used and withdrawn links look the same from outside: there is nothing here.

import { ApiError } from "@throughline/contract"

export function isDeadLink(error: unknown): boolean {
  return error instanceof ApiError && (error.code === "notFound" || error.code === "invalidInput")
}
