import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, aToken, cookieOf, PASSWORD, type Caller, type TestServer } from "../../../test/a-server.ts"

describe("members", () => {
  let server: TestServer
  beforeAll(async () => { server = await aServer() })
  afterAll(() => server.close())
  const revisionOf = async ({ userId }: Caller): Promise<number> => (await server.database.db.selectFrom("member").select("revision").where("user_id", "=", userId).executeTakeFirstOrThrow()).revision

  test("somebody of no organisation of mine cannot be changed", async () => {
    expect((await server.administrator.refused("memberUpdate", { userId: "usr_000000000000000000000", seenRevision: 1, role: "guest" })).code).toBe("notFound")
  })

  test("a change from an old revision is a conflict that shows both values", async () => {
    const member = await server.member("member")
    await server.administrator.done("memberUpdate", { userId: member.userId, seenRevision: 1, role: "portfolioManager" })
    const problem = await server.administrator.refused("memberUpdate", { userId: member.userId, seenRevision: 1, role: "guest" })
    expect(problem).toMatchObject({ code: "conflict", revision: 2, conflicts: [{ field: "role", actual: "portfolioManager", wanted: "guest" }] })
  })

  test("whoever is deactivated loses sessions and tokens at once, and may come back without them", async () => {
    const member = await server.member("member")
    const token = await aToken(server, member, "read")
    await server.administrator.done("memberUpdate", { userId: member.userId, seenRevision: 1, active: false })
    expect((await member.refused("meRead")).code).toBe("unauthenticated")
    await server.administrator.done("memberUpdate", { userId: member.userId, seenRevision: 2, active: true })
    expect((await member.refused("meRead")).code).toBe("unauthenticated")
    expect((await server.withToken(token).refused("meRead")).code).toBe("unauthenticated")
  })

  test("a change of role counts with the next call of the same session", async () => {
    const member = await server.member("administrator")
    await member.done("invitationList")
    await server.administrator.done("memberUpdate", { userId: member.userId, seenRevision: 1, role: "member" })
    expect((await member.refused("invitationList")).code).toBe("forbidden")
  })

  test("addresses and those who left are shown to those who manage members, to others not", async () => {
    const member = await server.member("member", "Zoe Reader")
    const left = await server.member("member", "Zoe Left")
    await server.administrator.done("memberUpdate", { userId: left.userId, seenRevision: 1, active: false })
    const seen = await member.done("memberList", { search: "zoe" })
    expect(seen.items).toMatchObject([{ name: "Zoe Reader", email: null, lastSeenAt: null }])
    const all = await server.administrator.done("memberList", { search: "zoe" })
    expect(all.items.map(({ name, email }: { name: string; email: string | null }) => [name, email === null])).toEqual([["Zoe Left", false], ["Zoe Reader", false]])
  })

  test("signs that mean something to a search pattern are found literally", async () => {
    await server.member("member", "100% sure_thing")
    expect((await server.administrator.done("memberList", { search: "%" })).items).toHaveLength(1)
    expect((await server.administrator.done("memberList", { search: "_t" })).items).toHaveLength(1)
    expect((await server.administrator.done("memberList", { search: "\\" })).items).toHaveLength(0)
  })

  test("pages follow each other without gap or repetition", async () => {
    for (let n = 0; n < 7; n++) await server.member("member", `Page ${n}`)
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: { items: { id: string }[]; next: string | null } = await server.administrator.done("memberList", { limit: 3, ...(after === null ? {} : { after }) })
      seen.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    const { count } = await server.database.db.selectFrom("member").select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow()
    expect(seen).toHaveLength(count)
    expect(new Set(seen).size).toBe(count)
  })

  test.each(["", "x", "W10", Buffer.from('["a\\u0000","b"]').toString("base64url")])("a cursor that is not ours (%j) is refused", async (after) => {
    expect((await server.administrator.refused("memberList", { after })).problems).toMatchObject([{ pointer: "/after" }])
  })

  test("two administrators who demote each other at the same moment leave one", async () => {
    for (let round = 0; round < 5; round++) {
      const other = await server.member("administrator")
      const own = await revisionOf(server.administrator)
      const replies = await Promise.all([
        server.administrator.call("memberUpdate", { userId: other.userId, seenRevision: 1, role: "member" }),
        other.call("memberUpdate", { userId: server.administrator.userId, seenRevision: own, active: false }),
      ])
      const left = await server.database.db.selectFrom("member").select("user_id").where("role", "=", "administrator").where("active", "=", true).execute()
      expect(left, replies.map(({ text }) => text).join()).toHaveLength(1)
      await server.database.db.updateTable("member").set({ role: "administrator", active: true }).where("user_id", "=", server.administrator.userId).execute()
      await server.database.db.updateTable("member").set({ role: "member" }).where("user_id", "=", other.userId).execute()
      server = await withFreshSession(server)
    }
  })
})

/** Whoever lost the race lost the session with it. */
async function withFreshSession(server: TestServer): Promise<TestServer> {
  if ((await server.administrator.call("meRead")).status === 200) return server
  const reply = await server.nobody.call("sessionSignIn", { email: "ada@example.org", password: PASSWORD })
  const administrator = server.callerOn(server.composition, { ...server.administrator, cookie: cookieOf(reply) })
  return { ...server, administrator }
}

describe("the last administrator", () => {
  let server: TestServer
  beforeAll(async () => { server = await aServer() })
  afterAll(() => server.close())

  test.each([{ role: "member" }, { active: false }, { role: "guest", active: true }])("cannot become %j", async (wanted) => {
    const problem = await server.administrator.refused("memberUpdate", { userId: server.administrator.userId, seenRevision: 1, ...wanted })
    expect(problem.code).toBe("lastAdministrator")
    expect((await server.administrator.done("meRead")).organisationRole).toBe("administrator")
  })
  test("an inactive second one does not count", async () => {
    const other = await server.member("administrator")
    await server.administrator.done("memberUpdate", { userId: other.userId, seenRevision: 1, active: false })
    expect((await server.administrator.refused("memberUpdate", { userId: server.administrator.userId, seenRevision: 1, role: "member" })).code).toBe("lastAdministrator")
  })
  test("may go once there is another", async () => {
    await server.member("administrator")
    expect((await server.administrator.done("memberUpdate", { userId: server.administrator.userId, seenRevision: 1, role: "member" })).role).toBe("member")
  })
})
