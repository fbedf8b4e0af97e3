// A whole server in memory for one test file: its own database, no port, callers of every role signed in.

import { OPERATIONS, addressOf, type Operation, type OperationKey, type OrganisationRole, type ProblemDocument, type ProjectRole } from "@throughline/contract"
import type { InjectOptions, LightMyRequestResponse } from "fastify"
import { mkdir, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { compose, type Composition } from "../src/compose.ts"
import { newId } from "../src/platform/new-id.ts"
import { hashSecret } from "../src/platform/run/credentials.ts"
import { createLogger } from "../src/platform/log.ts"
import type { Letter } from "../src/platform/mail/mailer.ts"
import type { AnyHandler } from "../src/platform/handler.ts"
import type { Settings } from "../src/platform/settings.ts"
import { aDatabase, type TestDatabase } from "./a-database.ts"

export interface Reply {
  readonly status: number
  /** The JSON of the answer, or the problem document. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly json: any
  readonly text: string
  readonly bytes: Buffer
  readonly headers: Readonly<Record<string, unknown>>
  readonly problem: ProblemDocument
}
export interface CallOptions {
  readonly key?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly file?: { readonly name: string; readonly type: string; readonly content: Buffer | string }
}
/** Somebody with a session, or nobody. */
export interface Caller {
  readonly userId: string
  readonly email: string
  readonly cookie: string | null
  /** Known for members made by this helper; else empty. */
  readonly sessionId: string
  /** Calls an operation by its key, as a browser on our own page would. */
  call(key: OperationKey, input?: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<Reply>
  /** Calls and expects success; answers with the JSON. */
  // oxlint-disable-next-line typescript/no-explicit-any
  done(key: OperationKey, input?: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<any>
  /** Calls and expects a refusal; answers with the problem document. */
  refused(key: OperationKey, input?: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<ProblemDocument>
}
export interface TestServer {
  readonly database: TestDatabase
  readonly composition: Composition
  readonly organizationId: string
  readonly letters: Letter[]
  readonly lines: string[]
  readonly folder: string
  /** One for each role of the organisation; the administrator exists from the start. */
  readonly administrator: Caller
  readonly nobody: Caller
  member(role: OrganisationRole, name?: string): Promise<Caller>
  /** A member who takes part in a project. */
  inProject(projectId: string, role: ProjectRole, name?: string): Promise<Caller>
  /** A row of its own in table project, without plan, authorised: for tests of access. */
  bareProject(name?: string): Promise<`prj_${string}`>
  /** The same database behind another node. */
  anotherNode(): Promise<Composition>
  callerOn(composition: Composition, caller: Caller): Caller
  withToken(secret: string): Caller
  /** As nobody, from a network address. */
  callFrom(address: string, key: OperationKey, input: Readonly<Record<string, unknown>>, headers?: Readonly<Record<string, string>>): Promise<Reply>
  inject(options: InjectOptions): Promise<LightMyRequestResponse>
  close(): Promise<void>
}
export interface ServerOptions {
  readonly settings?: Partial<Settings>
  readonly handlers?: readonly AnyHandler[]
  readonly requestsPerMinute?: number
  readonly mail?: boolean
  /** With the sample project. */
  readonly sample?: boolean
}

export const PASSWORD = "correct horse battery"
const HOST = "localhost"

export async function aServer(options: ServerOptions = {}): Promise<TestServer> {
  const database = await aDatabase()
  const folder = await mkdtemp(join(tmpdir(), "throughline-test-"))
  for (const name of ["files", "temporary"]) await mkdir(join(folder, name))
  const letters: Letter[] = []
  const lines: string[] = []
  const settings: Settings = { publicUrl: null, mail: null, trustedProxies: [], checkAnswers: true, ...options.settings }
  const start = () => compose({
    database, settings, filesFolder: join(folder, "files"), temporaryFolder: join(folder, "temporary"), log: createLogger((line) => lines.push(line)), webFolder: null,
    requestsPerMinute: options.requestsPerMinute ?? 1_000_000, ...(options.handlers === undefined ? {} : { handlers: options.handlers }),
    ...(options.mail === true ? { sendMail: async (letter: Letter) => void letters.push(letter) } : {}),
  })
  const composition = await start()
  const nodes = [composition]
  const nobody = callerOn(composition, { userId: "", email: "", cookie: null, bearer: null })
  const first = await nobody.call("setupRun", { organisationName: "Test Ltd", name: "Ada Admin", email: "ada@example.org", password: PASSWORD, locale: "en", timeZone: "Europe/Berlin", sample: options.sample ?? false })
  if (first.status !== 201) throw new Error(`The first run was refused: ${first.text}\n${lines.join("\n")}`)
  const administrator = callerOn(composition, { userId: first.json.me.id, email: "ada@example.org", cookie: cookieOf(first), bearer: null })
  const organizationId: string = first.json.me.organisationId
  let people = 0
  const member = async (role: OrganisationRole, name = `${role} ${++people}`): Promise<Caller> => {
    const { db } = database
    const userId = newId("usr")
    const email = `${userId.slice(4, 14).toLowerCase()}@example.org`
    const session = newId("ses")
    const token = newId("tkn")
    await db.insertInto("app_user").values({ id: userId, name, email, time_zone: "Europe/Berlin" }).execute()
    await db.insertInto("member").values({ organization_id: organizationId, user_id: userId, role }).execute()
    await db.insertInto("auth_session").values({ id: session, user_id: userId, token, expires_at: new Date(Date.now() + 3_600_000) }).execute()
    return callerOn(composition, { userId, email, cookie: await signed(database, token), bearer: null, sessionId: session })
  }
  return {
    database, composition, organizationId, letters, lines, folder, administrator, nobody, member,
    async inProject(projectId, role, name) {
      const caller = await member("member", name ?? `${role} ${++people}`)
      await database.db.insertInto("project_member").values({ organization_id: organizationId, project_id: projectId, user_id: caller.userId, role }).execute()
      return caller
    },
    async bareProject(name = "Bare") {
      const id = newId("prj")
      await database.db.insertInto("project").values({ organization_id: organizationId, id, name, code: id.slice(4, 14).toUpperCase(), kind: "software", time_zone: "Europe/Berlin", plan_settings: "{}", created_by: administrator.userId, authorised_at: new Date(), authorised_by: administrator.userId, authorised_how: "before" }).execute()
      return id
    },
    async anotherNode() {
      const node = await start()
      nodes.push(node)
      return node
    },
    callerOn: (node, caller) => callerOn(node, { userId: caller.userId, email: caller.email, cookie: caller.cookie, bearer: null }),
    withToken: (secret) => callerOn(composition, { userId: "", email: "", cookie: null, bearer: secret }),
    callFrom: (address, key, input, headers = {}) => callerOn(composition, { userId: "", email: "", cookie: null, bearer: null }, address).call(key, input, { headers }),
    inject: (injected) => composition.app.inject(injected),
    async close() {
      for (const node of nodes) await node.stop()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A token row made directly, for tests that are not about making tokens. */
export async function aToken(server: TestServer, caller: Caller, scope: "read" | "write", projectId: string | null = null, expiresAt = new Date(Date.now() + 3_600_000)): Promise<string> {
  const secret = `tlt_${newId("x")}`
  await server.database.db.insertInto("api_token").values({ organization_id: server.organizationId, id: newId("tok"), user_id: caller.userId, name: "test", scope, project_id: projectId, secret_hash: hashSecret(secret), expires_at: expiresAt }).execute()
  return secret
}

interface Identity {
  readonly sessionId?: string
  readonly userId: string
  readonly email: string
  readonly cookie: string | null
  readonly bearer: string | null
}

function callerOn({ app }: Composition, { userId, email, cookie, bearer, sessionId = "" }: Identity, remoteAddress = "127.0.0.1"): Caller {
  const call = async (key: OperationKey, input: Readonly<Record<string, unknown>> = {}, options: CallOptions = {}): Promise<Reply> => {
    const operation: Operation = OPERATIONS[key]
    const { path, rest } = addressOf(operation, input)
    const hasBody = operation.body !== "upload" && operation.method !== "GET" && operation.method !== "DELETE"
    const form = options.file === undefined ? null : multipart(options.file)
    const response = await app.inject({
      method: operation.method, url: path, remoteAddress,
      headers: {
        host: HOST, ...(bearer === null ? { origin: `http://${HOST}`, "sec-fetch-site": "same-origin" } : { authorization: `Bearer ${bearer}` }),
        ...(cookie === null ? {} : { cookie: `throughline=${encodeURIComponent(cookie)}` }), ...(options.key === undefined ? {} : { "idempotency-key": options.key }),
        ...(form === null ? {} : { "content-type": form.type }), ...options.headers,
      },
      ...(form !== null ? { payload: form.body } : hasBody ? { payload: rest } : {}),
    })
    const isJson = String(response.headers["content-type"]).includes("json")
    const json: unknown = isJson ? JSON.parse(response.payload) : null
    return { status: response.statusCode, json, text: response.payload, bytes: response.rawPayload, headers: response.headers, problem: json as ProblemDocument }
  }
  return {
    userId, email, cookie, sessionId, call,
    async done(key, input, options) {
      const reply = await call(key, input, options)
      if (reply.status >= 300) throw new Error(`${key} was refused: ${reply.text}`)
      return reply.json
    },
    async refused(key, input, options) {
      const reply = await call(key, input, options)
      if (reply.status < 400) throw new Error(`${key} was not refused: ${reply.status} ${reply.text.slice(0, 300)}`)
      return reply.problem
    },
  }
}

export function cookieOf(reply: Reply): string {
  const header = String(reply.headers["set-cookie"])
  return decodeURIComponent(/^(?:__Host-)?throughline=([^;]*)/.exec(header)?.[1] ?? "")
}

async function signed({ db }: TestDatabase, token: string): Promise<string> {
  const { createHmac } = await import("node:crypto")
  const { secret } = await db.selectFrom("installation").select("secret").executeTakeFirstOrThrow()
  return `${token}.${createHmac("sha256", secret).update(token).digest("base64")}`
}

function multipart({ name, type, content }: { readonly name: string; readonly type: string; readonly content: Buffer | string }): { readonly type: string; readonly body: Buffer } {
  const boundary = "----throughline-test-boundary"
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]) }
}
