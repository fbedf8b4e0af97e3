// One REST route for each operation of the contract, and nothing else under /api/v1.

import { OPERATIONS, type Operation, type OperationKey } from "@throughline/contract"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { EventStream } from "../../platform/realtime/event-stream.ts"
import type { Download } from "../../platform/handler.ts"
import { fail } from "../../platform/failure.ts"
import type { Answer, Run } from "../../platform/run.ts"
import type { Credentials } from "../../platform/run/credentials.ts"
import type { Settings } from "../../platform/settings.ts"
import { compress } from "./compress.ts"
import { gatherInput } from "./gather-input.ts"
import { receiveUpload } from "./receive-upload.ts"
import { ownOrigin, requireSameOrigin } from "./same-origin.ts"
import { sendDownload } from "./send-download.ts"
import { sendEvents } from "./send-events.ts"
import { readSessionCookie, writeSessionCookie } from "./session-cookie.ts"
import type { WriteAnswer } from "./write-answer.ts"

export interface RouteParts {
  readonly run: Run
  readonly settings: Settings
  readonly temporary: string
  readonly write: WriteAnswer
  /** The token inside a signed session cookie, or null. */
  readonly tokenOf: (cookie: string) => string | null
  /** Refuses who asks too often. */
  readonly throttle: (request: FastifyRequest, credentials: Credentials) => void
}

export const API = "/api/v1"

export function addOperationRoutes(app: FastifyInstance, parts: RouteParts): void {
  for (const key of keys()) {
    const operation: Operation = OPERATIONS[key]
    app.route({ method: operation.method, url: `${API}${operation.path}`, handler: (request, reply) => serve(parts, key, operation, request, reply) })
  }
}

export function keys(): readonly OperationKey[] {
  // The keys of a constant object are its key type; Object.keys cannot know that nothing was added.
  return Object.keys(OPERATIONS) as OperationKey[]
}

async function serve(parts: RouteParts, key: OperationKey, operation: Operation, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const credentials = credentialsOf(request, parts)
  if (operation.body !== "upload" && request.isMultipart()) fail("unsupportedMediaType")
  if (credentials.bearer === null) requireSameOrigin(request, parts.settings)
  parts.throttle(request, credentials)
  void reply.header("cache-control", "no-store")
  const answer = await parts.run({
    key,
    input: gatherInput(operation, request),
    credentials,
    request: factsOf(request, reply, operation, parts.settings),
    ...(operation.body === "upload" ? { receiveUpload: () => receiveUpload(key, request, parts.temporary) } : {}),
  })
  return send(parts, key, operation, answer, request, reply)
}

function credentialsOf(request: FastifyRequest, parts: RouteParts): Credentials {
  const { authorization } = request.headers
  // A caller who names a token means it: the cookie is not looked at.
  if (authorization !== undefined) return { bearer: /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? "", sessionToken: null }
  const cookie = readSessionCookie(request)
  return { bearer: null, sessionToken: cookie === null ? null : parts.tokenOf(cookie) }
}

function factsOf(request: FastifyRequest, reply: FastifyReply, operation: Operation, settings: Settings) {
  return {
    id: request.id,
    address: request.ip,
    userAgent: (request.headers["user-agent"] ?? "").slice(0, 500),
    origin: ownOrigin(request, settings),
    idempotencyKey: operation.creates ? keyHeader(request) : null,
    lastEventId: headerOf(request, "last-event-id"),
    setSession: (value: string | null, expiresAt?: Date) => writeSessionCookie(request, reply, value, expiresAt),
  }
}

function keyHeader(request: FastifyRequest): string | null {
  const key = headerOf(request, "idempotency-key")
  if (key !== null && !/^[\x21-\x7e]{1,200}$/.test(key)) fail("invalidInput", { problems: [{ pointer: "", code: "format", message: "Idempotency-Key must be 1 to 200 visible ASCII characters" }] })
  return key
}

function headerOf(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name]
  return typeof value === "string" && value !== "" ? value : null
}

async function send(parts: RouteParts, key: OperationKey, operation: Operation, answer: Answer, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { value, replayed } = answer
  if (value instanceof EventStream) return sendEvents(request, reply, value)
  if (operation.body === "download") return sendDownload(reply, value as Download)
  if (replayed) void reply.header("idempotent-replayed", "true")
  const text = parts.write(key, value)
  void reply.status(operation.creates ? 201 : 200).header("content-type", "application/json; charset=utf-8")
  const compressed = await compress(text, headerOf(request, "accept-encoding") ?? undefined)
  if (compressed === null) return reply.send(text)
  return reply.header("content-encoding", compressed.encoding).header("vary", "accept-encoding").send(compressed.bytes)
}
