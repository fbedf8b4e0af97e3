import { LIMITS } from "@throughline/contract"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, aToken, cookieOf, PASSWORD, type TestServer } from "../../../test/a-server.ts"

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

describe("API tokens", () => {
  let server: TestServer
  beforeAll(async () => { server = await aServer() })
  afterAll(() => server.close())

  test("the secret is shown once and kept nowhere", async () => {
    const { token, secret } = await server.administrator.done("tokenCreate", { name: "script", scope: "read", expiresAt: inDays(1) }, { key: "tok-1" })
    expect(secret).toMatch(/^tlt_[\w-]{43}$/)
    expect(JSON.stringify(await server.administrator.done("tokenList"))).not.toContain(secret)
    const { rows } = await server.database.pool.query("select row_to_json(t)::text as text from api_token t union all select row_to_json(k)::text from idempotency_key k")
    expect(rows.filter(({ text }) => text.includes(secret))).toEqual([])
    expect(await server.withToken(secret).done("meRead")).toMatchObject({ email: "ada@example.org" })
    await server.administrator.done("tokenRevoke", { tokenId: token.id })
    expect((await server.withToken(secret).refused("meRead")).code).toBe("unauthenticated")
    expect((await server.administrator.refused("tokenRevoke", { tokenId: token.id })).code).toBe("notFound")
  })

  test("another's token is not there", async () => {
    const { token } = await server.administrator.done("tokenCreate", { name: "mine", scope: "read", expiresAt: inDays(1) })
    const member = await server.member("member")
    expect((await member.refused("tokenRevoke", { tokenId: token.id })).code).toBe("notFound")
    expect((await member.done("tokenList")).items).toEqual([])
  })

  test.each([[-1, "tooLittle"], [400, "tooMuch"]])("an end %i days from now is refused", async (days, code) => {
    expect((await server.administrator.refused("tokenCreate", { name: "t", scope: "read", expiresAt: inDays(days) })).problems).toMatchObject([{ pointer: "/expiresAt", code }])
  })

  test("for a project that one cannot see there is none", async () => {
    const projectId = await server.bareProject()
    const member = await server.member("member")
    expect((await member.refused("tokenCreate", { name: "t", scope: "read", projectId, expiresAt: inDays(1) })).code).toBe("notFound")
  })

  test(`there are at most ${LIMITS.tokensPerPerson} of one person, also when they are asked for at once`, async () => {
    const member = await server.member("member")
    for (let n = 0; n < LIMITS.tokensPerPerson - 1; n++) await aToken(server, member, "read")
    const replies = await Promise.all([1, 2, 3].map((n) => member.call("tokenCreate", { name: `t${n}`, scope: "read", expiresAt: inDays(1) })))
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 422, 422])
    expect(replies.find(({ status }) => status === 422)?.problem).toMatchObject({ code: "limitExceeded", problems: [{ limit: LIMITS.tokensPerPerson }] })
  })
})

describe("sessions", () => {
  let server: TestServer
  beforeAll(async () => { server = await aServer() })
  afterAll(() => server.close())
  const signIn = async () => server.callerOn(server.composition, { ...server.administrator, cookie: cookieOf(await server.nobody.call("sessionSignIn", { email: "ada@example.org", password: PASSWORD }, { headers: { "user-agent": "Test Browser" } })) })

  test("are listed with where they were opened, and which is this one", async () => {
    const other = await signIn()
    const { items } = await other.done("sessionList")
    expect(items.filter(({ current }: { current: boolean }) => current)).toMatchObject([{ userAgent: "Test Browser", address: "127.0.0.1" }])
    expect(JSON.stringify(items)).not.toContain(other.cookie?.split(".")[0])
  })
  test("signing out ends this one and clears the cookie", async () => {
    const other = await signIn()
    const reply = await other.call("sessionSignOut")
    expect(String(reply.headers["set-cookie"])).toContain("throughline=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
    expect((await other.refused("meRead")).code).toBe("unauthenticated")
    await server.administrator.done("meRead")
  })
  test("another one can be ended by its id, a stranger's not", async () => {
    const other = await signIn()
    const { items } = await other.done("sessionList")
    const { id } = items.find(({ current }: { current: boolean }) => current)
    const stranger = await server.member("administrator")
    expect((await stranger.refused("sessionEnd", { sessionId: id })).code).toBe("notFound")
    await server.administrator.done("sessionEnd", { sessionId: id })
    expect((await other.refused("meRead")).code).toBe("unauthenticated")
  })
  test("all but this one can be ended", async () => {
    const [one, other] = [await signIn(), await signIn()]
    expect((await one.done("sessionEndOthers")).ended).toBeGreaterThanOrEqual(2)
    expect((await other.refused("meRead")).code).toBe("unauthenticated")
    await one.done("meRead")
  })
  test("end by themselves", async () => {
    const other = await server.member("member")
    await server.database.db.updateTable("auth_session").set({ expires_at: new Date(Date.now() - 1) }).where("user_id", "=", other.userId).execute()
    expect((await other.refused("meRead")).code).toBe("unauthenticated")
  })
  test("a cookie with a changed or missing signature is nobody's", async () => {
    const [token, signature] = server.administrator.cookie!.split(".")
    for (const cookie of [token!, `${token}.`, `${token}.AAAA`, `${token}x.${signature}`, `.${signature}`, ""]) {
      expect((await server.callerOn(server.composition, { ...server.administrator, cookie }).refused("meRead")).code).toBe("unauthenticated")
    }
  })
  test("one's own profile refuses what it does not know and what is not one's to change", async () => {
    const person = await server.member("member")
    const problem = await person.refused("meUpdate", { seenRevision: 1, name: "Ada", organisationRole: "administrator", id: "usr_x", permissions: [] })
    expect(problem.problems?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(["/organisationRole unknownKey", "/id unknownKey", "/permissions unknownKey"])
  })
  test("an old revision of one's own profile is a conflict with both values", async () => {
    const person = await server.member("member")
    await person.done("meUpdate", { seenRevision: 1, colorScheme: "dark" })
    const problem = await person.refused("meUpdate", { seenRevision: 1, colorScheme: "light" })
    expect(problem).toMatchObject({ code: "conflict", revision: 2, conflicts: [{ field: "colorScheme", actual: "dark", wanted: "light" }] })
  })
})
