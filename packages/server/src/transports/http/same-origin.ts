// Did our own page send this? Browsers say where a request comes from; a change that carries the session cookie, or opens
// a session, is refused when it comes from another site. Programs with tokens send no cookie and pass.

import type { FastifyRequest } from "fastify"
import { fail } from "../../platform/failure.ts"
import type { Settings } from "../../platform/settings.ts"

export function requireSameOrigin(request: FastifyRequest, settings: Settings): void {
  if (request.method === "GET" || request.method === "HEAD") return
  const site = request.headers["sec-fetch-site"]
  if (site !== undefined && site !== "same-origin") refuse()
  const { origin } = request.headers
  if (origin !== undefined && origin !== ownOrigin(request, settings) && origin !== `${request.protocol}://${request.host}`) refuse()
}

function refuse(): never {
  fail("forbidden", { detail: "This request came from a page of another site." })
}

/** The address under which people reach this server. */
export function ownOrigin(request: FastifyRequest, settings: Settings): string {
  return settings.publicUrl === null ? `${request.protocol}://${request.host}` : new URL(settings.publicUrl).origin
}
