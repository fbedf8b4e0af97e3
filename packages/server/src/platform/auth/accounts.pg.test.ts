import { betterAuth } from "better-auth"
import { createHmac } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aDatabase, type TestDatabase } from "../../../test/a-database.ts"
import { createAccounts } from "./accounts.ts"

const SECRET = "a secret for this test only, long enough"
const ADA = { name: "Ada", email: "ada@example.org", password: "correct horse battery" }
const ORIGIN = { address: "10.0.0.1", userAgent: "Browser" }

describe("accounts", () => {
  let database: TestDatabase
  const accounts = createAccounts(SECRET)
  beforeAll(async () => { database = await aDatabase() })
  afterAll(() => database.close())

  test("an account of a transaction that is rolled back never was", async () => {
    await expect(database.db.transaction().execute(async (tx) => {
      await accounts.signUp(tx, ADA, ORIGIN)
      throw new Error("rolled back")
    })).rejects.toThrow("rolled back")
    const { rows } = await database.pool.query("select (select count(*) from app_user) as users, (select count(*) from auth_session) as sessions, (select count(*) from auth_account) as accounts")
    expect(rows).toEqual([{ users: 0, sessions: 0, accounts: 0 }])
  })

  test("our reading of the cookie's signature is the library's", async () => {
    const session = await database.db.transaction().execute((tx) => accounts.signUp(tx, ADA, ORIGIN))
    const token = accounts.tokenOf(session!.cookie)
    expect(token).not.toBeNull()
    const library = betterAuth({
      secret: SECRET, baseURL: "http://localhost", telemetry: { enabled: false }, logger: { disabled: true }, database: { db: database.db, type: "postgres" },
      user: { modelName: "app_user", fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" } },
      session: { modelName: "auth_session", fields: { userId: "user_id", ipAddress: "ip_address", userAgent: "user_agent", expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" } },
      advanced: { cookiePrefix: "throughline", useSecureCookies: false, database: { validateSchema: false } },
    })
    const seen = await library.api.getSession({ headers: new Headers({ cookie: `throughline.session_token=${encodeURIComponent(session!.cookie)}` }) })
    expect(seen?.session.token).toBe(token)
    expect(seen?.user.email).toBe("ada@example.org")
    const forged = `${token}.${createHmac("sha256", "another secret").update(token!).digest("base64")}`
    expect(accounts.tokenOf(forged)).toBeNull()
    expect(await library.api.getSession({ headers: new Headers({ cookie: `throughline.session_token=${encodeURIComponent(forged)}` }) })).toBeNull()
  })

  test("an address has one account, whatever its case", async () => {
    expect(await database.db.transaction().execute((tx) => accounts.signUp(tx, { ...ADA, email: "ADA@example.org" }, ORIGIN))).toBeNull()
  })

  test("an unknown address takes as long as a wrong password", async () => {
    const timed = async (email: string) => {
      const start = performance.now()
      for (let n = 0; n < 5; n++) expect(await database.db.transaction().execute((tx) => accounts.signIn(tx, email, "wrong", ORIGIN))).toBeNull()
      return performance.now() - start
    }
    await timed("warm@example.org")
    const [known, unknown] = [await timed("ada@example.org"), await timed("nobody@example.org")]
    // The hash is by far the longest part; without it the unknown address would be ten times as fast.
    expect(unknown / known).toBeGreaterThan(0.5)
    expect(unknown / known).toBeLessThan(2)
  })
})
