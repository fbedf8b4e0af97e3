// The session cookie: not readable by scripts, not sent by other sites' forms, and bound to the host where the connection is secure.

import type { FastifyReply, FastifyRequest } from "fastify"

const PLAIN = "throughline"
const SECURE = "__Host-throughline"

export function readSessionCookie(request: FastifyRequest): string | null {
  const wanted = nameFor(request)
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const at = pair.indexOf("=")
    if (at > 0 && pair.slice(0, at).trim() === wanted) return decoded(pair.slice(at + 1).trim())
  }
  return null
}

export function writeSessionCookie(request: FastifyRequest, reply: FastifyReply, value: string | null, expiresAt?: Date): void {
  const secure = request.protocol === "https" ? "; Secure" : ""
  const until = value === null ? "; Max-Age=0" : expiresAt === undefined ? "" : `; Expires=${expiresAt.toUTCString()}`
  void reply.header("set-cookie", `${nameFor(request)}=${encodeURIComponent(value ?? "")}; Path=/; HttpOnly; SameSite=Lax${secure}${until}`)
}

function nameFor(request: FastifyRequest): string {
  return request.protocol === "https" ? SECURE : PLAIN
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
