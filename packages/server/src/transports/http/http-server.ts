// HTTP in front of `run`: reads requests strictly, writes answers and problem documents, serves the web application.

import helmet from "@fastify/helmet"
import multipart from "@fastify/multipart"
import { LIMITS, OPERATIONS, type Operation } from "@throughline/contract"
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify"
import { fail } from "../../platform/failure.ts"
import type { Logger } from "../../platform/log.ts"
import { newId } from "../../platform/new-id.ts"
import { endConnectionsOnClose } from "./end-connections.ts"
import { addOperationRoutes, API, keys, type RouteParts } from "./operation-routes.ts"
import { sendProblem } from "./problem.ts"
import { readJson } from "./read-json.ts"
import { addReference } from "./reference.ts"
import { createThrottle } from "./throttle.ts"
import { addWebApplication } from "./web-application.ts"
import { createWriter } from "./write-answer.ts"

export interface HttpOptions extends Omit<RouteParts, "write" | "throttle"> {
  readonly log: Logger
  /** Folder of the built web application, or null where only the API is wanted. */
  readonly webFolder: string | null
  readonly requestsPerMinute?: number
}

export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const { settings, log } = options
  const app = Fastify({
    logger: false, genReqId: () => newId("req"), requestIdHeader: false, bodyLimit: LIMITS.jsonBytes, exposeHeadRoutes: false,
    trustProxy: settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies],
    requestTimeout: 600_000, keepAliveTimeout: 72_000, routerOptions: { maxParamLength: 200 },
    forceCloseConnections: "idle", return503OnClosing: true,
  })
  endConnectionsOnClose(app)
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: POLICY }, hsts: false, crossOriginEmbedderPolicy: false, referrerPolicy: { policy: "no-referrer" }, frameguard: { action: "deny" } })
  await app.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: LIMITS.importBytes + 1, fieldNameSize: 100, headerPairs: 50 }, throwFileSizeLimit: false })
  app.removeContentTypeParser(["application/json", "text/plain"])
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_, body, done) => {
    try {
      done(null, readJson(Buffer.isBuffer(body) ? body : Buffer.from(body)))
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)))
    }
  })
  app.addHook("onRequest", async (request, reply) => {
    void reply.header("x-request-id", request.id)
    if (request.protocol === "https") void reply.header("strict-transport-security", "max-age=31536000")
  })
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, log))
  addOperationRoutes(app, { ...options, write: createWriter(settings.checkAnswers), throttle: createThrottle(options.requestsPerMinute) })
  addReference(app)
  const showApplication = options.webFolder === null ? null : await addWebApplication(app, options.webFolder)
  app.setNotFoundHandler((request, reply) => notFound(request, reply, showApplication))
  return app
}

/** Own scripts only; inline styles are what the component library positions its menus with. */
const POLICY = {
  "default-src": ["'none'"], "script-src": ["'self'"], "style-src": ["'self'", "'unsafe-inline'"], "img-src": ["'self'", "data:", "blob:"], "font-src": ["'self'"],
  "connect-src": ["'self'"], "worker-src": ["'self'"], "manifest-src": ["'self'"], "frame-ancestors": ["'none'"], "base-uri": ["'none'"], "form-action": ["'self'"],
}

type Show = (request: FastifyRequest, reply: FastifyReply) => FastifyReply

/** Another method at a known address, an unknown address of the API, or a page of the web application. */
function notFound(request: FastifyRequest, reply: FastifyReply, showApplication: Show | null): FastifyReply {
  const path = request.url.split("?")[0] ?? ""
  const allowed = METHODS.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
  if (allowed.length > 0) {
    void reply.header("allow", [...new Set(allowed)].join(", "))
    fail("methodNotAllowed")
  }
  const isPage = request.method === "GET" || request.method === "HEAD"
  if (!isPage || path.startsWith("/api/") || path.startsWith("/assets/") || showApplication === null) fail("notFound")
  return showApplication(request, reply)
}

const METHODS = keys().map((key) => {
  const { method, path }: Operation = OPERATIONS[key]
  return { method, pattern: new RegExp(`^${API}${path.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/]+")}$`) }
})
