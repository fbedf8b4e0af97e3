// The description of the REST interface: for programs as OpenAPI, for people as one plain page.

import { openApiDocument, referencePage } from "@throughline/contract"
import type { FastifyInstance } from "fastify"

export function addReference(app: FastifyInstance): void {
  const document = JSON.stringify(openApiDocument())
  const page = referencePage()
  app.get("/api/v1/openapi.json", (_, reply) => reply.header("content-type", "application/json; charset=utf-8").header("cache-control", "no-cache").send(document))
  app.get("/api/reference", (_, reply) => reply.header("content-type", "text/html; charset=utf-8").header("cache-control", "no-cache").send(page))
}
