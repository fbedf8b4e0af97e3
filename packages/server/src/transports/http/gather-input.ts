// Puts path, query and body together into the one input object of an operation. A key may come from one place only.

import type { Operation } from "@throughline/contract"
import type { FastifyRequest } from "fastify"
import { fail } from "../../platform/failure.ts"
import { pointerOf } from "../../platform/run/validate.ts"

export function gatherInput(operation: Operation, request: FastifyRequest): unknown {
  const path = asRecord(request.params)
  const query = asRecord(request.query)
  const inQuery = operation.method === "GET" || operation.method === "DELETE" || operation.body === "upload"
  if (inQuery) {
    if (operation.body !== "upload" && hasContent(request.body)) fail("invalidInput", { problems: [{ pointer: "", code: "unknownKey", message: "this method takes no body" }] })
    return merge(path, query)
  }
  if (Object.keys(query).length > 0) fail("invalidInput", { problems: Object.keys(query).map((key) => ({ pointer: pointerOf([key]), code: "unknownKey", message: "belongs into the body" })) })
  const body = request.body === undefined ? {} : request.body
  if (typeof body !== "object" || body === null || Array.isArray(body)) fail("invalidInput", { problems: [{ pointer: "", code: "type", message: "must be an object" }] })
  return merge(path, asRecord(body))
}

function merge(path: Readonly<Record<string, unknown>>, rest: Readonly<Record<string, unknown>>): unknown {
  const twice = Object.keys(path).filter((key) => Object.hasOwn(rest, key))
  if (twice.length > 0) fail("invalidInput", { problems: twice.map((key) => ({ pointer: pointerOf([key]), code: "givenTwice", message: "is in the address already" })) })
  return { ...rest, ...path }
}

function hasContent(body: unknown): boolean {
  return typeof body === "object" && body !== null && Object.keys(body).length > 0
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
