import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, cookieOf, PASSWORD, type TestServer } from "../../../test/a-server.ts"

const ACCEPT = { name: "Ben New", password: PASSWORD, locale: "de", timeZone: "Europe/Berlin" }
const tokenOf = (link: string) => link.slice(link.indexOf("#") + 1)

describe("an invitation", () => {
  let server: TestServer
  beforeAll(async () => { server = await aServer({ mail: true }) })
  afterAll(() => server.close())
  const invite = async (email: string, more: object = {}): Promise<{ id: string; token: string; link: string }> => {
    const { invitation, link } = await server.administrator.done("invitationCreate", { email, role: "member", ...more })
    return { id: invitation.id, link, token: tokenOf(link) }
  }

  test("says whom it is for, creates the account with that address, and signs in", async () => {
    const { token, link } = await invite("ben@example.org")
    expect(link).toMatch(/^http:\/\/localhost\/invitation#/)
    expect(await server.nobody.done("invitationRead", { token })).toEqual({ email: "ben@example.org", organisationName: "Test Ltd", invitedBy: "Ada Admin" })
    const reply = await server.nobody.call("invitationAccept", { token, ...ACCEPT })
    expect(reply.json).toMatchObject({ email: "ben@example.org", name: "Ben New", organisationRole: "member", locale: "de" })
    expect(cookieOf(reply)).not.toBe("")
    const signedIn = await server.nobody.call("sessionSignIn", { email: "ben@example.org", password: PASSWORD })
    expect(signedIn.status).toBe(200)
  })

  test("brings into a project, where it names one", async () => {
    const projectId = await server.bareProject()
    const { token } = await invite("carla@example.org", { projectId, projectRole: "contractor" })
    const reply = await server.nobody.call("invitationAccept", { token, ...ACCEPT })
    const carla = server.callerOn(server.composition, { ...server.nobody, cookie: cookieOf(reply) })
    expect((await carla.call("projectMemberList", { projectId })).status).toBe(200)
  })

  test("is used once, also by two at the same moment", async () => {
    const { token } = await invite("dora@example.org")
    const replies = await Promise.all([1, 2, 3].map(() => server.nobody.call("invitationAccept", { token, ...ACCEPT })))
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 410, 410])
    expect((await server.nobody.refused("invitationRead", { token })).code).toBe("gone")
  })

  test("withdrawn, it is gone; a second withdrawal finds nothing", async () => {
    const { id, token } = await invite("emil@example.org")
    await server.administrator.done("invitationWithdraw", { invitationId: id })
    expect((await server.nobody.refused("invitationAccept", { token, ...ACCEPT })).code).toBe("gone")
    expect((await server.administrator.refused("invitationWithdraw", { invitationId: id })).code).toBe("notFound")
  })

  test("is gone when it is too old", async () => {
    const { id, token } = await invite("fritz@example.org")
    await server.database.db.updateTable("invitation").set({ expires_at: new Date(Date.now() - 1) }).where("id", "=", id).execute()
    expect((await server.nobody.refused("invitationRead", { token })).code).toBe("gone")
    expect((await server.nobody.refused("invitationAccept", { token, ...ACCEPT })).code).toBe("gone")
  })

  test("is gone when whoever sent it may not invite any more", async () => {
    const other = await server.member("administrator")
    const { invitation: _, link } = await other.done("invitationCreate", { email: "gina@example.org", role: "administrator" })
    await server.administrator.done("memberUpdate", { userId: other.userId, seenRevision: 1, role: "member" })
    expect((await server.nobody.refused("invitationAccept", { token: tokenOf(link), ...ACCEPT })).code).toBe("gone")
  })

  test("a newer one to the same address replaces the older", async () => {
    const older = await invite("hans@example.org")
    const newer = await invite("HANS@example.org")
    expect((await server.nobody.refused("invitationRead", { token: older.token })).code).toBe("gone")
    expect((await server.nobody.call("invitationRead", { token: newer.token })).status).toBe(200)
  })

  test("to somebody who has an account is refused", async () => {
    expect((await server.administrator.refused("invitationCreate", { email: "ada@example.org", role: "member" })).code).toBe("alreadyExists")
  })

  test("is listed without its link, and its link is nowhere in the database", async () => {
    const { token } = await invite("ida@example.org")
    const list = JSON.stringify(await server.administrator.done("invitationList"))
    expect(list).toContain("ida@example.org")
    expect(list).not.toContain(token)
    const { rows } = await server.database.pool.query("select row_to_json(i)::text as text from invitation i union all select row_to_json(k)::text from idempotency_key k")
    expect(rows.filter(({ text }) => text.includes(token))).toEqual([])
  })

  test("goes out by mail where mail is set up", async () => {
    const { link } = await invite("jan@example.org")
    await expect.poll(() => server.letters.find(({ to }) => to === "jan@example.org")?.body, { timeout: 8_000 }).toContain(link)
    await expect.poll(() => server.database.db.selectFrom("mail").select("id").execute(), { timeout: 4_000 }).toEqual([])
  })

  test("made twice with one key is made once; the second caller is told, not shown the secret", async () => {
    const input = { email: "karl@example.org", role: "member" }
    const first = await server.administrator.call("invitationCreate", input, { key: "invite-1" })
    const second = await server.administrator.call("invitationCreate", input, { key: "invite-1" })
    expect([first.status, second.status, second.problem.code]).toEqual([201, 409, "alreadyExists"])
    expect((await server.nobody.call("invitationRead", { token: tokenOf(first.json.link) })).status).toBe(200)
  })
})
