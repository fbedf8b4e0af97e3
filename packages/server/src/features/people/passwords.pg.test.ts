import { LIMITS } from "@throughline/contract"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, cookieOf, PASSWORD, type Caller, type Reply, type TestServer } from "../../../test/a-server.ts"
import { hashPassword, verifyPassword } from "../../platform/auth/password-hash.ts"

const NEW = "another long password"
const tokenIn = (body: string) => /#(\S+)/.exec(body)?.[1] ?? ""

describe("passwords", () => {
  let server: TestServer
  beforeAll(async () => { server = await aServer({ mail: true }) })
  afterAll(() => server.close())
  const signIn = (email: string, password: string, address = "10.0.0.1"): Promise<Reply> => server.callFrom(address, "sessionSignIn", { email, password })
  const aPerson = async (email: string): Promise<Caller> => {
    const { link } = await server.administrator.done("invitationCreate", { email, role: "member" })
    const reply = await server.nobody.call("invitationAccept", { token: tokenIn(link), name: "Person", password: PASSWORD, locale: "en", timeZone: "UTC" })
    return server.callerOn(server.composition, { ...server.nobody, userId: reply.json.id, email, cookie: cookieOf(reply) })
  }
  const resetToken = async (email: string): Promise<string> => {
    const before = server.letters.length
    await server.callFrom("10.9.9.9", "passwordRequestReset", { email })
    await expect.poll(() => server.letters.slice(before).find(({ to, subject }) => to === email && subject === "New password"), { timeout: 8_000 }).toBeDefined()
    return tokenIn(server.letters.slice(before).find(({ to, subject }) => to === email && subject === "New password")!.body)
  }

  test("are kept as argon2id, each with its own salt", async () => {
    const [one, other] = await Promise.all([hashPassword("same"), hashPassword("same")])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
    expect(await verifyPassword({ hash: one, password: "same" })).toBe(true)
    expect(await verifyPassword({ hash: one, password: "Same" })).toBe(false)
    expect(await verifyPassword({ hash: "nonsense", password: "same" })).toBe(false)
  })

  test("that look the same are the same, however the keyboard composes them", async () => {
    expect(await verifyPassword({ hash: await hashPassword("Stra\u00dfe caf\u00e9"), password: "Stra\u00dfe cafe\u0301" })).toBe(true)
  })

  test("a change needs the present one, ends the other sessions and keeps this one", async () => {
    const person = await aPerson("lea@example.org")
    const elsewhere = server.callerOn(server.composition, { ...person, cookie: cookieOf(await signIn("lea@example.org", PASSWORD)) })
    expect((await person.refused("passwordChange", { present: "wrong", password: NEW })).code).toBe("wrongCredentials")
    await person.done("passwordChange", { present: PASSWORD, password: NEW })
    expect((await elsewhere.refused("meRead")).code).toBe("unauthenticated")
    await person.done("meRead")
    expect((await signIn("lea@example.org", PASSWORD)).status).toBe(401)
    expect((await signIn("lea@example.org", NEW)).status).toBe(200)
  })

  test("a link to reset sets a new one once and ends every session", async () => {
    const person = await aPerson("mia@example.org")
    const token = await resetToken("mia@example.org")
    await server.nobody.done("passwordReset", { token, password: NEW })
    expect((await person.refused("meRead")).code).toBe("unauthenticated")
    expect((await signIn("mia@example.org", NEW)).status).toBe(200)
    expect((await server.nobody.refused("passwordReset", { token, password: "yet another one" })).code).toBe("gone")
  })

  test("a newer link makes the older one useless; so do time and a change of the password", async () => {
    const person = await aPerson("nils@example.org")
    const older = await resetToken("nils@example.org")
    const newer = await resetToken("nils@example.org")
    expect((await server.nobody.refused("passwordReset", { token: older, password: NEW })).code).toBe("gone")
    await server.database.db.updateTable("password_reset").set({ expires_at: new Date(Date.now() - 1) }).where("user_id", "=", person.userId).execute()
    expect((await server.nobody.refused("passwordReset", { token: newer, password: NEW })).code).toBe("gone")
    const third = await resetToken("nils@example.org")
    await person.done("passwordChange", { present: PASSWORD, password: NEW })
    expect((await server.nobody.refused("passwordReset", { token: third, password: NEW })).code).toBe("gone")
  })

  test("asking for a link tells nobody whether there is an account", async () => {
    const known = await server.nobody.call("passwordRequestReset", { email: "ada@example.org" })
    const unknown = await server.nobody.call("passwordRequestReset", { email: "nobody-at-all@example.org" })
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
  })

  test("is never in a log, neither right nor wrong", async () => {
    await signIn("ada@example.org", "my secret typo")
    expect(server.lines.join("\n")).not.toMatch(/my secret typo|correct horse/)
  })
})

describe("guessing", () => {
  let server: TestServer
  beforeAll(async () => { server = await aServer({ mail: true }) })
  afterAll(() => server.close())
  const guess = (email: string, address: string) => server.callFrom(address, "sessionSignIn", { email, password: "wrong password" })

  test(`at one account from many addresses stops after ${LIMITS.signInAttemptsPerAccount} attempts, and says when to come again`, async () => {
    const statuses: number[] = []
    for (let n = 0; n <= LIMITS.signInAttemptsPerAccount; n++) statuses.push((await guess(n % 2 === 0 ? "ada@example.org" : "ADA@example.org", `10.1.0.${n}`)).status)
    expect(statuses.at(-2)).toBe(401)
    expect(statuses.at(-1)).toBe(429)
    const right = await server.callFrom("10.1.0.99", "sessionSignIn", { email: "ada@example.org", password: PASSWORD })
    expect(right.status).toBe(429)
    expect(Number(right.headers["retry-after"])).toBeGreaterThan(0)
    expect(Number(right.headers["retry-after"])).toBeLessThanOrEqual(LIMITS.signInWindowMinutes * 60)
  })

  test("is told to the owner, once", async () => {
    await expect.poll(() => server.letters.map(({ to, subject }) => `${to} ${subject}`), { timeout: 8_000 }).toEqual(["ada@example.org Many failed sign-ins"])
  })

  test("is not what an office does that signs in by one address in the morning", async () => {
    const busy = await aServer()
    try {
      const statuses = new Set<number>()
      for (let n = 0; n < LIMITS.signInAttemptsPerAddress + 5; n++) statuses.add((await busy.callFrom("10.3.3.3", "sessionSignIn", { email: "ada@example.org", password: PASSWORD })).status)
      expect([...statuses]).toEqual([200])
    } finally {
      await busy.close()
    }
  })

  test("does not lock out who is signed in", async () => {
    await server.administrator.done("meRead")
  })

  test(`at many accounts from one address stops after ${LIMITS.signInAttemptsPerAddress} attempts; addresses of one /64 are one`, async () => {
    const statuses = await Promise.all(Array.from({ length: LIMITS.signInAttemptsPerAddress + 1 }, async (_, n) => (await guess(`u${n}@example.org`, `2001:db8:1:2::${n.toString(16)}`)).status))
    expect(statuses.filter((status) => status === 401)).toHaveLength(LIMITS.signInAttemptsPerAddress)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
    expect((await guess("other@example.org", "2001:db8:1:3::1")).status).toBe(401)
  })

  test("is counted although the attempt itself is rolled back", async () => {
    const { rows } = await server.database.pool.query("select sum(count) as n from attempt where kind = 'signIn.account' and subject = 'ada@example.org'")
    expect(Number(rows[0].n)).toBeGreaterThan(LIMITS.signInAttemptsPerAccount)
  })

  test("an address that a caller invents in a header counts as the real one", async () => {
    const statuses: number[] = []
    for (let n = 0; n <= LIMITS.signInAttemptsPerAddress; n++) statuses.push((await server.callFrom("10.7.7.7", "sessionSignIn", { email: `v${n}@example.org`, password: "x" }, { "x-forwarded-for": `1.2.3.${n}` })).status)
    expect(statuses.at(-1)).toBe(429)
  })

  test("at the present password stops like guessing at the door", async () => {
    const person = await server.member("member")
    const codes: string[] = []
    for (let n = 0; n <= LIMITS.signInAttemptsPerAccount; n++) codes.push((await person.refused("passwordChange", { present: `wrong ${n}`, password: NEW })).code)
    expect(codes.at(-2)).toBe("wrongCredentials")
    expect(codes.at(-1)).toBe("tooManyRequests")
  })

  test("at invitation links stops too", async () => {
    const codes = await Promise.all(Array.from({ length: LIMITS.signInAttemptsPerAddress + 1 }, async (_, n) => (await server.callFrom("10.8.8.8", "invitationRead", { token: `guess-${n}` })).status))
    expect(codes.filter((status) => status === 429)).toHaveLength(1)
  })
})
