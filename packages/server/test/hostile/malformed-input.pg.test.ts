// Every operation, by somebody who may call it, with its input spoilt in every way that its shape allows. Each refusal has
// the right status and points to what is wrong; afterwards nothing has changed and the next request works.

import { LIMITS, addressOf, type OperationKey } from "@throughline/contract"
import type { InjectOptions } from "fastify"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newId } from "../../src/platform/new-id.ts"
import { PASSWORD, aServer, aToken, type TestServer } from "../a-server.ts"
import { aWorld, type World } from "./a-world.ts"
import { footprintOf, troubleIn } from "./footprint.ts"
import { KEYS, declared, idKind, inner, inputsWithIds, isInQuery, pathKeys, shapeOf, withValue, type Input, type JsonSchema, type Path } from "./input-shape.ts"

let server: TestServer
let world: World
let cookie: string
let secret: string
const sent: string[] = []

beforeAll(async () => {
  server = await aServer({ mail: true })
  world = await aWorld(server, "here")
  cookie = `throughline=${encodeURIComponent(server.administrator.cookie ?? "")}`
  secret = await aToken(server, server.administrator, "write")
})
afterAll(() => server.close())

interface Said {
  readonly status: number
  readonly code: string
  readonly pointers: readonly string[]
  readonly limits: readonly (number | undefined)[]
  readonly text: string
}

async function send(options: InjectOptions): Promise<Said> {
  const { statusCode: status, payload: text, headers } = await server.inject(options)
  sent.push(text.slice(0, 20_000), JSON.stringify(headers))
  const problem: { code?: string; problems?: { pointer: string; limit?: number }[] } = String(headers["content-type"]).includes("json") ? JSON.parse(text) : {}
  return { status, code: problem.code ?? "", pointers: problem.problems?.map(({ pointer }) => pointer) ?? [], limits: problem.problems?.map(({ limit }) => limit) ?? [], text: text.slice(0, 500) }
}

const OWN = { host: "localhost", origin: "http://localhost", "sec-fetch-site": "same-origin" }
const boundary = "----b"
const FORM = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\na\r\n--${boundary}--\r\n`

/** As our own page sends it; `body` instead of the input where it is no JSON of it. */
function request(key: OperationKey, input: Input, options: { readonly body?: string | Buffer; readonly type?: string; readonly headers?: Readonly<Record<string, string>>; readonly query?: string } = {}): InjectOptions {
  const operation = declared(key)
  const { path, rest } = addressOf(operation, input)
  const isPublic = operation.access.kind === "public"
  const upload = operation.body === "upload"
  const payload = upload ? FORM : isInQuery(operation) ? undefined : (options.body ?? JSON.stringify(rest))
  return {
    method: operation.method, url: options.query === undefined ? path : `${path}${path.includes("?") ? "&" : "?"}${options.query}`,
    headers: { ...OWN, ...(isPublic ? {} : { cookie }), ...(payload === undefined ? {} : { "content-type": options.type ?? (upload ? `multipart/form-data; boundary=${boundary}` : "application/json") }), ...options.headers },
    ...(payload === undefined ? {} : { payload }),
  }
}

/** With ids of things that are really there, so that only what is spoilt is wrong. */
const good = (key: OperationKey): Input => inputsWithIds(key, world.projectId, (kind) => world.ids[kind]?.[0] ?? newId(kind))[0] ?? {}

/** What stands in the body or the query; what stands in the address is tried by the ids' machine. */
const fieldsOf = (key: OperationKey): readonly (readonly [string, JsonSchema])[] => Object.entries(shapeOf(key).properties ?? {}).filter(([name]) => !pathKeys(declared(key)).includes(name))

function kindsOf(schema: JsonSchema): readonly string[] {
  const found = schema.anyOf?.flatMap(kindsOf) ?? schema.oneOf?.flatMap(kindsOf) ?? (schema.type === undefined ? [typeof schema.const] : [schema.type])
  return found.includes("number") ? [...found, "integer"] : found
}
const kindOf = (value: unknown) => (value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value)
const WRONG: readonly unknown[] = [[], {}, true, 7, 0.5, "¿", null, [[[]]], { name: "x" }, ["x"]]
const wrongFor = (schema: JsonSchema) => [...WRONG.filter((value) => !kindsOf(schema).includes(kindOf(value))), ...(isChoosy(schema) ? ["¿", "", " ", "const.ructor", "'; drop table task; --"] : [])]
/** Not every text will do. */
const isChoosy = (schema: JsonSchema) => kindsOf(schema).includes("string") && (inner(schema).enum !== undefined || inner(schema).pattern !== undefined || inner(schema).format !== undefined)
const isFreeText = (schema: JsonSchema) => inner(schema).type === "string" && !isChoosy(schema) && idKind(schema) === null

function expectPointed({ status, code, pointers, text }: Said, field: string, what: string): void {
  expect({ status, code }, `${what}: ${text}`).toEqual({ status: 422, code: "invalidInput" })
  expect(pointers.some((pointer) => pointer === `/${field}` || pointer.startsWith(`/${field}/`)), `${what}: ${text}`).toBe(true)
}

async function unchangedBy(work: () => Promise<void>): Promise<void> {
  const before = await footprintOf(server)
  const linesBefore = server.lines.length
  await work()
  expect(await footprintOf(server)).toEqual(before)
  expect(troubleIn(server, linesBefore)).toEqual([])
  await server.administrator.done("meRead")
}

const show = (value: unknown) => (JSON.stringify(value) ?? "").slice(0, 60)

describe.each(KEYS)("%s", (key) => {
  const operation = declared(key)
  const inQuery = isInQuery(operation)

  test("refuses what it does not know, and what is missing or given twice", () => unchangedBy(async () => {
    const input = good(key)
    for (const unknown of ["isAdmin", "id", "createdBy", "revision2", "constructor", "toString", "userId2", "organizationId"]) {
      expectPointed(await send(inQuery ? request(key, input, { query: `${unknown}=1` }) : request(key, { ...input, [unknown]: 1 })), unknown, unknown)
    }
    for (const name of shapeOf(key).required ?? []) {
      if (pathKeys(operation).includes(name)) continue
      const { [name]: _, ...rest } = input
      expectPointed(await send(request(key, rest)), name, `without ${name}`)
    }
    for (const name of pathKeys(operation)) {
      const said = await send(inQuery ? request(key, input, { query: `${name}=${String(input[name])}` }) : request(key, input, { body: JSON.stringify({ [name]: input[name] }) }))
      expectPointed(said, name, `${name} twice`)
    }
    if (!inQuery) return expectPointed(await send(request(key, input, { query: "expand=all" })), "expand", "a query where a body is asked for")
    for (const [name] of fieldsOf(key)) expectPointed(await send(request(key, { ...input, [name]: undefined }, { query: `${name}=1&${name}=1` })), name, `${name} twice in the query`)
  }))

  test("refuses values of the wrong kind, and says which", () => unchangedBy(async () => {
    const input = good(key)
    for (const [name, schema] of fieldsOf(key)) {
      if (inQuery) {
        const plain = inner(schema)
        const wrong = isChoosy(schema) ? ["¿", "%00", "constructor"] : plain.type === "integer" ? ["x", "NaN", "1e999", "-1", "0.5", "9007199254740993", "%00"] : name === "trashed" ? ["maybe"] : []
        for (const text of wrong) expectPointed(await send(request(key, { ...input, [name]: undefined }, { query: `${name}=${text}` })), name, `${name}=${text}`)
        continue
      }
      for (const value of wrongFor(schema)) {
        expectPointed(await send(request(key, { ...input, [name]: value })), name, `${name}: ${show(value)}`)
      }
    }
  }))

  test("refuses text that is too long or cannot be kept", () => unchangedBy(async () => {
    const input = good(key)
    for (const [name, schema] of fieldsOf(key).filter(([, one]) => isFreeText(one))) {
      const max = inner(schema).maxLength
      const long = await send(request(key, { ...input, [name]: "x".repeat((max ?? 10_000) + 1) }))
      expectPointed(long, name, `${name} too long`)
      if (max !== undefined) expect(long.limits).toContain(max)
      expectPointed(await send(request(key, { ...input, [name]: `a\u0000b` })), name, `${name} with NUL`)
      if (inQuery) {
        const { [name]: _, ...rest } = input
        // A file may be called like that: what is no character is then replaced.
        for (const broken of operation.body === "upload" ? [] : ["%ED%A0%80", "%FF", "%zz", "%"]) expect((await send(request(key, rest, { query: `${name}=${broken}` }))).status, `${name}=${broken}`).toBeLessThan(500)
      } else expectPointed(await send(request(key, input, { body: JSON.stringify(addressOf(operation, input).rest).replace(/^\{/, `{"${name}2":1,`).replace(`"${name}2":1`, `"${name}":"a\\ud800b"`).replace(new RegExp(`,"${name}":(?:"[^"]*"|null)`), "") })), name, `${name} with half a character`)
    }
  }))

  test("refuses numbers beyond its bounds, and bears those at them", () => unchangedBy(async () => {
    const input = good(key)
    for (const [path, schema] of numbersIn(shapeOf(key), input)) {
      const { minimum, maximum, type } = schema
      const name = String(path[0])
      const beyond = [1e308, -1e308, ...(maximum === undefined ? [] : [maximum + Math.max(1, Math.abs(maximum) * 2 ** -52)]), ...(minimum === undefined ? [] : [minimum - 1]), ...(type === "integer" ? [0.5, 9_007_199_254_740_992] : [])]
      for (const value of beyond) expectPointed(await send(request(key, withValue(input, path, value) as Input)), name, `${path.join("/")}: ${value}`)
    }
  }))

  if (operation.method !== "GET") {
    test("refuses a page of another site, and knows its own", () => unchangedBy(async () => {
      const input = good(key)
      for (const headers of [{ origin: "https://evil.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }]) {
        expect(await send(request(key, input, { headers })), JSON.stringify(headers)).toMatchObject({ status: 403, code: "forbidden" })
      }
    }))
  }

  if (!inQuery) {
    test("reads only JSON, and that strictly", () => unchangedBy(async () => {
      const input = good(key)
      const json = JSON.stringify(addressOf(operation, input).rest)
      const first = fieldsOf(key)[0]?.[0] ?? "x"
      const twice = json === "{}" ? `{"${first}":1,"${first}":1}` : json.replace(/\}$/, `,"${first}":1}`).replace(/^\{/, `{"${first}":1,`)
      const malformed: readonly (string | Buffer)[] = [twice, json.replace(/^\{/, '{"__proto__":{"isAdmin":true},'), `{"${first}":${"[".repeat(LIMITS.jsonDepth)}${"]".repeat(LIMITS.jsonDepth)}}`, "[".repeat(50_000), "{", `${json}}`, "nonsense", `\ufeff${json}x`, Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])]
      for (const body of malformed) expect(await send(request(key, input, { body })), show(String(body))).toMatchObject({ status: 400, code: "malformedRequest" })
      for (const body of ["[]", "null", '"x"', "7"]) expect((await send(request(key, input, { body }))).status, body).toBe(422)
      for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/xml", "application/json-seq", `multipart/form-data; boundary=${boundary}`]) {
        expect(await send(request(key, input, { type, body: type.startsWith("multipart") ? FORM : json })), type).toMatchObject({ status: 415, code: "unsupportedMediaType" })
      }
    }))
  }
})

describe("a command of a plan", () => {
  const COMMANDS = shapeOf("planApply").properties?.["commands"]?.items?.oneOf ?? []
  const nameOf = (branch: JsonSchema) => String(branch.properties?.["name"]?.const)

  test.each(COMMANDS.map((branch) => [nameOf(branch), branch] as const))("%s is read as strictly as an operation", (name, branch) => unchangedBy(async () => {
    const apply = (args: unknown) => send(request("planApply", { projectId: world.projectId, seenRevision: 0, commands: [{ name, args }] }))
    const args = branch.properties?.["args"] ?? {}
    const base: Input = { ...inputOf(args) }
    expectPointed(await apply({ ...base, isAdmin: true }), "commands/0/args/isAdmin", name)
    expectPointed(await send(request("planApply", { projectId: world.projectId, seenRevision: 0, commands: [{ name, args: base, actor: "x" }] })), "commands/0/actor", name)
    for (const field of args.required ?? []) {
      const { [field]: _, ...rest } = base
      expectPointed(await apply(rest), `commands/0/args/${field}`, `${name} without ${field}`)
    }
    for (const [field, schema] of Object.entries(args.properties ?? {})) {
      for (const value of wrongFor(schema)) expectPointed(await apply({ ...base, [field]: value }), `commands/0/args/${field}`, `${name} ${field}: ${show(value)}`)
      for (const [path, one] of leaves(schema, [field])) {
        const pointer = `commands/0/args/${path.join("/")}`
        const spoilt = (value: unknown) => apply(withValue({ ...base, [field]: inputOf(schema) }, path, value))
        if (one.maxLength !== undefined && !isChoosy(one)) {
          expectPointed(await spoilt("x".repeat(one.maxLength + 1)), pointer, `${name} ${path.join("/")} too long`)
          expectPointed(await spoilt("a\u0000b"), pointer, `${name} ${path.join("/")} with NUL`)
        }
        if (one.maximum !== undefined) expectPointed(await spoilt(one.maximum + Math.max(1, one.maximum * 2 ** -52)), pointer, `${name} ${path.join("/")} beyond its greatest`)
        if (one.minimum !== undefined) expectPointed(await spoilt(one.minimum - 1), pointer, `${name} ${path.join("/")} beyond its least`)
        if (one.type === "integer") expectPointed(await spoilt(0.5), pointer, `${name} ${path.join("/")} half`)
      }
    }
  }))

  test("that is not known is refused, also under a name that JavaScript knows", () => unchangedBy(async () => {
    for (const name of ["dropPlan", "constructor", "__proto__", "toString", "", 7, null]) {
      const said = await send(request("planApply", { projectId: world.projectId, seenRevision: 0, commands: [{ name, args: {} }] }))
      expectPointed(said, "commands/0", String(name))
    }
  }))
})

test("no answer tells a secret, a path, a line of code or a word of SQL", async () => {
  const { rows: [kept] } = await server.database.pool.query<{ secret: string; session: string; password: string }>("select (select secret from installation) as secret, (select token from auth_session limit 1) as session, (select password from auth_account limit 1) as password")
  const all = sent.join("\n")
  for (const known of [PASSWORD, secret, kept?.secret, kept?.session, kept?.password]) expect(all.includes(String(known))).toBe(false)
  expect(/node_modules|\.ts:\d|insert into|violates|\bselect .* from\b|\bat async|\/packages\/|ECONN|\bpg_/.exec(all)).toBeNull()
  const log = server.lines.join("\n")
  for (const known of [PASSWORD, secret, kept?.session, kept?.password, world.word]) expect(log.includes(String(known))).toBe(false)
})

/** Numbers of the body that stand at the top of the input. */
function numbersIn(shape: JsonSchema, input: Input): readonly (readonly [Path, JsonSchema])[] {
  return Object.entries(shape.properties ?? {}).filter(([, schema]) => ["integer", "number"].includes(String(inner(schema).type))).map(([name, schema]): readonly [Path, JsonSchema] => [[name], inner(schema)])
    .filter(() => input !== undefined)
}

function inputOf(schema: JsonSchema): Input {
  return smallestOf(schema) as Input
}
function smallestOf(schema: JsonSchema): unknown {
  const plain = inner(schema)
  if (plain.type === "object" && plain.required === undefined) return Object.fromEntries(Object.entries(plain.properties ?? {}).map(([name, one]) => [name, smallestOf(one)]))
  const kind = idKind(plain)
  if (kind !== null) return world.ids[kind]?.[0] ?? `${kind}_1`
  if (plain.const !== undefined) return plain.const
  if (plain.enum !== undefined) return plain.enum[0]
  if (plain.oneOf !== undefined) return smallestOf(plain.oneOf[0] ?? {})
  switch (plain.type) {
    case "object": return Object.fromEntries(Object.entries(plain.properties ?? {}).map(([name, one]) => [name, smallestOf(one)]))
    case "array": return plain.prefixItems?.map(smallestOf) ?? [smallestOf(plain.items ?? {})]
    case "integer": case "number": return Math.max(plain.minimum ?? 3, Math.min(plain.maximum ?? 3, 3))
    case "boolean": return true
    default: return /\[A-Z\]\{3\}/.test(plain.pattern ?? "") ? "EUR" : "Text"
  }
}
/** Texts and numbers inside, with the place where `smallestOf` puts them. */
function leaves(schema: JsonSchema, path: Path): readonly (readonly [Path, JsonSchema])[] {
  const plain = inner(schema)
  if (plain.oneOf !== undefined) return leaves(plain.oneOf[0] ?? {}, path)
  if (plain.type === "array") return plain.prefixItems === undefined ? leaves(plain.items ?? {}, [...path, 0]) : leaves(plain.prefixItems[0] ?? {}, [...path, 0])
  if (plain.type === "object") return Object.entries(plain.properties ?? {}).flatMap(([name, one]) => leaves(one, [...path, name]))
  return plain.const === undefined ? [[path, plain]] : []
}
