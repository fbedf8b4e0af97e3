import { LIMITS, OPERATIONS } from "@throughline/contract"
import type { InjectOptions } from "fastify"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, aToken, type TestServer } from "../../../test/a-server.ts"

describe("what a request may look like", () => {
  let server: TestServer
  let cookie: string
  beforeAll(async () => {
    server = await aServer()
    cookie = `throughline=${encodeURIComponent(server.administrator.cookie!)}`
  })
  afterAll(() => server.close())

  const patch = (payload: string, headers: Record<string, string> = {}) =>
    send({ method: "PATCH", url: "/api/v1/me", payload, headers: { "content-type": "application/json", ...headers } })
  const send = async ({ headers = {}, ...options }: InjectOptions) => {
    const reply = await server.inject({ ...options, headers: { host: "localhost", cookie, ...headers } })
    return { status: reply.statusCode, headers: reply.headers, code: reply.payload.startsWith("{") ? reply.json().code : undefined, text: reply.payload, problems: reply.payload.startsWith("{") ? reply.json().problems : undefined }
  }

  describe("a body", () => {
    test("with a key twice is refused, also when the second is written with an escape", async () => {
      expect(await patch('{"seenRevision":1,"name":"A","name":"B"}')).toMatchObject({ status: 400, code: "malformedRequest" })
      expect(await patch('{"seenRevision":1,"name":"A","n\\u0061me":"B"}')).toMatchObject({ status: 400, code: "malformedRequest" })
    })
    test("may use a key again in another object", async () => {
      expect((await patch('{"seenRevision":1,"name":{"name":"x"}}')).code).toBe("invalidInput")
    })
    test.each(["__proto__", "\\u005f_proto__"])("with the key %s is refused", async (key) => {
      expect(await patch(`{"seenRevision":1,"${key}":{"name":"x"}}`)).toMatchObject({ status: 400, code: "malformedRequest" })
    })
    test("with the key constructor is refused as unknown", async () => {
      expect(await patch('{"seenRevision":1,"constructor":1}')).toMatchObject({ status: 422, problems: [{ pointer: "/constructor", code: "unknownKey" }] })
    })
    test(`may be nested ${LIMITS.jsonDepth} levels deep and no deeper`, async () => {
      const nested = (levels: number) => `{"seenRevision":${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}}`
      expect((await patch(nested(LIMITS.jsonDepth))).code).toBe("invalidInput")
      expect((await patch(nested(LIMITS.jsonDepth + 1))).code).toBe("malformedRequest")
    })
    test("nested a hundred thousand levels deep does not harm", async () => {
      expect((await patch(`${"[".repeat(100_000)}`)).code).toBe("malformedRequest")
    })
    test("that is no JSON, or no UTF-8, is refused", async () => {
      for (const text of ["{", "{'a':1}", '{"a":1,}', "nonsense", '{"a":"\u0001"}']) expect((await patch(text)).code).toBe("malformedRequest")
      expect((await send({ method: "PATCH", url: "/api/v1/me", payload: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), headers: { "content-type": "application/json" } })).code).toBe("malformedRequest")
    })
    test.each(["[]", "1", "null", '"x"'])("that is no object (%s) is refused", async (text) => {
      expect((await patch(text)).status).toBe(422)
    })
    test(`may have ${LIMITS.jsonBytes} bytes and no more`, async () => {
      const filled = (bytes: number) => `{"seenRevision":1${" ".repeat(bytes - 18)}}`
      expect((await patch(filled(LIMITS.jsonBytes))).status).not.toBe(413)
      expect(await patch(filled(LIMITS.jsonBytes + 1))).toMatchObject({ status: 413, code: "payloadTooLarge" })
    })
    test.each(["text/plain", "application/x-www-form-urlencoded", "application/xml", "multipart/form-data; boundary=x"])("of type %s is refused where JSON is asked for", async (type) => {
      const { revision } = await server.administrator.done("meRead")
      expect(await patch(`{"seenRevision":${revision},"name":"Changed"}`, { "content-type": type })).toMatchObject({ status: 415, code: "unsupportedMediaType" })
      expect(await server.administrator.done("meRead")).toMatchObject({ revision, name: "Ada Admin" })
    })
    test("with text that the database cannot keep is refused before it gets there", async () => {
      expect((await patch('{"seenRevision":1,"name":"a\\u0000b"}')).problems).toMatchObject([{ pointer: "/name" }])
      expect((await patch('{"seenRevision":1,"name":"a\\ud800b"}')).problems).toMatchObject([{ pointer: "/name" }])
    })
  })

  describe("an address", () => {
    test("that names a key which the body names too is refused", async () => {
      const reply = await send({ method: "PATCH", url: "/api/v1/members/usr_1", payload: '{"userId":"usr_2","seenRevision":1}', headers: { "content-type": "application/json" } })
      expect(reply.problems).toEqual([{ pointer: "/userId", code: "givenTwice", message: "is in the address already" }])
    })
    test("that gives a query key twice is refused", async () => {
      expect((await send({ url: "/api/v1/members?limit=1&limit=2" })).problems).toMatchObject([{ pointer: "/limit" }])
    })
    test("with a query that belongs into the body is refused", async () => {
      expect((await send({ method: "PATCH", url: "/api/v1/me?name=x", payload: '{"seenRevision":1}', headers: { "content-type": "application/json" } })).problems).toMatchObject([{ pointer: "/name" }])
    })
    test.each([["limit", "0"], ["limit", String(LIMITS.pageSize + 1)], ["limit", "-1"], ["limit", "NaN"], ["limit", "1e9"], ["sort", "delete"]])("with ?%s=%s is refused", async (key, value) => {
      expect(await send({ url: `/api/v1/members?${key}=${value}` })).toMatchObject({ status: 422, problems: [{ pointer: `/${key}` }] })
    })
    test(`with a page of ${LIMITS.pageSize} is accepted`, async () => {
      expect((await send({ url: `/api/v1/members?limit=${LIMITS.pageSize}` })).status).toBe(200)
    })
    test("that another method answers to says which", async () => {
      expect(await send({ method: "PUT", url: "/api/v1/me" })).toMatchObject({ status: 405, code: "methodNotAllowed", headers: { allow: "GET, PATCH" } })
      expect((await send({ method: "HEAD", url: "/api/v1/me" })).status).toBe(405)
    })
    test("that nothing answers to is not found, and is a problem document", async () => {
      expect(await send({ url: "/api/v1/nothing" })).toMatchObject({ status: 404, code: "notFound" })
      expect((await send({ url: "/api/v2/me" })).code).toBe("notFound")
      expect((await send({ url: "/api/v1/me/../../etc/passwd" })).status).toBe(404)
      expect((await send({ url: "/api/v1/%zz" })).status).toBeGreaterThanOrEqual(400)
    })
    test("cannot be overridden by a header", async () => {
      expect((await send({ url: "/api/v1/me", headers: { "x-http-method-override": "DELETE", "x-original-url": "/api/v1/sessions" } })).status).toBe(200)
      await server.administrator.done("meRead")
    })
  })

  describe("a page of another site", () => {
    const change = (headers: Record<string, string>) => send({ method: "POST", url: "/api/v1/me/tokens", payload: JSON.stringify({ name: "t", scope: "read", expiresAt: new Date(Date.now() + 9e6).toISOString() }), headers: { "content-type": "application/json", ...headers } })
    test.each<[string, Record<string, string>]>([
      ["says cross-site", { "sec-fetch-site": "cross-site" }],
      ["says same-site", { "sec-fetch-site": "same-site" }],
      ["says none", { "sec-fetch-site": "none" }],
      ["has another origin", { origin: "https://evil.example" }],
      ["has no origin of its own", { origin: "null" }],
      ["has our name as its beginning", { origin: "http://localhost.evil.example" }],
      ["has another port", { origin: "http://localhost:8080" }],
      ["has another scheme", { origin: "https://localhost" }],
    ])("that %s cannot change anything with our cookie", async (_, headers) => {
      expect(await change(headers)).toMatchObject({ status: 403, code: "forbidden" })
      expect((await server.administrator.done("tokenList")).items).toEqual([])
    })
    test("cannot sign anybody in", async () => {
      expect((await send({ method: "POST", url: "/api/v1/session", payload: { email: "ada@example.org", password: "x" }, headers: { origin: "https://evil.example" } })).code).toBe("forbidden")
    })
    test("gets no permission to read either", async () => {
      const reply = await send({ method: "OPTIONS", url: "/api/v1/me", headers: { origin: "https://evil.example", "access-control-request-method": "PATCH" } })
      expect(Object.keys(reply.headers).filter((name) => name.startsWith("access-control"))).toEqual([])
      expect(Object.keys((await send({ url: "/api/v1/me", headers: { origin: "https://evil.example" } })).headers).filter((name) => name.startsWith("access-control"))).toEqual([])
    })
    test("of our own is welcome, and so is a program with a token, whatever its origin", async () => {
      expect((await change({ origin: "http://localhost", "sec-fetch-site": "same-origin" })).status).toBe(201)
      const secret = await aToken(server, server.administrator, "read")
      expect((await server.inject({ url: "/api/v1/me", headers: { authorization: `Bearer ${secret}`, origin: "https://elsewhere.example" } })).statusCode).toBe(200)
    })
  })

  test("a token counts instead of the cookie that comes with it", async () => {
    expect((await send({ url: "/api/v1/me", headers: { authorization: "Bearer tlt_wrong" } })).code).toBe("unauthenticated")
    expect((await send({ url: "/api/v1/me", headers: { authorization: "Basic YTpi" } })).code).toBe("unauthenticated")
  })

  test("answers may not be kept, framed, guessed at, or run foreign scripts", async () => {
    const { headers } = await send({ url: "/api/v1/me" })
    expect(headers).toMatchObject({ "cache-control": "no-store", "x-frame-options": "DENY", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" })
    expect(headers["content-security-policy"]).toContain("script-src 'self';")
    expect(headers["x-request-id"]).toMatch(/^req_/)
    expect(headers["server"]).toBeUndefined()
    expect(headers["x-powered-by"]).toBeUndefined()
  })

  test("an unexpected error tells its request id and nothing else", async () => {
    await server.database.pool.query("alter table member rename to member_away")
    const reply = await send({ url: "/api/v1/me" })
    await server.database.pool.query("alter table member_away rename to member")
    expect(reply).toMatchObject({ status: 500, code: "internal" })
    expect(reply.text).not.toMatch(/member|select|relation|\.ts/)
    expect(server.lines.at(-1)).toContain('relation \\"member\\" does not exist')
  })

  test("who asks too often is asked to wait", async () => {
    const small = await aServer({ requestsPerMinute: 30 })
    try {
      const statuses: number[] = []
      for (let n = 0; n < 40; n++) statuses.push((await small.administrator.call("meRead")).status)
      expect(statuses[0]).toBe(200)
      expect(statuses.at(-1)).toBe(429)
      expect((await (await small.member("member")).call("meRead")).status).toBe(200)
    } finally {
      await small.close()
    }
  })

  test("long answers are compressed for those who accept it", async () => {
    for (let n = 0; n < 120; n++) await server.member("member", `Somebody with a rather long name ${n}`)
    const reply = await server.inject({ url: "/api/v1/members?limit=200", headers: { cookie, host: "localhost", "accept-encoding": "gzip, br" } })
    expect(reply.headers["content-encoding"]).toBe("br")
    expect(reply.rawPayload.length).toBeLessThan(8_000)
    const plain = await server.inject({ url: "/api/v1/members?limit=200", headers: { cookie, host: "localhost" } })
    expect(plain.headers["content-encoding"]).toBeUndefined()
    expect(plain.json().items.length).toBeGreaterThan(100)
  })

  test("the interface describes itself: every operation, with its errors", async () => {
    const document = (await send({ url: "/api/v1/openapi.json" })).text
    const { openapi, paths } = JSON.parse(document)
    expect(openapi).toBe("3.1.0")
    const described = Object.values(paths).flatMap((methods) => Object.values(methods as Record<string, { operationId: string }>).map(({ operationId }) => operationId))
    expect(described.toSorted()).toEqual(Object.keys(OPERATIONS).toSorted())
    const page = await send({ url: "/api/reference" })
    expect(page.headers["content-type"]).toContain("text/html")
    for (const operation of Object.values(OPERATIONS)) expect(page.text).toContain(operation.path)
    expect(page.text).not.toMatch(/<script|https?:\/\//)
  })

  test("nothing is answered under /api/v1 that the contract does not name", () => {
    const routes = server.composition.app.printRoutes({ commonPrefix: false, includeHooks: false })
    expect(routes).not.toMatch(/\/(debug|metrics|tests?|auth)(\/| )/i)
  })
})
