// So many requests a minute from one credential or address and no more, counted on each node in memory.

import { LIMITS } from "@throughline/contract"
import type { FastifyRequest } from "fastify"
import { fail } from "../../platform/failure.ts"
import { sourceOf } from "../../platform/limiter.ts"
import type { Credentials } from "../../platform/run/credentials.ts"

export function createThrottle(max: number = LIMITS.requestsPerMinute, now: () => number = Date.now) {
  let minute = 0
  let counts = new Map<string, number>()
  return (request: FastifyRequest, { bearer, sessionToken }: Credentials): void => {
    const present = Math.floor(now() / 60_000)
    if (present !== minute) {
      minute = present
      counts = new Map()
    }
    // An invented credential must not buy a fresh allowance: the address counts too, with room for an office behind one.
    for (const [who, allowed] of [[bearer ?? sessionToken, max], [sourceOf(request.ip), max * 10]] as const) {
      if (who === null) continue
      const count = (counts.get(who) ?? 0) + 1
      counts.set(who, count)
      if (count > allowed) fail("tooManyRequests", { retryAfterSeconds: 60 - Math.floor((now() / 1000) % 60) })
    }
  }
}
