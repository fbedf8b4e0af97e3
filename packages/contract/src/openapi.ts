// The contract as an OpenAPI 3.1 document, generated from the same declarations that the server and the client use.

import { z } from "zod"
import { OPERATIONS } from "./catalogue.ts"
import { ERRORS, type ErrorCode } from "./errors.ts"
import type { Operation } from "./operation.ts"

type Json = { readonly [key: string]: unknown }

/** What every operation may answer besides its own errors. */
const ALWAYS: readonly ErrorCode[] = ["invalidInput", "malformedRequest", "tooManyRequests", "internal"]

export function openApiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [key, declared] of Object.entries(OPERATIONS)) {
    const operation: Operation = declared
    const path = operation.path.replaceAll(/:(\w+)/g, "{$1}")
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(key, operation) }
  }
  return {
    openapi: "3.1.0",
    info: { title: "Throughline", version: "1", description: "Everything that the web application can do. Changes name the revision they saw; creating calls take an Idempotency-Key; errors are RFC 9457 problem documents." },
    servers: [{ url: "/api/v1" }],
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "A personal API token." }, session: { type: "apiKey", in: "cookie", name: "throughline" } },
      schemas: { Problem: problemSchema },
    },
  }
}

export function errorsOf(operation: Operation): readonly ErrorCode[] {
  const byAccess: readonly ErrorCode[] = operation.access.kind === "public" ? [] : operation.access.kind === "session" ? ["unauthenticated", "tokenScope"] : ["unauthenticated", "tokenScope", "forbidden", "notFound"]
  const byKey: readonly ErrorCode[] = operation.creates && operation.access.kind !== "public" ? ["idempotencyKeyReused"] : []
  return [...new Set([...operation.errors, ...byKey, ...byAccess, ...ALWAYS])]
}

function describe(key: string, operation: Operation): Json {
  const inPath = new Set([...operation.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? ""))
  const input = propertiesOf(schemaOf(operation.input, "input"))
  const inQuery = operation.method === "GET" || operation.method === "DELETE" || operation.body === "upload"
  const outside = [...input].filter(([name]) => !inPath.has(name))
  const parameters = [
    ...[...input].filter(([name]) => inPath.has(name)).map(([name, { schema }]) => ({ name, in: "path", required: true, schema })),
    ...(inQuery ? outside.map(([name, { schema, required }]) => ({ name, in: "query", required, schema })) : []),
    ...(operation.creates ? [{ name: "Idempotency-Key", in: "header", required: false, description: "Any text of your own; a repeat with the same key and input is answered with the first answer for 24 hours.", schema: { type: "string", maxLength: 200 } }] : []),
  ]
  return {
    operationId: key,
    summary: operation.summary,
    tags: [operation.name.split(".")[0]],
    security: operation.access.kind === "public" ? [] : operation.access.kind === "session" ? [{ session: [] }] : [{ token: [] }, { session: [] }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...bodyOf(operation, inQuery, outside),
    responses: responsesOf(operation),
  }
}

interface Property {
  readonly schema: unknown
  readonly required: boolean
}

function bodyOf(operation: Operation, inQuery: boolean, outside: readonly (readonly [string, Property])[]): Json {
  if (operation.body === "upload") {
    const schema = { type: "object", required: ["file"], properties: { file: { type: "string", format: "binary" } } }
    return { requestBody: { required: true, content: { "multipart/form-data": { schema } } } }
  }
  if (inQuery) return {}
  const required = outside.filter(([, property]) => property.required).map(([name]) => name)
  const properties = Object.fromEntries(outside.map(([name, { schema }]) => [name, schema]))
  const schema = { type: "object", additionalProperties: false, properties, ...(required.length === 0 ? {} : { required }) }
  return { requestBody: { required: required.length > 0, content: { "application/json": { schema } } } }
}

function responsesOf(operation: Operation): Json {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of errorsOf(operation)) byStatus.set(ERRORS[code].status, [...(byStatus.get(ERRORS[code].status) ?? []), code])
  const problems = [...byStatus].toSorted(([one], [other]) => one - other).map(([status, codes]) => [
    String(status),
    { description: codes.map((code) => `${code}: ${ERRORS[code].title}`).join(" "), content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } },
  ])
  return { [operation.creates ? "201" : "200"]: { description: "Done.", content: contentOf(operation) }, ...Object.fromEntries(problems) }
}

function contentOf(operation: Operation): Json {
  if (operation.body === "download") return { "application/octet-stream": { schema: { type: "string", format: "binary" } } }
  if (operation.body === "events") return { "text/event-stream": { schema: { type: "string" } } }
  return { "application/json": { schema: schemaOf(operation.output, "output") } }
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", io, unrepresentable: "any" })
  return rest
}

function propertiesOf(schema: Json): ReadonlyMap<string, Property> {
  const { properties, required } = schema
  if (typeof properties !== "object" || properties === null) return new Map()
  const needed: readonly unknown[] = Array.isArray(required) ? required : []
  return new Map(Object.entries(properties).map(([name, inner]) => [name, { schema: inner, required: needed.includes(name) }]))
}

const problemSchema: Json = {
  type: "object",
  required: ["type", "title", "status", "code", "requestId"],
  properties: {
    type: { type: "string" }, title: { type: "string" }, status: { type: "integer" }, code: { enum: Object.keys(ERRORS) }, detail: { type: "string" }, requestId: { type: "string" },
    problems: { type: "array", items: { type: "object", required: ["pointer", "code", "message"], properties: { pointer: { type: "string" }, code: { type: "string" }, message: { type: "string" }, limit: { type: "number" } } } },
    conflicts: { type: "array", items: { type: "object" } }, revision: { type: "integer" }, path: { type: "array", items: { type: "string" } }, retryAfterSeconds: { type: "integer" },
  },
}
