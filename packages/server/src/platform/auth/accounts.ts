// Accounts and sessions, by better-auth behind five verbs, so that nothing else knows the library. It works inside the
// caller's transaction: an account, its membership and its first session come into being together or not at all.

import { createHmac, timingSafeEqual } from "node:crypto"
import { betterAuth } from "better-auth"
import type { Kysely } from "kysely"
import { LIMITS } from "@throughline/contract"
import type { Database } from "../db/schema.ts"
import { newId } from "../new-id.ts"
import { hashPassword, verifyPassword } from "./password-hash.ts"

/** Where a session was opened from, as its owner will see it in the list. */
export interface Origin {
  readonly address: string
  readonly userAgent: string
}
export interface OpenedSession {
  readonly userId: string
  /** Signed, as it goes into the cookie. */
  readonly cookie: string
  readonly expiresAt: Date
}

export interface Accounts {
  /** Null for wrong credentials; takes as long for an unknown address as for a wrong password. */
  signIn(tx: Kysely<Database>, email: string, password: string, origin: Origin): Promise<OpenedSession | null>
  /** Null when the address has an account already. */
  signUp(tx: Kysely<Database>, person: { readonly name: string; readonly email: string; readonly password: string }, origin: Origin): Promise<OpenedSession | null>
  isPassword(tx: Kysely<Database>, userId: string, password: string): Promise<boolean>
  setPassword(tx: Kysely<Database>, userId: string, password: string): Promise<void>
  /** The token inside a cookie that we signed, or null. */
  tokenOf(cookie: string): string | null
}

const SESSION_SECONDS = LIMITS.sessionDays * 24 * 60 * 60
const COOKIE = "throughline.session_token"

export function createAccounts(secret: string): Accounts {
  return {
    async signIn(tx, email, password, origin) {
      const auth = library(tx, secret)
      const { response, headers } = await refusedAsNull(() => auth.api.signInEmail({ body: { email, password }, headers: headersOf(origin), returnHeaders: true }))
      return response === null ? null : opened(tx, response.user.id, headers, origin)
    },
    async signUp(tx, person, origin) {
      const auth = library(tx, secret)
      const { response, headers } = await refusedAsNull(() => auth.api.signUpEmail({ body: { ...person }, headers: headersOf(origin), returnHeaders: true }))
      return response === null ? null : opened(tx, response.user.id, headers, origin)
    },
    async isPassword(tx, userId, password) {
      const row = await tx.selectFrom("auth_account").select("password").where("user_id", "=", userId).where("provider_id", "=", "credential").executeTakeFirst()
      return row?.password !== null && row?.password !== undefined && verifyPassword({ hash: row.password, password })
    },
    async setPassword(tx, userId, password) {
      const hash = await hashPassword(password)
      await tx.updateTable("auth_account").set({ password: hash, updated_at: new Date() }).where("user_id", "=", userId).where("provider_id", "=", "credential").execute()
    },
    tokenOf: (cookie) => verifiedToken(cookie, secret),
  }
}

function library(tx: Kysely<Database>, secret: string) {
  return betterAuth({
    appName: "Throughline", secret, baseURL: "http://localhost", telemetry: { enabled: false },
    database: { db: tx, type: "postgres", transaction: false },
    logger: { disabled: true },
    // Attempts are counted by our own limiter, for every transport alike.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true, minPasswordLength: 1, maxPasswordLength: LIMITS.passwordLengthMax, password: { hash: hashPassword, verify: verifyPassword },
    },
    user: { modelName: "app_user", fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" } },
    session: {
      modelName: "auth_session", expiresIn: SESSION_SECONDS,
      fields: { userId: "user_id", ipAddress: "ip_address", userAgent: "user_agent", expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
    },
    account: {
      modelName: "auth_account",
      fields: {
        userId: "user_id", accountId: "account_id", providerId: "provider_id", accessToken: "access_token", refreshToken: "refresh_token", idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at", refreshTokenExpiresAt: "refresh_token_expires_at", createdAt: "created_at", updatedAt: "updated_at",
      },
    },
    verification: { modelName: "auth_verification", fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" } },
    advanced: { cookiePrefix: "throughline", useSecureCookies: false, database: { validateSchema: false, generateId: ({ model }) => newId(KINDS[model] ?? "oth") } },
  })
}

const KINDS: Readonly<Record<string, string>> = { user: "usr", session: "ses", account: "acc", verification: "vrf" }

interface Reply<T> {
  readonly response: T | null
  readonly headers: Headers
}

/** The library throws its refusals; anything that is none of those is a bug and goes on. */
async function refusedAsNull<T>(ask: () => Promise<{ response: T; headers: Headers }>): Promise<Reply<T>> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Error && error.name === "APIError" && "statusCode" in error && [401, 422].includes(Number(error.statusCode))) return { response: null, headers: new Headers() }
    throw error
  }
}

async function opened(tx: Kysely<Database>, userId: string, headers: Headers, origin: Origin): Promise<OpenedSession> {
  const pair = headers.getSetCookie().find((line) => line.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1).split(";")[0]
  if (pair === undefined) throw new Error("The library opened no session.")
  const cookie = decodeURIComponent(pair)
  const token = cookie.slice(0, cookie.lastIndexOf("."))
  const { expires_at } = await tx.updateTable("auth_session").set({ ip_address: origin.address, user_agent: origin.userAgent.slice(0, 500) }).where("token", "=", token).returning("expires_at").executeTakeFirstOrThrow()
  return { userId, cookie, expiresAt: expires_at }
}

function headersOf({ userAgent }: Origin): Headers {
  return new Headers({ "user-agent": userAgent })
}

/** The library's own cookie signature, checked here to spare each request two queries; a test holds both equal. */
function verifiedToken(cookie: string, secret: string): string | null {
  const dot = cookie.lastIndexOf(".")
  if (dot <= 0) return null
  const expected = createHmac("sha256", secret).update(cookie.slice(0, dot)).digest()
  const given = Buffer.from(cookie.slice(dot + 1), "base64")
  return given.length === expected.length && timingSafeEqual(given, expected) ? cookie.slice(0, dot) : null
}
