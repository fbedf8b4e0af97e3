// Every error as it leaves the server: a problem document from the one catalogue. What is unknown leaves as "internal" and is logged.

import { ERRORS, type ErrorCode, type ProblemDocument } from "@throughline/contract"
import type { FastifyReply, FastifyRequest } from "fastify"
import { Failure } from "../../platform/failure.ts"
import type { Logger } from "../../platform/log.ts"

/** What the HTTP library says, in our words. */
const LIBRARY_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "payloadTooLarge",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "unsupportedMediaType",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "malformedRequest",
  FST_REQ_FILE_TOO_LARGE: "payloadTooLarge",
  FST_FILES_LIMIT: "malformedRequest",
  FST_PARTS_LIMIT: "malformedRequest",
  FST_INVALID_MULTIPART_CONTENT_TYPE: "unsupportedMediaType",
  FST_ERR_BAD_URL: "malformedRequest",
  FST_ERR_MAX_PARAM_LENGTH: "notFound",
}

export function problemOf(error: unknown, requestId: string): ProblemDocument {
  if (error instanceof Failure) return document(error.code, requestId, error)
  const code = typeof error === "object" && error !== null && "code" in error ? LIBRARY_CODES[String(error.code)] : undefined
  return document(code ?? "internal", requestId, null)
}

function document(code: ErrorCode, requestId: string, failure: Failure | null): ProblemDocument {
  const { status, title } = ERRORS[code]
  return { type: `/problems/${code}`, title, status, code, requestId, ...failure?.details }
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Logger): FastifyReply {
  const problem = problemOf(error, request.id)
  if (problem.code === "internal") log.error("unexpected error", { requestId: request.id, method: request.method, route: request.routeOptions.url, error })
  if (problem.retryAfterSeconds !== undefined) void reply.header("retry-after", String(problem.retryAfterSeconds))
  return reply.status(problem.status).header("content-type", "application/problem+json; charset=utf-8").header("cache-control", "no-store").send(JSON.stringify(problem))
}
