// Serves the built web application: files whose name holds their digest for ever, the page itself always fresh.

import fastifyStatic from "@fastify/static"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { existsSync } from "node:fs"
import { join } from "node:path"

const YEAR = 365 * 24 * 60 * 60

/** Returns what answers to every address of the application itself. */
export async function addWebApplication(app: FastifyInstance, folder: string): Promise<(request: FastifyRequest, reply: FastifyReply) => FastifyReply> {
  if (!existsSync(join(folder, "index.html"))) return (_, reply) => reply.header("content-type", "text/html; charset=utf-8").send(NOT_BUILT)
  await app.register(fastifyStatic, {
    root: folder, wildcard: false, index: false, preCompressed: true, cacheControl: false,
    setHeaders(reply, path) {
      const named = path.includes(`${join(folder, "assets")}`)
      void reply.header("cache-control", named ? `public, max-age=${YEAR}, immutable` : "no-cache")
    },
  })
  return (_, reply) => reply.header("cache-control", "no-cache").sendFile("index.html")
}

const NOT_BUILT = `<!doctype html><html lang="en"><title>Throughline</title><h1>The web application has not been built</h1><p>Stop the server and start it with <code>npm start</code>, which builds it. The programming interface under <a href="/api/reference">/api/reference</a> works.</p></html>`
