// Who is named in a comment? People are written as @[usr_…], so that a name may change and nobody is meant by accident.

import { LIMITS } from "@throughline/contract"
import { fail } from "../../../platform/failure.ts"

export function namedPeople(body: string): readonly string[] {
  const named = new Set(Array.from(body.matchAll(/@\[(usr_[0-9A-Za-z_-]{1,60})\]/g), ([, userId = ""]) => userId))
  if (named.size > LIMITS.mentionsPerComment) {
    fail("limitExceeded", { problems: [{ pointer: "/body", code: "mentions", message: "names more people than allowed", limit: LIMITS.mentionsPerComment }] })
  }
  return [...named]
}
