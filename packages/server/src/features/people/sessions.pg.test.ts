import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, cookieOf, PASSWORD, type TestServer } from "../../../test/a-server.ts"

describe("signing in", () => {
  let server: TestServer
  beforeAll(async () => { server = await aServer() })
  afterAll(() => server.close())

  test("the first run signs its administrator in", async () => {
    const me = await server.administrator.done("meRead")
    expect(me).toMatchObject({ email: "ada@example.org", organisationRole: "administrator", organisationName: "Test Ltd" })
  })

  test("a second first run is refused", async () => {
    const problem = await server.nobody.refused("setupRun", { organisationName: "Other", name: "Eve", email: "eve@example.org", password: PASSWORD, locale: "en", timeZone: "UTC" })
    expect(problem.code).toBe("alreadySetUp")
  })

  test("right credentials open a session, in any case of the address", async () => {
    const reply = await server.nobody.call("sessionSignIn", { email: "ADA@example.org", password: PASSWORD })
    expect(reply.status, reply.text).toBe(200)
    expect(cookieOf(reply)).not.toBe(server.administrator.cookie)
    expect(String(reply.headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Lax/)
  })

  test("a wrong password and an unknown address get the same answer", async () => {
    const wrong = await server.nobody.refused("sessionSignIn", { email: "ada@example.org", password: "wrong password" })
    const unknown = await server.nobody.refused("sessionSignIn", { email: "nobody@example.org", password: "wrong password" })
    expect({ ...wrong, requestId: "" }).toEqual({ ...unknown, requestId: "" })
    expect(wrong.code).toBe("wrongCredentials")
  })
})
